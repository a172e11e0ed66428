/// Condition of the cared-for person.
public struct ConditionSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let none = ConditionSet(rawValue: 1)
  public static let disability = ConditionSet(rawValue: 2)
  /// Frail but self-sufficient.
  public static let frail = ConditionSet(rawValue: 4)
  public static let notSelfSufficient = ConditionSet(rawValue: 8)
  public static let all = ConditionSet(rawValue: 15)
  /// Any condition but none.
  public static let any: ConditionSet = [.disability, .frail, .notSelfSufficient]
}

/// Working position of the person asked; the positions exclude one another.
public enum WorkerType: String, CaseIterable, Hashable, Sendable, Codable {
  case privateFixedTerm, privatePermanent, publicEmployee, cooperativeMember, agencyWorker
  case entrepreneur, selfEmployed, registeredProfessional, associatedProfessional
  case vatCollaborator
  /// Unemployed with declaration of availability and personal service pact (DID and PSP).
  case unemployedWithPact
  case unemployedWithoutPact, notWorking, unknown
}

/// A set of working positions.
public struct WorkerSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of some positions.
  public init(_ types: WorkerType...) { self.init(types) }
  /// The set of some positions.
  public init(_ types: [WorkerType]) {
    rawValue = types.reduce(0) { $0 | 1 << UInt16(WorkerType.allCases.firstIndex(of: $1)!) }
  }

  public static let all = WorkerSet(WorkerType.allCases)
  /// Every position in which one works.
  public static let working = WorkerSet(
    .privateFixedTerm, .privatePermanent, .publicEmployee, .cooperativeMember, .agencyWorker,
    .entrepreneur, .selfEmployed, .registeredProfessional, .associatedProfessional,
    .vatCollaborator)

  /// The members in the order of the vocabulary.
  public var types: [WorkerType] { WorkerType.allCases.filter { contains(WorkerSet($0)) } }
}

/// A box of the target space: the product of one set per dimension. Empty when any set is.
public struct TargetBox: Hashable, Sendable {
  public let ages: AgeSet
  public let conditions: ConditionSet
  public let workers: WorkerSet

  /// Makes a box; a dimension left out is open.
  public init(
    ages: AgeSet = .all, conditions: ConditionSet = .all, workers: WorkerSet = .all
  ) {
    self.ages = ages
    self.conditions = conditions
    self.workers = workers
  }

  public var isEmpty: Bool { ages.isEmpty || conditions.isEmpty || workers.isEmpty }

  /// The part common to two boxes, possibly empty.
  public func intersection(_ other: TargetBox) -> TargetBox {
    TargetBox(
      ages: ages.intersection(other.ages), conditions: conditions.intersection(other.conditions),
      workers: workers.intersection(other.workers))
  }

  /// What is left of the box without another: at most three disjoint boxes.
  public func subtracting(_ other: TargetBox) -> [TargetBox] {
    let common = intersection(other)
    if common.isEmpty { return isEmpty ? [] : [self] }
    return [
      TargetBox(
        ages: ages.subtracting(common.ages), conditions: conditions, workers: workers),
      TargetBox(
        ages: common.ages, conditions: conditions.subtracting(common.conditions), workers: workers),
      TargetBox(
        ages: common.ages, conditions: common.conditions,
        workers: workers.subtracting(common.workers)),
    ].filter { !$0.isEmpty }
  }
}

/// Who: a set of (cared-for age, condition, working position), held as disjoint boxes.
public struct TargetSet: Hashable, Sendable {
  /// Disjoint, non-empty boxes in canonical order.
  public let boxes: [TargetBox]

  /// The union of some boxes, which may overlap.
  public init(_ boxes: [TargetBox]) {
    var disjoint: [TargetBox] = []
    for box in boxes where !box.isEmpty {
      var pieces = [box]
      for known in disjoint { pieces = pieces.flatMap { $0.subtracting(known) } }
      disjoint += pieces
    }
    self.boxes = disjoint.sorted {
      ($0.ages.bits, $0.conditions.rawValue, $0.workers.rawValue)
        < ($1.ages.bits, $1.conditions.rawValue, $1.workers.rawValue)
    }
  }

  /// The set of one box.
  public init(_ box: TargetBox) { self.init([box]) }

  public static let empty = TargetSet([])
  public static let everyone = TargetSet(TargetBox())

  public var isEmpty: Bool { boxes.isEmpty }
  public func union(_ other: TargetSet) -> TargetSet { TargetSet(boxes + other.boxes) }

  /// The part common to two sets.
  public func intersection(_ other: TargetSet) -> TargetSet {
    TargetSet(boxes.flatMap { a in other.boxes.map { a.intersection($0) } })
  }

  /// What is left of the set without another.
  public func subtracting(_ other: TargetSet) -> TargetSet {
    TargetSet(
      boxes.flatMap { box in
        other.boxes.reduce([box]) { pieces, hole in pieces.flatMap { $0.subtracting(hole) } }
      })
  }

  public func isSubset(of other: TargetSet) -> Bool { subtracting(other).isEmpty }
  public func intersects(_ other: TargetSet) -> Bool { !intersection(other).isEmpty }

  /// Number of atoms (single age x condition x position), each weighing the same.
  public var atomCount: Int {
    boxes.reduce(0) {
      $0 + $1.ages.count * $1.conditions.rawValue.nonzeroBitCount
        * $1.workers.rawValue.nonzeroBitCount
    }
  }
}
