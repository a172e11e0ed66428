import CLibcrypto
import Foundation
import Language

@testable import Report

/// A page that holds every kind of block, with hostile text wherever text from data can stand.
enum SamplePage {
  static let hostile = "<script>alert(1)</script> | =cmd()`\u{202E}*x* [a](javascript:b) & \"q\""

  static let renderer = HTMLRenderer { text in
    var digest = [UInt8](repeating: 0, count: 32)
    let bytes = Array(text.utf8)
    EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
    return Data(digest).base64EncodedString()
  }

  static func make(_ tongue: Tongue = .it) -> Page {
    Page(
      tongue: tongue, kind: "Prova", title: "Pagina di prova " + hostile, lead: hostile,
      banner: hostile, facts: [Definition([.text("Fatto")], [.text(hostile)])],
      sections: [
        PageSection(
          id: "uno", title: "Prima " + hostile, shortTitle: hostile, printsFirst: true,
          [
            .paragraph([
              .text(hostile), .strong(hostile), .soft(hostile), .code(hostile), .lineBreak,
              .link(hostile, to: .anchor("r 1")), .link(hostile, to: .file("javascript:alert(1)")),
              .sign(.suppressed),
            ]),
            .cards([
              Card(
                kicker: "Domanda", tone: .gap, title: [.text(hostile)],
                facts: [Definition([.text("Chi")], [.text(hostile)])],
                link: .link("dati", to: .anchor("tab")))
            ]),
            .table(table), .table(matrix),
          ]),
        PageSection(
          id: "due", title: "Seconda", shortTitle: "Seconda",
          [
            .heading(hostile, id: "r 1"), .list([[.text("1. " + hostile)]]),
            .steps([[.text(hostile)]]), .quotes([Quote(text: hostile, source: hostile)]),
            .legend(
              title: "Segni",
              [
                LegendEntry(.shade(1), hostile), LegendEntry(.sign(.unknown), hostile),
                LegendEntry(.label("x", .open), hostile),
              ]),
            .fields([WritingField(hostile, lineCount: 2)]),
            .details(summary: hostile, [.paragraph([.text("- " + hostile)])]),
            .command("mappa explain `x` " + hostile), .callout([.text(hostile)]),
            .map(
              HexMap(
                id: "mappa", title: hostile, summary: hostile,
                hexagons: [
                  .init(column: 0, row: 0, name: "A", cell: .figure(figure), isHighlighted: true),
                  .init(column: 1, row: 1, name: hostile, cell: .sign(.suppressed)),
                ])),
          ]),
      ], footer: [[.text(hostile)]],
      metadata: PageMetadata(
        generator: "mappa", description: hostile, creator: hostile, spatialCoverage: hostile,
        referenceDate: "2026-06-30", variables: [hostile], distribution: ["data/a b.csv"]))
  }

  static let figure = Figure(
    value: "84", interval: "82–86", note: "n 312", signs: [.flagged], shade: 4,
    plot: IntervalPlot(lower: 82, point: 84, upper: 86), sortKey: 84)

  static let table = DataTable(
    id: "tab", caption: hostile, note: hostile,
    columns: [
      DataColumn("Bisogno"), DataColumn("Quota", .plot(maximum: 100)), DataColumn("n", .number),
      DataColumn("Esito"), DataColumn("Evidenza"),
    ],
    rows: [
      DataRow(
        id: "row-1", group: "A | b",
        [
          .text([.text(hostile)]), .figure(figure), .number("312", sortKey: 312),
          .label("scoperto", .gap), .strength(2, "media"),
        ]),
      DataRow(
        group: "B",
        [.words("-x"), .sign(.suppressed), .sign(.unknown), .words(""), .sign(.notAsked)]),
    ], isInteractive: true)

  static let matrix = DataTable(
    id: "matrice", caption: "Matrice", style: .matrix,
    columns: [DataColumn("Bisogno"), DataColumn("Bergamo"), DataColumn("Tutti", isTotal: true)],
    rows: [DataRow([.words("Uno"), .figure(figure), .sign(.insufficient)])])
}
