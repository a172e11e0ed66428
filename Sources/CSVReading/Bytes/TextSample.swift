public import Diagnostics

/// The beginning of a table as text bytes, freed of archive, byte order mark and UTF-16: what the
/// detection of a dialect looks at.
public struct TextSample: Sendable {
  /// Bytes that a sample has at most unless told otherwise.
  public static let usualBytes = 1 << 20

  /// The first bytes of the text, in ``encoding``.
  public let bytes: [UInt8]
  /// Whether `bytes` are all of the table.
  public let isWhole: Bool
  /// The encoding of `bytes`: that of the file, or UTF-8 where the file is in UTF-16.
  public let encoding: TextEncoding
  /// The encoding of the file, to be put in a ``Dialect``.
  public let fileEncoding: TextEncoding
  /// All encodings, the likeliest by the first bytes in front.
  public let guesses: [EncodingGuess]
  /// What was unpacked, and where the bytes contradict the encoding asked for.
  public let notes: [Diagnostic]

  /// Reads the beginning of a file.
  ///
  /// - Parameters:
  ///   - name: the path to show in diagnostics.
  ///   - encoding: the encoding the descriptor names; nil to take the likeliest.
  ///   - limit: bytes of text to take at most.
  /// - Throws: `DataFaults` when the file cannot be opened or holds no text.
  public init(
    path: String, shownAs name: String, encoding: TextEncoding? = nil,
    limit: Int = TextSample.usualBytes
  ) throws(DataFaults) {
    try self.init(ByteSource(path: path, name: name), name, encoding, limit)
  }

  /// Takes the beginning of a table in memory; see ``init(path:shownAs:encoding:limit:)``.
  public init(
    bytes: [UInt8], shownAs name: String, encoding: TextEncoding? = nil,
    limit: Int = TextSample.usualBytes
  ) throws(DataFaults) {
    try self.init(ByteSource(bytes: bytes), name, encoding, limit)
  }

  private init(_ source: ByteSource, _ name: String, _ encoding: TextEncoding?, _ limit: Int)
    throws(DataFaults)
  {
    let layers = try ByteLayers(
      source, name: name, declared: encoding, limits: ReadingLimits())
    let found = layers.stream.peek(limit + 1)
    bytes = Array(found.prefix(limit))
    isWhole = found.count <= limit
    self.encoding = layers.encoding
    fileEncoding = layers.fileEncoding
    guesses = layers.guesses
    notes = layers.notes
    if let failure = layers.stream.failure {
      throw DataFaults([
        Diagnostic(failure.code, .error, at: SourceLocation(file: name), failure.arguments)
      ])
    }
  }
}
