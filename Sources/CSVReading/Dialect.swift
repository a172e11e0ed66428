/// How a table is written down: separator, quote, and the lines around the data.
public struct Dialect: Hashable, Sendable {
  /// Encoding of the whole file.
  public var encoding: TextEncoding
  /// Separator of fields, one ASCII character; the first byte of a longer one.
  public var delimiter: UInt8 {
    didSet { delimiterTail = [] }
  }
  /// Bytes of the separator after its first; empty for nearly all tables.
  public private(set) var delimiterTail: [UInt8] = []
  /// Quote of fields, doubled inside them; nil when the file knows none.
  public var quote: UInt8?
  /// Character before a quote that is text; nil where the quote is doubled.
  public var escape: UInt8?
  /// Whether spaces around values outside quotes are left out.
  public var trimsSpaces = true
  /// Physical lines before the header (titles), taken as they are.
  public var preambleLines: Int
  /// Records that name the columns; 0 when the file names none.
  public var headerRows: Int
  /// Records between header and data that hold no data (`#tags` of KoboToolbox).
  public var tagRows: Int
  /// Records at the end that hold no data (footnotes), blank lines not counted.
  public var footerLines: Int
  /// Of the footer lines, those at the end or elsewhere that add up other rows.
  public var totalRows = 0
  /// Physical line after which another table begins, whose rows are not of this one; nil when the
  /// table goes on to the end.
  public var lastLine: Int?

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

  /// Makes a dialect whose separator may have several bytes.
  public init(delimiter: [UInt8], quote: UInt8?) {
    self.init(delimiter: delimiter.first ?? UInt8(ascii: ","), quote: quote)
    delimiterTail = Array(delimiter.dropFirst())
  }

  /// Takes the separator, quote and escape of another dialect.
  public mutating func takeMarks(of other: Dialect) {
    delimiter = other.delimiter
    delimiterTail = other.delimiterTail
    quote = other.quote
    escape = other.escape
  }

  /// The whole separator.
  public var delimiterBytes: [UInt8] { [delimiter] + delimiterTail }
}
