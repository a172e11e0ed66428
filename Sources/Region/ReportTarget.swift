/// A named target for which cells are computed and shown.
public struct ReportTarget: Hashable, Sendable {
  /// How membership of a respondent is decided.
  public enum Membership: Hashable, Sendable, Codable {
    /// By the cared-for persons and working position of the respondent: any pair in the set.
    case atoms
    /// By the rule of paragraph 4.3 of the act (`Respondent.recipient`).
    case recipient
    /// By a trait of the respondent; who did not tell it, or was not asked, may be a member.
    case trait(Trait)
  }

  /// Its own code, unique among the targets; `tutti` is everybody.
  public let code: TargetCode
  /// Name in tables and headings.
  public let label: LocalizedLabel
  /// Whom it holds, over the three dimensions; what offers are compared with.
  public let set: TargetSet
  /// How a respondent is found to be in it.
  public let membership: Membership
  /// The wider target whose finding is published when this one's cannot be.
  public let parent: TargetCode?
  /// Targets sharing a partition name split their parent without rest or overlap (working
  /// positions do, ages of cared-for persons do not: one cares for several).
  public let partition: String?
  /// Whether its cells concern health or disability (a higher threshold applies).
  public let isSensitive: Bool

  /// Makes a report target.
  public init(
    code: TargetCode, label: LocalizedLabel, set: TargetSet, membership: Membership = .atoms,
    parent: TargetCode? = nil, partition: String? = nil, isSensitive: Bool = false
  ) {
    self.code = code
    self.label = label
    self.set = set
    self.membership = membership
    self.parent = parent
    self.partition = partition
    self.isSensitive = isSensitive
  }
}

extension ReportTarget {
  /// The trait that makes a member; nil for targets that something else makes.
  public var trait: Trait? {
    if case .trait(let trait) = membership { trait } else { nil }
  }
}
