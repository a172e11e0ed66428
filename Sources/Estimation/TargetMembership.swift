public import Region

/// Decides for each respondent which report targets he or she belongs to. Answers once per
/// combination of age band, condition and working position, so a million respondents cost little.
public struct TargetMembership: Sendable {
  /// The targets, in the order of the bits of `Answer`.
  public let targets: [ReportTarget]

  /// The targets a respondent belongs to and those of which it cannot be told; a bit per target.
  public struct Answer: Hashable, Sendable {
    /// Surely a member.
    public var yes: UInt128
    /// Maybe a member; never overlaps `yes`.
    public var unknown: UInt128

    /// Makes an answer; a target in both is a member.
    public init(yes: UInt128, unknown: UInt128) {
      self.yes = yes
      self.unknown = unknown & ~yes
    }

    /// Makes an answer from one value per target.
    public init(_ memberships: [Ternary]) {
      precondition(memberships.count <= 128, "at most 128 report targets")
      var yes: UInt128 = 0
      var unknown: UInt128 = 0
      for (index, value) in memberships.enumerated() {
        if value == .yes { yes |= 1 << UInt128(index) }
        if value == .unknown { unknown |= 1 << UInt128(index) }
      }
      self.init(yes: yes, unknown: unknown)
    }

    /// Membership of one target.
    public subscript(index: Int) -> Ternary {
      let bit = UInt128(1) << UInt128(index)
      return yes & bit != 0 ? .yes : unknown & bit != 0 ? .unknown : .no
    }
  }

  private struct Pair: Hashable {
    let person: CaredPerson
    let worker: WorkerType
  }

  private var known: [Pair: Answer] = [:]
  private let recipients: UInt128
  /// Targets that a trait makes.
  private let traits: [(trait: Trait, bit: UInt128)]

  /// Prepares the targets, at most 128.
  public init(_ targets: [ReportTarget]) {
    precondition(targets.count <= 128, "at most 128 report targets")
    self.targets = targets
    var mask: UInt128 = 0
    for (index, target) in targets.enumerated() where target.membership == .recipient {
      mask |= 1 << UInt128(index)
    }
    recipients = mask
    traits = targets.enumerated().compactMap { index, target in
      target.trait.map { ($0, 1 << UInt128(index)) }
    }
  }

  /// Membership of one respondent in every target.
  public mutating func answer(for respondent: Respondent) -> Answer {
    var yes: UInt128 = 0
    var unknown: UInt128 = 0
    for person in Self.persons(of: respondent) {
      let pair = Pair(person: person, worker: respondent.worker)
      let answer: Answer
      if let found = known[pair] {
        answer = found
      } else {
        answer = Answer(
          targets.map {
            $0.membership == .atoms
              ? Self.membership(of: person, worker: pair.worker, in: $0.set) : .no
          })
        known[pair] = answer
      }
      yes |= answer.yes
      unknown |= answer.unknown
    }
    if respondent.recipient == .yes { yes |= recipients }
    if respondent.recipient == .unknown { unknown |= recipients }
    for (trait, bit) in traits {
      switch respondent.traits[trait] ?? .unknown {
      case .yes: yes |= bit
      case .unknown: unknown |= bit
      case .no: break
      }
    }
    return Answer(yes: yes, unknown: unknown)
  }

  /// Membership of one respondent in one target.
  public static func membership(of respondent: Respondent, in target: ReportTarget) -> Ternary {
    switch target.membership {
    case .recipient: return respondent.recipient
    case .trait(let trait): return respondent.traits[trait] ?? .unknown
    case .atoms: break
    }
    let answers = persons(of: respondent).map {
      membership(of: $0, worker: respondent.worker, in: target.set)
    }
    return answers.contains(.yes) ? .yes : answers.contains(.unknown) ? .unknown : .no
  }

  /// The cared-for persons as far as known: somebody who cares for nobody gives the one person
  /// "nobody", without a condition; not stated gives anybody or nobody.
  private static func persons(of respondent: Respondent) -> [CaredPerson] {
    guard let persons = respondent.caredFor else { return [CaredPerson(ages: .all)] }
    return persons.isEmpty ? [CaredPerson(ages: .nobody, conditions: .none)] : persons
  }

  /// Whatever the respondent's box can be lies in the set: yes; some of it: unknown; none: no.
  /// A set that names the unknown working position (a rest) takes it as it stands.
  private static func membership(
    of person: CaredPerson, worker: WorkerType, in set: TargetSet
  ) -> Ternary {
    let ages = person.ages.isEmpty ? .anyone : person.ages
    let conditions = person.conditions.isEmpty ? .all : person.conditions
    let stated = TargetSet(
      TargetBox(ages: ages, conditions: conditions, workers: WorkerSet(worker)))
    if stated.isSubset(of: set) { return .yes }
    let possible = TargetSet(
      TargetBox(
        ages: ages, conditions: conditions,
        workers: worker == .unknown ? .all : WorkerSet(worker)))
    return possible.intersects(set) ? .unknown : .no
  }
}
