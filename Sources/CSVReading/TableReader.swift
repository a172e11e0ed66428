public import Diagnostics

/// Reads a table record by record, parsed by the system's libcsv.
///
/// Opening reads the header. Faults of the whole file (missing, a folder, empty, not text) are
/// thrown as `DataFaults`; faults of one record are handed to the caller of ``read(columns:rejected:record:)``
/// and the reading goes on. A reader reads once.
public final class TableReader {
  /// Names of the columns, white space collapsed; of several header rows the parts joined with
  /// " | ", a blank part taking the last one to its left. Numbers from "1" without header rows.
  public let header: [String]
  /// The file as diagnostics name it.
  public let name: String
  /// What became of the lines read so far.
  public private(set) var count = TableCount()

  /// Fewest fields of a row that is whole although it is shorter than the header, its last cells
  /// being empty; nil when every row must be as wide as the header. To be set before reading.
  public var shortestRow: Int?

  private let scanner: RecordScanner
  private var isStopped = false
  let dialect: Dialect
  private let openingNotes: [Diagnostic]
  /// Rows that may turn out to be the footnotes.
  private var held: [(row: HeldRow, text: String)] = []
  private var heldText: String?

  private enum Row {
    case readable(RawRecord)
    case unreadable(Int, Diagnostic)
  }

  private enum HeldRow {
    case readable(KeptRecord)
    case unreadable(Int, Diagnostic)

    init(_ row: Row) {
      switch row {
      case .readable(let record): self = .readable(record.kept)
      case .unreadable(let line, let reason): self = .unreadable(line, reason)
      }
    }
  }

  /// Opens a file and reads its header.
  ///
  /// - Parameter name: the path to show in diagnostics.
  /// - Throws: `DataFaults` when the file cannot be opened, is not a text table or has no header.
  public convenience init(
    path: String, shownAs name: String, dialect: Dialect = Dialect(),
    limits: ReadingLimits = ReadingLimits()
  ) throws(DataFaults) {
    let source = try ByteSource(path: path, name: name)
    try self.init(source: source, shownAs: name, dialect: dialect, limits: limits)
  }

  /// Reads the header of a table in memory.
  ///
  /// - Throws: `DataFaults` when the bytes are not a text table or have no header.
  public convenience init(
    bytes: [UInt8], shownAs name: String, dialect: Dialect = Dialect(),
    limits: ReadingLimits = ReadingLimits()
  ) throws(DataFaults) {
    try self.init(
      source: ByteSource(bytes: bytes), shownAs: name, dialect: dialect, limits: limits)
  }

  init(source: ByteSource, shownAs name: String, dialect: Dialect, limits: ReadingLimits)
    throws(DataFaults)
  {
    let layers = try ByteLayers(
      source, name: name, declared: dialect.encoding, limits: limits)
    var dialect = dialect
    dialect.encoding = layers.encoding
    scanner = RecordScanner(source: layers.stream, name: name, dialect: dialect, limits: limits)
    openingNotes = layers.notes
    self.name = name
    self.dialect = dialect
    var count = TableCount()
    while count.titles < dialect.preambleLines, scanner.skipLine() { count.titles += 1 }
    header = try HeaderReader(scanner: scanner, name: name, dialect: dialect).read(&count)
    self.count = count
    scanner.expectedFields = header.count
  }

  /// The record being handed over as it stands in the file, at most 64 KiB; to be asked for only
  /// within the `record` closure of ``read(columns:rejected:record:)``.
  public var recordText: String { heldText ?? scanner.recordText }

