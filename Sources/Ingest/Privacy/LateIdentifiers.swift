internal import CSVReading
internal import Diagnostics

/// Looks for direct identifiers in every row, beyond those that the door looks at: an e-mail address
/// among five thousand names of companies, or in a column that nobody reads, stops the source
/// wherever it stands.
///
/// Of every cell, what it gives away by itself is looked for. What only a whole column gives away,
/// such as names and dates of birth, shows in the first rows; of a column nearly empty there, the
/// cells that follow are gathered and looked at together at the end.
final class LateIdentifiers: TableCheck {
  /// A column that no reader keeps in mind, so that its cells are looked at one by one.
  struct Unread {
    let label: ColumnLabel
    /// Place of its field in a record.
    let place: Int
  }

  private struct Found {
    var count = 0
    var example = ""
    var line = 0
  }

  /// Filled cells by which a column shows what it holds.
  private static let tellingCells = 200

  private let file: String
  private let table: TableSettings
  private let read: [Int]
  private let unread: [Unread]
  /// Columns that the first rows did not tell enough of, with the cells gathered since.
  private var gathered: [Int: ColumnSample]
  private var found: [Int: [PersonalDatum.Kind: Found]] = [:]
  /// Filled cells of unread columns, by place in `unread`.
  private var filled: [Int]

  /// - Parameters:
  ///   - read: places in the header, from 0, of columns that the profile reads.
  ///   - opening: the first rows.
  init(
    read: Set<Int>, unread: [Unread], opening: OpeningRows, table: TableSettings, file: String
  ) {
    self.read = read.sorted()
    self.unread = unread
    self.table = table
    self.file = file
    filled = Array(repeating: 0, count: unread.count)
    let watched = read.union(unread.map { $0.label.number - 1 })
    gathered = [:]
    for column in opening.columns
    where !opening.isWhole && column.filledCount < Self.tellingCells
      && watched.contains(column.label.number - 1)
    {
      gathered[column.label.number - 1] = ColumnSample(label: column.label, isRead: column.isRead)
    }
  }

  func columns(of header: [String]) -> [Int] { read }

  func concerns(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { IdentifierScreen.mayHold(bytes) }

  func meet(_ text: String, in column: CheckedColumn, line: Int) {
    note(text, column.index, line)
  }

  var seesRecords: Bool { !unread.isEmpty }

  func meet(_ record: RawRecord) {
    for (index, column) in unread.enumerated() {
      let bytes = record.bytes(column.place)
      if bytes.isEmpty { continue }
      filled[index] += 1
      if IdentifierScreen.mayHold(bytes) {
        note(CellText.clean(record.text(column.place)), column.label.number - 1, record.line)
      }
      if !gathered.isEmpty { gather(record, column) }
    }
  }

  private func gather(_ record: RawRecord, _ column: Unread) {
    let index = column.label.number - 1
    guard let known = gathered[index], known.filledCount < Self.tellingCells else { return }
    gathered[index]?.add(record.text(column.place), line: record.line, table)
  }

  private func note(_ text: String, _ column: Int, _ line: Int) {
    for kind in Self.kinds(in: text) {
      var known = found[column]?[kind] ?? Found(example: text, line: line)
      known.count += 1
      found[column, default: [:]][kind] = known
    }
  }

  func finish(_ columns: [CheckedColumn]) -> [Diagnostic] {
    let ofRead = columns.compactMap { column in
      for cell in column.memory.cells {
        gathered[column.index]?.add(cell.text, line: cell.firstLine, table)
      }
      return byCell(column) ?? byColumn(column.label)
    }
    let ofUnread = unread.enumerated().compactMap { index, column in
      worst(found[column.label.number - 1], column.label, total: filled[index])
        ?? byColumn(column.label)
    }
    let refused = (ofRead + (table.ignoresOthers ? [] : ofUnread)).sorted {
      $0.label.number < $1.label.number
    }
    return RefusedColumn.diagnostics(refused, file: file)
      + (table.ignoresOthers ? RefusedColumn.outside(ofUnread.map(\.label), file: file) : [])
  }

  /// What the gathered cells of a column give away together.
  private func byColumn(_ label: ColumnLabel) -> RefusedColumn? {
    gathered[label.number - 1].flatMap { column in
      IdentifierScan.findings(column.filledCount == 0 ? [] : [column]) { _ in false }
        .first.map(RefusedColumn.init)
    }
  }

  /// What single cells of a column that the profile reads give away.
  private func byCell(_ column: CheckedColumn) -> RefusedColumn? {
    guard var kinds = found[column.index] else { return nil }
    // A text that the column keeps was told once, however many rows have it.
    for cell in column.memory.cells where cell.count > 1 {
      for kind in Self.kinds(in: cell.text) { kinds[kind]?.count += cell.count - 1 }
    }
    let total = column.memory.cells.reduce(column.memory.passedCount) { $0 + $1.count }
    return worst(kinds, column.label, total: total)
  }

  /// The kind that most cells of a column hold.
  private func worst(
    _ kinds: [PersonalDatum.Kind: Found]?, _ label: ColumnLabel, total: Int
  ) -> RefusedColumn? {
    kinds?.max { ($0.value.count, $1.key.rawValue) < ($1.value.count, $0.key.rawValue) }.map {
      RefusedColumn(
        label: label, kind: $0, count: $1.count, total: total, example: $1.example, line: $1.line)
    }
  }

  /// Four numbers with points between them are addresses only where a column is full of them.
  private static func kinds(in text: String) -> Set<PersonalDatum.Kind> {
    Set(PersonalData.codes(in: text).map(\.kind)).subtracting([.networkAddress])
  }
}
