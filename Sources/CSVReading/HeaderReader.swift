internal import Diagnostics

/// Reads the rows that name the columns, and the tag rows after them.
struct HeaderReader {
  let scanner: RecordScanner
  let name: String
  let dialect: Dialect

  /// The names of the columns; blank lines around header rows are counted as blank.
  func read(_ count: inout TableCount) throws(DataFaults) -> [String] {
    if dialect.headerRows == 0 { return try numberedColumns(&count) }
    var names: [String] = []
    for row in 0..<dialect.headerRows {
      let cells = try nextRow(&count)
      count.headers += 1
      names = row == 0 ? cells : Self.combine(names, cells)
    }
    while count.tagRows < dialect.tagRows {
      guard try nextRecord(&count, isHeader: false) else { break }
      count.tagRows += 1
    }
    return names
  }

  /// Names of a table without header: the numbers of its columns, as its first record has them.
  private func numberedColumns(_ count: inout TableCount) throws(DataFaults) -> [String] {
    let cells = try nextRow(&count)
    count.continuationLines -= scanner.recordLines - 1
    scanner.unreadRecord()
    return cells.indices.map { String($0 + 1) }
  }

  private func nextRow(_ count: inout TableCount) throws(DataFaults) -> [String] {
    guard try nextRecord(&count, isHeader: true) else {
      throw DataFaults([Diagnostic("csv.no-header", .error, at: SourceLocation(file: name))])
    }
    let collector = scanner.parser.collector
    return (0..<collector.pointee.wantedCount).map {
      Self.collapsed(dialect.encoding.text(of: collector.pointee.field($0)))
    }
  }

  /// Goes to the next row with content; a faulty header stops the reading, a faulty tag row does
  /// not.
  private func nextRecord(_ count: inout TableCount, isHeader: Bool) throws(DataFaults) -> Bool {
    while true {
      let event = scanner.next()
      if case .end = event { return false }
      count.continuationLines += scanner.recordLines - 1
      switch event {
      case .end, .blank: count.blanks += 1
      case .record: return true
      case .fault(let reason):
        if isHeader { throw DataFaults([reason]) }
        return true
      }
    }
  }

  /// Joins two header rows; a merged cell stands only in its first column.
  static func combine(_ upper: [String], _ lower: [String]) -> [String] {
    var last = ""
    return (0..<max(upper.count, lower.count)).map { i in
      let above = i < upper.count ? upper[i] : ""
      let below = i < lower.count ? lower[i] : ""
      if !above.isEmpty { last = above }
      if below.isEmpty || below == last { return last }
      return last.isEmpty ? below : "\(last) | \(below)"
    }
  }

  /// White space of any kind, line breaks and no-break spaces too, made one space.
  static func collapsed(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
