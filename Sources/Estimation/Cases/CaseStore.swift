internal import Region

/// Cases as they come, put aside until all have been seen and can be sorted: persons who are their own
/// unit one after the other, people of named units sorted by unit.
struct CaseStore: ~Copyable {
  let layout: CaseLayout
  let room: ScratchRoom
  private(set) var count = 0
  private(set) var groups = GroupTable()
  private(set) var stratumNames: [String] = []
  /// Part and categories of every combination that occurs.
  private(set) var patterns: [MarginPattern] = []
  private(set) var hasCompanies = false
  /// The units of one person in each stratum.
  private(set) var ownUnits: [StratumUnits] = []
  private var stratumPrints: [Fingerprint] = []
  private var patternIndex: [MarginPattern: Int32] = [:]
  private var stratumIndex: [String: Int32] = [:]
  private let own: ScratchFile
  private let named: RecordSort<UInt64>
  private let record: UnsafeMutableRawPointer

  init(objectiveCount: Int, numberCount: Int, room: ScratchRoom) {
    layout = CaseLayout(objectiveCount: objectiveCount, numberCount: numberCount)
    self.room = room
    own = ScratchFile(room)
    named = RecordSort(stride: layout.stride, room: room) {
      $0.load(as: StoredCase.self).unit
    }
    record = .allocate(byteCount: layout.stride, alignment: 16)
  }

  deinit { record.deallocate() }

  /// Adds a case; `positions` gives the objective of each of its answers.
  mutating func append(_ row: CubeCase, positions: [Int]) throws(ScratchFault) {
    record.initializeMemory(as: UInt8.self, repeating: 0, count: layout.stride)
    let group = groups.take(row)
    let stratum = position(ofStratum: row.stratum)
    let unit = row.unit.map { print($0, from: stratumPrints[Int(stratum)]) } ?? 0
    let company = row.company.map { print($0, from: Fingerprint()) } ?? 0
    if company != 0 { hasCompanies = true }
    let pattern = position(of: MarginPattern(part: row.part, categories: row.categories))
    let content = fill(row, positions, groups[group])
    let known = StoredCase(
      weight: row.weight, content: content, unit: unit, company: company, stratum: stratum,
      group: group, pattern: pattern)
    record.storeBytes(of: known, as: StoredCase.self)
    if unit == 0 {
      ownUnits[Int(stratum)].add(Fingerprint.mix(content))
      try own.append(record, count: layout.stride)
    } else {
      try named.add(record)
    }
    count += 1
  }

  /// Writes answers and numbers of a case and gives its fingerprint.
  private func fill(_ row: CubeCase, _ positions: [Int], _ group: GroupTable.Group) -> UInt64 {
    var print = Fingerprint()
    print.add(row.weight.bitPattern)
    if group.traits != 0 { print.add(UInt64(group.traits)) }
    for category in row.categories { print.add(UInt64(bitPattern: Int64(category))) }
    print.add(UInt64(truncatingIfNeeded: row.membership.yes))
    print.add(UInt64(truncatingIfNeeded: row.membership.yes >> 64))
    print.add(UInt64(truncatingIfNeeded: row.membership.unknown))
    print.add(UInt64(truncatingIfNeeded: row.membership.unknown >> 64))
    for territory in groups.territories(of: group) { print.add(UInt64(territory)) }
    let answers = (record + layout.answers).assumingMemoryBound(to: UInt16.self)
    for (answer, position) in zip(row.answers, positions) where answers[position] == 0 {
      answers[position] = PackedAnswer.pack(answer)
    }
    for position in 0..<layout.objectiveCount { print.add(UInt64(answers[position])) }
    let numbers = (record + layout.numbers).assumingMemoryBound(to: Double.self)
    for (place, number) in row.numbers.enumerated() {
      numbers[place] =
        switch number {
        case .value(let value): value
        case .unknown: Double.infinity
        case .notAsked: Double.nan
        }
      print.add(numbers[place].bitPattern)
    }
    return print.value
  }

  /// The fingerprint of a name, never 0.
  private func print(_ name: String, from start: Fingerprint) -> UInt64 {
    var print = start
    print.add(name)
    return max(1, print.value)
  }

  private mutating func position(ofStratum name: String) -> Int32 {
    if let found = stratumIndex[name] { return found }
    let position = Int32(stratumNames.count)
    stratumIndex[name] = position
    stratumNames.append(name)
    var print = Fingerprint()
    print.add(name)
    stratumPrints.append(print)
    ownUnits.append(StratumUnits())
    return position
  }

  private mutating func position(of pattern: MarginPattern) -> Int32 {
    if let found = patternIndex[pattern] { return found }
    let position = Int32(patterns.count)
    patternIndex[pattern] = position
    patterns.append(pattern)
    return position
  }

  /// The people of named units, by unit.
  func byUnit() throws(ScratchFault) -> RecordMerge<UInt64> { try named.merge() }

  /// Calls with the record of every person who is his or her own unit.
  func forEachOwnUnit(
    _ body: (UnsafeRawPointer) throws(ScratchFault) -> Void
  ) throws(ScratchFault) {
    let most = max(1, room.block / layout.stride) * layout.stride
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: most, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    while offset < own.count {
      let size = min(most, own.count - offset)
      try own.read(at: offset, into: buffer, count: size)
      for place in stride(from: 0, to: size, by: layout.stride) { try body(buffer + place) }
      offset += size
    }
  }

  /// Calls with everybody, in no order that means anything.
  func forEach(_ body: (StoredCase) -> Void) throws(ScratchFault) {
    try forEachOwnUnit { record throws(ScratchFault) in body(record.load(as: StoredCase.self)) }
    let merge = try byUnit()
    while let record = try merge.next() { body(record.load(as: StoredCase.self)) }
  }
}

/// Categories of the margins that people of a part have in common.
struct MarginPattern: Hashable, Sendable {
  var part: Int
  var categories: [Int]
}

/// The sampled units of a stratum, without their order.
struct StratumUnits: Sendable {
  private(set) var count = 0
  /// Fingerprint of what the units say.
  private(set) var content: UInt64 = 0

  /// Adds a unit by what its people say.
  mutating func add(_ unit: UInt64) {
    count += 1
    content &+= Fingerprint.mix(unit)
  }
}
