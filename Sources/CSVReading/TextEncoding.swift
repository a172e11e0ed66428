/// Encodings in which Italian exports come.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16, low byte first, as Excel's "Unicode text" is. A byte order mark wins over it.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first. A byte order mark wins over it.
  case utf16BigEndian = "utf-16be"
  /// What Windows programs in Italy call ANSI. Bytes 81, 8D, 8F, 90 and 9D mean nothing in it.
  case windows1252 = "windows-1252"
  /// ISO-8859-1. Bytes 80 to 9F are refused: what has them is Windows-1252 or something else.
  case latin1 = "latin-1"
  /// What programs on a Macintosh wrote before 2001, and Excel for Mac still does.
  case macRoman = "mac-roman"

  /// The words by which a descriptor may name an encoding, the usual one of each first.
  public static let words: [(word: String, encoding: TextEncoding)] =
    [("utf-8", .utf8), ("utf-16", .utf16LittleEndian)]
    + allCases.dropFirst().map { ($0.rawValue, $0) }
    + [
      ("utf8", .utf8), ("utf16", .utf16LittleEndian), ("cp1252", .windows1252),
      ("iso-8859-1", .latin1), ("latin1", .latin1), ("macroman", .macRoman),
    ]

  /// The word by which messages and drafts of descriptors name the encoding.
  public var word: String {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: "utf-16"
    default: rawValue
    }
  }

  /// Whether characters have two bytes; such text becomes UTF-8 before it is cut in lines.
  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// Code points of bytes 80 to FF, 0 where a byte means nothing; nil where characters may have
  /// several bytes.
  var highCodePoints: [UInt16]? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1252: SingleByteTable.windows1252
    case .latin1: SingleByteTable.latin1
    case .macRoman: SingleByteTable.macRoman
    }
  }
}

extension TextEncoding {
  /// Offset of the first byte that means nothing in the encoding, nil when all do. Text in UTF-16
  /// is UTF-8 by the time it comes here.
  ///
  /// - Parameter known: bytes known to be ASCII.
  func firstInvalidByte(in bytes: UnsafeBufferPointer<UInt8>, from known: Int = 0) -> Int? {
    let start =
      known + Self.asciiPrefixLength(of: UnsafeBufferPointer(rebasing: bytes[known...]))
    if start == bytes.count { return nil }
    guard let codePoints = highCodePoints else {
      return Self.firstInvalidUTF8(in: bytes, from: start)
    }
    return bytes[start...].firstIndex { $0 >= 0x80 && codePoints[Int($0) - 0x80] == 0 }
  }

  /// The text of bytes already found valid. Text in UTF-16 is UTF-8 by the time it comes here.
  func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let codePoints = highCodePoints, Self.asciiPrefixLength(of: bytes) < bytes.count else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = byte < 0x80 ? UInt32(byte) : UInt32(codePoints[Int(byte) - 0x80])
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// Number of bytes before the first one outside ASCII, looked at eight at a time.
  static func asciiPrefixLength(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var i = 0
    while i + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      i += 8
    }
    while i < bytes.count, bytes[i] < 0x80 { i += 1 }
    return i
  }

  /// Well-formed sequences are those of table 3-7 of the Unicode standard: no overlong forms, no
  /// surrogates, nothing above U+10FFFF.
  static func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>, from start: Int)
    -> Int?
  {
    var i = start
    while i < bytes.count {
      let lead = bytes[i]
      if lead < 0x80 {
        i += 1
        continue
      }
      let length: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: length = 4
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return i
      }
      guard i + length <= bytes.count, second.contains(bytes[i + 1]) else { return i }
      for k in 2..<max(2, length) where bytes[i + k] & 0xC0 != 0x80 { return i }
      i += length
    }
    return nil
  }
}
