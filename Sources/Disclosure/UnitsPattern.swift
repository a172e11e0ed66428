import Estimation
import Findings
import Parallel
import Region

/// Of which cells it may be told how many units, companies or sites, they come from, and the error that
/// gives that number back. Few units are not told, and where the wider territory and the other parts of
/// it would give them back by difference, neither are those of the smallest other part. Units that lie
/// in several territories make such a difference only a bound: it is taken as the number. Targets share
/// their units, and their differences are not looked at.
struct UnitsPattern {
  private struct Table: Hashable {
    let wave: WaveCode
    let subject: String
    let target: TargetCode
  }

  private struct Units {
    let count: Int
    let isFew: Bool
  }

  private var untold: [Table: Set<TerritoryCode>] = [:]

  init(_ input: DisclosureInput) {
    var units: [Table: [TerritoryCode: Units]] = [:]
    func add(_ base: BaseSummary, _ table: Table, _ territory: TerritoryCode) {
      units[table, default: [:]][territory] = Units(
        count: base.units,
        isFew: !input.parameters.tellsUnits(degreesOfFreedom: base.degreesOfFreedom))
    }
    for cell in input.findings.coverage.map(\.cell) {
      for base in IndicatorBase.allCases where cell[base].sampleSize > 0 {
        add(cell[base], Self.table(cell.key, base.rawValue), cell.key.territory)
      }
      let companies = cell.counts.companies
      if companies > 0 {
        units[Self.table(cell.key, "companies"), default: [:]][cell.key.territory] = Units(
          count: companies, isFew: companies < input.parameters.threshold)
      }
    }
    for cell in input.findings.numbers where cell.item.detail == nil {
      add(cell.base, Self.table(cell), cell.territory)
    }
    let places = Dictionary(
      uniqueKeysWithValues: Set(units.keys.map(\.wave)).map {
        ($0, TouchingTerritories(input.groups[$0], input.frame))
      })
    let found = ConcurrentArray.map(Array(units)) { table, units in
      (table, Self.untold(units, places[table.wave]!, input))
    }
    for (table, territories) in found where !territories.isEmpty { untold[table] = territories }
  }

  /// Bases of a cell of which units may not be told.
  func untold(_ key: CellKey) -> Set<IndicatorBase> {
    Set(
      IndicatorBase.allCases.filter {
        untold[Self.table(key, $0.rawValue)]?.contains(key.territory) ?? false
      })
  }

  /// Whether the number of companies of a cell may be told.
  func tellsCompanies(_ cell: CubeCell) -> Bool {
    cell.counts.companies > 0
      && !(untold[Self.table(cell.key, "companies")]?.contains(cell.key.territory) ?? false)
  }

  func isTold(_ cell: NumberCell) -> Bool {
    !(untold[Self.table(cell)]?.contains(cell.territory) ?? false)
  }

  private static func untold(
    _ units: [TerritoryCode: Units], _ places: TouchingTerritories, _ input: DisclosureInput
  ) -> Set<TerritoryCode> {
    var untold = Set(units.filter(\.value.isFew).keys)
    if untold.isEmpty { return [] }
    let least = input.parameters.threshold
    let codes = units.keys.sorted { (units[$0]!.count, $0) < (units[$1]!.count, $1) }
    let families = Dictionary(grouping: codes) { input.frame.places[$0]?.parent }
      .compactMap { parent, children in
        parent.flatMap { units[$0] == nil ? nil : ($0, children) }
      }.sorted { $0.0 < $1.0 }
    var before = -1
    while before != untold.count {
      before = untold.count
      for (parent, children) in families {
        if untold.contains(parent) {
          untold.formUnion(children)
          continue
        }
        if untold.isDisjoint(with: children) { continue }
        // The smallest first.
        for child in children where !untold.contains(child) {
          let others = children.filter { !untold.contains($0) }.reduce(0) { $0 + units[$1]!.count }
          if units[parent]!.count - others >= least { break }
          untold.insert(child)
        }
      }
      // Areas may differ from what lies in them by few.
      for whole in codes {
        for part in codes where !untold.contains(part) && !untold.contains(whole) {
          let rest = units[whole]!.count - units[part]!.count
          if rest > 0, rest < least, places.around(part).contains(whole),
            input.frame.places[part]?.parent != whole
          {
            // The parts of ATS and ambiti would give them back.
            untold.insert(input.frame.places[whole]?.level == .custom ? whole : part)
          }
        }
      }
    }
    return untold
  }

  private static func table(_ key: CellKey, _ subject: String) -> Table {
    Table(wave: key.wave, subject: "need/\(key.objective)/\(subject)", target: key.target)
  }

  private static func table(_ cell: NumberCell) -> Table {
    Table(wave: cell.wave, subject: "number/\(cell.item.code)", target: cell.target)
  }
}
