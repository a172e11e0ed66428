import Findings
import Region

/// Report territories that hold the same people without one being inside the other's parent: areas of
/// comuni, comuni in several ambiti, provinces that people name. Sums of what is shown of them can
/// tell of people whom no territory has as its own.
///
/// People are in one group when they count in the same report territories. Territories that nothing
/// crosses are left out with what is inside them: the rules of parents and members protect those.
struct CrossedTerritories {
  /// In the order of their codes.
  let territories: [TerritoryCode]
  /// For every group of people the positions of the territories that it counts in, sorted.
  let groups: [[Int]]
  /// The least important is withheld first: areas and comuni that a mapping adds, ambiti, ATS, the
  /// region.
  let importance: [TerritoryCode: Int]

  /// Nil where all territories nest.
  ///
  /// - Parameter groups: the report territories that people count in together.
  init?(_ groups: Set<Set<TerritoryCode>>, _ frame: TerritoryFrame) {
    let crossing = groups.filter { group in
      !group.contains { Set(frame.wider(than: $0) + [$0]) == group }
    }
    if crossing.isEmpty { return nil }
    let touched = Set(crossing.joined())
    let kept = Set(groups.joined()).filter { code in
      touched.contains(code) || frame.places[code]?.parent.map(touched.contains) ?? false
    }.sorted()
    let positions = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    territories = kept
    self.groups = Set(groups.map { $0.compactMap { positions[$0] }.sorted() })
      .filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
    importance = Dictionary(
      uniqueKeysWithValues: kept.map { code in
        let rank =
          switch frame.places[code]?.level {
          case .region: 3
          case .ats: 2
          case .ambito: 1
          default: 0
          }
        return (code, rank)
      })
  }

  /// The groups that the links of territories make possible: people of every comune, and people of
  /// whom no more is known than a territory.
  static func possibleGroups(_ frame: TerritoryFrame) -> Set<Set<TerritoryCode>> {
    var byComune: [TerritoryCode: Set<TerritoryCode>] = [:]
    for place in frame.places.values where place.level != .province {
      for comune in place.comuni { byComune[comune, default: []].insert(place.code) }
    }
    return Set(byComune.values).union(
      frame.places.keys.map { Set(frame.wider(than: $0) + [$0]) })
  }
}
