internal import CSVReading
internal import Diagnostics

/// Rows that come back under one key, such as the identifier of a respondent: the same row again is a
/// copy, and of another row under the same key nobody but the owner of the data can say whether it is
/// right.
///
/// Keys and rows are known by 64 and 32 bits of hash, sixteen bytes a row: of three million rows two
/// keys are taken for one with a chance of one in four million.
struct RepeatedRows {
  private let shown: Int
  private var first = FirstLines()
  /// Rows that differ from an earlier one under their key.
  private(set) var conflictCount = 0
  private var pairs: [(first: Int, second: Int)] = []

  /// - Parameter shown: how many pairs of lines the message names.
  init(shown: Int = 5) { self.shown = shown }

  /// Takes a row.
  ///
  /// - Parameters:
  ///   - key: hash of what makes the row one of its kind.
  ///   - content: hash of what the row says.
  /// - Returns: the line of the row that it repeats; nil for a new one and for one that differs.
  mutating func note(key: UInt64, content: UInt64, line: Int) -> Int? {
    guard let known = first.note(hash: key, content: content, line: line) else { return nil }
    if known.isSame { return known.line }
    conflictCount += 1
    if pairs.count < shown { pairs.append((known.line, line)) }
    return nil
  }

  /// One diagnostic for all rows that differ under one key.
  func diagnostics(
    _ code: String, _ severity: Diagnostic.Severity, file: String, column: ColumnLabel?
  ) -> [Diagnostic] {
    guard let pair = pairs.first else { return [] }
    let place = column?.location(file: file, line: pair.second)
    return [
      Diagnostic(
        code, severity, at: place ?? SourceLocation(file: file, line: pair.second),
        [
          "count": String(conflictCount),
          "lines": pairs.map { "\($0.first) ≠ \($0.second)" }.joined(separator: ", "),
        ])
    ]
  }

  /// Hash of the fields of a record but for some.
  static func content(of record: RawRecord, but left: Set<Int> = []) -> UInt64 {
    var state: UInt64 = 0
    for place in 0..<record.fieldCount where !left.contains(place) {
      state = ByteHash.combine(state, ByteHash.hash(record.bytes(place)))
    }
    return state
  }
}
