/// What one respondent says of one objective. The raw values are stored, never renumber.
public enum NeedStatus: UInt8, CaseIterable, Hashable, Sendable, Codable {
  /// The item was not shown to this person. Never the same as `none`.
  case notAsked = 0
  /// Shown and not answered, or "don't know".
  case unknown = 1
  /// No need.
  case none = 2
  /// Met by a service.
  case metByService = 3
  /// Met by work arrangements (flexible hours, remote work).
  case metByWork = 4
  /// Met by help that the family pays for.
  case metPaid = 5
  /// Met by relatives, friends, neighbours.
  case metByFamily = 6
  /// Met, and nobody asked by whom.
  case metUnspecified = 7
  /// Not met, whatever help is already given.
  case unmet = 8

  /// Whether the person is in the base of the item: answered, and not "don't know".
  public var isAnswer: Bool { self != .notAsked && self != .unknown }
  /// Whether the person needs it, met or not.
  public var isInNeed: Bool { rawValue >= NeedStatus.metByService.rawValue }
}

/// Why a need stays unmet.
public enum Barrier: String, CaseIterable, Hashable, Sendable, Codable {
  /// No service, or no place left in it.
  case availability
  /// Distance, transport, or physical obstacles.
  case access
  /// Hours or periods of the year that do not fit.
  case hours
  /// Price.
  case cost
  /// Quality, or trust in who gives it.
  case quality
  /// Requirements that the person does not meet.
  case eligibility
  /// Not knowing that it exists.
  case awareness
  /// Paperwork, digital identity.
  case procedure
  /// Language or stigma.
  case language
}

/// A set of barriers, one bit each in the order of `Barrier.allCases`.
public struct BarrierSet: OptionSet, Hashable, Sendable {
  /// Bit n is the n-th of `Barrier.allCases`, bit 15 is `answered`. Stored, never renumber.
  public let rawValue: UInt16
  /// Makes a set from its stored bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// The set of one barrier.
  public init(_ barrier: Barrier) {
    rawValue = 1 << UInt16(Barrier.allCases.firstIndex(of: barrier)!)
  }
  /// The barrier item was asked and answered, maybe with none of the known barriers. Kept as a bit
  /// so that "no barrier named" and "not asked" never look alike.
  public static let answered = BarrierSet(rawValue: 1 << 15)
  /// The members in the order of the vocabulary.
  public var barriers: [Barrier] { Barrier.allCases.filter { contains(BarrierSet($0)) } }
}

/// The answer of one respondent to one survey item.
public struct NeedAnswer: Hashable, Sendable {
  /// Whether there is a need and by whom it is met; also "not asked" and "don't know".
  public let status: NeedStatus
  /// Why the need is unmet; empty when it is not, or when barriers were not asked or answered.
  public let barriers: BarrierSet

  /// Makes an answer.
  public init(_ status: NeedStatus, barriers: BarrierSet = []) {
    self.status = status
    self.barriers = barriers
  }
}
