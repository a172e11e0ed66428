public import Region

/// The rules of the act (DGR XII/5464/2025, annex A) that a planned intervention is held against,
/// in the order in which they are told. Labels under `act.rule.<id>`,
/// paragraphs under `act.clause.<id>`.
public enum ActRule: String, CaseIterable, Hashable, Sendable {
  /// Two years.
  case duration
  /// At least two of the macro-categories a) to d).
  case macroAreas
  /// At least three beneficiaries of the kinds listed.
  case beneficiaries
  /// A territorial public body among them.
  case territorialBody
  /// A public or private non-profit lead, one.
  case lead
  /// Companies support, they are no beneficiaries.
  case companies
  /// No context studies, institutional tables, monitoring and impact evaluation.
  case excludedSpending
  /// Complementary or additional to what is there.
  case additionality
  /// Home care-giving not supported already.
  case homeCare
  /// Recipients of 4.3.
  case recipients
  /// Given directly, by voucher or by refund.
  case provision
  /// State aid of little amount.
  case deMinimis
}

/// What came of a rule: help for those who have to decide, never their decision.
public struct ActCheck: Hashable, Sendable {
  /// What came of it. Labels under `act.state.<id>`.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case met, unmet, toVerify
  }

  /// The rule.
  public let rule: ActRule
  /// What came of it.
  public let state: State
  /// Wording under `act.<rule>.<reason>`.
  public let reason: String
  /// Numbers and names of the wording.
  public let arguments: [String: String]
  /// Codes of measures that the rule is about.
  public let measures: [String]

  init(
    _ rule: ActRule, _ state: State, _ reason: String, _ arguments: [String: String] = [:],
    measures: [String] = []
  ) {
    self.rule = rule
    self.state = state
    self.reason = reason
    self.arguments = arguments
    self.measures = measures
  }
}

/// Euro asked for of an ATS in a year beside what the act gives it.
public struct ResourceCheck: Hashable, Sendable {
  /// The ATS; nil for interventions whose ATS is not clear.
  public let territory: TerritoryCode?
  /// Year.
  public let year: Int
  /// Euro asked for by all interventions of the file.
  public let asked: Int
  /// Euro of the act's table (4.4); nil where it has none for the year.
  public let given: Int?
}
