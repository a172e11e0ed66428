internal import CSVReading

/// The first records of a table as they stand, before anybody knows where its header is.
public struct TableSample: Hashable, Sendable {
  /// Records from the first line on, titles and header among them; a blank line is a record
  /// without cells. They need not have the same width.
  public let records: [[String]]

  /// Makes a sample.
  public init(_ records: [[String]]) { self.records = records }

  /// The sample seen through a layout.
  public func view(_ layout: TableLayout) -> TableView {
    var rest = records.dropFirst(layout.preambleLines).filter { !$0.allSatisfy(\.isEmpty) }[...]
    let header = TableReader.joinedHeader(Array(rest.prefix(layout.headerRows)))
    rest = rest.dropFirst(layout.headerRows + layout.tagRows)
    let names = layout.headerRows == 0 ? (rest.first ?? []).indices.map { String($0 + 1) } : header
    return TableView(header: names.map(CellText.collapsed), rows: Array(rest))
  }
}

/// Where the rows that are no data are.
public struct TableLayout: Hashable, Sendable {
  /// Physical lines before the header.
  public var preambleLines: Int
  /// Records that name the columns.
  public var headerRows: Int
  /// Records between header and data that are no data.
  public var tagRows: Int

  /// Makes a layout; what is left out is a single header row and nothing else.
  public init(preambleLines: Int = 0, headerRows: Int = 1, tagRows: Int = 0) {
    self.preambleLines = preambleLines
    self.headerRows = headerRows
    self.tagRows = tagRows
  }
}

/// Header and first rows of a table.
public struct TableView: Hashable, Sendable {
  /// Names of the columns as profiles write them: white space collapsed, header rows joined.
  public let header: [String]
  /// The first rows of data, as they stand.
  public let rows: [[String]]

  /// Makes a view.
  public init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// The cells of a column that hold something, without spaces around them.
  func cells(_ column: Int) -> [String] {
    rows.compactMap { row in
      guard row.indices.contains(column) else { return nil }
      let text = CellText.clean(row[column])
      return text.isEmpty ? nil : text
    }
  }
}
