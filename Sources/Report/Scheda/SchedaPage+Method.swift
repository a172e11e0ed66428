internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// 10 Legenda, metodo, fonti.
  var method: PageSection {
    let summary = context.publication.summary
    return PageSection(
      id: "metodo", title: words.text("section.method"),
      shortTitle: words.text("section.method.short"),
      [
        .heading(words.text("method.signs"), id: nil),
        .legend(title: words.text("method.signs.title"), signEntries(DataSign.allCases)),
        .heading(words.text("method.classes"), id: nil),
        .definitions(
          CoverageClass.allCases.map {
            Definition(
              [.text(words.text("coverage.\($0.rawValue)"))],
              [.text(words.text("coverage.\($0.rawValue).meaning"))])
          }),
        .heading(words.text("method.how"), id: nil),
        .paragraph([.text(words.text("method.shares"))]),
      ] + intervals + [
        .paragraph([.text(words.text("method.reliability"))]),
        .paragraph([.text(index.text("method.ranks", of: index.surveyWaves))]),
        .paragraph([.text(words.text("method.overlap"))]),
        .paragraph([
          .text(
            words.text(
              "method.disclosure",
              [
                "threshold": words.whole(context.publication.parameters.threshold),
                "sensitive": words.whole(context.publication.parameters.sensitiveThreshold),
                "assessed": words.whole(summary.assessed),
                "primary": words.whole(summary.primary),
                "secondary": words.whole(summary.secondary),
              ]))
        ]),
        .details(summary: words.text("method.thresholds"), [.table(parameterTable)]),
      ] + sensitivity + [
        .heading(words.text("method.sources"), id: nil), .table(sourceTable),
        .heading(words.text("method.again"), id: nil),
        .paragraph([.text(words.text("method.again.text"))]),
        .command(context.mapping.command),
        .paragraph([.text(words.text("method.data"))]),
        .list(DataFiles.names(context).map { [.link($0, to: .file($0))] }),
        .paragraph([.text(words.text("method.law"))]),
      ])
  }

  private var parameterTable: DataTable {
    let p = context.parameters
    let shares: [(String, Double)] =
      [
        ("rareNeed", p.rareNeed), ("unmetNeed", p.unmetNeed), ("relevantNeed", p.relevantNeed),
        ("halfCovered", p.halfCovered), ("wellCovered", p.wellCovered),
        ("littleUnmet", p.littleUnmet), ("presentNeed", p.presentNeed),
      ] + detailParameters + [
        ("strongOverlap", p.strongOverlap), ("overlap", p.overlap), ("adjacent", p.adjacent),
      ]
    return DataTable(
      id: "parametri", caption: words.text("parameters.caption"),
      columns: [
        DataColumn(words.text("column.parameter")), DataColumn(words.text("column.value"), .number),
      ],
      rows: shares.map { name, share in
        DataRow([
          .words(words.text("parameter.\(name)")),
          .number(words.decimal(share, places: 2), sortKey: nil),
        ])
      } + [
        DataRow([
          .words(words.text("parameter.recentMonths")),
          .number(words.whole(p.recentMonths), sortKey: nil),
        ]),
        DataRow([
          .words(words.text("parameter.smallComunePopulation")),
          .number(words.whole(p.smallComunePopulation), sortKey: nil),
        ]),
      ])
  }

  /// Thresholds on what people said of when and for how much, where some survey asks.
  private var detailParameters: [(String, Double)] {
    let p = context.parameters
    let isAsked = context.instruments.contains { $0.numbers.contains { $0.detail != nil } }
    return isAsked ? [("neededSlot", p.neededSlot), ("affordableShare", p.affordableShare)] : []
  }

  private var sourceTable: DataTable {
    let facts = Dictionary(
      context.sources.map { ($0.instrument, $0) }, uniquingKeysWith: { a, _ in a })
    return DataTable(
      id: "fonti", caption: words.text("sources.caption"),
      note: words.text(
        context.publication.untoldSizes.isEmpty ? "sources.note" : "sources.note.untold"),
      columns: [
        DataColumn(words.text("column.source")), DataColumn(words.text("column.what")),
        DataColumn(words.text("column.rows"), .number),
        DataColumn(words.text("column.accepted"), .number),
        DataColumn(words.text("column.rejected"), .number),
        DataColumn(words.text("column.nonData"), .number), DataColumn(words.text("column.file")),
      ],
      rows: context.instruments.sorted { $0.code < $1.code }.map { instrument in
        let known = facts[instrument.code]
        func cell(_ count: Int?) -> DataCell {
          count.map { .number(words.whole($0), sortKey: Double($0)) } ?? .sign(.unknown)
        }
        let isUntold = context.publication.untoldSizes.contains(instrument.code)
        let counts =
          [known?.rowCount, known?.acceptedCount].map { isUntold ? .sign(.suppressed) : cell($0) }
          + [known?.rejectedCount, known?.nonDataCount].map(cell)
        let file: DataCell =
          known.map { .text([.code($0.file), .text(" "), .soft(String($0.digest.prefix(12)))]) }
          ?? .sign(.unknown)
        return DataRow(
          [.words(instrument.title), .words(whatItIs(instrument))] + counts + [file])
      })
  }

  /// Kind, period, and for surveys how and whom.
  private func whatItIs(_ instrument: Instrument) -> String {
    var parts = [words.text("instrument.\(instrument.kind.rawValue)")]
    if let period = names.period(instrument.period) { parts.append(period) }
    if instrument.kind == .survey || instrument.kind == .aggregate {
      parts.append(words.text("population.\(instrument.population.rawValue)"))
      parts.append(words.text("sampling.\(instrument.sampling.rawValue)"))
      parts.append(words.text("mode.\(instrument.mode.rawValue)"))
      if let invited = instrument.invitedCount {
        parts.append(words.text("instrument.invited", ["count": words.whole(invited)]))
      }
    }
    return parts.joined(separator: "; ")
  }
}
