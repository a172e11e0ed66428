internal import CSVReading
internal import Diagnostics

/// What an adapter makes of one record.
enum AdaptedRow {
  case row(RawRow)
  case nonData(NonDataReason)
}

/// Turns the records of one kind of source into rows.
protocol RowAdapter {
  /// Whether the rows are people or their words.
  static var holdsPeople: Bool { get }
  /// Places in the header, from 0, of columns of quoted words, which are looked through one by one.
  var quoteColumns: Set<Int> { get }
  /// The code of the warning about identical rows; nil where an identifier tells rows apart, and
  /// where the same row twice is nothing to doubt.
  var identicalRowsCode: String? { get }
  /// Doubts about the rows together, after the last of them.
  var doubts: [Diagnostic] { get }
  /// - Throws: the fault that costs the row.
  func adapt(_ record: RawRecord) throws(RowFault) -> AdaptedRow
}

extension RowAdapter {
  var doubts: [Diagnostic] { [] }
  var quoteColumns: Set<Int> { [] }
  var identicalRowsCode: String? { nil }
}

/// What every adapter needs to bind its columns and to speak of a row.
struct AdapterTools {
  let binder: ColumnBinder
  let issues: ValueIssues
  let file: String

  /// The fault of one cell that costs its row.
  func fault(
    _ code: String, _ column: ColumnLabel?, line: Int, _ arguments: [String: String] = [:]
  ) -> RowFault {
    RowFault(
      Diagnostic(
        code, .error,
        at: column?.location(file: file, line: line) ?? SourceLocation(file: file, line: line),
        arguments))
  }

  /// A cell that must hold a value.
  func need<Value>(
    _ reader: CellReader<Value>?, _ record: RawRecord, _ code: String,
    missing: String = "value.required"
  ) throws(RowFault) -> Value {
    switch reader?.read(record) {
    case .value(let value): return value
    case .unreadable(let text):
      let shown = ValueIssues.shown(text, in: reader?.column)
      throw fault(code, reader?.column, line: record.line, ["value": shown])
    case .missing, .notShown, nil:
      throw fault(missing, reader?.column, line: record.line)
    }
  }

  /// A text that must be there.
  func need(_ reader: TextReader?, _ record: RawRecord) throws(RowFault) -> String {
    if let text = reader?.read(record) { return text }
    throw fault("value.required", reader?.column, line: record.line)
  }

  /// A cell that may be empty: nil when it is, or when it cannot be read, which is noted.
  func optional<Value>(_ reader: CellReader<Value>?, _ record: RawRecord, _ code: String) -> Value?
  {
    guard let reader else { return nil }
    switch reader.read(record) {
    case .value(let value): return value
    case .unreadable(let text):
      issues.note(code, reader.column, text, line: record.line)
      return nil
    case .missing, .notShown: return nil
    }
  }
}

/// A fault that costs the row, on its way out of an adapter.
struct RowFault: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
