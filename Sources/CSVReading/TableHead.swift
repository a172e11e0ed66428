public import Diagnostics

extension TableReader {
  /// The first records of a table as cells, before anybody knows where its header is: titles and
  /// rows of any width among them, a blank line without cells, an unreadable record left out.
  ///
  /// - Parameter records: how many, at most; fewer where they have thousands of cells each.
  /// - Throws: `DataFaults` when the file cannot be opened or is not a text table.
  public static func head(
    path: String, shownAs name: String, dialect: Dialect, records: Int
  ) throws(DataFaults) -> [[String]] {
    try head(try ByteSource(path: path, name: name), name, dialect, records)
  }

  /// The first records of a table in memory; see ``head(path:shownAs:dialect:records:)``.
  public static func head(
    bytes: [UInt8], shownAs name: String, dialect: Dialect, records: Int
  ) throws(DataFaults) -> [[String]] {
    try head(ByteSource(bytes: bytes), name, dialect, records)
  }

  /// Of a very wide table fewer records are enough, and all that fit into the memory.
  private static let mostCells = 400_000
  private static let leastRecords = 5

  private static func head(
    _ source: ByteSource, _ name: String, _ dialect: Dialect, _ limit: Int
  ) throws(DataFaults) -> [[String]] {
    let layers = try ByteLayers(
      source, name: name, declared: dialect.encoding, limits: ReadingLimits())
    var dialect = dialect
    dialect.encoding = layers.encoding
    let scanner = RecordScanner(
      source: layers.stream, name: name, dialect: dialect, limits: ReadingLimits())
    var records: [[String]] = []
    var cells = 0
    while records.count < limit, records.count < leastRecords || cells < mostCells {
      switch scanner.next() {
      case .end: return records
      case .blank: records.append([])
      case .fault: continue
      case .record:
        let collector = scanner.parser.collector
        cells += collector.pointee.wantedCount
        records.append(
          (0..<collector.pointee.wantedCount).map {
            dialect.encoding.text(of: collector.pointee.field($0))
          })
      }
    }
    return records
  }

  /// Header rows joined column by column with " | "; a blank cell above takes the last text to its
  /// left, as a merged cell stands only in its first column. White space collapsed.
  public static func joinedHeader(_ rows: [[String]]) -> [String] {
    guard let first = rows.first else { return [] }
    return rows.dropFirst().reduce(first.map(HeaderReader.collapsed)) { upper, lower in
      HeaderReader.combine(upper, lower.map(HeaderReader.collapsed))
    }
  }
}
