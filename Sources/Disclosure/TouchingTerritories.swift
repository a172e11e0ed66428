import Findings
import Region

/// Which territories hold people of one another.
struct TouchingTerritories {
  private var together: [TerritoryCode: Set<TerritoryCode>] = [:]
  private var always: [TerritoryCode: Set<TerritoryCode>] = [:]

  /// - Parameter groups: the report territories that people count in together; nil where only the links
  ///   of territories are known.
  init(_ groups: Set<Set<TerritoryCode>>?, _ frame: TerritoryFrame) {
    for group in groups ?? CrossedTerritories.possibleGroups(frame) {
      for territory in group {
        together[territory, default: []].formUnion(group)
        always[territory] = always[territory]?.intersection(group) ?? group
      }
    }
  }

  /// Those that hold people of a territory, itself too.
  func touching(_ territory: TerritoryCode) -> Set<TerritoryCode> {
    together[territory] ?? [territory]
  }

  /// Those that hold all people of a territory, itself too.
  func around(_ territory: TerritoryCode) -> Set<TerritoryCode> { always[territory] ?? [territory] }

  /// Those that hold some people of a territory and not all: its parts, those that cross it, itself.
  func notAround(_ territory: TerritoryCode) -> Set<TerritoryCode> {
    touching(territory).subtracting(around(territory)).union([territory])
  }
}
