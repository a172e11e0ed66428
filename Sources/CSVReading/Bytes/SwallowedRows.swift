internal import Diagnostics

/// Records of several lines each of which looks like a whole row: what two stray quotes make of the
/// rows between them, with the right number of fields and no fault that the parser could see.
struct SwallowedRows {
  /// Records told one by one; the rest is only counted.
  private static let mostTold = 20
  /// A text of two lines may well have one comma in each.
  private static let fewestLines = (twoColumns: 3, more: 2)

  private var told: [(line: Int, lines: Int)] = []
  private var others = 0

  /// Looks at a record with as many fields as the table has columns.
  mutating func examine(_ text: String, dialect: Dialect, columns: Int, line: Int, lines: Int) {
    let fewest = columns == 2 ? Self.fewestLines.twoColumns : Self.fewestLines.more
    guard columns > 1, lines >= fewest else { return }
    let pieces = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard pieces.count == lines else { return }
    for piece in pieces {
      guard piece.utf8.count(where: { $0 == dialect.delimiter }) == columns - 1 else { return }
    }
    if told.count < Self.mostTold { told.append((line, lines)) } else { others += 1 }
  }

  func diagnostics(file: String) -> [Diagnostic] {
    told.enumerated().map { index, record in
      let isLast = index == told.count - 1
      return Diagnostic(
        "csv.swallowed-rows", .warning, at: SourceLocation(file: file, line: record.line),
        [
          "last": String(record.line + record.lines - 1), "lines": String(record.lines),
          "others": isLast ? String(others) : "0",
        ])
    }
  }
}
