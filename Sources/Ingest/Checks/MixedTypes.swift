/// A few texts in a column of numbers or of dates: 98 numbers and `circa 20`. Of columns that are
/// read, those who read them tell.
enum MixedTypes: ColumnCheck {
  /// Share of a kind that makes it the kind of the column.
  private static let dominance = 0.95
  private static let leastFilled = 20

  static func findings(_ column: ColumnSample) -> [ColumnFinding] {
    guard !column.isRead, column.role == .other, column.filledCount >= leastFilled else {
      return []
    }
    for (code, test) in kinds {
      let count = column.count(where: test)
      guard count < column.filledCount,
        Double(count) >= dominance * Double(column.filledCount)
      else { continue }
      return [
        ColumnFinding(
          code: code, hits: column.values.filter { !test($0.text) })
      ]
    }
    return []
  }

  private static let kinds: [(String, @Sendable (String) -> Bool)] = [
    ("column.mixed-numbers", { isNumber($0) }),
    ("column.mixed-dates", { DateText.date($0) != nil }),
  ]

  /// Digits with points and commas, a minus in front; what a check of codes or decimals speaks of
  /// counts as a number.
  private static func isNumber(_ text: String) -> Bool {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    return text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C || $0 == 0x2D
    } || DatesForNumbers.isShortDate(text)
  }
}
