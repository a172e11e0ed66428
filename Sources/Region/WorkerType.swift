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
