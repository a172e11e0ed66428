internal import Region

/// Cases in some fifty bytes and two per answer, until all have been seen and can be sorted.
struct CaseStore: Sendable {
  /// What is known of one case apart from its answers and territories.
  struct Header: Sendable {
    var weight: Double
    /// The weight that entered calibration; `weight` where there was none.
    var base: Double
    /// Fingerprint of what the case says, without any name.
    var content: UInt64
    var stratum: Int32
    /// Unique over strata; −1: the person is the unit.
    var unit: Int32
    /// −1: none.
    var company: Int32
    /// Position in `groups`.
    var group: Int32
    /// Categories of the margins: position in `patterns`, after calibration in the columns.
    var pattern: Int32
  }

  /// What many cases have in common: where they count, what they are members of.
  struct Group: Sendable {
    var part: Int32
    /// Traits known to hold.
    var traits: UInt8
    var firstTerritory: Int32
    var territoryCount: Int32
    var yes: UInt128
    var unknown: UInt128
  }

  private struct GroupKey: Hashable {
    let part: Int
    let traits: UInt8
    let territories: [Int]
    let membership: TargetMembership.Answer
  }

  private struct UnitName: Hashable {
    let stratum: Int32
    let unit: String
  }

  let objectiveCount: Int
  private(set) var headers: [Header] = []
  private(set) var groups: [Group] = []
  /// Territories of the groups, one after the other.
  private(set) var territories: [Int32] = []
  /// Packed answers, `objectiveCount` per case.
  private(set) var answers: [UInt16] = []
  /// Answers in numbers, as many per case as the design has items; NaN where not asked, infinite
  /// where unknown.
  private(set) var numbers: [Double] = []
  private(set) var stratumNames: [String] = []
  private(set) var companyNames: [String] = []
  /// Part and categories of every combination that occurs.
  private(set) var patterns: [MarginPattern] = []
  private var groupIndex: [GroupKey: Int32] = [:]
  private var patternIndex: [MarginPattern: Int32] = [:]
  private var stratumIndex: [String: Int32] = [:]
  private var unitIndex: [UnitName: Int32] = [:]
  private var companyIndex: [String: Int32] = [:]

  init(objectiveCount: Int) { self.objectiveCount = objectiveCount }

  /// Units that were named; persons who are their own unit are not among them.
  var namedUnitCount: Int { unitIndex.count }

  /// Adds a case; `positions` gives the objective of each of its answers.
  mutating func append(_ row: CubeCase, positions: [Int]) {
    let start = answers.count
    answers.append(contentsOf: repeatElement(0, count: objectiveCount))
    for (answer, position) in zip(row.answers, positions) where answers[start + position] == 0 {
      answers[start + position] = PackedAnswer.pack(answer)
    }
    let group = position(ofGroup: row)
    let stratum = Self.position(of: row.stratum, in: &stratumIndex, names: &stratumNames)
    var unit: Int32 = -1
    if let name = row.unit {
      let key = UnitName(stratum: stratum, unit: name)
      if let found = unitIndex[key] {
        unit = found
      } else {
        unit = Int32(unitIndex.count)
        unitIndex[key] = unit
      }
    }
    let company = row.company.map {
      Self.position(of: $0, in: &companyIndex, names: &companyNames)
    }
    let pattern = position(of: MarginPattern(part: row.part, categories: row.categories))
    var print = Fingerprint()
    print.add(row.weight.bitPattern)
    let traits = groups[Int(group)].traits
    if traits != 0 { print.add(UInt64(traits)) }
    for category in row.categories { print.add(UInt64(bitPattern: Int64(category))) }
    print.add(UInt64(truncatingIfNeeded: row.membership.yes))
    print.add(UInt64(truncatingIfNeeded: row.membership.yes >> 64))
    print.add(UInt64(truncatingIfNeeded: row.membership.unknown))
    print.add(UInt64(truncatingIfNeeded: row.membership.unknown >> 64))
    for territory in territories(of: groups[Int(group)]) { print.add(UInt64(territory)) }
    for answer in answers[start...] { print.add(UInt64(answer)) }
    for number in row.numbers {
      let value =
        switch number {
        case .value(let value): value
        case .unknown: Double.infinity
        case .notAsked: Double.nan
        }
      numbers.append(value)
      print.add(value.bitPattern)
    }
    headers.append(
      Header(
        weight: row.weight, base: row.weight, content: print.value, stratum: stratum, unit: unit,
        company: company ?? -1, group: group, pattern: pattern))
  }

