/// Numbers and age bands that a spreadsheet took for dates: `3-5` become `03-mag`, `1.15` become
/// `gen-15`.
enum DatesForNumbers: ColumnCheck {
  private static let months: Set<String> = [
    "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic", "jan",
    "may", "jun", "jul", "aug", "sep", "oct", "dec",
  ]

  static func findings(_ column: ColumnSample) -> [ColumnFinding] {
    let hits = column.values.filter { isShortDate($0.text) }
    guard !hits.isEmpty else { return [] }
    let others = column.values.filter { value in !isShortDate(value.text) }
    // Months are what such a column is for, unless numbers or bands stand beside them.
    let numeric = others.filter { $0.text.first?.isNumber == true }
    guard !numeric.isEmpty, numeric.count * 2 >= others.count else { return [] }
    return [ColumnFinding(code: "column.date-for-number", hits: hits)]
  }

  /// `03-mag`, `gen-15`, `01/mag`: a month's short name and one or two digits.
  static func isShortDate(_ text: String) -> Bool {
    let parts = text.lowercased().split(omittingEmptySubsequences: false) {
      $0 == "-" || $0 == "/" || $0 == "." || $0 == " "
    }
    guard parts.count == 2 else { return false }
    func isDay(_ part: Substring) -> Bool { part.utf8.count <= 2 && DigitCode.isDigits(part) }
    return (isDay(parts[0]) && months.contains(String(parts[1])))
      || (isDay(parts[1]) && months.contains(String(parts[0])))
  }
}
