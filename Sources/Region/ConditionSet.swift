/// Condition of the cared-for person.
public struct ConditionSet: OptionSet, Hashable, Sendable {
  /// One bit for each condition, from bit 0 in the order below.
  public let rawValue: UInt8
  /// Makes a set from such bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Neither disabled nor frail nor dependent: a condition, not the empty set.
  public static let none = ConditionSet(rawValue: 1)
  /// With a disability.
  public static let disability = ConditionSet(rawValue: 2)
  /// Frail but self-sufficient.
  public static let frail = ConditionSet(rawValue: 4)
  /// Not self-sufficient.
  public static let notSelfSufficient = ConditionSet(rawValue: 8)
  /// Whatever the condition, `none` included; also what stands for "not known".
  public static let all = ConditionSet(rawValue: 15)
  /// Any condition but none.
  public static let any: ConditionSet = [.disability, .frail, .notSelfSufficient]
}
