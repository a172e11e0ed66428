/// Whether a file read in an encoding of one byte per character looks like UTF-8: all its lines with
/// bytes outside ASCII are well-formed UTF-8, which such text almost never is.
struct EncodingEvidence {
  private var linesOutsideASCII = 0
  private var linesOfUTF8 = 0

  /// Takes a line that has bytes outside ASCII.
  mutating func note(_ line: UnsafeBufferPointer<UInt8>, declared: TextEncoding) {
    guard declared.highCodePoints != nil, TextEncoding.asciiPrefixLength(of: line) < line.count
    else {
      return
    }
    linesOutsideASCII += 1
    if TextEncoding.utf8.firstInvalidByte(in: line) == nil { linesOfUTF8 += 1 }
  }

  var looksLikeUTF8: Bool { linesOutsideASCII > 0 && linesOfUTF8 == linesOutsideASCII }
}
