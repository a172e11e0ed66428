public import Diagnostics

/// One record of a table, lent while it is read.
///
/// Its bytes belong to the reader and change with the next record, so a record must not be kept
/// beyond the closure that receives it; ``kept`` is a copy that may be. Most cells are never made a
/// text of their own: their bytes tell that they say the same as a cell before.
public struct RawRecord {
  /// Physical line of the record's first byte; the first line of the file is 1.
  public let line: Int
  /// Tells the record from the one lent before it: no two in a row have the same number.
  public let number: Int
  /// Number of wanted fields.
  public let fieldCount: Int
  /// Encoding of the bytes.
  public let encoding: TextEncoding

  private let start: UnsafePointer<UInt8>
  private let slices: UnsafePointer<FieldSlice>

  init(
    line: Int, number: Int, encoding: TextEncoding, start: UnsafePointer<UInt8>,
    slices: UnsafeBufferPointer<FieldSlice>
  ) {
    self.line = line
    self.number = number
    self.encoding = encoding
    self.start = start
    self.slices = slices.baseAddress!
    fieldCount = slices.count
  }

  /// Bytes of a wanted field, by its place from 0 in the order in which fields were asked for; valid
  /// as long as the record is.
  public func bytes(_ place: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(place >= 0 && place < fieldCount, "no field \(place) was asked for")
    let slice = slices[place]
    return UnsafeBufferPointer(start: start + slice.offset, count: slice.length)
  }

  /// Text of a wanted field.
  public func text(_ place: Int) -> String { encoding.text(of: bytes(place)) }

  /// Texts of all wanted fields; costs a text each.
  public var fields: [String] { (0..<fieldCount).map { text($0) } }

  /// A copy of the record that may be kept.
  public var kept: KeptRecord { KeptRecord(line: line, fields: fields) }
}

/// Where a field stands among the bytes of its record.
struct FieldSlice {
  var offset: Int
  var length: Int
}

/// One record of a table as text, to be kept.
public struct KeptRecord: Hashable, Sendable {
  /// Physical line of the record's first byte; the first line of the file is 1.
  public let line: Int
  /// The wanted fields, in the order in which they were asked for.
  public let fields: [String]

  /// Makes a record.
  public init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }

  /// Lends the record as a reader of a table would.
  ///
  /// - Parameter number: another one than that of the record lent before.
  public func lend<Result>(number: Int, _ body: (RawRecord) throws -> Result) rethrows -> Result {
    var bytes: [UInt8] = []
    var slices: [FieldSlice] = []
    for field in fields {
      slices.append(FieldSlice(offset: bytes.count, length: field.utf8.count))
      bytes += field.utf8
    }
    // Neither may be empty: a buffer without elements need not have an address.
    bytes.append(0)
    slices.append(FieldSlice(offset: 0, length: 0))
    return try bytes.withUnsafeBufferPointer { bytes in
      try slices.withUnsafeBufferPointer { slices in
        try body(
          RawRecord(
            line: line, number: number, encoding: .utf8, start: bytes.baseAddress!,
            slices: UnsafeBufferPointer(rebasing: slices.dropLast())))
      }
    }
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
  /// Records among them that were shorter than the header and taken as whole.
  public var padded = 0
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
  /// Declared rows that add up the data.
  public var totals = 0
  /// Lines of other tables below this one, blank lines among them.
  public var otherTables = 0

  /// Makes a count of nothing.
  public init() {}

  /// Rows of any kind.
  public var rows: Int {
    delivered + rejected + titles + headers + tagRows + blanks + footnotes + totals
      + otherTables
  }
}
