/// One table: a caption with the unit, one header row, no merged cells.
public struct DataTable: Hashable, Sendable {
  /// Look of the table.
  public enum Style: String, Hashable, Sendable {
    case plain
    /// Numbers coloured by class.
    case matrix
  }

  /// Anchor, unique in its page.
  public let id: String
  /// What the table shows and in which unit.
  public let caption: String
  /// Source, period, whom it is about.
  public let note: String?
  /// Look.
  public let style: Style
  /// Columns; the first is the header of its rows.
  public let columns: [DataColumn]
  /// Rows, each with one cell per column.
  public let rows: [DataRow]
  /// Whether columns can be sorted and rows filtered by group on screen.
  public let isInteractive: Bool
  /// Place among the tables of the page, from 1; given by ``Page``.
  public internal(set) var number = 0

  /// Makes a table; a row with another number of cells than columns is a programming error.
  public init(
    id: String, caption: String, note: String? = nil, style: Style = .plain,
    columns: [DataColumn], rows: [DataRow], isInteractive: Bool = false
  ) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count }, "ragged table \(id)")
    self.id = id
    self.caption = caption
    self.note = note
    self.style = style
    self.columns = columns
    self.rows = rows
    self.isInteractive = isInteractive
  }
}

/// A column of a table.
public struct DataColumn: Hashable, Sendable {
  /// How its cells are set.
  public enum Kind: Hashable, Sendable {
    case text
    case number
    /// Figures drawn on a scale from 0 to this many percent.
    case plot(maximum: Int)
  }

  /// Header.
  public let title: String
  /// How its cells are set.
  public let kind: Kind
  /// Whether it is the whole of which the others are parts.
  public let isTotal: Bool

  /// Makes a column.
  public init(_ title: String, _ kind: Kind = .text, isTotal: Bool = false) {
    self.title = title
    self.kind = kind
    self.isTotal = isTotal
  }
}

/// A row of a table.
public struct DataRow: Hashable, Sendable {
  /// Anchor of the row; nil for none.
  public let id: String?
  /// Group by which an interactive table filters; nil for none.
  public let group: String?
  /// Cells, the first being the row's header.
  public let cells: [DataCell]

  /// Makes a row.
  public init(id: String? = nil, group: String? = nil, _ cells: [DataCell]) {
    self.id = id
    self.group = group
    self.cells = cells
  }
}
