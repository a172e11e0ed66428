/// The table in which a person mends rejected rows: the columns of the source after three of its
/// own, and the row as it stands in the file at the end, for rows that could not be cut in cells.
///
/// Written for a spreadsheet of an Italian office: semicolons, a byte order mark, CRLF. Read back
/// in whatever form the spreadsheet saved it.
public enum RepairSheet {
  /// Column with the line of the row in the source.
  public static let lineColumn = "_riga"
  /// Column with the reason of the rejection, not read back.
  public static let reasonColumn = "_motivo"
  /// Column that ties a row to the version of the source and to its line.
  public static let stampColumn = "_versione"
  /// Column with the row as text.
  public static let textColumn = "_testo"

  /// The columns before those of the source.
  static let leadingColumns = [lineColumn, reasonColumn, stampColumn]

  /// First line of the table, byte order mark included.
  public static func head(_ header: [String]) -> String {
    "\u{FEFF}" + line(leadingColumns + header + [textColumn])
  }

  /// One row of the table.
  ///
  /// - Parameters:
  ///   - cells: the row's cells, one per column of the source; nil when only `text` is known.
  ///   - text: the row as it stands in the file, for rows without cells.
  public static func row(
    line number: Int, reason: String, stamp: String, cells: [String]?, text: String, width: Int
  ) -> String {
    let own = cells ?? Array(repeating: "", count: width)
    return line([String(number), reason, stamp] + own + [cells == nil ? text : ""])
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      "\"" + neutralised(cell).replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ";") + "\r\n"
  }

  /// A cell that a spreadsheet would run as a formula, made text by a leading apostrophe. Numbers
  /// with a sign are left alone.
  public static func neutralised(_ cell: String) -> String {
    needsApostrophe(cell) ? "'" + cell : cell
  }

  /// The cell that ``neutralised(_:)`` was made from.
  static func restored(_ cell: String) -> String {
    guard cell.hasPrefix("'") else { return cell }
    let rest = String(cell.dropFirst())
    return needsApostrophe(rest) ? rest : cell
  }

  private static func needsApostrophe(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != " " }) else { return false }
    if first == "'" { return needsApostrophe(String(cell.drop { $0 == " " }.dropFirst())) }
    guard "=+-@\t\r\n".unicodeScalars.contains(first) else { return false }
    let rest = cell.drop { $0 == " " }.dropFirst()
    let isNumber =
      !rest.isEmpty && rest.allSatisfy { $0.isASCII && $0.isNumber || ".,".contains($0) }
    return !((first == "+" || first == "-") && isNumber)
  }
}
