import Estimation
import Findings
import Parallel
import Region

/// Of which cells it may be told how many units, companies or sites, they come from, and the error that
/// gives that number back. Few units are not told, and where the wider territory and the other parts of
/// it would give them back by difference, neither are those of the smallest other part. Units that lie
/// in several territories, or targets, make such a difference only a bound: it is taken as the number.
struct UnitsPattern {
  private struct Table: Hashable {
    let wave: WaveCode
    let subject: String
    let target: TargetCode
    let base: IndicatorBase
  }

  private var untold: [Table: Set<TerritoryCode>] = [:]

  init(_ input: DisclosureInput) {
    var units: [Table: [TerritoryCode: BaseSummary]] = [:]
    for cell in input.findings.coverage.map(\.cell) {
      for base in IndicatorBase.allCases where cell[base].sampleSize > 0 {
        units[Self.table(cell.key, base), default: [:]][cell.key.territory] = cell[base]
      }
    }
    for cell in input.findings.numbers where cell.item.detail == nil {
      units[Self.table(cell), default: [:]][cell.territory] = cell.base
    }
    let parents = input.frame.places.compactMapValues(\.parent)
    let found = ConcurrentArray.map(Array(units)) { table, bases in
      (table, Self.untold(bases, parents, input.parameters))
    }
    for (table, territories) in found where !territories.isEmpty { untold[table] = territories }
  }

  /// Bases of a cell of which units may not be told.
  func untold(_ key: CellKey) -> Set<IndicatorBase> {
    Set(
      IndicatorBase.allCases.filter {
        untold[Self.table(key, $0)]?.contains(key.territory) ?? false
      })
  }

  func isTold(_ cell: NumberCell) -> Bool {
    !(untold[Self.table(cell)]?.contains(cell.territory) ?? false)
  }

  private static func untold(
    _ bases: [TerritoryCode: BaseSummary], _ parents: [TerritoryCode: TerritoryCode],
    _ parameters: DisclosureParameters
  ) -> Set<TerritoryCode> {
    var untold = Set(
      bases.filter { !parameters.tellsUnits(degreesOfFreedom: $0.value.degreesOfFreedom) }.keys)
    if untold.isEmpty { return [] }
    let families = Dictionary(
      grouping: bases.keys.filter { parents[$0].map { bases[$0] != nil } ?? false },
      by: { parents[$0]! }
    ).sorted { $0.key < $1.key }
    var before = -1
    while before != untold.count {
      before = untold.count
      for (parent, children) in families {
        if untold.contains(parent) {
          untold.formUnion(children)
          continue
        }
        func told() -> [TerritoryCode] { children.filter { !untold.contains($0) } }
        if told().count == children.count { continue }
        while let smallest = told().min(by: { (bases[$0]!.units, $0) < (bases[$1]!.units, $1) }) {
          let rest = bases[parent]!.units - told().reduce(0) { $0 + bases[$1]!.units }
          if rest >= parameters.threshold { break }
          untold.insert(smallest)
        }
      }
    }
    return untold
  }

  private static func table(_ key: CellKey, _ base: IndicatorBase) -> Table {
    Table(wave: key.wave, subject: "need/\(key.objective)", target: key.target, base: base)
  }

  private static func table(_ cell: NumberCell) -> Table {
    Table(
      wave: cell.wave, subject: "number/\(cell.item.code)", target: cell.target, base: .answered)
  }
}