  /// Territories in which the people of a group count, rising.
  func territories(of group: Group) -> ArraySlice<Int32> {
    territories[Int(group.firstTerritory)..<Int(group.firstTerritory + group.territoryCount)]
  }

  private mutating func position(ofGroup row: CubeCase) -> Int32 {
    let key = GroupKey(
      part: row.part, traits: TraitMask(row.traits).bits, territories: row.territories,
      membership: row.membership)
    if let found = groupIndex[key] { return found }
    let position = Int32(groups.count)
    groupIndex[key] = position
    groups.append(
      Group(
        part: Int32(row.part), traits: key.traits, firstTerritory: Int32(territories.count),
        territoryCount: Int32(row.territories.count), yes: row.membership.yes,
        unknown: row.membership.unknown))
    territories += row.territories.sorted().map(Int32.init)
    return position
  }

  private mutating func position(of pattern: MarginPattern) -> Int32 {
    if let found = patternIndex[pattern] { return found }
    let position = Int32(patterns.count)
    patternIndex[pattern] = position
    patterns.append(pattern)
    return position
  }

  /// Gives cases other weights and their place among the patterns of the calibration.
  mutating func calibrate(
    _ index: Int, weight: Double, base: Double, pattern: Int32
  ) {
    headers[index].weight = weight
    headers[index].base = base
    headers[index].pattern = pattern
  }

  private static func position(
    of name: String, in index: inout [String: Int32], names: inout [String]
  ) -> Int32 {
    if let found = index[name] { return found }
    let position = Int32(names.count)
    index[name] = position
    names.append(name)
    return position
  }
}

/// Categories of the margins that people of a part have in common.
struct MarginPattern: Hashable, Sendable {
  var part: Int
  var categories: [Int]
}

/// An answer in sixteen bits: the status in the upper four, "barrier item answered" and the
/// barriers below. Zero is "not asked".
enum PackedAnswer {
  static let barrierAnswered: UInt16 = 1 << 11
  private static let barrierMask: UInt16 = (1 << 9) - 1

  static func pack(_ answer: NeedAnswer) -> UInt16 {
    var bits = UInt16(answer.status.rawValue) << 12
    guard answer.status == .unmet else { return bits }
    let named = answer.barriers.rawValue & barrierMask
    // Naming a barrier is answering the item, even where the reader forgot to say so.
    if named != 0 || answer.barriers.contains(.answered) { bits |= barrierAnswered | named }
    return bits
  }

  static func status(_ bits: UInt16) -> Int { Int(bits >> 12) }
  static func barriers(_ bits: UInt16) -> UInt16 { bits & barrierMask }
}

/// A 64-bit fingerprint that is the same on every machine and run (`Hasher` is not). Mixing step
/// of SplitMix64 (Steele, Lea and Flood 2014).
struct Fingerprint {
  private(set) var value: UInt64 = 0x9e37_79b9_7f4a_7c15

  mutating func add(_ word: UInt64) { value = Self.mix(value ^ Self.mix(word)) }

  static func mix(_ word: UInt64) -> UInt64 {
    var z = word &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// The fingerprint of a text.
  static func of(_ text: String) -> UInt64 {
    var print = Fingerprint()
    for byte in text.utf8 { print.add(UInt64(byte)) }
    return print.value
  }
}
