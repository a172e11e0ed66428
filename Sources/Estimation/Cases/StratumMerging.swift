/// What a stratum is called, and how many units it has in the population.
struct StratumFacts: Sendable {
  /// Its name and those of the strata that were taken into it, sorted.
  var names: [String]
  /// N_h; nil when unknown.
  var populationUnits: Int?
}

/// Strata with lonely ones taken into their declared neighbours, ordered by what their people say.
struct StratumMerging {
  private(set) var strata: [SampledStratum] = []
  /// One per stratum.
  private(set) var facts: [StratumFacts] = []
  private(set) var notes: [DesignNote] = []
  /// Position in `strata` of every stratum that was named.
  private(set) var ranks: [Int32] = []

  init(
    _ names: [String], units: [StratumUnits], declared: [String: CubeDesign.Stratum]
  ) {
    let merged = merge(names, unitCounts: units.map(\.count), declared: declared)
    var content = merged.strata.map { UInt64($0.unitCount) ^ $0.finiteFactor.bitPattern }
    for (index, own) in units.enumerated() { content[merged.target[index]] &+= own.content }
    let order = content.indices.sorted { content[$0] < content[$1] }
    var rank = [Int32](repeating: 0, count: content.count)
    for (place, stratum) in order.enumerated() { rank[stratum] = Int32(place) }
    strata = order.map { merged.strata[$0] }
    facts = order.map { merged.facts[$0] }
    ranks = merged.target.map { rank[$0] }
  }

  /// Takes lonely strata into their declared neighbours. Returns the strata that are left and, for
  /// each name, the one it ended in. Names are visited in order: declarations may chain.
  private mutating func merge(
    _ names: [String], unitCounts: [Int], declared: [String: CubeDesign.Stratum]
  ) -> (strata: [SampledStratum], facts: [StratumFacts], target: [Int]) {
    let position = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var target = Array(names.indices)
    var counts = unitCounts
    var population = names.map { declared[$0]?.populationUnits }
    for index in names.indices {
      guard let declared = population[index], declared < counts[index] else { continue }
      notes.append(
        .populationBelowSample(
          stratum: names[index], declared: declared, reached: counts[index]))
      population[index] = nil
    }
    for index in names.indices.sorted(by: { names[$0] < names[$1] }) {
      let home = target[index]
      guard counts[home] == 1, population[home] != 1, home == index else { continue }
      if let neighbour = declared[names[index]]?.neighbour, let other = position[neighbour],
        target[other] != home
      {
        let host = target[other]
        for name in target.indices where target[name] == home { target[name] = host }
        counts[host] += counts[home]
        population[host] = population[host].flatMap { a in population[home].map { a + $0 } }
        notes.append(.lonelyUnitMerged(stratum: names[index], neighbour: neighbour))
      }
    }
    var strata: [SampledStratum] = []
    var facts: [StratumFacts] = []
    var place = [Int](repeating: 0, count: names.count)
    for index in names.indices where target[index] == index {
      place[index] = strata.count
      let fraction = population[index].map { Double(counts[index]) / Double($0) } ?? 0
      strata.append(
        SampledStratum(unitCount: counts[index], finiteFactor: 1 - fraction))
      facts.append(
        StratumFacts(
          names: names.indices.filter { target[$0] == index }.map { names[$0] }.sorted(),
          populationUnits: population[index]))
      if strata[strata.count - 1].isLonely {
        notes.append(.lonelyUnitCentred(stratum: names[index]))
      }
    }
    notes.sort { "\($0)" < "\($1)" }
    return (strata, facts, target.map { place[$0] })
  }
}
