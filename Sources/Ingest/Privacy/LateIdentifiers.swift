internal import CSVReading
internal import Diagnostics

/// Looks for direct identifiers beyond the rows that the door looks at, in the columns whose texts
/// are kept as they stand: an e-mail address among five thousand names of companies stops the source
/// wherever it stands.
///
/// Only what one cell gives away is looked for. What a whole column gives away, such as names and
/// dates of birth, shows in its first rows.
final class LateIdentifiers: TableCheck {
  private struct Found {
    var count = 0
    var example = ""
    var line = 0
  }

  private let watched: [Int]
  private let file: String
  private var found: [Int: [PersonalDatum.Kind: Found]] = [:]

  /// - Parameter columns: places in the header, from 0.
  init(_ columns: Set<Int>, file: String) {
    watched = columns.sorted()
    self.file = file
  }

  func columns(of header: [String]) -> [Int] { watched }

  func concerns(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { IdentifierScreen.mayHold(bytes) }

  func meet(_ text: String, in column: CheckedColumn, line: Int) {
    for kind in Self.kinds(in: text) {
      var known = found[column.index]?[kind] ?? Found(example: text, line: line)
      known.count += 1
      found[column.index, default: [:]][kind] = known
    }
  }

  func finish(_ columns: [CheckedColumn]) -> [Diagnostic] {
    RefusedColumn.diagnostics(columns.compactMap(refused), file: file)
  }

  /// The kind that most cells of a column hold.
  private func refused(_ column: CheckedColumn) -> RefusedColumn? {
    guard var kinds = found[column.index] else { return nil }
    // A text that the column keeps was told once, however many rows have it.
    for cell in column.memory.cells where cell.count > 1 {
      for kind in Self.kinds(in: cell.text) { kinds[kind]?.count += cell.count - 1 }
    }
    let total = column.memory.cells.reduce(column.memory.passedCount) { $0 + $1.count }
    return kinds.max { ($0.value.count, $1.key.rawValue) < ($1.value.count, $0.key.rawValue) }
      .map {
        RefusedColumn(
          label: column.label, kind: $0, count: $1.count, total: total, example: $1.example,
          line: $1.line)
      }
  }

  /// Four numbers with points between them are addresses only where a column is full of them.
  private static func kinds(in text: String) -> Set<PersonalDatum.Kind> {
    Set(PersonalData.codes(in: text).map(\.kind)).subtracting([.networkAddress])
  }
}
