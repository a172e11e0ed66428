internal import Diagnostics

/// Reads the rows of a detected table, mending those that do not fit.
struct CleanReader {
  private let table: DetectedTable
  private let scanner: RecordScanner
  private let name: String
  private let encoding: TextEncoding
  private let repair: RowRepair
  private let width: Int
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var irregularRows = 0
  /// Rows of separators alone, and lines that begin with `#`, with the line of the first.
  private var blankRows = Omission()
  private var comments = Omission()
  /// Lines of the rows from which NUL bytes were dropped.
  private var withNULs: [Int] = []
  private var isHeader = false

  private static let shownLines = 5
  private static let mostDiagnostics = 1_000

  /// Lines left out for one reason.
  private struct Omission {
    var count = 0
    var firstLine: Int?

    mutating func add(_ line: Int) {
      count += 1
      if firstLine == nil { firstLine = line }
    }

    func diagnostic(_ code: String, _ name: String) -> Diagnostic? {
      guard count > 0 else { return nil }
      return Diagnostic(
        code, .note, at: SourceLocation(file: name, line: firstLine), ["count": String(count)])
    }
  }

  init(_ source: ByteSource, name: String, table: DetectedTable) throws(DataFaults) {
    self.table = table
    self.name = name
    var dialect = table.dialect
    let layers = try ByteLayers(source, name: name, declared: dialect.encoding)
    dialect.encoding = layers.encoding
    // Values as written, but for spaces around quotes.
    dialect.trimsSpaces = table.hasSpacesAroundQuotes
    encoding = layers.encoding
    width = table.extent.width
    scanner = RecordScanner(
      source: layers.stream, name: name, dialect: dialect, limits: ReadingLimits())
    repair = RowRepair(
      delimiter: dialect.delimiterBytes, quote: dialect.quote, escape: dialect.escape,
      columns: table.shapes)
    var titles = 0
    while titles < dialect.preambleLines, scanner.skipLine() { titles += 1 }
  }

  /// The names of the columns; nil when the table names none.
  mutating func header() -> [String]? {
    var names: [String]?
    isHeader = true
    for _ in 0..<table.dialect.headerRows {
      guard let cells = next() else { break }
      names = names.map { Self.joined($0, cells) } ?? cells
    }
    for _ in 0..<table.dialect.tagRows { _ = next() }
    isHeader = false
    return names
  }

  /// Two header rows as one: a merged cell of the upper one stands over several of the lower.
  private static func joined(_ upper: [String], _ lower: [String]) -> [String] {
    var last = ""
    return (0..<max(upper.count, lower.count)).map { column in
      let above = column < upper.count ? upper[column] : ""
      let below = column < lower.count ? lower[column] : ""
      if !above.isEmpty { last = above }
      return [last, below].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// The cells of the next row that has any.
  mutating func next() -> [String]? {
    while true {
      switch scanner.next() {
      case .end: return nil
      case .blank:
        if scanner.parser.collector.pointee.count > 1 { blankRows.add(scanner.recordLine) }
        continue
      case .record:
        let cells = fields()
        if cells.count == width { return cells }
        if isComment(cells) {
          comments.add(scanner.recordLine)
          continue
        }
        return mended(cells, nil)
      case .fault(let fault):
        switch fault.code {
        case "csv.nul-byte", "csv.invalid-bytes":
          if fault.code == "csv.nul-byte" {
            withNULs.append(scanner.recordLine)
          } else {
            note(fault)
          }
          let cells = fields()
          return cells.count == width ? cells : mended(cells, nil)
        case "csv.record-too-long":
          note(fault)
          continue
        default:
          return mended(nil, fault)
        }
      }
    }
  }

  private func fields() -> [String] {
    let collector = scanner.parser.collector
    return (0..<collector.pointee.wantedCount).map {
      encoding.text(of: collector.pointee.field($0))
    }
  }

  /// A line that begins with `#` and has no separator.
  private func isComment(_ cells: [String]) -> Bool {
    cells.count == 1 && width > 1 && !isHeader
      && (cells[0].hasPrefix("# ") || cells[0].hasPrefix("##"))
  }

  /// A row of another width, or one that libcsv refuses.
  private mutating func mended(_ cells: [String]?, _ fault: Diagnostic?) -> [String] {
    let line = scanner.recordLine
    let columns =
      isHeader
      ? [ColumnShape](repeating: ColumnShape(isAlwaysFilled: true), count: width) : repair.columns
    let tool = RowRepair(
      delimiter: repair.delimiter, quote: repair.quote, escape: repair.escape, columns: columns)
    let bytes = Array(scanner.recordBytes)
    var found = tool.repair(bytes)
    if scanner.recordLines > 1 {
      // Quotes that open by mistake swallow the lines below: the first line alone may be the row.
      let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      if let alone = tool.repair(Array(bytes[..<end])), alone.cost <= found?.cost ?? .infinity {
        found = alone
        scanner.unreadContinuation()
      }
    }
    irregularRows += 1
    if let found {
      note(
        Diagnostic(
          "csv.row-mended", .warning, at: SourceLocation(file: name, line: line),
          ["columns": String(width)]))
      return found.cells.map { encoding.text(of: $0[...]) }
    }
    note(
      Diagnostic(
        "csv.row-kept", .warning, at: SourceLocation(file: name, line: line),
        ["expected": String(width), "found": String(cells?.count ?? 1)]))
    var row = cells ?? [encoding.text(of: bytes[...])]
    while row.count < width { row.append("") }
    // Blank cells beyond the last column hold nothing.
    while row.count > width, row.last?.isEmpty ?? false { row.removeLast() }
    return row
  }

  /// What shows only at the end: bytes that could not be read, values repaired, lines left out.
  var closingDiagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if let failure = scanner.readFailure {
      found.append(
        Diagnostic(failure.code, .error, at: SourceLocation(file: name), failure.arguments))
    }
    if let first = withNULs.first {
      found.append(
        Diagnostic(
          "csv.nul-dropped", .error, at: SourceLocation(file: name, line: first),
          [
            "count": String(scanner.droppedNULs), "rows": String(withNULs.count),
            "lines": withNULs.prefix(Self.shownLines).map(String.init).joined(separator: ", ")
              + (withNULs.count > Self.shownLines ? ", …" : ""),
          ]))
    }
    found += scanner.repairs.diagnostics(file: name)
    if let left = comments.diagnostic("csv.comment-lines", name) { found.append(left) }
    if let left = blankRows.diagnostic("csv.blank-rows", name) { found.append(left) }
    return found
  }

  private mutating func note(_ diagnostic: Diagnostic) {
    if diagnostics.count < Self.mostDiagnostics { diagnostics.append(diagnostic) }
  }
}
