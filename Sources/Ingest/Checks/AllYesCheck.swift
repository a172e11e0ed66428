internal import Diagnostics
internal import Region

/// Respondents who lack everything they were asked about, with the same answer throughout: some are
/// desperate, most clicked through.
struct AllYesCheck {
  /// Fewer questions than these can all be true.
  private static let leastItems = 6
  private static let shownLines = 5

  private var count = 0
  private var total = 0
  private var lines: [Int] = []

  /// Takes the answers of one respondent.
  mutating func note(_ answers: [NeedAnswer], line: Int) {
    total += 1
    var asked = 0
    for answer in answers where answer.status != .notAsked {
      if answer.status != .unmet { return }
      asked += 1
    }
    guard asked >= Self.leastItems else { return }
    count += 1
    if lines.count < Self.shownLines { lines.append(line) }
  }

  /// One warning for all of them.
  func diagnostics(file: String) -> [Diagnostic] {
    guard count > 0 else { return [] }
    return [
      Diagnostic(
        "survey.all-yes", .warning, at: SourceLocation(file: file, line: lines.first),
        [
          "count": String(count), "total": String(total),
          "lines": lines.map(String.init).joined(separator: ", "),
        ])
    ]
  }
}
