internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// 6 Il territorio: the most unmet need, ATS by ATS, with the page's own territory beside.
  var territorySection: PageSection {
    let short = words.text("section.territory.short")
    let declared = declaredDifferences
    guard let objective = ranks.first?.address.objective else {
      return PageSection(
        id: "territorio",
        title: words.text(
          declared.isEmpty ? "territory.title.none" : "territory.title.declared"),
        shortTitle: short,
        [.callout([.text(words.text("territory.none"))])] + declared + benchlearning + indicators)
    }
    let name = names.objective(objective)
    let all = index.territories.filter { $0.level == .ats }
    let compared = all.map(\.code) + (all.contains { $0.code == code } ? [] : [code])
    let inside = place.level == .ats ? index.children(of: code, .ambito).map(\.code) : []
    let top = widerTerritories.last ?? code
    let rows = unique(compared + inside + [top])
    let differences = partDifferences(objective, rows)
    let whole = names.fullTerritory(top)
    let maximum = Self.scale(rows.compactMap { index.cell($0, objective, target)?.unmetUpper })
    let table = DataTable(
      id: "territori", caption: index.text("territory.caption", of: waves, ["objective": name]),
      note: surveyNote,
      columns: [
        DataColumn(words.text("column.territory")),
        DataColumn(words.text("column.unmet"), .plot(maximum: maximum)),
      ]
        + (differences.isEmpty
          ? [] : [DataColumn(words.text("territory.column.whole", ["whole": whole]))])
        + [DataColumn(words.text("column.class"))],
      rows: rows.map { code in
        let cell = index.cell(code, objective, target)
        return DataRow(
          [
            .words(names.fullTerritory(code)),
            index.values.unmet(cell, plotMaximum: maximum, withSampleSize: true),
          ]
            + (differences.isEmpty
              ? []
              : [.words(differences[code].map { index.values.reading($0, .part) } ?? "")])
            + [verdictCell(cell?.verdict, of: cell)])
      })
    var blocks: [Block] = [.paragraph([.text(words.text("territory.intro", ["objective": name]))])]
    if all.count > 1 { blocks.append(.map(map(objective, name, all.map(\.code)))) }
    blocks.append(.table(table))
    if !differences.isEmpty {
      blocks.append(
        .paragraph([.text(index.text("territory.whole.note", of: waves, ["whole": whole]))]))
    }
    return PageSection(
      id: "territorio",
      title: territoryTitle(
        objective, compared.filter { differences[$0]?.reading == .higher }, top),
      shortTitle: short, blocks + declared + benchlearning + indicators)
  }

  private func unique(_ codes: [TerritoryCode]) -> [TerritoryCode] {
    var seen: Set<TerritoryCode> = []
    return codes.filter { seen.insert($0).inserted }
  }

  /// The difference of some territories from the whole around them, where it may be shown.
  private func partDifferences(
    _ objective: ObjectiveCode, _ codes: [TerritoryCode]
  ) -> [TerritoryCode: PublishedDifference] {
    var found: [TerritoryCode: PublishedDifference] = [:]
    for code in codes {
      guard let address = index.cell(code, objective, target)?.address else { continue }
      found[code] =
        context.publication.comparisons[address]?
        .first { $0.kind == .part && $0.share == .unmet }?.difference
    }
    return found
  }

  /// Names the territories that are surely above the whole.
  private func territoryTitle(
    _ objective: ObjectiveCode, _ above: [TerritoryCode], _ top: TerritoryCode
  ) -> String {
    if index.cell(top, objective, target)?.unmetUpper == nil {
      return words.text("territory.title.none")
    }
    guard !above.isEmpty else { return words.text("territory.title.same") }
    return words.text(
      "territory.title",
      [
        "territories": words.list(above.map(names.shortTerritory)),
        "objective": names.objective(objective), "whole": names.fullTerritory(top),
      ])
  }

  private func map(_ objective: ObjectiveCode, _ name: String, _ codes: [TerritoryCode]) -> HexMap {
    let ambito = place.level == .ambito ? place.parent : nil
    let cells = codes.map { ($0, index.cell($0, objective, target)) }
    let known = cells.compactMap { code, cell in cell?.unmet?.point.map { (code, cell!, $0) } }
    let highest = known.max { $0.2 < $1.2 }
    let lowest = known.min { $0.2 < $1.2 }
    var summary = words.text(
      "map.summary", ["objective": name, "count": words.whole(codes.count)])
    if let highest, let lowest {
      summary +=
        " "
        + words.text(
          "map.range",
          [
            "highest": names.territory(highest.0),
            "high": index.values.sentence(highest.1.unmet) ?? "",
            "lowest": names.territory(lowest.0), "low": index.values.sentence(lowest.1.unmet) ?? "",
          ])
    }
    return HexMap(
      id: "mappa", title: words.text("map.title", ["objective": name]), summary: summary,
      hexagons: zip(HexLayout.places(codes), cells).map { place, entry in
        HexMap.Hexagon(
          column: place.column, row: place.row, name: names.shortTerritory(entry.0),
          cell: index.values.unmet(entry.1, isShaded: true),
          isHighlighted: entry.0 == code || entry.0 == ambito)
      })
  }
}

/// Where each ATS stands on the grid of hexagons, roughly as on a map.
enum HexLayout {
  /// A place on the grid; odd rows are shifted right by half a hexagon.
  struct Place: Hashable {
    let column: Int
    let row: Int
  }

  private static let known: [TerritoryCode: Place] = [
    "ATS-323": Place(column: 2, row: 0),
    "ATS-322": Place(column: 0, row: 1), "ATS-324": Place(column: 1, row: 1),
    "ATS-325": Place(column: 2, row: 1),
    "ATS-321": Place(column: 1, row: 2), "ATS-326": Place(column: 2, row: 2),
    "ATS-328": Place(column: 0, row: 3), "ATS-327": Place(column: 1, row: 3),
  ]

  /// Places of some territories; those not on the map stand in rows below it.
  static func places(_ codes: [TerritoryCode]) -> [Place] {
    var extra = 0
    return codes.map { code in
      if let place = known[code] { return place }
      defer { extra += 1 }
      return Place(column: extra % 4, row: 4 + extra / 4)
    }
  }
}
