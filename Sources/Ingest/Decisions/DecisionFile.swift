internal import CSVReading
public import Diagnostics
internal import Foundation
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
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      (attributes?[.size] as? Int ?? 0) <= maximumBytes,
      let data = FileManager.default.contents(atPath: path)
    else {
      throw DataFaults([Diagnostic("decision.unreadable", .error, at: SourceLocation(file: name))])
    }
    return try read(bytes: [UInt8](data), shownAs: name)
  }

  /// Reads decisions in memory; see ``read(path:shownAs:)``.
  public static func read(bytes: [UInt8], shownAs name: String) throws(DataFaults)
    -> (decisions: [Decision], notes: [Diagnostic])
  {
    guard let dialect = SpreadsheetDialect.of(bytes, column: Column.finding.rawValue) else {
      // A workbook or an empty file has a better name than a missing column.
      _ = try TableReader(bytes: bytes, shownAs: name)
      throw missing([.finding], name)
    }
    let table = try TableReader.readAll(bytes: bytes, shownAs: name, dialect: dialect)
    var reading = try Reading(table.header, name)
    reading.faults =
      RepeatedHeader.faults(table.header, known: Column.allCases.map(\.rawValue), name)
      + table.diagnostics.filter { $0.severity == .error }
    for record in table.records { reading.add(record) }
    if !reading.faults.isEmpty { throw DataFaults(reading.faults) }
    return (reading.decisions, reading.notes)
  }

  fileprivate static func missing(_ columns: [Column], _ name: String) -> DataFaults {
    DataFaults([
      Diagnostic(
        "decision.missing-columns", .error, at: SourceLocation(file: name, line: 1),
        ["columns": columns.map(\.rawValue).joined(separator: ", ")])
    ])
  }
}

/// The lines of a decision file as they are read.
private struct Reading {
  private let name: String
  private let places: [DecisionFile.Column: Int]
  /// Line of each finding and session, with what it said.
  private var seen: [FindingID: [CalendarDate: (outcome: Decision.Outcome, line: Int)]] = [:]
  private(set) var decisions: [Decision] = []
  private(set) var notes: [Diagnostic] = []
  var faults: [Diagnostic] = []

  init(_ header: [String], _ name: String) throws(DataFaults) {
    self.name = name
    var places: [DecisionFile.Column: Int] = [:]
    for column in DecisionFile.Column.allCases {
      places[column] = header.firstIndex { CellText.clean($0).lowercased() == column.rawValue }
    }
    let missing = [DecisionFile.Column.finding, .outcome, .date].filter { places[$0] == nil }
    if !missing.isEmpty { throw DecisionFile.missing(missing, name) }
    self.places = places
  }

  private func text(_ column: DecisionFile.Column, _ record: KeptRecord) -> String {
    guard let place = places[column], place < record.fields.count else { return "" }
    return CellText.clean(RepairSheet.restored(record.fields[place]))
  }

  private func location(_ column: DecisionFile.Column, _ record: KeptRecord) -> SourceLocation {
    SourceLocation(
      file: name, line: record.line, column: places[column].map { $0 + 1 },
      columnName: column.rawValue)
  }

  /// Lines on which nothing was decided are the template's, and stay so.
  mutating func add(_ record: KeptRecord) {
    let (id, said) = (text(.finding, record), text(.outcome, record))
    let (reason, day) = (text(.reason, record), text(.date, record))
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
    let decided = text(.decidedClass, record)
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
