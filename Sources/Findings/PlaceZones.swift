import Estimation
import Region

/// The territory cut into zones of known population, with the need estimated in each: over them
/// the places of a service are spread.
struct PlaceZones {
  /// A piece of territory.
  struct Zone {
    let extent: ComuneSet
    /// Residents; nil where no table tells.
    let population: Double?
    /// Report territories around it, smallest first.
    let around: [TerritoryCode]
  }

  let zones: [Zone]
  private let needs: [TerritoryCode: [ObjectiveCode: (share: Double, key: CellKey)]]

  /// Zones made by hand, without estimated needs.
  init(_ zones: [Zone]) {
    self.zones = zones
    needs = [:]
  }

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
    let residents = tables.tables.first {
      $0.unit == .person && $0.instrument.population == .population && $0.countsEverybody
    }
    if let residents {
      // The finest rows first: what is left of a wider one has its population less theirs.
      for code in tables.territories(of: residents).reversed() {
        guard let extent = frame.extent(of: code),
          let whole = tables.count(residents, in: code, ages: .anyone)
        else { continue }
        let rest = taken.map(extent.subtracting) ?? extent
        if rest.isEmpty { continue }
        let inner = zones.filter { $0.extent.isSubset(of: extent) }
        let isNested = zones.allSatisfy {
          $0.extent.isSubset(of: extent) || !$0.extent.intersects(extent)
        }
        let known = inner.reduce(whole) { $0 - ($1.population ?? .nan) }
        zones.append(
          Zone(
            extent: rest, population: isNested && known >= 0 ? known : nil,
            around: around(rest)))
        if taken == nil { taken = extent } else { taken!.formUnion(extent) }
      }
    }
    for place in places {
      let rest = taken.map(place.extent.subtracting) ?? place.extent
      if rest.isEmpty { continue }
      zones.append(Zone(extent: rest, population: nil, around: around(rest)))
      if taken == nil { taken = place.extent } else { taken!.formUnion(place.extent) }
    }
    self.zones = zones
    needs = Self.needs(input.cube)
  }

  /// Prevalences of everybody asked, precise enough to say, one per territory and objective.
  private static func needs(_ cube: [CubeCell])
    -> [TerritoryCode: [ObjectiveCode: (share: Double, key: CellKey)]]
  {
    var found: [TerritoryCode: [ObjectiveCode: (share: Double, key: CellKey)]] = [:]
    var answered: [CellKey: Int] = [:]
    for cell in cube.sorted(by: { $0.key < $1.key })
    where cell.key.target == .everyone
      && (cell.population == .population || cell.population == .workers)
    {
      guard let need = cell.estimate(.inNeed), need.reliability >= .medium else { continue }
      let (territory, objective) = (cell.key.territory, cell.key.objective)
      if let known = found[territory]?[objective], answered[known.key]! >= need.sampleSize {
        continue
      }
      answered[cell.key] = need.sampleSize
      found[territory, default: [:]][objective] = (need.value, cell.key)
    }
    return found
  }

  /// The need of an objective in a zone: that of the smallest territory around it with one.
  func need(_ zone: Zone, _ objective: ObjectiveCode) -> (share: Double, key: CellKey)? {
    zone.around.lazy.compactMap { needs[$0]?[objective] }.first
  }
}
