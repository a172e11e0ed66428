internal import CSVReading
internal import Diagnostics

/// The first rows of a table, all columns of it, looked at before anything is read in earnest.
struct OpeningRows {
  /// Rows looked at, fewer where the table is very wide.
  static let mostRows = 2000
  private static let mostCells = 400_000

  /// Columns in the order of the header, without those that the profile drops.
  private(set) var columns: [ColumnSample]
  /// The cells of each row, as written; kept only of tables small enough to be added up.
  private(set) var rows: [KeptRecord] = []
  /// Whether the rows are all that the table has.
  let isWhole: Bool

  /// Looks at a table.
  ///
  /// - Parameters:
  ///   - reader: opened for this alone.
  ///   - read: places of the columns that the profile reads, from 0.
  ///   - dropped: places of the columns dropped at the door.
  init(_ reader: TableReader, read: Set<Int>, dropped: Set<Int>, table: TableSettings) {
    let places = reader.header.indices.filter { !dropped.contains($0) }
    var columns = places.map { place in
      let name = CellText.collapsed(reader.header[place])
      return ColumnSample(
        label: ColumnLabel(number: place + 1, name: name), isRead: read.contains(place))
    }
    var rows: [KeptRecord] = []
    let limit = max(50, min(Self.mostRows, Self.mostCells / max(1, places.count)))
    let count = reader.read(columns: places, limit: limit) { _ in
    } record: { record in
      let row = record.kept
      for index in columns.indices { columns[index].add(row.fields[index], line: row.line, table) }
      rows.append(row)
    }
    self.columns = columns
    isWhole = count.delivered + count.rejected < limit
    self.rows = isWhole ? rows : []
  }
}
