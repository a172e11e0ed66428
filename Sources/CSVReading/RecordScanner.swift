internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Cuts a table in records, one physical line after another, and starts again after a fault at
/// the earliest line that can hold the next record, so that one bad quote costs one row.
final class RecordScanner {
  enum Event {
    /// A record; its fields are in the collector.
    case record
    case blank
    /// A record that cannot be read.
    case fault(Diagnostic)
    case end
  }

  let parser: RecordParser
  /// Physical line of the first byte of the record last reported.
  private(set) var recordLine = 1
  /// Physical lines of the record last reported.
  private(set) var recordLines = 1
  /// Wanted fields of each record, as told to the collector.
  var wantedCount = 0
  private(set) var encodingEvidence = EncodingEvidence()
  /// Fields that a record must have; 0 while nobody knows.
  var expectedFields = 0
  private(set) var swallowed = SwallowedRows()
  /// Values found in double-encoded UTF-8.
  private(set) var repairs = RepairTally()
  /// Byte order marks found in front of rows, and the line of the first.
  private(set) var innerMarks = 0
  private(set) var firstInnerMark: Int?
  private var lastInnerMark = 0
  /// NUL bytes left out so far.
  private(set) var droppedNULs = 0

  private let buffer: LineBuffer
  private let name: String
  private let encoding: TextEncoding
  /// The line after which no record begins; lines of another table follow.
  private let lastLine: Int
  private let dialect: Dialect
  private let limit: Int
  /// Bytes that may still be read a second time after unfinished quotes: bounds the work on a
  /// file made to cost a whole window per line.
  private var rereadBudget: Int

  /// Offset of the next line to feed, and its number.
  private var position = 0
  private var line = 1
  private var isInRecord = false
  private var recordStart = 0
  private var recordEnd = 0
  /// The line in which the quote now open was opened, its field, and the offset after the line.
  private var opening = (line: 1, field: 1, end: 0)
  private var pendingFault: Diagnostic?
  /// Whether the record has no byte above ASCII.
  private var isPlainRecord = true

  init(source: any ByteStream, name: String, dialect: Dialect, limits: ReadingLimits) {
    buffer = LineBuffer(source: source, chunk: limits.chunkBytes)
    parser = RecordParser(dialect: dialect)
    self.name = name
    encoding = dialect.encoding
    lastLine = dialect.lastLine ?? .max
    self.dialect = dialect
    limit = limits.recordBytes
    rereadBudget = 16 * limits.recordBytes
  }

  /// Physical lines seen so far.
  var lineCount: Int { line - 1 }

  /// Why the bytes ended before their time.
  var readFailure: ByteFailure? { buffer.source.failure }

  /// Steps over a physical line; false at the end.
  func skipLine() -> Bool {
    guard case .found(let end) = findLine() else { return skipOversizeLine() }
    position = end
    line += 1
    return true
  }

  /// Goes back to the record just reported, before the next one is asked for.
  func unreadRecord() {
    position = recordStart
    line = recordLine
    buffer.forgetSearch()
  }

  /// Goes back to the end of the first line of the record just reported.
  func unreadContinuation() {
    guard let end = buffer.lineEnd(from: recordStart, searched: recordStart) else { return }
    position = end
    line = recordLine + 1
    recordEnd = end
    recordLines = 1
    buffer.forgetSearch()
  }

  /// The bytes of the record last reported, line break left out.
  var recordBytes: UnsafeBufferPointer<UInt8> {
    var bytes = buffer[recordStart..<max(recordStart, recordEnd)]
    while let last = bytes.last, last == 0x0A || last == 0x0D {
      bytes = UnsafeBufferPointer(rebasing: bytes.dropLast())
    }
    return bytes
  }

  /// The bytes of the record last reported, as text, at most 64 KiB.
  var recordText: String {
    let end = min(recordEnd, recordStart + 65_536)
    var bytes = buffer[recordStart..<max(recordStart, end)]
    while let last = bytes.last, last == 0x0A || last == 0x0D {
      bytes = UnsafeBufferPointer(rebasing: bytes.dropLast())
    }
    return encoding.text(of: bytes)
  }

  /// The next row of the table.
  func next() -> Event {
    while true {
      if line > lastLine, !isInRecord { return .end }
      switch findLine() {
      case .found(let end):
        if let event = take(lineUpTo: end) { return event }
      case .tooLong:
        return isInRecord ? giveUpQuote() : oversizeLine()
      case .none:
        return finish()
      }
    }
  }

  private func take(lineUpTo end: Int) -> Event? {
    let isFirst = !isInRecord
    if isFirst {
      stepOverMark(upTo: end)
      beginRecord()
    }
    if end - recordStart > limit { return isFirst ? oversizeLine() : giveUpQuote() }
    let bytes = buffer[position..<end]
    let fieldsBefore = parser.collector.pointee.count
    let outcome = checkAndFeed(bytes)
    let fields = parser.collector.pointee.count
    if isFirst || fields != fieldsBefore { opening = (line, fields + 1, end) }
    position = end
    line += 1
    switch outcome {
    case .record: return endRecord()
    case .insideQuotes:
      isInRecord = true
      return nil
    case .idle:
      isInRecord = true
      // Without a line break the record is only known whole at the end of the file.
      guard let last = bytes.last, last == 0x0A || last == 0x0D else { return nil }
      return blankLine()
    case .failed:
      return giveUp(
        Diagnostic(
          "csv.stray-quote", .error,
          at: SourceLocation(file: name, line: line - 1, column: fields + 1),
          ["openedLine": String(opening.line)]))
    }
  }

