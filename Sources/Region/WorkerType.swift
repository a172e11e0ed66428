/// Working position of the person asked; the positions exclude one another.
public enum WorkerType: String, CaseIterable, Hashable, Sendable, Codable {
  case privateFixedTerm, privatePermanent, publicEmployee, cooperativeMember, agencyWorker
  case entrepreneur, selfEmployed
  /// Professional on the register of an order.
  case registeredProfessional
  /// Unregistered professional in a recognised association.
  case associatedProfessional
  /// Collaborator with a VAT number in the *gestione separata*.
  case vatCollaborator
  /// Unemployed with declaration of availability and personal service pact (DID and PSP).
  case unemployedWithPact
  case unemployedWithoutPact
  /// Not in work, and not unemployed either.
  case notWorking
  /// Not asked, not answered or not mapped; never "not working".
  case unknown
}

/// A set of working positions.
public struct WorkerSet: OptionSet, Hashable, Sendable {
  /// Bit n is the n-th of `WorkerType.allCases`.
  public let rawValue: UInt16
  /// Makes a set from such bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of some positions.
  public init(_ types: WorkerType...) { self.init(types) }
  /// The set of some positions.
  public init(_ types: [WorkerType]) {
    rawValue = types.reduce(0) { $0 | 1 << UInt16(WorkerType.allCases.firstIndex(of: $1)!) }
  }

  /// Every position, working or not, and the unknown one.
  public static let all = WorkerSet(WorkerType.allCases)
  /// Every position in which one works.
  public static let working = WorkerSet(
    .privateFixedTerm, .privatePermanent, .publicEmployee, .cooperativeMember, .agencyWorker,
    .entrepreneur, .selfEmployed, .registeredProfessional, .associatedProfessional,
    .vatCollaborator)

  /// The members in the order of the vocabulary.
  public var types: [WorkerType] { WorkerType.allCases.filter { contains(WorkerSet($0)) } }
}
