import Estimation
import Region

/// The territory cut into zones of known population, with the people of each age and the need
/// estimated in each: over them the places of a service are spread.
struct PlaceZones {
  /// A piece of territory.
  struct Zone {
    /// Territory that it is, or is left of.
    let code: TerritoryCode
    let extent: ComuneSet
    /// Residents; nil where no table tells.
    let population: Double?
    /// Residents of the whole territory, and the zones taken out of it.
    var whole: Double?
    var inner: [Int] = []
    /// Report territories around it, smallest first.
    let around: [TerritoryCode]
  }

  let zones: [Zone]
  /// People of some ages in each.
  let ages: ZoneAges
  private let needs: [TargetCode: [TerritoryCode: [ObjectiveCode: Need]]]
  /// Report targets that ages alone make, narrowest first, everybody last.
  private let targets: [(code: TargetCode, ages: AgeSet)]

  private typealias Need = (share: Double, key: CellKey)

  init(_ input: AnalysisInput, tables: PopulationTables) {
    let frame = input.frame
    let places = frame.places.values.compactMap { place in
      frame.extent(of: place.code).map { (code: place.code, extent: $0, count: $0.count) }
    }.sorted { ($0.count, $0.code) < ($1.count, $1.code) }
    func around(_ extent: ComuneSet) -> [TerritoryCode] {
      places.filter { extent.isSubset(of: $0.extent) }.map(\.code)
    }
    var zones: [Zone] = []
    var taken: ComuneSet?
    let residents = Self.residents(tables)
    if let table = residents.first {
      // The finest rows first: what is left of a wider one has its population less theirs.
      for code in tables.territories(of: table).reversed() {
        guard let extent = frame.extent(of: code),
          let whole = tables.count(table, in: code, ages: .anyone)
        else { continue }
        let rest = taken.map(extent.subtracting) ?? extent
        if rest.isEmpty { continue }
        let inner = zones.indices.filter { zones[$0].extent.isSubset(of: extent) }
        let isNested = zones.allSatisfy {
          $0.extent.isSubset(of: extent) || !$0.extent.intersects(extent)
        }
        let known = inner.reduce(whole) { $0 - (zones[$1].population ?? .nan) }
        zones.append(
          Zone(
            code: code, extent: rest, population: isNested && known >= 0 ? known : nil,
            whole: whole, inner: inner, around: around(rest)))
        if taken == nil { taken = extent } else { taken!.formUnion(extent) }
      }
    }
    for place in places {
      let rest = taken.map(place.extent.subtracting) ?? place.extent
      if rest.isEmpty { continue }
      zones.append(
        Zone(code: place.code, extent: rest, population: nil, around: around(rest)))
      if taken == nil { taken = place.extent } else { taken!.formUnion(place.extent) }
    }
    self.zones = zones
    ages = ZoneAges(zones, tables: tables, residents: residents)
    let byAge = input.targets.filter { target in
      target.code == .everyone
        || target.membership == .atoms && target.set.boxes.count == 1
          && target.set.boxes[0].conditions == .all && target.set.boxes[0].workers == .all
    }
    targets = byAge.map {
      (code: $0.code, ages: $0.set.boxes.reduce(AgeSet.empty) { $0.union($1.ages) })
    }.sorted { ($0.ages.count, $0.code) < ($1.ages.count, $1.code) }
    needs = Self.needs(input.currentCube, targets.map(\.code))
  }

  /// Tables of residents whatever their condition: the one of most territories first.
  private static func residents(_ tables: PopulationTables) -> [PopulationTables.Table] {
    tables.tables.filter {
      $0.unit == .person && $0.instrument.population == .population && $0.countsEverybody
    }.map { (table: $0, count: tables.territories(of: $0).count) }.sorted {
      ($1.count, $0.table.instrument.code) < ($0.count, $1.table.instrument.code)
    }.map(\.table)
  }

  /// Prevalences precise enough to say, one per target, territory and objective.
  private static func needs(_ cube: [CubeCell], _ targets: [TargetCode])
    -> [TargetCode: [TerritoryCode: [ObjectiveCode: Need]]]
  {
    var found: [TargetCode: [TerritoryCode: [ObjectiveCode: Need]]] = [:]
    var answered: [CellKey: Int] = [:]
    let wanted = Set(targets)
    for cell in cube.sorted(by: { $0.key < $1.key })
    where wanted.contains(cell.key.target)
      && (cell.population == .population || cell.population == .workers)
    {
      guard let need = cell.estimate(.inNeed), need.reliability >= .medium else { continue }
      let key = cell.key
      if let known = found[key.target]?[key.territory]?[key.objective],
        answered[known.key]! >= need.sampleSize
      {
        continue
      }
      answered[key] = need.sampleSize
      found[key.target, default: [:]][key.territory, default: [:]][key.objective] =
        (need.value, key)
    }
    return found
  }

  /// The need of objectives in zones, among the narrowest target by age that holds some ages and is
  /// measured in all of them; nil where none is. A zone has the need of the smallest territory around
  /// it with one.
  func needs(of objectives: [ObjectiveCode], in places: [Int], ages: AgeSet)
    -> [PlaceSpread.Parcel: (share: Double, key: CellKey)]?
  {
    for target in targets where ages.isSubset(of: target.ages) {
      guard let measured = needs[target.code] else { continue }
      var found: [PlaceSpread.Parcel: Need] = [:]
      for place in places {
        for objective in objectives {
          found[PlaceSpread.Parcel(zone: place, objective: objective)] =
            zones[place].around.lazy.compactMap { measured[$0]?[objective] }.first
        }
      }
      if found.count == places.count * objectives.count { return found }
    }
    return nil
  }

  /// Positions of the zones that a catchment touches.
  func touched(by catchment: ComuneSet) -> [Int] {
    zones.indices.filter { zones[$0].extent.intersects(catchment) }
  }

  /// Zones among some whose residents of the ages admitted are assumed.
  func assumed(_ admitted: AgeSet, in places: [Int]) -> [AssumedAges] {
    let sources = ages.assumed(admitted)
    return places.compactMap { place in
      sources[place].map { AssumedAges(zone: zones[place].code, source: $0) }
    }.sorted()
  }
}
