internal import CSVReading
internal import Diagnostics
internal import Region

/// A table of the reference data with its rows, and the faults found on the way.
///
/// Faults are collected, so that one run shows all of them.
struct ReferenceTable {
  /// One row, its fields reached by the name of the column.
  struct Row {
    let file: String
    let line: Int
    let columns: [String: Int]
    let fields: [String]

    /// The text of a column; "" when the cell is empty.
    subscript(column: String) -> String { columns[column].map { fields[$0] } ?? "" }

    /// The parts of a cell that lists several values.
    func list(_ column: String, separator: Character = "|") -> [String] {
      self[column].split(separator: separator).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    func location(_ column: String? = nil) -> SourceLocation {
      SourceLocation(
        file: file, line: line, column: column.flatMap { columns[$0] }.map { $0 + 1 },
        columnName: column)
    }
  }

  let rows: [Row]

  /// Reads a table from memory; faults go to `faults` and an unreadable table has no rows.
  init(file: String, bytes: [UInt8], columns wanted: [String], faults: inout [Diagnostic]) {
    do throws(DataFaults) {
      let table = try TableReader.readAll(bytes: bytes, shownAs: file)
      let places = Dictionary(
        table.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      for name in wanted where places[name] == nil {
        let near = Suggestion.nearest(to: name, among: table.header)
        faults.append(
          Diagnostic(
            near.isEmpty ? "reference.missing-column" : "reference.missing-column-near", .error,
            at: SourceLocation(file: file, line: 1),
            ["column": name, "nearest": near.joined(separator: ", ")]))
      }
      faults += table.diagnostics
      rows = table.records.map {
        Row(file: file, line: $0.line, columns: places, fields: $0.fields)
      }
    } catch {
      faults += error.diagnostics
      rows = []
    }
  }
}

extension ReferenceTable.Row {
  /// Says that a cell holds something else than expected.
  func fault(_ column: String, expected: String) -> Diagnostic {
    Diagnostic(
      "reference.bad-value", .error, at: location(column),
      ["value": self[column], "expected": expected])
  }

  /// A whole number, nil when the cell is empty.
  func count(_ column: String, _ faults: inout [Diagnostic]) -> Int? {
    let text = self[column]
    if text.isEmpty { return nil }
    guard let number = Int(text), number >= 0 else {
      faults.append(fault(column, expected: "0, 1, 2 ..."))
      return nil
    }
    return number
  }

  /// A date, nil when the cell is empty.
  func date(_ column: String, _ faults: inout [Diagnostic]) -> CalendarDate? {
    let text = self[column]
    if text.isEmpty { return nil }
    guard let date = CalendarDate(iso: text) else {
      faults.append(fault(column, expected: "2025-12-09"))
      return nil
    }
    return date
  }

  /// Degrees within a bound, nil when the cell is empty.
  func degrees(_ column: String, within bound: Double, _ faults: inout [Diagnostic]) -> Double? {
    let text = self[column]
    if text.isEmpty { return nil }
    guard let value = Double(text), abs(value) <= bound else {
      faults.append(fault(column, expected: "-\(bound) ... \(bound)"))
      return nil
    }
    return value
  }

  /// One of two words, `si` and `no`.
  func flag(_ column: String, _ faults: inout [Diagnostic]) -> Bool {
    switch self[column] {
    case "si": return true
    case "no": return false
    default:
      faults.append(fault(column, expected: "si, no"))
      return false
    }
  }
}

/// The text without the white space at its ends.
func trimmed(_ text: String) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }) else { return "" }
  let last = text.lastIndex { !$0.isWhitespace } ?? first
  return String(text[first...last])
}
