public import Region

/// State of a pair of catalogue entries that may be one service. Labels under `identity.<id>`.
public enum IdentityState: String, CaseIterable, Hashable, Sendable, Codable {
  case certain, probable, possible

  func isSurer(than other: IdentityState) -> Bool {
    Self.allCases.firstIndex(of: self)! < Self.allCases.firstIndex(of: other)!
  }
}

/// One thing that two entries share, or in which they differ.
public struct IdentityEvidence: Hashable, Sendable {
  /// What was found. Labels under `identity.reason.<id>`.
  public enum Reason: String, CaseIterable, Hashable, Sendable, Codable {
    case sameCode, sameName, similarName, containedName, partialName, genericName
    case sameProvider, similarProvider, ownerAndManager
    case sameAddress, sameStreet, sameComune, sameObjective, sameActivity, sameAges, similarAges
    case samePlaces, similarPlaces, sameHours
    case otherName, otherProvider, otherAddress, otherHouseNumber, otherComune, otherObjective
    case otherActivity, otherKindWord, otherNumber, oneNumbered, otherAges, otherPlaces, otherHours
    case otherPeriod, twoEntries, betterTwin
  }

  /// What was found.
  public let reason: Reason
  /// log2(m/u): above 0 it speaks for one service, below 0 for two.
  public let bits: Double

  /// Makes a piece of evidence.
  public init(reason: Reason, bits: Double) {
    self.reason = reason
    self.bits = bits
  }
}

/// Two catalogue entries that are, or may be, the same service.
public struct IdentityFinding: Hashable, Sendable {
  /// Stable id.
  public let id: FindingID
  /// First entry, in code order.
  public let first: ServiceCode
  /// Second entry.
  public let second: ServiceCode
  /// How sure, of the comparison alone: a decision of the table does not change it.
  public let state: IdentityState
  /// Sum of the weights of the evidence and of the prior, in bits.
  public let score: Double
  /// What was compared, in the order in which it was.
  public let evidence: [IdentityEvidence]

  /// What speaks for one service.
  public var reasons: [IdentityEvidence.Reason] {
    evidence.filter { $0.bits >= 0 }.map(\.reason)
  }

  /// What speaks against it.
  public var contradictions: [IdentityEvidence.Reason] {
    evidence.filter { $0.bits < 0 }.map(\.reason)
  }

  /// Makes a finding; the codes in any order.
  public init(
    _ a: ServiceCode, _ b: ServiceCode, state: IdentityState, score: Double,
    evidence: [IdentityEvidence]
  ) {
    id = .identity(a, b)
    first = min(a, b)
    second = max(a, b)
    self.state = state
    self.score = score
    self.evidence = evidence
  }
}
