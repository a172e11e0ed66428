public import Region

/// Where the ages of a zone's residents come from, when its own rows of the population table do not
/// tell them: an assumption that every page names.
public struct AssumedAges: Hashable, Sendable, Comparable {
  /// Whose ages stand in.
  public enum Source: Hashable, Sendable, Comparable {
    /// Those of a wider territory around the zone.
    case territory(TerritoryCode)
    /// Those of all zones together whose ages a table tells.
    case otherZones
    /// No table tells any: every year of age counts the same.
    case even
  }

  /// The zone.
  public let zone: TerritoryCode
  /// Whose ages stand in for its own.
  public let source: Source

  /// By zone, then by source: services of other ages may take theirs from elsewhere.
  public static func < (a: AssumedAges, b: AssumedAges) -> Bool {
    (a.zone, a.source) < (b.zone, b.source)
  }
}

/// The people of some ages in each zone, as a part of its residents. A zone whose rows do not tell the
/// ages that a service admits takes those of the smallest territory around it that has them, else of
/// all zones that do.
final class ZoneAges {
  private struct Key: Hashable {
    let ages: AgeSet
    let admitted: AgeSet
  }

  private struct Place: Hashable {
    let territory: TerritoryCode
    let key: Key
  }

  private let zones: [PlaceZones.Zone]
  private let tables: PopulationTables
  private let residents: [PopulationTables.Table]
  private var sources: [AgeSet: [AssumedAges.Source?]] = [:]
  private var known: [Key: [Double]] = [:]
  private var told: [Place: Double?] = [:]

  /// - Parameter residents: tables of residents, the one that the zones come from first.
  init(
    _ zones: [PlaceZones.Zone], tables: PopulationTables, residents: [PopulationTables.Table]
  ) {
    self.zones = zones
    self.tables = tables
    self.residents = residents
  }

  /// What is assumed of the ages admitted, zone by zone; nil where a table tells them.
  func assumed(_ admitted: AgeSet) -> [AssumedAges.Source?] {
    if let found = sources[admitted] { return found }
    var found: [AssumedAges.Source?] = []
    for zone in zones {
      let key = Key(ages: admitted, admitted: admitted)
      if isTold(zone, admitted, found) {
        found.append(nil)
      } else if let wider = zone.around.first(where: { share($0, key) != nil }) {
        found.append(.territory(wider))
      } else {
        found.append(.even)
      }
    }
    let isPooled = zip(zones, found).contains { $1 == nil && ($0.population ?? 0) > 0 }
    if isPooled { found = found.map { $0 == .even ? .otherZones : $0 } }
    sources[admitted] = found
    return found
  }

  /// The part of each zone's residents who are of some ages among those admitted.
  func parts(_ ages: AgeSet, of admitted: AgeSet) -> [Double] {
    let key = Key(ages: ages, admitted: admitted)
    if let found = known[key] { return found }
    let sources = assumed(admitted)
    var parts = zip(zones, sources).map { zone, source -> Double in
      switch source {
      case .territory(let wider): share(wider, key) ?? 0
      case .otherZones: 0
      case .even: Double(ages.intersection(.anyone).count) / Double(AgeSet.anyone.count)
      case nil: share(zone.code, key) ?? 0
      }
    }
    for place in zones.indices where sources[place] == nil && !zones[place].inner.isEmpty {
      parts[place] = max(0, rest(zones[place], parts[place], parts))
    }
    if sources.contains(.otherZones) {
      let own = zones.indices.filter { sources[$0] == nil && zones[$0].population != nil }
      let people = own.reduce(0) { $0 + zones[$1].population! }
      let some = own.reduce(0) { $0 + zones[$1].population! * parts[$1] }
      for place in zones.indices where sources[place] == .otherZones {
        parts[place] = some / people
      }
    }
    known[key] = parts
    return parts
  }

  /// Whether its rows tell the ages. What is left of a wider territory has its people less theirs,
  /// which cannot be fewer than none.
  private func isTold(
    _ zone: PlaceZones.Zone, _ admitted: AgeSet, _ before: [AssumedAges.Source?]
  ) -> Bool {
    guard share(zone.code, Key(ages: admitted, admitted: admitted)) != nil else { return false }
    if zone.inner.isEmpty { return true }
    guard zone.whole != nil, let population = zone.population, population > 0,
      zone.inner.allSatisfy({ before[$0] == nil && zones[$0].inner.isEmpty })
    else { return false }
    return admitted.years.allSatisfy { year in
      let key = Key(ages: AgeSet(year...year), admitted: admitted)
      var parts = [Double](repeating: 0, count: zones.count)
      for place in zone.inner { parts[place] = share(zones[place].code, key) ?? 0 }
      return rest(zone, share(zone.code, key) ?? 0, parts) >= -1e-9
    }
  }

  private func rest(_ zone: PlaceZones.Zone, _ share: Double, _ parts: [Double]) -> Double {
    let inner = zone.inner.reduce(0) { $0 + (zones[$1].population ?? 0) * parts[$1] }
    return ((zone.whole ?? 0) * share - inner) / max(1, zone.population ?? 1)
  }

  private func share(_ territory: TerritoryCode, _ key: Key) -> Double? {
    let place = Place(territory: territory, key: key)
    if let found = told[place] { return found }
    let found = residents.lazy.compactMap {
      self.tables.share(of: key.ages, among: key.admitted, in: territory, $0)
    }.first
    told[place] = .some(found)
    return found
  }
}
