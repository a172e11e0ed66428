/// How a table is put in characters, before and while it is spoilt.
struct Writing {
  var delimiter = ","
  var quote = "\""
  /// What stands before a quote within quotes; the quote itself doubles it, nothing leaves it bare.
  var escape = "\""
  var lineEnd = "\r\n"
  /// Columns in quotes whether they need them or not.
  var quotedColumns: Set<Int> = []
  var quotesAll = false
  /// Cells with the separator in them stay without quotes.
  var forgetsQuotes = false

  /// A cell as it is written.
  func cell(_ value: String, column: Int) -> String {
    let scalars = value.unicodeScalars
    let holdsMark =
      value.contains(delimiter) || value.contains(quote)
      || scalars.contains { $0 == "\n" || $0 == "\r" }
    guard quotesAll || quotedColumns.contains(column) || (holdsMark && !forgetsQuotes) else {
      return value
    }
    var text = ""
    for scalar in scalars {
      if String(scalar) == quote { text += escape }
      text.unicodeScalars.append(scalar)
    }
    return quote + text + quote
  }

  func cells(_ row: [String]) -> [String] {
    row.enumerated().map { cell($1, column: $0) }
  }

  func line(_ row: [String]) -> String { cells(row).joined(separator: delimiter) + lineEnd }

  func text(_ rows: [[String]]) -> String { rows.map(line).joined() }
}

/// A spoilt file and what should be read from it.
public struct PollutedFile: Sendable {
  /// Name, without folder.
  public let name: String
  /// What was done, such as `delimiter`.
  public let kind: String
  /// The family of kinds, as the comparison groups them.
  public let group: String
  /// The file.
  public let bytes: [UInt8]
  /// What should be read, after RFC 4180; without a header line where the file has none.
  public let expected: [UInt8]
}
