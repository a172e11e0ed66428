internal import CLibcsv

/// libcsv in strict mode, fed one physical line at a time because it tells no positions.
final class RecordParser {
  enum Outcome {
    /// The line ended a record.
    case record
    /// The line ended inside quotes.
    case insideQuotes
    /// Nothing stood on the line, or it is the last one and has no line break.
    case idle
    /// A quote stands where none may.
    case failed
  }

  let collector: UnsafeMutablePointer<FieldCollector>
  private let parser: UnsafeMutablePointer<csv_parser>
  private let dialect: Dialect
  /// For dialects that libcsv does not know.
  private var rewriter: LineRewriter?

  init(dialect: Dialect) {
    self.dialect = dialect
    rewriter = LineRewriter(dialect)
    collector = .allocate(capacity: 1)
    collector.initialize(to: FieldCollector())
    parser = .allocate(capacity: 1)
    parser.initialize(to: csv_parser())
    start()
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
    collector.pointee.deallocate()
    collector.deinitialize(count: 1)
    collector.deallocate()
  }

  private func start() {
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    csv_set_delim(
      parser, dialect.delimiterTail.isEmpty ? dialect.delimiter : LineRewriter.separator)
    // NUL never reaches libcsv, so it can stand for "no quote".
    csv_set_quote(parser, dialect.quote ?? 0)
    if !dialect.trimsSpaces { csv_set_space_func(parser) { _ in 0 } }
    rewriter?.restart()
  }

  /// Forgets a record that failed or was given up.
  func restart() {
    csv_free(parser)
    start()
  }

  func feed(_ line: UnsafeBufferPointer<UInt8>) -> Outcome {
    if rewriter == nil { return parse(line) }
    return rewriter?.rewrite(line).withUnsafeBufferPointer { parse($0) } ?? .failed
  }

  private func parse(_ line: UnsafeBufferPointer<UInt8>) -> Outcome {
    let before = collector.pointee.endedRecords
    let consumed = csv_parse(
      parser, line.baseAddress, line.count, appendField, endRecord, collector)
    if consumed < line.count { return .failed }
    if collector.pointee.endedRecords != before { return .record }
    return parser.pointee.quoted != 0 ? .insideQuotes : .idle
  }

  /// Ends the table: whether the last record was whole. Never called after a failure, which
  /// libcsv does not survive.
  func finish() -> Outcome {
    let before = collector.pointee.endedRecords
    guard csv_fini(parser, appendField, endRecord, collector) == 0 else { return .insideQuotes }
    return collector.pointee.endedRecords != before ? .record : .idle
  }
}

private func appendField(
  _ field: UnsafeMutableRawPointer?, _ length: Int, _ context: UnsafeMutableRawPointer?
) {
  context.unsafelyUnwrapped.assumingMemoryBound(to: FieldCollector.self)
    .pointee.append(field, length)
}

private func endRecord(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  context.unsafelyUnwrapped.assumingMemoryBound(to: FieldCollector.self)
    .pointee.endedRecords += 1
}
