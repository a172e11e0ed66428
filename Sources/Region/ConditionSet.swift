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
