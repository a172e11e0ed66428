/// The style of a page on paper: A4, folded parts open, the sections for the table first.
enum StylesheetPrint {
  static let text = #"""
    @media print{
    @page{size:A4;margin:12mm 12mm 15mm;@bottom-right{content:counter(page) " / " counter(pages);
    font:8pt sans-serif;color:#455B71}}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    html{font-size:8.4pt}
    body{line-height:1.38}
    nav,.skip,.tools,.top,.more{display:none}
    .wrap{max-width:none;padding:0}
    .columns{display:block}
    header{background:none;color:var(--ink);border-bottom:2px solid var(--ink)}
    header .wrap{padding-block:.6rem .7rem}
    .banner{padding:.3rem .6rem}
    .kind,.facts dt{color:var(--soft)}
    h1{font-size:1.9rem;margin:.1rem 0 .3rem;max-width:none}
    .lead{font-size:1rem;max-width:none}
    .facts{margin-top:.5rem;padding-top:.4rem;gap:.2rem 1.6rem;border-color:var(--rule)}
    main{padding:.8rem 0 0;display:flex;flex-direction:column}
    section{order:2;margin-bottom:1.3rem}section.first{order:1;margin-bottom:.5rem}
    #dove{break-before:page}
    h2{font-size:1.3rem;margin-bottom:.3rem}
    h2,h3,caption,thead,.legend,summary{break-after:avoid}
    tr,figure,.legend,.cards li,.field,.callout,.quotes figure,dt{break-inside:avoid}
    p{margin:.35rem 0;max-width:none}li,dd{max-width:none}
    .cards{display:block;columns:2;column-gap:.5rem;margin:.4rem 0}
    .cards li{margin-bottom:.5rem;padding:.3rem .55rem .4rem;border-top-width:4px}
    .cards .kicker{margin-bottom:.15rem}
    .cards .question{font-size:.98rem;line-height:1.25;margin-bottom:.2rem}
    .cards dl{gap:.1rem;font-size:.9rem}.cards dt,.cards dd{display:inline}
    .scroll{overflow:visible;border:0;margin:.4rem 0}
    table{font-size:.92rem;line-height:1.25}
    caption{padding:.3rem .4rem}caption>span{position:static;max-width:none}
    th,td{padding:.22rem .35rem;hyphens:auto}td.n,.ci{hyphens:manual}
    th:first-child{position:static;min-width:0}
    .matrix td{min-width:0;padding-inline:.15rem}.matrix th:first-child{width:28%}
    .matrix{font-size:.86em}.matrix .ci{white-space:normal}
    .plain td:has(.label){min-width:11rem}.plain th:first-child{width:31%}
    td:has(.dots){white-space:nowrap}
    .first table{font-size:.88rem;line-height:1.2}.first th,.first td{padding:.14rem .3rem}
    #offerta th:first-child{width:20%}#offerta td:has(.label){min-width:8rem}
    .matrix td.care{outline-width:1px;outline-offset:-2px}
    .pair>span{width:8.2rem}.pair{gap:.3rem}.plain td .ci{display:inline}
    th .soft{display:inline}.mark{font-size:.75em}
    .label{padding:0 .3rem;line-height:1.25;font-size:.84em}
    svg.plot{width:80px;height:auto}th svg.plot{margin-left:8.5rem}
    table button{text-decoration:none}table button::after{content:""}
    details{border:0;margin:.6rem 0}summary{padding:.2rem 0;color:inherit;list-style:none}
    summary::-webkit-details-marker{display:none}
    details>:not(summary),details>.scroll{margin-inline:0}
    details::details-content{content-visibility:visible;display:block;height:auto}
    .field textarea{border:0}
    svg.map{max-width:22rem}
    .quotes{grid-template-columns:1fr 1fr}
    a{color:inherit}
    footer{background:none}
    }
    """#
}
