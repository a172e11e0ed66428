/// A row of a sample with what its cells are.
struct SampleRow {
  let line: Int
  let kinds: [CellKind]
  /// Text of the first cells, spaces around it left out, for comparing rows.
  let cells: [ArraySlice<UInt8>]
  /// The whole row as written.
  let written: ArraySlice<UInt8>

  /// Cells that are not blank.
  let filled: Int

  init(_ row: LexedSample.Row, of lexed: LexedSample, _ bytes: [UInt8]) {
    line = Int(row.line)
    written = bytes[Int(row.start)..<Int(row.end)]
    cells = lexed.cells(of: row).map {
      CellShape.trimmed(bytes[Int($0.start)..<Int($0.end)])
    }
    kinds = cells.map { CellShape.kind(of: $0) }
    filled = kinds.count { $0 != .empty }
  }

  var width: Int { cells.count }
  var isBlank: Bool { filled == 0 }

  var firstFilled: ArraySlice<UInt8>? { cells.first { !$0.isEmpty } }

  func text(_ column: Int) -> String {
    column < cells.count ? String(decoding: cells[column], as: UTF8.self) : ""
  }
}

/// What the cells of a column are in a run of rows.
struct ColumnTally {
  private(set) var counts: [CellKind: Int] = [:]
  private(set) var filled = 0
  private(set) var rows = 0

  mutating func add(_ kind: CellKind) {
    rows += 1
    guard kind != .empty else { return }
    filled += 1
    counts[kind, default: 0] += 1
  }

  /// The kind of most filled cells; whole numbers among decimals are decimals, dates among dates
  /// with a time are such.
  var kind: CellKind {
    guard filled > 0 else { return .empty }
    var merged = counts
    for (narrow, wide) in [(CellKind.whole, CellKind.decimal), (.date, .dateTime)] {
      if let few = merged[narrow], let many = merged[wide], many * 10 >= few {
        merged[wide] = few + many
        merged[narrow] = nil
      }
    }
    return CellKind.allCases.filter { merged[$0] != nil }
      .max { (merged[$0] ?? 0) < (merged[$1] ?? 0) } ?? .empty
  }

  func share(of kind: CellKind) -> Double {
    guard filled > 0 else { return 0 }
    return Double(counts.filter { Self.conforms($0.key, to: kind) }.map(\.value).reduce(0, +))
      / Double(filled)
  }

  /// Whether a cell may stand in a column of a kind.
  static func conforms(_ cell: CellKind, to column: CellKind) -> Bool {
    if cell == column { return true }
    switch (cell, column) {
    case (.whole, .decimal), (.decimal, .whole), (.date, .dateTime), (.dateTime, .date),
      (.whole, .code), (.whole, .yesNo):
      return true
    default: return false
    }
  }
}
