public import Diagnostics

/// One record of a table as text.
public struct RawRecord: Hashable, Sendable {
  /// Physical line of the record's first byte; the first line of the file is 1.
  public let line: Int
  /// The wanted fields, in the order in which they were asked for.
  public let fields: [String]

  /// Makes a record.
  public init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }
}

/// A record that could not be read, with the reason. The text may hold personal data.
public struct RejectedRecord: Hashable, Sendable {
  /// Physical line of the record's first byte.
  public let line: Int
  /// What is wrong, with its place.
  public let reason: Diagnostic
  /// The record as it stands in the file, at most 64 KiB of it.
  public let text: String

  /// Makes a rejected record.
  public init(line: Int, reason: Diagnostic, text: String) {
    self.line = line
    self.reason = reason
    self.text = text
  }
}

/// What became of every physical line of a table.
///
/// `physicalLines` is what a text editor counts. Each line is the first of a row or continues one
/// (a line break inside quotes), so `rows + continuationLines == physicalLines`.
public struct TableCount: Hashable, Sendable {
  /// Lines of the file; a last line without line break counts.
  public var physicalLines = 0
  /// Lines inside a quoted field, after the first line of its record.
  public var continuationLines = 0
  /// Records handed over.
  public var delivered = 0
  /// Records that could not be read.
  public var rejected = 0
  /// Lines before the header.
  public var titles = 0
  /// Rows that name the columns.
  public var headers = 0
  /// Rows between header and data that hold no data.
  public var tagRows = 0
  /// Lines without content, or with separators only.
  public var blanks = 0
  /// Declared rows after the data.
  public var footnotes = 0

  /// Makes a count of nothing.
  public init() {}

  /// Rows of any kind.
  public var rows: Int {
    delivered + rejected + titles + headers + tagRows + blanks + footnotes
  }
}
