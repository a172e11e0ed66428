internal import Disclosure
internal import Findings
internal import Language
public import Region

/// The table in which a session is written down: one line per finding that can be decided on, what
/// was decided before already in it, so that it can be saved over `decisions.csv` without losing a
/// line.
public struct DecisionTemplate: Sendable {
  /// Name of the file among the reports.
  public static let fileName = "decisions.csv"

  /// The table; `spreadsheetText` is the form that a spreadsheet opens.
  public let table: CSVTable

  /// Writes the template of a publication.
  public init(_ context: ReportContext) {
    let index = ReportIndex(context)
    let list = index.findings
    var table = CSVTable(header: [
      "esito_id", "territorio", "oggetto", "esito_proposto", "classe", "decisione", "motivazione",
      "data",
    ])
    let words = index.words
    func append(_ id: FindingID, _ decision: Decision?) {
      let entry = list[id]
      var label = entry?.label ?? words.text("decision.gone")
      if let former = decision.flatMap(list.formerClass) {
        label = words.text("decision.changed.cell", ["now": label, "before": former])
      }
      table.append([
        .text(id.rawValue), .text(entry.map { index.names.fullTerritory($0.territory) } ?? ""),
        .text(entry?.subject ?? ""), .text(label),
        .text(decision.map { $0.decidedClass ?? "" } ?? entry?.classID ?? ""),
        .text(decision.map { words.text("decision.\($0.outcome.rawValue)") } ?? ""),
        .text(decision?.reason ?? ""), .text(decision?.date.description ?? ""),
      ])
    }
    let all = Dictionary(grouping: context.decisions.all, by: \.finding)
    var written: Set<FindingID> = []
    for entry in list.decidable(index) where written.insert(entry.id).inserted {
      let said = all[entry.id] ?? []
      if said.isEmpty { append(entry.id, nil) }
      for decision in said { append(entry.id, decision) }
    }
    for decision in context.decisions.all where !written.contains(decision.finding) {
      append(decision.finding, decision)
    }
    self.table = table
  }
}

/// What became of the findings that were decided on.
public struct DecisionReview: Sendable {
  /// Decisions on findings that are not among those that may be shown today.
  public let gone: [Decision]
  /// Decisions on findings of another class today, with both classes in words.
  public let changed: [(decision: Decision, before: String, now: String)]
  /// Number of decisions in force on findings of today.
  public let standingCount: Int

  /// Looks decisions up in a publication.
  public init(_ context: ReportContext) {
    let standing = context.decisions.standing
    if standing.isEmpty {
      (gone, changed, standingCount) = ([], [], 0)
      return
    }
    let list = ReportIndex(context).findings
    gone = standing.filter { list[$0.finding] == nil }
    changed = standing.compactMap { decision in
      guard let before = list.formerClass(decision), let now = list[decision.finding] else {
        return nil
      }
      return (decision, before, now.label)
    }
    standingCount = standing.count - gone.count
  }
}
