/// Cases sorted by stratum, unit and content, where strata and units are ordered by what their
/// people say and never by name or arrival. Sums taken in this order are the same to the last bit
/// however the rows were shuffled, split over files or renamed; ties hold the same numbers, so
/// their order cannot matter.
struct CanonicalOrder: Sendable {
  let strata: [SampledStratum]
  /// One per stratum.
  let facts: [StratumFacts]
  let notes: [DesignNote]
  let groups: GroupTable
  /// Everybody, in order.
  let cases: OrderedCases
  /// Whether somebody came through a company.
  let hasCompanies: Bool

  private struct Key: Comparable {
    let stratum: Int32
    let unitContent: UInt64
    let unit: UInt64
    let content: UInt64
    let weight: Double

    init(_ row: StoredCase) {
      stratum = row.stratum
      unitContent = row.unitContent
      unit = row.unit
      content = row.content
      weight = row.weight
    }

    static func < (a: Key, b: Key) -> Bool {
      if a.stratum != b.stratum { return a.stratum < b.stratum }
      if a.unitContent != b.unitContent { return a.unitContent < b.unitContent }
      // Units that say the same stay apart.
      if a.unit != b.unit { return a.unit < b.unit }
      if a.content != b.content { return a.content < b.content }
      // Strata that were joined may have cut the same weight to different ones.
      return a.weight < b.weight
    }
  }

  /// - Parameter weighting: what calibration made of the weights; nil where there was none.
  init(
    _ store: borrowing CaseStore, declared: [String: CubeDesign.Stratum], weighting: Weighting?
  ) throws(ScratchFault) {
    var units = store.ownUnits
    let named = try NamedUnits(store, into: &units)
    let merging = StratumMerging(store.stratumNames, units: units, declared: declared)
    strata = merging.strata
    facts = merging.facts
    notes = merging.notes
    groups = store.groups
    hasCompanies = store.hasCompanies

    let layout = store.layout
    let sort = RecordSort<Key>(stride: layout.stride, room: store.room) {
      Key($0.load(as: StoredCase.self))
    }
    let record = UnsafeMutableRawPointer.allocate(byteCount: layout.stride, alignment: 16)
    defer { record.deallocate() }
    func add(_ source: UnsafeRawPointer, _ unitContent: UInt64?, isAlone: Bool) throws(ScratchFault)
    {
      record.copyMemory(from: source, byteCount: layout.stride)
      var row = source.load(as: StoredCase.self)
      row.weight = weighting?.cut(row) ?? row.weight
      row.stratum = merging.ranks[Int(row.stratum)]
      row.unitContent = unitContent ?? Fingerprint.mix(row.content)
      row.isAlone = isAlone
      record.storeBytes(of: row, as: StoredCase.self)
      try sort.add(record)
    }
    try store.forEachOwnUnit { source throws(ScratchFault) in
      try add(source, nil, isAlone: true)
    }
    try named.forEach(in: store) { source, unit throws(ScratchFault) in
      try add(source, unit.content, isAlone: unit.people == 1)
    }
    cases = try Self.numbered(
      sort.merge(), layout: layout, room: store.room, weighting: weighting)
  }

  /// Writes the cases down in their order, with the numbers of their units and the weights they have
  /// from now on.
  private static func numbered(
    _ merge: RecordMerge<Key>, layout: CaseLayout, room: ScratchRoom, weighting: Weighting?
  ) throws(ScratchFault) -> OrderedCases {
    let file = ScratchFile(room)
    let record = UnsafeMutableRawPointer.allocate(byteCount: layout.stride, alignment: 16)
    defer { record.deallocate() }
    var unit: Int32 = -1
    var open: UInt64 = 0
    while let source = try merge.next() {
      let row = source.load(as: StoredCase.self)
      if row.isAlone || row.unit != open { unit += 1 }
      open = row.isAlone ? 0 : row.unit
      let weights = weighting?[row] ?? (row.weight, row.weight, row.pattern)
      record.copyMemory(from: source, byteCount: layout.stride)
      record.storeBytes(
        of: OrderedCase(
          weight: weights.0, base: weights.1, company: row.company, unit: unit,
          stratum: row.stratum, group: row.group, pattern: weights.2, isAlone: row.isAlone),
        as: OrderedCase.self)
      try file.append(record, count: layout.stride)
    }
    return OrderedCases(file: file, layout: layout, room: room)
  }

  /// The people who came through companies, by company, and the companies, rising.
  func byCompany() throws(ScratchFault) -> (cases: OrderedCases, companies: [UInt64]) {
    let layout = cases.layout
    let sort = RecordSort<UInt64>(stride: layout.stride, room: cases.room) {
      $0.load(as: OrderedCase.self).company
    }
    let reader = CaseReader(cases)
    while let block = try reader.next() {
      for place in 0..<block.count where block[place].company != 0 {
        try sort.add(block.record(place))
      }
    }
    let file = ScratchFile(cases.room)
    var companies: [UInt64] = []
    let merge = try sort.merge()
    while let record = try merge.next() {
      let company = record.load(as: OrderedCase.self).company
      if companies.last != company { companies.append(company) }
      try file.append(record, count: layout.stride)
    }
    return (OrderedCases(file: file, layout: layout, room: cases.room), companies)
  }
}
