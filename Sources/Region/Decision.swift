/// What the Comunità di Pratica said of a finding in a session.
public struct Decision: Hashable, Sendable {
  /// The three answers. Labels under `decision.<id>`.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    case agreed, disagreed, toExamine
  }

  /// The finding.
  public let finding: FindingID
  /// The answer.
  public let outcome: Outcome
  /// Reason, in the table's words; "" for none.
  public let reason: String
  /// Date of the session.
  public let date: CalendarDate
  /// Class of the finding when it was decided on, as its id (`uncovered`, `strong`, `probable`);
  /// nil when the table does not say it. Another class today means that the ground has moved.
  public let decidedClass: String?

  /// Makes a decision.
  public init(
    finding: FindingID, outcome: Outcome, reason: String, date: CalendarDate,
    decidedClass: String? = nil
  ) {
    self.finding = finding
    self.outcome = outcome
    self.reason = reason
    self.date = date
    self.decidedClass = decidedClass
  }
}

/// What was said of findings, the latest session standing for each.
public struct DecisionRecord: Hashable, Sendable {
  /// Every decision, by finding, then date.
  public let all: [Decision]
  private let latest: [FindingID: Decision]

  /// Keeps decisions in order. Of two of one finding and date the first stands.
  public init(_ decisions: [Decision] = []) {
    all = decisions.enumerated().sorted {
      ($0.element.finding, $0.element.date, $0.offset)
        < ($1.element.finding, $1.element.date, $1.offset)
    }.map(\.element)
    latest = Dictionary(
      all.map { ($0.finding, $0) }, uniquingKeysWith: { $1.date > $0.date ? $1 : $0 })
  }

  /// The decision in force on a finding; nil when there is none.
  public subscript(_ finding: FindingID) -> Decision? { latest[finding] }

  /// The decisions in force, by finding.
  public var standing: [Decision] { latest.values.sorted { $0.finding < $1.finding } }

  /// Findings with a decision of one outcome in force.
  public func findings(_ outcome: Decision.Outcome) -> Set<FindingID> {
    Set(latest.values.filter { $0.outcome == outcome }.map(\.finding))
  }
}
