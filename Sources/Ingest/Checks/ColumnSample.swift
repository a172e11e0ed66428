/// One column of a table as its first rows show it.
struct ColumnSample {
  /// A text of the column, without spaces around it.
  struct Value {
    let text: String
    /// Cells that hold it.
    var count: Int
    /// The first lines that hold it, at most ``ColumnSample/shownLines``.
    var lines: [Int]
  }

  /// Lines that a finding names.
  static let shownLines = 5

  let label: ColumnLabel
  let role: CodeRole
  /// Whether the profile reads the column.
  let isRead: Bool
  /// Distinct texts in order of appearance; cells that are empty or mean "missing" are left out.
  private(set) var values: [Value] = []
  /// Cells with a text.
  private(set) var filledCount = 0
  /// Rows looked at.
  private(set) var rowCount = 0
  private var places: [String: Int] = [:]

  init(label: ColumnLabel, isRead: Bool) {
    self.label = label
    self.isRead = isRead
    role = CodeRole(header: label.name)
  }

  mutating func add(_ raw: String, line: Int, _ table: TableSettings) {
    rowCount += 1
    let text = CellText.clean(raw)
    if table.missing.contains(text) || table.notShown.contains(text) { return }
    filledCount += 1
    if let place = places[text] {
      values[place].count += 1
      if values[place].lines.count < Self.shownLines { values[place].lines.append(line) }
      return
    }
    places[text] = values.count
    values.append(Value(text: text, count: 1, lines: [line]))
  }

  /// Cells whose text passes a test.
  func count(where test: (String) -> Bool) -> Int {
    values.reduce(0) { $0 + (test($1.text) ? $1.count : 0) }
  }
}