  /// A byte order mark in front of a row is what is left where two files were glued together.
  private func stepOverMark(upTo end: Int) {
    guard buffer[position..<end].first == ByteOrderMark.utf8[0],
      buffer[position..<end].starts(with: ByteOrderMark.utf8)
    else { return }
    position += ByteOrderMark.utf8.count
    // After a fault a line may come a second time.
    guard line > lastInnerMark else { return }
    lastInnerMark = line
    innerMarks += 1
    if firstInnerMark == nil { firstInnerMark = line }
  }

  private func beginRecord() {
    recordStart = position
    recordLine = line
    pendingFault = nil
    isPlainRecord = true
    parser.collector.pointee.reset(wanted: wantedCount)
  }

  private func endRecord() -> Event {
    isInRecord = false
    recordEnd = position
    recordLines = line - recordLine
    if let fault = pendingFault { return .fault(fault) }
    if recordLines > 1, parser.collector.pointee.count == expectedFields {
      swallowed.examine(
        recordText, dialect: dialect, columns: expectedFields, line: recordLine, lines: recordLines)
    }
    if !isPlainRecord, encoding == .utf8 {
      repairs.examine(&parser.collector.pointee, line: recordLine)
    }
    return parser.collector.pointee.hasContent ? .record : .blank
  }

  private func blankLine() -> Event {
    isInRecord = false
    recordEnd = position
    recordLines = 1
    return pendingFault.map { .fault($0) } ?? .blank
  }

  private func finish() -> Event {
    guard isInRecord else { return .end }
    switch parser.finish() {
    case .record: return endRecord()
    case .idle: return blankLine()
    case .insideQuotes, .failed: return giveUpQuote()
    }
  }

  /// Looks at the bytes of a line before libcsv does. NUL bytes are left out: they would be taken for
  /// a quote where the dialect has none.
  private func checkAndFeed(_ bytes: UnsafeBufferPointer<UInt8>) -> RecordParser.Outcome {
    if memchr(bytes.baseAddress!, 0, bytes.count) != nil {
      let byte = bytes.firstIndex(of: 0)! + 1
      noteFault("csv.nul-byte", ["byte": String(byte)])
      droppedNULs += bytes.count { $0 == 0 }
      return bytes.filter { $0 != 0 }.withUnsafeBufferPointer { parser.feed($0) }
    }
    let plain = TextEncoding.asciiPrefixLength(of: bytes)
    if plain == bytes.count { return parser.feed(bytes) }
    isPlainRecord = false
    encodingEvidence.note(bytes, declared: encoding)
    if let offset = encoding.firstInvalidByte(in: bytes, from: plain) {
      let hex = String(bytes[offset], radix: 16, uppercase: true)
      noteFault(
        "csv.invalid-bytes",
        ["byte": String(offset + 1), "value": hex, "encoding": encoding.rawValue])
    }
    return parser.feed(bytes)
  }

  private func noteFault(_ code: String, _ arguments: [String: String]) {
    guard pendingFault == nil else { return }
    pendingFault = Diagnostic(
      code, .error, at: SourceLocation(file: name, line: line), arguments)
  }

  // MARK: Starting again after a fault

  private func giveUpQuote() -> Event {
    giveUp(
      Diagnostic(
        "csv.unclosed-quote", .error,
        at: SourceLocation(file: name, line: opening.line, column: opening.field),
        ["limit": String(limit)]))
  }

  /// Rejects the record and starts again after the line in which its last field began: what
  /// follows an unfinished quote are rows, not text.
  private func giveUp(_ fault: Diagnostic) -> Event {
    let reread = position - opening.end
    if reread <= rereadBudget {
      rereadBudget -= reread
      position = opening.end
      line = opening.line + 1
      buffer.forgetSearch()
    }
    parser.restart()
    isInRecord = false
    recordEnd = position
    recordLines = line - recordLine
    return .fault(fault)
  }

  private func oversizeLine() -> Event {
    recordStart = position
    recordLine = line
    recordLines = 1
    isInRecord = false
    _ = skipOversizeLine()
    recordStart = position
    recordEnd = position
    return .fault(
      Diagnostic(
        "csv.record-too-long", .error, at: SourceLocation(file: name, line: recordLine),
        ["limit": String(limit)]))
  }

  /// Steps over a line of any length without holding it; false when there is none.
  private func skipOversizeLine() -> Bool {
    while true {
      if let end = buffer.lineEnd(from: position, searched: position) {
        position = end
        line += 1
        return true
      }
      // The last byte stays: a CR at the end of the window may be half a CRLF.
      position = max(position, buffer.end - 1)
      if !readOn(keeping: position) { return false }
    }
  }

  private enum Search {
    case found(Int), tooLong, none
  }

  /// The end of the line at `position`, reading on as needed.
  private func findLine() -> Search {
    var searchedLength = 0
    while true {
      if let end = buffer.lineEnd(from: position, searched: position + searchedLength) {
        return .found(end)
      }
      if buffer.end - position > limit { return .tooLong }
      searchedLength = max(0, buffer.end - 1 - position)
      if !readOn(keeping: isInRecord ? recordStart : position) { return .none }
    }
  }

  private func readOn(keeping keep: Int) -> Bool {
    guard buffer.fill(keeping: keep) else { return false }
    position -= keep
    recordStart -= keep
    opening.end -= keep
    return true
  }
}
