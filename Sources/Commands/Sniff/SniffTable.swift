import Diagnostics
import Ingest
import Language
import Proposals

/// The columns of a file with their use and their first cells, one line each: a table of forty
/// columns fits a terminal only when it stands on its side.
struct SniffTable {
  let book: Phrasebook
  let file: SniffedFile
  let draft: Draft

  private static let widths = [3, 30, 24, 16, 17]
  private static let mostColumns = 80
  /// What is shown instead of a cell that names a person.
  static let mask = "•••"

  var lines: [String] {
    let head = ["number", "column", "use", "first", "second"].map {
      book.text("sniff.columns.\($0)")
    }
    var lines = [row(head), row(Self.widths.map { String(repeating: "─", count: $0) })]
    let columns = file.table.tally.columns
    let headers = ShortHeaders(columns.map(\.header), width: Self.widths[1])
    for (column, placement) in zip(columns, draft.placements).prefix(Self.mostColumns) {
      let use = book.text("sniff.use.\(placement.use.code)", placement.use.arguments)
      let cells = [0, 1].map { cell($0, placement) }
      lines.append(row(["\(column.number)", headers[column.number - 1], use] + cells))
    }
    if columns.count > Self.mostColumns {
      let more = columns.count - Self.mostColumns
      lines.append("  " + book.text("sniff.columns.more", ["count": book.whole(more)]))
    }
    if file.columnCount > columns.count {
      lines.append(
        "  "
          + book.text(
            "sniff.columns.beyond",
            [
              "count": book.whole(file.columnCount - columns.count),
              "last": book.whole(columns.count),
            ]))
    }
    return lines
  }

  private func row(_ cells: [String]) -> String {
    let padded = zip(cells, Self.widths).map { cell, width in
      let text = Self.clipped(cell, width)
      return text + String(repeating: " ", count: max(0, width - text.count))
    }
    var line = "  " + padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }

  private func cell(_ row: Int, _ placement: Draft.Placement) -> String {
    let rows = file.table.tally.firstRows
    let column = placement.column - 1
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return "" }
    let text = rows[row][column]
    if text.isEmpty { return text }
    if placement.isIdentifier { return Self.mask }
    if file.table.isPlain(column: column) || isNumber(placement, text) { return text }
    // Diagnostics mask what looks like an identifier, whatever its column is called.
    let shown = Diagnostic("sniff", .note, ["value": text]).arguments["value"] ?? Self.mask
    return shown != text ? Self.mask : text
  }

  /// The number of an answer, a service or a body: digits that are nobody's telephone.
  private func isNumber(_ placement: Draft.Placement, _ text: String) -> Bool {
    let header = file.table.tally.columns[placement.column - 1].header
    return text.allSatisfy(\.isNumber)
      && (placement.use.code == "record-id" || ValueInspection.namesCode(header: header))
  }

  /// A text on one line, cut where it is too long.
  static func clipped(_ text: String, _ width: Int) -> String {
    let line = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
      .filter { !($0.unicodeScalars.first?.properties.generalCategory == .control) }
    return line.count > width ? line.prefix(width - 1) + "…" : line
  }
}
