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

/// Reads one column, or a constant. Readings are remembered by text: exports repeat the same few
/// answers many times over.
final class CellReader<Value> {
  /// nil for a constant.
  let column: ColumnLabel?
  private let place: Int
  private let table: TableSettings
  private let afterLast: String?
  private let parse: (String) -> Value?
  private var known: [ExactText: CellReading<Value>] = [:]
  private let constant: CellReading<Value>?

  private static var memory: Int { 4096 }

  init(
    place: Int, column: ColumnLabel, afterLast: String?, table: TableSettings,
    parse: @escaping (String) -> Value?
  ) {
    self.place = place
    self.column = column
    self.afterLast = afterLast
    self.table = table
    self.parse = parse
    constant = nil
  }

  init(constant: CellReading<Value>, table: TableSettings) {
    place = -1
    column = nil
    afterLast = nil
    self.table = table
    parse = { _ in nil }
    self.constant = constant
  }

  func read(_ fields: [String]) -> CellReading<Value> {
    if let constant { return constant }
    let raw = fields[place]
    let key = ExactText(text: raw)
    if let reading = known[key] { return reading }
    let reading = interpret(raw)
    if known.count < Self.memory { known[key] = reading }
    return reading
  }

  /// Listed texts come before the general "missing": a list may give the empty cell a meaning.
  private func interpret(_ raw: String) -> CellReading<Value> {
    var text = CellText.clean(raw)
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
  let column: ColumnLabel?
  private let place: Int
  private let table: TableSettings
  private let afterLast: String?
  private let constant: String?

  init(
    place: Int, column: ColumnLabel?, afterLast: String?, constant: String?, table: TableSettings
  ) {
    self.place = place
    self.column = column
    self.afterLast = afterLast
    self.constant = constant
    self.table = table
  }

  func read(_ fields: [String]) -> String? {
    if let constant { return constant.isEmpty ? nil : constant }
    var text = CellText.clean(fields[place])
    if let afterLast, let range = text.ranges(of: afterLast).last {
      text = CellText.clean(String(text[range.upperBound...]))
    }
    return table.missing.contains(text) || table.notShown.contains(text) ? nil : text
  }
}
