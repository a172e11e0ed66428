public import Diagnostics

/// Writes the data table of any file as CSV after RFC 4180: UTF-8, commas, CRLF, one header line,
/// values as written.
///
/// Titles, notes, totals, tags, blank lines and other tables are left out. A row with wrong quotes
/// or separators is fitted to the columns where one way to do so is convincing; otherwise its cells
/// are written as they are, filled up with blank ones. Either way it is reported.
public enum CleanCSV {
  /// What was written and what was left out.
  public struct Report: Sendable {
    /// What the file was taken for.
    public let table: DetectedTable
    /// Rows of data written.
    public internal(set) var rows = 0
    /// Whether the first line written names the columns: a file without names gets none.
    public internal(set) var hasHeader = false
    /// Rows that were repaired, and doubtful ones, by line, at most 1,000; then values repaired,
    /// how many lines were left out as comments or blank rows, and whether reading broke off.
    public internal(set) var diagnostics: [Diagnostic] = []
    /// Rows repaired or doubtful, whether or not they are among `diagnostics`.
    public internal(set) var irregularRows = 0
  }

  /// Detects how a file is written and writes its table.
  ///
  /// - Parameters:
  ///   - name: the path to show in diagnostics.
  ///   - sink: takes the bytes, piece by piece; it is called before the whole file was read.
  /// - Throws: `DataFaults` when the file cannot be read or told; see ``DialectDetector``.
  public static func write(
    path: String, shownAs name: String, to sink: ([UInt8]) throws -> Void
  ) throws -> Report {
    let table = try DialectDetector.detect(path: path, shownAs: name)
    return try write(try ByteSource(path: path, name: name), name, table, sink)
  }

  /// Detects and writes a table in memory; see ``write(path:shownAs:to:)``.
  public static func write(
    bytes: [UInt8], shownAs name: String, to sink: ([UInt8]) throws -> Void
  ) throws -> Report {
    let table = try DialectDetector.detect(bytes: bytes, shownAs: name)
    return try write(ByteSource(bytes: bytes), name, table, sink)
  }

  private static func write(
    _ source: ByteSource, _ name: String, _ table: DetectedTable, _ sink: ([UInt8]) throws -> Void
  ) throws -> Report {
    var reader = try CleanReader(source, name: name, table: table)
    var writer = CleanWriter()
    var report = Report(table: table)
    if let header = reader.header() {
      report.hasHeader = true
      writer.write(header)
    }
    // The last rows may be notes: they wait until it is known that others follow.
    var held: [(row: [String], faultsBefore: Int, irregularBefore: Int)] = []
    while true {
      let (faults, irregular) = (reader.diagnostics.count, reader.irregularRows)
      guard let row = reader.next() else { break }
      held.append((row, faults, irregular))
      if held.count > table.dialect.footerLines {
        writer.write(held.removeFirst().row)
        report.rows += 1
      }
      if let piece = writer.take(atLeast: 1 << 16) { try sink(piece) }
    }
    if let piece = writer.take(atLeast: 1) { try sink(piece) }
    // Notes have other fields than rows; that is no fault of theirs.
    report.diagnostics =
      reader.diagnostics.prefix(held.first?.faultsBefore ?? .max) + reader.closingDiagnostics
    report.irregularRows = held.first?.irregularBefore ?? reader.irregularRows
    return report
  }
}

/// Rows as text in RFC 4180, gathered into pieces.
private struct CleanWriter {
  private var piece: [UInt8] = []

  /// What was written since the last time, when it is so many bytes.
  mutating func take(atLeast count: Int) -> [UInt8]? {
    guard piece.count >= count else { return nil }
    defer { piece.removeAll(keepingCapacity: true) }
    return piece
  }

  mutating func write(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { piece.append(0x2C) }
      append(cell, isAlone: cells.count == 1)
    }
    piece += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: String, isAlone: Bool) {
    let bytes = cell.utf8
    let needsQuotes =
      isAlone && bytes.isEmpty
      || bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
    guard needsQuotes else {
      piece += bytes
      return
    }
    piece.append(0x22)
    for byte in bytes {
      if byte == 0x22 { piece.append(0x22) }
      piece.append(byte)
    }
    piece.append(0x22)
  }
}
