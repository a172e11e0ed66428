internal import Diagnostics

/// Whole rows that come back in a table without identifiers: a file pasted together twice, a form
/// sent off twice, or two people who say the same. Nobody can tell from the rows, so all of them are
/// kept, and told.
struct IdenticalRows {
  private static let shown = 5

  private let code: String
  private var first = FirstLines()
  private var rowCount = 0
  private var count = 0
  private var pairs: [(first: Int, second: Int)] = []

  /// - Parameter code: the code of the warning.
  init(code: String) { self.code = code }

  /// Takes the bytes of a whole row.
  mutating func note(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    rowCount += 1
    guard let known = first.note(bytes, line: line) else { return }
    count += 1
    if pairs.count < Self.shown { pairs.append((known, line)) }
  }

  /// One warning for all of them.
  func diagnostics(file: String) -> [Diagnostic] {
    guard let pair = pairs.first else { return [] }
    return [
      Diagnostic(
        code, .warning, at: SourceLocation(file: file, line: pair.second),
        [
          "count": String(count), "total": String(rowCount),
          "lines": pairs.map { "\($0.first) = \($0.second)" }.joined(separator: ", "),
        ])
    ]
  }
}
