/// Cases sorted by stratum, unit and content, where strata and units are ordered by what their
/// people say and never by name or arrival. Sums taken in this order are the same to the last bit
/// however the rows were shuffled, split over files or renamed; ties hold the same numbers, so
/// their order cannot matter.
struct CanonicalOrder: Sendable {
  /// A stratum after merging, as the variance formula needs it.
  struct Stratum: Sendable {
    /// n_h, sampled units, also those without people of a cell.
    var unitCount: Int
    /// 1 − f_h.
    var finiteFactor: Double
    /// A single unit that stands for more than itself: centred on the overall mean.
    var isLonely: Bool { unitCount == 1 && finiteFactor > 0 }
  }

  /// A case in its place.
  struct Entry: Sendable {
    var stratum: Int32
    var unit: Int32
    var content: UInt64
    var index: Int32
  }

  private(set) var entries: [Entry] = []
  private(set) var strata: [Stratum] = []
  /// People per unit, by `Entry.unit`.
  private(set) var unitSizes: [Int32] = []
  private(set) var notes: [DesignNote] = []

  init(_ store: CaseStore, declared: [String: CubeDesign.Stratum]) {
    let headers = store.headers
    // Persons who are their own unit are numbered after the named units.
    var own = Int32(store.namedUnitCount)
    var unitOf = headers.map(\.unit)
    for index in unitOf.indices where unitOf[index] < 0 {
      unitOf[index] = own
      own += 1
    }
    var unitContent = [UInt64](repeating: 0, count: Int(own))
    var unitStratum = [Int32](repeating: 0, count: Int(own))
    unitSizes = [Int32](repeating: 0, count: Int(own))
    for (index, header) in headers.enumerated() {
      let unit = Int(unitOf[index])
      unitContent[unit] &+= Fingerprint.mix(header.content)
      unitStratum[unit] = header.stratum
      unitSizes[unit] += 1
    }
    var unitCounts = [Int](repeating: 0, count: store.stratumNames.count)
    for stratum in unitStratum { unitCounts[Int(stratum)] += 1 }
    let merged = merge(store.stratumNames, unitCounts: unitCounts, declared: declared)

    var content = merged.strata.map { UInt64($0.unitCount) ^ $0.finiteFactor.bitPattern }
    for unit in unitContent.indices {
      content[merged.target[Int(unitStratum[unit])]] &+= Fingerprint.mix(unitContent[unit])
    }
    let stratumOrder = content.indices.sorted { content[$0] < content[$1] }
    var stratumRank = [Int32](repeating: 0, count: content.count)
    for (rank, stratum) in stratumOrder.enumerated() { stratumRank[stratum] = Int32(rank) }
    strata = stratumOrder.map { merged.strata[$0] }

    let unitOrder = unitContent.indices.sorted { unitContent[$0] < unitContent[$1] }
    var unitRank = [Int32](repeating: 0, count: unitContent.count)
    for (rank, unit) in unitOrder.enumerated() { unitRank[unit] = Int32(rank) }
    unitSizes = unitOrder.map { unitSizes[$0] }

    entries = headers.indices.map { index in
      Entry(
        stratum: stratumRank[merged.target[Int(headers[index].stratum)]],
        unit: unitRank[Int(unitOf[index])], content: headers[index].content, index: Int32(index))
    }
    entries.sort { a, b in
      if a.stratum != b.stratum { return a.stratum < b.stratum }
      if a.unit != b.unit { return a.unit < b.unit }
      return a.content < b.content
    }
  }

  /// Takes lonely strata into their declared neighbours. Returns the strata that are left and, for
  /// each name, the one it ended in. Names are visited in order: declarations may chain.
  private mutating func merge(
    _ names: [String], unitCounts: [Int], declared: [String: CubeDesign.Stratum]
  ) -> (strata: [Stratum], target: [Int]) {
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
    var strata: [Stratum] = []
    var place = [Int](repeating: 0, count: names.count)
    for index in names.indices where target[index] == index {
      place[index] = strata.count
      let fraction = population[index].map { Double(counts[index]) / Double($0) } ?? 0
      strata.append(Stratum(unitCount: counts[index], finiteFactor: 1 - fraction))
      if strata[strata.count - 1].isLonely {
        notes.append(.lonelyUnitCentred(stratum: names[index]))
      }
    }
    notes.sort { "\($0)" < "\($1)" }
    return (strata, target.map { place[$0] })
  }
}
