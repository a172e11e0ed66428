internal import Diagnostics

/// The bytes of a table freed of what wraps them: gzip or ZIP, byte order mark, UTF-16.
struct ByteLayers {
  /// Bytes looked at to tell what a file is.
  static let sampleBytes = 1 << 16

  /// The text, in ``encoding``.
  let stream: PeekedStream
  /// The encoding of `stream`; UTF-8 where the file is in UTF-16.
  let encoding: TextEncoding
  /// The encoding of the file.
  let fileEncoding: TextEncoding
  /// How likely each encoding is by the first bytes.
  let guesses: [EncodingGuess]
  /// What was done to the bytes that the descriptor does not say.
  let notes: [Diagnostic]

  /// - Parameter declared: the encoding of the descriptor; nil when it is to be guessed.
  /// - Throws: `DataFaults` for an empty file, one that cannot be read and one that is no text.
  init(
    _ source: ByteSource, name: String, declared: TextEncoding?,
    limits: ReadingLimits = ReadingLimits()
  ) throws(DataFaults) {
    let place = SourceLocation(file: name)
    func fault(_ failure: ByteFailure) -> DataFaults {
      let code = failure.code == "csv.read-failed" ? "csv.unreadable" : failure.code
      return DataFaults([Diagnostic(code, .error, at: place, failure.arguments)])
    }
    let text: PeekedStream
    let unpacking: ByteFailure?
    do throws(ZipFailure) {
      (text, unpacking) = try Self.unpacked(source, limits: limits)
    } catch {
      throw fault(error.failure)
    }
    var notes = unpacking.map { [Diagnostic($0.code, .note, at: place, $0.arguments)] } ?? []
    let sample = text.peek(Self.sampleBytes)
    if let failure = text.failure { throw fault(failure) }
    if sample.isEmpty { throw fault(ByteFailure(code: "csv.empty-file")) }
    if Self.isArchive(sample) { throw fault(ByteFailure(code: "csv.nested-archive")) }
    if let foreign = FileSignature.foreign(sample) { throw fault(foreign) }
    guesses = EncodingGuess.ranked(Array(sample), isWhole: sample.count < Self.sampleBytes)
    fileEncoding = Self.encoding(of: sample, declared: declared, guesses)
    if let declared, fileEncoding != declared, !(fileEncoding.isUTF16 && declared.isUTF16) {
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
    if fileEncoding.isUTF16, let foreign = FileSignature.foreign(stream.peek(4096)) {
      throw fault(foreign)
    }
    self.notes = notes
  }

  private static func isArchive(_ sample: some Collection<UInt8>) -> Bool {
    sample.starts(with: GzipStream.signature) || sample.starts(with: ZipArchive.signature)
  }

  /// The bytes within the archive, if there is one, and the note that says so.
  private static func unpacked(_ source: ByteSource, limits: ReadingLimits) throws(ZipFailure)
    -> (PeekedStream, ByteFailure?)
  {
    let packed = PeekedStream(source)
    let head = packed.peek(4)
    if head.starts(with: GzipStream.signature) {
      return (
        PeekedStream(GzipStream(packed, limits: limits)),
        ByteFailure(code: "csv.unpacked", arguments: ["kind": "gzip"])
      )
    }
    if head.elementsEqual(ZipArchive.signature) || head.elementsEqual(ZipArchive.emptySignature) {
      let archive = try ZipArchive(source)
      let table = try archive.table()
      return (
        PeekedStream(try ZipStream(archive, table, limits: limits)),
        ByteFailure(code: "csv.unpacked-member", arguments: ["member": table.name])
      )
    }
    return (packed, nil)
  }

  /// What the bytes say unmistakably, or else what the descriptor says.
  private static func encoding(
    of sample: ArraySlice<UInt8>, declared: TextEncoding?, _ guesses: [EncodingGuess]
  ) -> TextEncoding {
    let best = guesses[0]
    guard let declared, best.score < 1 else { return best.encoding }
    guard declared.isUTF16, !sample.contains(0) else { return declared }
    // In UTF-16 every line break has a zero half, so this file was saved anew as something else.
    return best.encoding
  }
}
