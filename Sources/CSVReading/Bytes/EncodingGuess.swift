/// An encoding that some bytes may be in, with how likely it is and why.
public struct EncodingGuess: Hashable, Sendable {
  /// A reason, as a code and its arguments; the wording is elsewhere.
  public struct Reason: Hashable, Sendable {
    /// One of `encoding.byte-order-mark`, `encoding.zero-halves`, `encoding.ascii-only`,
    /// `encoding.valid-sequences` (`count`), `encoding.invalid-sequences` (`count`, and the `line`
    /// of the first), `encoding.undefined-bytes` (`count`, and the first `value` in hexadecimal),
    /// `encoding.fitting` and `encoding.unfitting` (`count`, and the `characters` met most).
    public let code: String
    /// Values for the placeholders of the wording, by name.
    public let arguments: [String: String]

    /// Makes a reason.
    public init(_ code: String, _ arguments: [String: String] = [:]) {
      self.code = code
      self.arguments = arguments
    }
  }

  /// The encoding.
  public let encoding: TextEncoding
  /// From 0 (cannot be) to 1 (cannot be anything else); not a probability.
  public let score: Double
  /// Bytes of the byte order mark in front, 0 without one.
  public let markLength: Int
  /// Why, the strongest reason first.
  public let reasons: [Reason]

  /// By how much Mac Roman, which few programs still write, must be better to be believed.
  private static let rareness = 0.05

  /// Ranks all encodings for the first bytes of a table, the best first; equal scores keep the
  /// order of `TextEncoding.allCases`, so that plain ASCII is UTF-8 and what Windows-1252 and
  /// Latin-1 read alike is Windows-1252.
  ///
  /// - Parameters:
  ///   - sample: the bytes from the start of the file, after any decompression.
  ///   - isWhole: whether the sample is the entire file; otherwise a character cut off at its end
  ///     is no fault.
  public static func ranked(_ sample: [UInt8], isWhole: Bool = false) -> [EncodingGuess] {
    let mark = ByteOrderMark.of(sample)
    let zeros = mark == nil ? UTF16Evidence.encoding(of: sample) : nil
    let guesses = TextEncoding.allCases.map { encoding -> EncodingGuess in
      if let mark {
        return EncodingGuess(
          encoding: encoding, score: mark.encoding == encoding ? 1 : 0,
          markLength: mark.encoding == encoding ? mark.length : 0,
          reasons: mark.encoding == encoding ? [Reason("encoding.byte-order-mark")] : [])
      }
      if zeros != nil || encoding.isUTF16 {
        return EncodingGuess(
          encoding: encoding, score: zeros == encoding ? 1 : 0, markLength: 0,
          reasons: zeros == encoding ? [Reason("encoding.zero-halves")] : [])
      }
      let (score, reasons) = sample.withUnsafeBufferPointer { bytes in
        encoding.highCodePoints.map { SingleByteFit(bytes, codePoints: $0).verdict }
          ?? utf8Verdict(bytes, isWhole: isWhole)
      }
      if encoding == .macRoman {
        return EncodingGuess(
          encoding: encoding, score: max(0, score - rareness), markLength: 0, reasons: reasons)
      }
      return EncodingGuess(encoding: encoding, score: score, markLength: 0, reasons: reasons)
    }
    // The sort of the standard library is stable, but does not promise to be.
    return guesses.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element)
  }

  private static func utf8Verdict(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool)
    -> (score: Double, reasons: [Reason])
  {
    var invalid = 0
    var firstInvalid: Int?
    var start = 0
    while let offset = TextEncoding.firstInvalidUTF8(in: bytes, from: start) {
      // A lead byte near the end may have been cut from the rest of its character.
      if !isWhole, bytes.count - offset < 4, bytes[offset] >= 0xC2,
        bytes[(offset + 1)...].allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        break
      }
      invalid += 1
      if firstInvalid == nil { firstInvalid = offset }
      start = offset + 1
    }
    let valid = bytes.count { $0 >= 0xC2 && $0 <= 0xF4 } - (invalid > 0 ? invalid : 0)
    guard let firstInvalid else {
      return valid > 0
        ? (0.99, [Reason("encoding.valid-sequences", ["count": String(valid)])])
        : (0.98, [Reason("encoding.ascii-only")])
    }
    let line = bytes[..<firstInvalid].count { $0 == 0x0A } + 1
    let found = Double(max(0, valid))
    return (
      0.9 * found / (found + Double(invalid)) * (found / (found + 1)),
      [
        Reason(
          "encoding.invalid-sequences", ["count": String(invalid), "line": String(line)]),
        Reason("encoding.valid-sequences", ["count": String(max(0, valid))]),
      ]
    )
  }
}
