internal import Diagnostics

/// Texts of one column that its list does not know, told together where they are too many and too
/// different to be slips: a question answered in free words, or a list that fits another question.
struct UnlistedTexts {
  /// A text with the number of its cells.
  struct Text {
    let text: String
    let count: Int
    let firstLine: Int
  }

  /// So many rare texts are told one by one.
  private static let mostRare = 12
  /// A text that comes as often as this is an answer to be listed, among however many others.
  private static let leastCommon = 5
  private static let shownLines = 5
  private static let mostRepeated = 8
  private static let longestShown = 60

  /// The texts told together, none of them when they are few.
  let rare: [Text]
  /// Cells of texts that were not kept apart.
  let others: Int

  init(_ texts: [Text], others: Int) {
    let rare = texts.filter { $0.count < Self.leastCommon }
    self.rare = rare.count > Self.mostRare ? rare : []
    self.others = others
  }

  private var repeated: String {
    rare.filter { $0.count > 1 && $0.text.count <= Self.longestShown }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }.prefix(Self.mostRepeated)
      .map { "«\($0.text)» ×\($0.count)" }.joined(separator: ", ")
  }

  /// One warning for all of them. The words of one person may be anything, and are shown in outline
  /// only; texts that several wrote are told, for they may be answers to be listed.
  func diagnostic(file: String, column: ColumnLabel) -> Diagnostic? {
    let firsts = rare.sorted { ($0.firstLine, $0.text) < ($1.firstLine, $1.text) }
    guard let first = firsts.first else { return nil }
    return Diagnostic(
      "value.free-text", .warning, at: column.location(file: file, line: first.firstLine),
      [
        "count": String(rare.reduce(others) { $0 + $1.count }), "texts": String(rare.count),
        "value": Masking.outline(first.text), "repeated": repeated,
        "lines": firsts.prefix(Self.shownLines).map { String($0.firstLine) }
          .joined(separator: ", "),
      ])
  }
}
