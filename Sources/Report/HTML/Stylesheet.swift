/// The style of a page: screen, small screens, forced colours, print.
enum Stylesheet {
  static let text = screen + small + StylesheetPrint.text

  private static let screen = #"""
    :root{--ink:#17324D;--soft:#455B71;--blue:#0066CC;--deep:#004C99;--rule:#C5D3E0;--wash:#F2F6FA;
    color-scheme:light}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
    body{margin:0;background:#fff;color:var(--ink);font:1rem/1.55 "Titillium Web","Open Sans",
    "Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;
    overflow-wrap:break-word}
    a{color:var(--deep);text-underline-offset:.15em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--blue);outline-offset:2px}
    main:focus{outline:none}
    .vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);
    white-space:nowrap}
    .skip{position:absolute;left:-99rem;top:0;background:#fff;padding:.6rem 1rem;z-index:9}
    .skip:focus{left:0}
    .wrap{max-width:80rem;margin:0 auto;padding:0 1.5rem}
    header{background:var(--ink);color:#fff}
    header .wrap{padding-block:1.8rem 1.5rem}
    .banner{max-width:none;margin:0;padding:.55rem 1.5rem;background:#FFE3A3;color:#4A2F00;font-weight:600;
    text-align:center}
    .kind{margin:0;font-weight:600;color:#CFE1F3}
    h1{font-size:clamp(1.7rem,1.1rem + 2.4vw,2.9rem);line-height:1.12;margin:.3rem 0 .7rem;
    max-width:30ch;text-wrap:balance}
    .lead{font-size:1.15rem;max-width:68ch;margin:0}
    .facts{display:flex;flex-wrap:wrap;gap:.6rem 2.2rem;margin:1.4rem 0 0;padding-top:1rem;
    border-top:1px solid #4C6885;font-size:.93rem}
    .facts dt{color:#CFE1F3}
    .facts dd{margin:0;font-weight:600}
    .columns{display:grid;grid-template-columns:14.5rem minmax(0,1fr);gap:3rem;align-items:start}
    nav{position:sticky;top:0;padding:2.2rem 0 1rem;font-size:.94rem;max-height:100vh;overflow-y:auto}
    nav h2{font-size:.94rem;margin:0 0 .5rem;color:var(--soft)}
    nav ol{list-style:none;margin:0;padding:0}
    nav a{display:block;padding:.34rem .7rem;border-left:3px solid var(--rule);text-decoration:none}
    nav a:hover,nav a:focus-visible{border-color:var(--blue);background:var(--wash);
    text-decoration:underline}
    main{padding:2.2rem 0 3rem;min-width:0}
    section{margin:0 0 3.4rem}
    h2{font-size:1.6rem;line-height:1.22;margin:0 0 .7rem;text-wrap:balance}
    h3{font-size:1.1rem;margin:1.6rem 0 .4rem}
    p,li,dd{max-width:74ch}
    .soft{color:var(--soft);font-weight:400}
    .callout{border-left:5px solid #D9A441;background:#FFF7E3;padding:.7rem 1rem;max-width:none}
    .cards{list-style:none;margin:1.2rem 0;padding:0;display:grid;gap:1.1rem;
    grid-template-columns:repeat(auto-fit,minmax(min(23rem,100%),1fr))}
    .cards li{border:1px solid var(--rule);border-top:6px solid var(--soft);padding:1rem 1.15rem;
    display:flex;flex-direction:column;max-width:none}
    .cards .gap{border-top-color:#6f300d}.cards .partial{border-top-color:#e5a970}
    .cards .answered{border-top-color:var(--blue)}
    .cards .kicker{margin:0 0 .55rem}
    .cards .question{font-size:1.18rem;line-height:1.4;font-weight:600;margin:0 0 .8rem}
    .cards dl{margin:0;font-size:.92rem;display:grid;gap:.4rem}
    .cards dt{color:var(--soft)}.cards dd{margin:0}
    .cards .more{margin:auto 0 0;padding-top:.7rem;font-size:.92rem}
    .label{display:inline-block;padding:.05rem .5rem;border:1px solid currentColor;font-size:.86rem;
    font-weight:600;line-height:1.45}
    .label.gap{background:#6f300d;color:#fff}
    .label.partial{background:#f3d7b4;color:#17324D}
    .label.answered{background:#E3EFFB;color:#003D7A}
    .label.open{background:#fff;color:#17324D;border-style:dashed}
    .scroll{position:relative;overflow-x:auto;margin:1rem 0;border:1px solid var(--rule)}
    table{border-collapse:separate;border-spacing:0;width:100%;font-size:.92rem;line-height:1.35}
    caption{text-align:left;padding:.75rem .9rem;background:var(--wash);
    border-bottom:1px solid var(--rule)}
    caption>span{position:sticky;left:.9rem;display:inline-block;
    max-width:min(74ch,calc(100vw - 6rem))}
    caption .soft{display:block;font-size:.88rem}
    th,td{padding:.5rem .65rem;text-align:left;vertical-align:middle;
    border-bottom:1px solid var(--rule)}
    thead th{vertical-align:bottom;border-bottom:2px solid var(--ink);background:#fff}
    tbody th{font-weight:600}
    tbody tr:last-child>*{border-bottom:0}
    th:first-child{position:sticky;left:0;background:#fff;z-index:1;min-width:12rem}
    th .soft{display:block;font-size:.84rem}
    .n{text-align:right}td.n{white-space:nowrap}
    .ci{display:inline-block;font-size:.84rem;font-weight:400;white-space:nowrap}
    td .ci{color:var(--soft)}.plain td .ci{display:block}
    .mark{font-size:.8em;font-weight:400;white-space:nowrap;position:relative}
    .pair{display:flex;gap:.7rem;align-items:center}
    .pair>span{flex:none;width:5.2rem}
    .pair .ci{display:block}
    svg.plot{flex:none;display:block}
    th svg.plot{margin:.2rem 0 0 5.9rem}
    svg.dots{vertical-align:-.12em}
    .matrix td,.matrix thead th:not(:first-child){text-align:center;padding-inline:.25rem}
    .matrix thead th:not(:first-child){font-size:.82rem}
    .matrix .ci{white-space:normal}
    .matrix td{min-width:4.3rem;border-left:2px solid #fff;border-bottom:2px solid #fff}
    .matrix td b{font-size:1.08rem}
    .matrix .ci{display:block;color:inherit}
    .matrix .total{border-left:3px solid var(--ink)}
    .c0{background:#fbf3e9}.c1{background:#f3d7b4}.c2{background:#e5a970}
    .c0,.c1,.c2,.c0 .ci,.c1 .ci,.c2 .ci{color:#17324D}
    .c3{background:#a9541f}.c4{background:#6f300d}
    .c3,.c4,.c3 .ci,.c4 .ci{color:#fff}
    .matrix td.care{outline:2px dashed currentColor;outline-offset:-5px}
    .off{color:var(--soft)}
    .matrix td.off{background:#EEF2F6;color:#3B5168}
    .matrix td.notAsked{background:#fff}
    tr:target>*{background-color:#DDECFB;color:var(--ink)}
    table button{all:unset;cursor:pointer;text-decoration:underline dotted;text-underline-offset:.2em}
    table button:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
    table button::after{content:"\a0↕";font-size:.85em;display:inline-block}
    [aria-sort=ascending] button::after{content:"\a0↑"}
    [aria-sort=descending] button::after{content:"\a0↓"}
    .tools{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;margin:1rem 0 0}
    .tools[hidden]{display:none}
    select,textarea{font:inherit;color:inherit;background:#fff;border:1px solid var(--soft);
    padding:.35rem .5rem;max-width:100%}
    .field{display:block;margin:0 0 1rem;font-weight:600}
    .field span{display:block;margin-bottom:.25rem}
    .field textarea{display:block;width:100%;resize:vertical;line-height:1.9rem;padding:0 .5rem;
    background:repeating-linear-gradient(#fff 0 calc(1.9rem - 1px),#8CA0B3 calc(1.9rem - 1px) 1.9rem)
    local}
    .legend{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;align-items:baseline;font-size:.9rem;
    margin:.8rem 0}
    .legend p{margin:0;font-weight:600}
    .legend ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.1rem}
    .legend li{max-width:none}
    .swatch{display:inline-block;width:1.5rem;height:1rem;border:1px solid var(--soft);
    vertical-align:-.15em}
    figure{margin:1rem 0}
    svg.map{display:block;width:100%;height:auto;max-width:32rem;font-family:inherit}
    svg.map text{paint-order:stroke}
    figcaption{font-size:.92rem;color:var(--soft);margin-top:.5rem}
    .quotes{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));
    gap:1.1rem}
    .quotes figure{margin:0;border-left:5px solid var(--blue);background:var(--wash);
    padding:.9rem 1.1rem}
    blockquote,blockquote p{margin:0;font-size:1.06rem}
    details{border:1px solid var(--rule);margin:1rem 0}
    summary{cursor:pointer;font-weight:600;padding:.65rem .9rem;color:var(--deep)}
    details>:not(summary){margin-inline:.9rem}
    details>.scroll{margin-inline:.9rem}
    .terms dt{font-weight:600;margin-top:.6rem}.terms dd{margin:0 0 0 1.2rem}
    .steps li{margin:.25rem 0}
    code,pre{font-family:"Roboto Mono","DejaVu Sans Mono","Liberation Mono",monospace;font-size:.88em;
    overflow-wrap:anywhere}
    pre{background:var(--wash);border:1px solid var(--rule);padding:.8rem 1rem;white-space:pre-wrap}
    footer{background:var(--wash);border-top:1px solid var(--rule);font-size:.92rem}
    footer .wrap{padding-block:1.2rem}
    footer p{margin:.3rem 0}

    """#

  private static let small = #"""
    @media (max-width:64rem){.columns{grid-template-columns:minmax(0,1fr);gap:0}
    nav{position:static;max-height:none;padding:1.2rem 0 0}nav ol{columns:2 13rem}
    main{padding-top:1.6rem}}
    @media (max-width:45rem){.wrap{padding-inline:1rem}h2{font-size:1.35rem}
    .lead{font-size:1.05rem}section{margin-bottom:2.6rem}
    table{font-size:.86rem}th:first-child{min-width:9.5rem;max-width:9.8rem;hyphens:auto}
    th,td{padding:.45rem .5rem}
    .pair{flex-direction:column;align-items:flex-start;gap:.1rem}.pair>span{width:auto}th svg.plot{margin-left:0}
    .cards li{padding:.9rem}.cards .question{font-size:1.08rem}}
    @media (forced-colors:active){.swatch,.matrix td,svg.map,svg.plot{forced-color-adjust:none}
    .matrix td{background:#fff;color:#000}}

    """#
}
