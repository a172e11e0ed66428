/// Days that do not exist in a column of dates: 30 February, the 13th month, the year 0206. Of
/// columns that are read, those who read them tell.
enum ImpossibleDates: ColumnCheck {
  static func findings(_ column: ColumnSample) -> [ColumnFinding] {
    guard !column.isRead, column.role == .other else { return [] }
    let shaped = column.values.filter { isShaped($0.text) }
    let right = shaped.filter { DateText.date($0.text) != nil }
    let wrong = shaped.filter { DateText.date($0.text) == nil }
    guard !wrong.isEmpty, !right.isEmpty else { return [] }
    // Month before day throughout is another order of the date, no wrong day.
    if wrong.allSatisfy({ isMonthFirst($0.text) }) { return [] }
    return [ColumnFinding(code: "column.impossible-date", hits: wrong)]
  }

  private static func isMonthFirst(_ text: String) -> Bool {
    let day = text.prefix { $0 != " " && $0 != "T" }
    let parts = day.split(separator: "/")
    return parts.count == 3 && parts[2].utf8.count == 4
      && DateText.date("\(parts[1])/\(parts[0])/\(parts[2])") != nil
  }

  /// Three groups of digits with the same sign between them, one of them a year of four digits.
  private static func isShaped(_ text: String) -> Bool {
    let day = text.prefix { $0 != " " && $0 != "T" }
    for mark in ["-", "/", "."] as [Character] {
      let parts = day.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ DigitCode.isDigits($0) }) else { continue }
      let counts = parts.map(\.utf8.count)
      return counts == [4, 2, 2] || (counts[2] == 4 && counts[0] <= 2 && counts[1] <= 2)
    }
    return false
  }
}
