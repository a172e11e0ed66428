internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// Territories side by side: the parts of a wide one, then the whole; a small one with its wider
  /// ones.
  var columns: [TerritoryCode] {
    let parts: [TerritoryCode] =
      switch place.level {
      case .region: index.children(of: code, .ats).map(\.code)
      case .ats: index.children(of: code, .ambito).map(\.code)
      default: []
      }
    return parts + [code] + widerTerritories
  }

  /// Without the words that all columns would share; where levels mix, with the level.
  private func columnName(_ territory: TerritoryCode) -> String {
    place.level == .region || territory == widerTerritories.last
      ? names.shortTerritory(territory) : names.fullTerritory(territory)
  }

  /// Objectives asked in one of the columns: a question put elsewhere only must be seen to be
  /// missing here.
  private var askedSomewhere: [ObjectiveCode] {
    Set(columns.flatMap(index.objectives)).sorted()
  }

  /// Parent, and the parent's parent.
  var widerTerritories: [TerritoryCode] { context.frame.wider(than: code) }

  /// 2 Dove manca la risposta: objective by territory, one target at a time, u and then c.
  var matrix: PageSection {
    let tested = objectives.filter { cell($0)?.unmetLower != nil }
    let lacking = tested.filter {
      (cell($0)?.unmetLower ?? 0) >= context.parameters.unmetNeed
    }
    let key =
      tested.isEmpty ? "matrix.title.none" : lacking.isEmpty ? "matrix.title.zero" : "matrix.title"
    let title = words.text(
      key,
      [
        "count": words.whole(lacking.count), "all": words.whole(tested.count),
        "share": words.percent(context.parameters.unmetNeed),
      ])
    let short = words.text("section.matrix.short")
    guard !objectives.isEmpty else {
      return PageSection(
        id: "dove", title: title, shortTitle: short,
        [.callout([.text(words.text("matrix.none"))])])
    }
    var blocks: [Block] = [
      .paragraph([.text(index.text("matrix.intro", of: waves))]), shadeLegend,
    ]
    blocks += tables("matrice", "matrix.caption", target) {
      index.values.unmet($0, isShaded: true)
    }
    blocks.append(
      .details(
        summary: words.text("matrix.coverage.summary"),
        [.paragraph([.text(words.text("matrix.coverage.intro"))])]
          + tables("matrice-c", "matrix.coverage.caption", target) { index.values.coverage($0) }))
    for other in index.targets(code) where other != target {
      let shown = objectives.filter { index.cell(code, $0, other)?.unmet != nil }
      guard !shown.isEmpty else { continue }
      blocks.append(
        .details(
          summary: words.text("matrix.target.summary", ["target": names.target(other)]),
          tables("matrice-\(other)", "matrix.caption", other, shown) {
            index.values.unmet($0, isShaded: true)
          }))
    }
    return PageSection(id: "dove", title: title, shortTitle: short, blocks + changes)
  }

  /// One table, or several where the territories are too many for a sheet of paper.
  private func tables(
    _ id: String, _ caption: String, _ target: TargetCode, _ objectives: [ObjectiveCode]? = nil,
    _ show: (PublishedCell?) -> DataCell
  ) -> [Block] {
    let wholes = [code] + widerTerritories
    let parts = columns.filter { !wholes.contains($0) }
    let width = 9
    let chunks =
      parts.isEmpty
      ? [[]]
      : stride(from: 0, to: parts.count, by: width).map {
        Array(parts[$0..<min($0 + width, parts.count)])
      }
    let waves = Set((parts + wholes).flatMap { index.cells($0, target) }.map(\.address.wave))
    let note =
      [words.text("note.target", ["target": names.target(target)])]
      + (index.sampling(of: waves) == .nonProbability ? [words.text("note.nonProbability")] : [])
    return chunks.enumerated().map { place, chunk in
      let columns = chunk + wholes
      return .table(
        DataTable(
          id: place == 0 ? id : "\(id)-\(place + 1)", caption: index.text(caption, of: waves),
          note: note.joined(separator: " "), style: .matrix,
          columns: [DataColumn(words.text("column.objective"))]
            + columns.map { DataColumn(columnName($0), isTotal: $0 == code) },
          rows: (objectives ?? askedSomewhere).map { objective in
            DataRow(
              [.text(names.objectiveRuns(objective))]
                + columns.map { show(index.cell($0, objective, target)) })
          }))
    }
  }

  private var shadeLegend: Block {
    .legend(
      title: words.text("legend.shades"),
      ValueCells.shadeBounds.enumerated().map { shade, first in
        let next = shade < 4 ? ValueCells.shadeBounds[shade + 1] - 1 : 100
        return LegendEntry(.shade(shade), "\(first)–\(next)")
      }
        + signEntries(
          [.flagged] + DataSign.ofTables + [.unreliable, .insufficient, .suppressed, .notAsked]))
  }

  func signEntries(_ signs: [DataSign]) -> [LegendEntry] {
    let hasTables = context.instruments.contains { $0.kind == .aggregate }
    return signs.filter { hasTables || !DataSign.ofTables.contains($0) }
      .map { LegendEntry(.sign($0), words.text("sign.\($0.rawValue)")) }
  }
}
