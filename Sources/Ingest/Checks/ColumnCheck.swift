internal import Diagnostics

/// A check that looks at one column of a table as a whole. One file per check, one line in
/// ``ColumnChecks/all``.
protocol ColumnCheck {
  /// What the check has to say of a column; nothing of a sound one.
  static func findings(_ column: ColumnSample) -> [ColumnFinding]
}

/// Cells of one column that a check found.
struct ColumnFinding {
  let code: String
  let hits: [ColumnSample.Value]
  /// Besides the value, the count, the total and the lines.
  var arguments: [String: String] = [:]
  /// Whether it is worth a note only, even in a column that the profile reads.
  var isNote = false
  /// Whether it is about the column as a whole: one case, however many cells show it.
  var isOfColumn = false

  /// Cells found.
  var count: Int { hits.reduce(0) { $0 + $1.count } }
}

/// The registry of checks on columns: one line each.
enum ColumnChecks {
  static var all: [any ColumnCheck.Type] {
    [
      LostZeros.self, ThousandsInCodes.self, ScientificCodes.self, DatesForNumbers.self,
      MixedDecimals.self, MixedTypes.self, CodeControls.self, ImpossibleDates.self,
      ConstantColumn.self,
    ]
  }

  /// One diagnostic per check and column, with the number of cells and the first lines; a warning
  /// where the profile reads the column, else a note.
  static func diagnostics(_ columns: [ColumnSample], file: String) -> [Diagnostic] {
    columns.flatMap { column in
      all.flatMap { $0.findings(column) }.map { diagnostic($0, column, file) }
    }
  }

  private static func diagnostic(_ finding: ColumnFinding, _ column: ColumnSample, _ file: String)
    -> Diagnostic
  {
    let lines = Array(Set(finding.hits.flatMap(\.lines)).sorted().prefix(ColumnSample.shownLines))
    let first = finding.hits.min { ($0.lines.first ?? 0) < ($1.lines.first ?? 0) }
    var arguments = finding.arguments
    arguments["value"] = first.map { ValueIssues.shown($0.text, in: column.label) } ?? ""
    arguments["column"] = column.label.name
    if !finding.isOfColumn { arguments["count"] = String(finding.count) }
    arguments["total"] = String(column.filledCount)
    arguments["lines"] = lines.map(String.init).joined(separator: ", ")
    return Diagnostic(
      finding.code, column.isRead && !finding.isNote ? .warning : .note,
      at: column.label.location(file: file, line: lines.first ?? 1), arguments)
  }
}
