/// Conditions of access outside ages, conditions and working positions (method 9, step 1). Where users
/// must live is the catchment.
public struct AccessConditions: Hashable, Sendable {
  /// Income of the household by which an offer is limited, as ISEE in whole euros, both ends admitted.
  public struct IncomeLimit: Hashable, Sendable {
    /// Least income admitted; nil when there is none or it is not known.
    public let minimum: Int?
    /// Highest income admitted; nil when there is none or it is not known.
    public let maximum: Int?

    /// A limit is stated, its amount is not.
    public static let amountUnknown = IncomeLimit(minimum: nil, maximum: nil)

    /// Makes a limit.
    public init(minimum: Int?, maximum: Int?) {
      self.minimum = minimum
      self.maximum = maximum
    }

    /// Whether an amount is known.
    public var isAmountKnown: Bool { minimum != nil || maximum != nil }
  }

  /// Limit of income; nil when none is stated.
  public let income: IncomeLimit?
  /// Name or fiscal code of the employer whose people alone are admitted; "" when none is stated.
  public let employer: String

  /// No condition is stated.
  public static let notStated = AccessConditions()

  /// Makes conditions.
  public init(income: IncomeLimit? = nil, employer: String = "") {
    self.income = income
    self.employer = employer
  }
}
