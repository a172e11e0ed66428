internal import CSVReading
public import Diagnostics
public import Region

/// Reads `decisions.csv`, what the Comunità di Pratica said of the findings: the template that a
/// run writes, filled by a person and saved by a spreadsheet in whatever form.
public enum DecisionFile {
  /// Name of the file, beside the descriptor.
  public static let name = "decisions.csv"

  /// Columns that are read back; the template has others, which are for people.
  public enum Column: String, CaseIterable, Sendable {
    /// Id of the finding.
    case finding = "esito_id"
    /// Class of the finding when it was decided on.
    case decidedClass = "classe"
    /// `condiviso`, `non condiviso` or `da approfondire`; empty where nothing was decided.
    case outcome = "decisione"
    /// Reason, in words.
    case reason = "motivazione"
    /// Date of the session.
    case date = "data"
  }

  /// Bytes of the largest file read.
  static let maximumBytes = 64 << 20

  /// Reads the decisions of a file.
  ///
  /// - Returns: the decisions in the order of the file, and doubts: words that name a person, which
  ///   the pages would repeat.
  /// - Throws: `DataFaults` with every line that cannot be read.
  public static func read(path: String, shownAs name: String) throws(DataFaults)
    -> (decisions: [Decision], notes: [Diagnostic])
  {
    try read(
      bytes: try SheetBytes.read(
        path: path, shownAs: name, limit: maximumBytes, unreadable: "decision.unreadable"),
      shownAs: name)
  }

  /// Reads decisions in memory; see ``read(path:shownAs:)``.
  public static func read(bytes: [UInt8], shownAs name: String) throws(DataFaults)
    -> (decisions: [Decision], notes: [Diagnostic])
  {
    let table = try SheetTable<Column>(
      bytes, shownAs: name, key: .finding, required: [.finding, .outcome, .date],
      missing: "decision.missing-columns")
    var reading = Reading(table)
    for record in table.records { reading.add(record) }
    if !reading.faults.isEmpty { throw DataFaults(reading.faults) }
    return (reading.decisions, reading.notes)
  }
}

/// The lines of a decision file as they are read.
private struct Reading {
  private let table: SheetTable<DecisionFile.Column>
  /// Line of each finding and session, with what it said.
  private var seen: [FindingID: [CalendarDate: (outcome: Decision.Outcome, line: Int)]] = [:]
  private(set) var decisions: [Decision] = []
  private(set) var notes: [Diagnostic] = []
  private(set) var faults: [Diagnostic]

  init(_ table: SheetTable<DecisionFile.Column>) {
    self.table = table
    faults = table.faults
  }

  private func location(_ column: DecisionFile.Column, _ record: KeptRecord) -> SourceLocation {
    table.location(column, record)
  }

  /// Lines on which nothing was decided are the template's, and stay so.
  mutating func add(_ record: KeptRecord) {
    let (id, said) = (table.text(.finding, record), table.text(.outcome, record))
    let (reason, day) = (table.text(.reason, record), table.text(.date, record))
    if said.isEmpty {
      if !reason.isEmpty || !day.isEmpty {
        faults.append(
          Diagnostic("decision.missing-outcome", .error, at: location(.outcome, record)))
      }
      return
    }
    let finding = FindingID(id)
    if finding.kind == nil {
      faults.append(
        Diagnostic("decision.not-an-id", .error, at: location(.finding, record), ["value": id]))
    }
    let outcome = Self.words[CellText.collapsed(said).lowercased()]
    if outcome == nil {
      faults.append(
        Diagnostic(
          "decision.unknown-outcome", .error, at: location(.outcome, record), ["value": said]))
    }
    let date = DateText.date(day)
    if date == nil {
      faults.append(
        Diagnostic(
          day.isEmpty ? "decision.missing-date" : "decision.bad-date", .error,
          at: location(.date, record), ["value": day]))
    }
    guard finding.kind != nil, let outcome, let date else { return }
    if let known = seen[finding]?[date] {
      if known.outcome != outcome {
        faults.append(
          Diagnostic(
            "decision.conflict", .error, at: location(.finding, record),
            ["value": id, "firstLine": String(known.line)]))
      }
      return
    }
    seen[finding, default: [:]][date] = (outcome, record.line)
    for datum in QuoteScan.find(in: reason) where datum.kind != .organisation {
      notes.append(
        Diagnostic(
          "decision.personal-data", .warning, at: location(.reason, record),
          ["value": Masking.outline(datum.text)]))
    }
    let decided = table.text(.decidedClass, record)
    decisions.append(
      Decision(
        finding: finding, outcome: outcome, reason: reason, date: date,
        decidedClass: decided.isEmpty ? nil : decided))
  }

  /// The answers as people write them, and as both languages of the template do.
  private static let words: [String: Decision.Outcome] = [
    "condiviso": .agreed, "condivisa": .agreed, "agreed": .agreed,
    "non condiviso": .disagreed, "non condivisa": .disagreed, "not agreed": .disagreed,
    "da approfondire": .toExamine, "to be examined": .toExamine,
  ]
}