  /// Lends the bytes of that record, all columns of it, without the line break at its end.
  public func withRecordBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard var text = heldText else { return body(scanner.recordBytes) }
    return text.withUTF8(body)
  }

  /// Ends the reading with the record being handed over: of what follows in the file nothing is
  /// known, and the count is of what was read.
  public func stop() { isStopped = true }

  /// Reads all records, up to where somebody asks to ``stop()``.
  ///
  /// - Parameters:
  ///   - columns: places of the wanted columns in the header, from 0, each once; nil for all.
  ///   - limit: rows with content after which to stop.
  ///   - rejected: takes the records that cannot be read.
  ///   - record: takes the others, each lent until the closure returns.
  /// - Returns: what became of every line.
  public func read(
    columns: [Int]? = nil, limit: Int = .max, rejected: (RejectedRecord) -> Void,
    record: (RawRecord) -> Void
  ) -> TableCount {
    let wanted = columns ?? Array(header.indices)
    var places = [Int32](repeating: -1, count: header.count)
    for (place, column) in wanted.enumerated() { places[column] = Int32(place) }
    scanner.parser.collector.pointee.places = places
    scanner.wantedCount = wanted.count
    while !isStopped, count.delivered + count.rejected < limit, let row = nextRow() {
      if dialect.footerLines == 0 {
        deliver(row, rejected, record)
        continue
      }
      held.append((HeldRow(row), scanner.recordText))
      if held.count > dialect.footerLines {
        let first = held.removeFirst()
        heldText = first.text
        switch first.row {
        case .readable(let kept):
          kept.lend(number: count.delivered) { deliver(.readable($0), rejected, record) }
        case .unreadable(let line, let reason):
          deliver(.unreadable(line, reason), rejected, record)
        }
      }
    }
    if isStopped { return count }
    count.totals = min(dialect.totalRows, held.count)
    count.footnotes = held.count - count.totals
    held = []
    if dialect.lastLine != nil { while scanner.skipLine() { count.otherTables += 1 } }
    count.physicalLines = scanner.lineCount
    return count
  }

  /// The next row with content, its width checked.
  private func nextRow() -> Row? {
    while true {
      let event = scanner.next()
      if case .end = event { return nil }
      count.continuationLines += scanner.recordLines - 1
      switch event {
      case .end, .blank: count.blanks += 1
      case .fault(let reason): return .unreadable(scanner.recordLine, reason)
      case .record:
        let collector = scanner.parser.collector
        let found = collector.pointee.count
        if found != header.count {
          guard let shortestRow, found >= shortestRow, found < header.count else {
            return .unreadable(scanner.recordLine, ragged(found))
          }
          count.padded += 1
        }
        return .readable(
          collector.pointee.record(
            line: scanner.recordLine, number: count.delivered, encoding: dialect.encoding))
      }
    }
  }

  private func ragged(_ found: Int) -> Diagnostic {
    Diagnostic(
      "csv.ragged-row", .error, at: SourceLocation(file: name, line: scanner.recordLine),
      ["expected": String(header.count), "found": String(found)])
  }

  private func deliver(
    _ row: Row, _ rejected: (RejectedRecord) -> Void, _ record: (RawRecord) -> Void
  ) {
    switch row {
    case .readable(let fields):
      count.delivered += 1
      record(fields)
    case .unreadable(let line, let reason):
      count.rejected += 1
      rejected(RejectedRecord(line: line, reason: reason, text: recordText))
    }
  }

  /// Faults and doubts that show only at the end of the file.
  public var closingFaults: [Diagnostic] {
    var faults = openingNotes
    let place = SourceLocation(file: name)
    if let failure = scanner.readFailure {
      faults.append(Diagnostic(failure.code, .error, at: place, failure.arguments))
    }
    if let line = scanner.firstInnerMark {
      faults.append(
        Diagnostic(
          "csv.inner-byte-order-mark", .warning, at: SourceLocation(file: name, line: line),
          ["count": String(scanner.innerMarks)]))
    }
    if scanner.encodingEvidence.looksLikeUTF8 {
      faults.append(
        Diagnostic(
          "csv.looks-like-utf8", .warning, at: place, ["declared": dialect.encoding.word]))
    }
    faults += scanner.swallowed.diagnostics(file: name)
    faults += scanner.repairs.diagnostics(file: name)
    if count.padded > 0 {
      faults.append(Diagnostic("csv.padded-rows", .note, at: place, ["count": "\(count.padded)"]))
    }
    if count.delivered + count.rejected == 0 {
      faults.append(Diagnostic("csv.no-rows", .warning, at: place))
    }
    return faults
  }
}
