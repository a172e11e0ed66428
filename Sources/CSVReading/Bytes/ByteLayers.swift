internal import Diagnostics

/// The bytes of a table freed of what wraps them: byte order mark, UTF-16.
struct ByteLayers {
  /// Bytes looked at to tell what a file is.
  static let sampleBytes = 1 << 16

  /// The text, in ``encoding``.
  let stream: PeekedStream
  /// The encoding of `stream`; UTF-8 where the file is in UTF-16.
  let encoding: TextEncoding
  /// The encoding of the file.
  let fileEncoding: TextEncoding
  /// What was done to the bytes that the descriptor does not say.
  let notes: [Diagnostic]

  /// - Throws: `DataFaults` for an empty file, one that cannot be read and one that is no text.
  init(_ source: ByteSource, name: String, declared: TextEncoding) throws(DataFaults) {
    let place = SourceLocation(file: name)
    let text = PeekedStream(source)
    let sample = text.peek(Self.sampleBytes)
    if let failure = text.failure {
      throw DataFaults([Diagnostic("csv.unreadable", .error, at: place, failure.arguments)])
    }
    if sample.isEmpty { throw DataFaults([Diagnostic("csv.empty-file", .error, at: place)]) }
    if let code = FileSignature.foreign(sample) {
      throw DataFaults([Diagnostic(code, .error, at: place)])
    }
    fileEncoding = Self.encoding(of: sample, declared: declared)
    var notes: [Diagnostic] = []
    if fileEncoding != declared, !(fileEncoding.isUTF16 && declared.isUTF16) {
      notes.append(
        Diagnostic(
          "csv.encoding-differs", .note, at: place,
          ["declared": declared.word, "found": fileEncoding.word]))
    }
    if let mark = ByteOrderMark.of(sample) { text.drop(mark.length) }
    encoding = fileEncoding.isUTF16 ? .utf8 : fileEncoding
    stream =
      fileEncoding.isUTF16
      ? PeekedStream(UTF16Stream(text, isBigEndian: fileEncoding == .utf16BigEndian)) : text
    // Files glued or saved twice may have the mark more than once.
    while encoding == .utf8, ByteOrderMark.of(stream.peek(3))?.encoding == .utf8 { stream.drop(3) }
    self.notes = notes
  }

  /// What the bytes say unmistakably, or else what the descriptor says.
  private static func encoding(of sample: ArraySlice<UInt8>, declared: TextEncoding)
    -> TextEncoding
  {
    if let mark = ByteOrderMark.of(sample) { return mark.encoding }
    if let found = UTF16Evidence.encoding(of: sample) { return found }
    guard declared.isUTF16, !sample.contains(0) else { return declared }
    // In UTF-16 every line break has a zero half, so this file was saved anew as something else.
    return EncodingGuess.ranked(Array(sample)).first { !$0.encoding.isUTF16 }?.encoding ?? declared
  }
}
