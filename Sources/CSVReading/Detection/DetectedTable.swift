/// What a text table seems to be: how it is written, where its data lie, and why.
public struct DetectedTable: Sendable {
  /// How to read it with ``TableReader``.
  public internal(set) var dialect: Dialect
  /// Encoding of the file, the best of the ranking.
  public internal(set) var encoding: TextEncoding
  /// Names of the columns as ``TableReader`` makes them; numbers from "1" without header rows.
  public internal(set) var header: [String]
  /// The columns, as the sample shows them.
  public internal(set) var columns: [DetectedColumn]
  /// The tables of the file in their order; at least one.
  public internal(set) var tables: [TableExtent]
  /// Place in `tables` of the one described here: the one with the most rows, the first of equals.
  public internal(set) var chosen: Int
  /// Records at the end, among the footer lines of the dialect, that add up the others.
  public internal(set) var totalRows: Int
  /// Of the footer lines of the dialect, those that can hardly be data: a row of full width with a
  /// single value is not among them unless a blank line or a word such as "Fonte" tells it.
  public internal(set) var certainFooter: Int
  /// How the lines of the sample end.
  public internal(set) var lineEnding: LineEnding
  /// Why, in the order in which it was decided.
  public internal(set) var reasons: [DetectionReason]
  /// The next best way to cut the rows, with its score; nil when there was no other.
  public internal(set) var runnerUp: (dialect: Dialect, score: Double)?
  /// Score of the chosen way to cut the rows, from 0 to 1.
  public internal(set) var score: Double
  /// From 0 (a guess) to 1 (nothing else comes near).
  public internal(set) var confidence: Double
  /// Whether the whole file was looked at.
  public internal(set) var isWhole: Bool
  /// Whether spaces stand between quotes and separators.
  var hasSpacesAroundQuotes = false
  /// What the cells of each column are like.
  var shapes: [ColumnShape] = []

  /// The table described here.
  public var extent: TableExtent { tables[chosen] }
}

/// Lines of a file that belong to one table.
public struct TableExtent: Hashable, Sendable {
  /// Physical line of the header, or of the first row without one.
  public internal(set) var firstLine: Int
  /// Physical line of the last row known; nil when the sample ends before the table does.
  public internal(set) var lastLine: Int?
  /// Rows of data known, header rows aside.
  public internal(set) var rows: Int
  /// Number of columns.
  public internal(set) var width: Int
}

/// How lines end.
public enum LineEnding: String, Hashable, Sendable {
  case lf, crlf, cr, mixed
  /// There is a single line and nothing ends it.
  case none
}

/// What the cells of a column are.
public struct DetectedColumn: Hashable, Sendable {
  /// Name of the column; its number without header rows.
  public internal(set) var name: String
  /// What most of its filled cells are.
  public internal(set) var kind: CellKind
  /// Share of the filled cells that are of this kind.
  public internal(set) var share: Double
  /// Cells of the sample that are not blank.
  public internal(set) var filled: Int
  /// Mark of decimals of a column of numbers, "," or "."; nil when none has decimals.
  public internal(set) var decimalMark: Character?
  /// Mark of thousands of a column of numbers: ".", ",", "'" or a space; nil when none has one.
  public internal(set) var thousandsMark: Character?
  /// Order of the parts of a column of dates.
  public internal(set) var dateOrder: DateOrder?
}

/// Kinds of cells that a column can be told by.
public enum CellKind: String, CaseIterable, Hashable, Sendable {
  case empty, whole, decimal, date, dateTime, time, yesNo, address, code, text
}

/// In which order a date has its parts.
public enum DateOrder: String, Hashable, Sendable {
  case dayFirst, monthFirst, yearFirst
  /// Days and months are all 12 at most.
  case ambiguous
}

/// A reason of a detection as a code and its arguments; the wording is in the language catalogues.
public struct DetectionReason: Hashable, Sendable {
  /// Such as `sniff.delimiter`.
  public let code: String
  /// Values for the placeholders of the wording, by name.
  public let arguments: [String: String]

  init(_ code: String, _ arguments: [String: String] = [:]) {
    self.code = code
    self.arguments = arguments
  }
}
