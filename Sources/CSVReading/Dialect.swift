/// How a table is written down: separator, quote, and the lines around the data.
public struct Dialect: Hashable, Sendable {
  /// Encoding of the whole file.
  public var encoding: TextEncoding
  /// Separator of fields, one ASCII character.
  public var delimiter: UInt8
  /// Quote of fields, doubled inside them; nil when the file knows none.
  public var quote: UInt8?
  /// Physical lines before the header (titles), taken as they are.
  public var preambleLines: Int
  /// Records that name the columns; 0 when the file names none.
  public var headerRows: Int
  /// Records between header and data that hold no data (`#tags` of KoboToolbox).
  public var tagRows: Int
  /// Records at the end that hold no data (footnotes), blank lines not counted.
  public var footerLines: Int

  /// Makes a dialect; what is left out is UTF-8, comma, double quote, one header row.
  public init(
    encoding: TextEncoding = .utf8, delimiter: UInt8 = UInt8(ascii: ","),
    quote: UInt8? = UInt8(ascii: "\""), preambleLines: Int = 0, headerRows: Int = 1,
    tagRows: Int = 0, footerLines: Int = 0
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.quote = quote
    self.preambleLines = preambleLines
    self.headerRows = headerRows
    self.tagRows = tagRows
    self.footerLines = footerLines
  }
}

/// Bounds that keep memory flat whatever the file.
public struct ReadingLimits: Hashable, Sendable {
  /// Bytes of one record; a longer one is a fault.
  public var recordBytes: Int
  /// Bytes asked of the file at a time.
  public var chunkBytes: Int

  /// Makes limits; a record may have 4 MiB, the file is read by the mebibyte.
  public init(recordBytes: Int = 4 << 20, chunkBytes: Int = 1 << 20) {
    self.recordBytes = max(1, recordBytes)
    self.chunkBytes = max(1, chunkBytes)
  }
}
