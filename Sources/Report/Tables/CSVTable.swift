/// A table for machines: RFC 4180, UTF-8, comma, CRLF, one header row. Cells that a spreadsheet
/// would run as a formula are neutralised with a leading apostrophe.
public struct CSVTable: Hashable, Sendable {
  /// Header.
  public let header: [String]
  /// Rows, each as long as the header.
  public private(set) var rows: [[CSVValue]] = []

  /// Makes an empty table.
  public init(header: [String]) { self.header = header }

  /// Adds a row; one of another length is a programming error.
  public mutating func append(_ row: [CSVValue]) {
    precondition(row.count == header.count, "ragged CSV row")
    rows.append(row)
  }

  /// The file's text.
  public var text: String { text(separatedBy: ",") }

  /// The file's text for a spreadsheet of an Italian office, which opens it in columns without being
  /// asked: semicolons and a byte order mark.
  public var spreadsheetText: String { "\u{FEFF}" + text(separatedBy: ";") }

  private func text(separatedBy separator: String) -> String {
    ([header.map(CSVValue.text)] + rows).map { row in
      row.map(\.field).joined(separator: separator) + "\r\n"
    }.joined()
  }
}

/// A cell of a table for machines.
public enum CSVValue: Hashable, Sendable {
  /// Words from anywhere, neutralised.
  case text(String)
  /// A number written by this program, which may begin with a minus.
  case number(String)
  case missing

  /// The cell as it stands in the file.
  var field: String {
    switch self {
    case .missing: return ""
    case .number(let text): return text
    case .text(let text):
      let safe = Self.isFormula(text) ? "'" + text : text
      // Looked at as bytes: a carriage return before a line feed is one character to Swift.
      let needsQuotes = safe.utf8.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D].contains($0) }
      guard needsQuotes else { return safe }
      return "\""
        + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return false }
    return "=+-@\t\r\n".unicodeScalars.contains(first)
  }
}
