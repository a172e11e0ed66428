internal import CSVReading
internal import Diagnostics

/// The column that a message names.
struct ColumnLabel: Hashable {
  /// Place in the table, from 1.
  let number: Int
  let name: String

  func location(file: String, line: Int?) -> SourceLocation {
    SourceLocation(file: file, line: line, column: number, columnName: name)
  }
}

/// What one cell says.
enum CellReading<Value> {
  case value(Value)
  case missing
  case notShown
  /// Something stands there that cannot be read; the text is without spaces around it.
  case unreadable(String)

  var value: Value? {
    if case .value(let value) = self { return value }
    return nil
  }
}

/// Reads one column, or a constant. Every distinct text of the column is read once.
final class CellReader<Value> {
  private let memory: ColumnMemory?
  private let table: TableSettings
  private let afterLast: String?
  private let parse: (String) -> Value?
  /// Readings by slot of the column's memory.
  private var known: [CellReading<Value>?] = []
  private let constant: CellReading<Value>

  init(
    _ memory: ColumnMemory, afterLast: String?, table: TableSettings,
    parse: @escaping (String) -> Value?
  ) {
    self.memory = memory
    self.afterLast = afterLast
    self.table = table
    self.parse = parse
    constant = .missing
  }

  init(constant: CellReading<Value>, table: TableSettings) {
    memory = nil
    afterLast = nil
    self.table = table
    parse = { _ in nil }
    self.constant = constant
  }

  /// nil for a constant.
  var column: ColumnLabel? { memory?.column }

  /// Slot of the record's text, 0 for a constant, negative for a text that is not kept: records with
  /// the same slot have the same reading.
  func slot(of record: RawRecord) -> Int { memory?.slot(of: record) ?? 0 }

  func read(_ record: RawRecord) -> CellReading<Value> {
    guard let memory else { return constant }
    let slot = memory.slot(of: record)
    if slot >= 0, slot < known.count, let reading = known[slot] { return reading }
    let reading = interpret(memory.text(of: record))
    if slot >= 0 {
      while known.count <= slot { known.append(nil) }
      known[slot] = reading
    }
    return reading
  }

  /// Listed texts come before the general "missing": a list may give the empty cell a meaning.
  private func interpret(_ clean: String) -> CellReading<Value> {
    var text = clean
    if let afterLast, let range = text.ranges(of: afterLast).last {
      text = CellText.clean(String(text[range.upperBound...]))
    }
    if let value = parse(text) { return .value(value) }
    if table.notShown.contains(text) { return .notShown }
    if table.missing.contains(text) { return .missing }
    return .unreadable(text)
  }
}

/// Reads one column as text, nil when it is missing or was not shown.
struct TextReader {
  private let cell: CellReader<String>

  init(_ cell: CellReader<String>) { self.cell = cell }

  var column: ColumnLabel? { cell.column }

  func slot(of record: RawRecord) -> Int { cell.slot(of: record) }

  func read(_ record: RawRecord) -> String? { cell.read(record).value }
}
