/// Encodings in which Italian exports come.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// What Windows programs in Italy call ANSI. Bytes 81, 8D, 8F, 90 and 9D mean nothing in it.
  case windows1252 = "windows-1252"
}

extension TextEncoding {
  /// Offset of the first byte that means nothing in the encoding, nil when all do.
  func firstInvalidByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let start = Self.asciiPrefixLength(of: bytes)
    if start == bytes.count { return nil }
    switch self {
    case .utf8: return Self.firstInvalidUTF8(in: bytes, from: start)
    case .windows1252:
      return bytes[start...].firstIndex { $0 >= 0x80 && Self.codePoints1252[Int($0) - 0x80] == 0 }
    }
  }

  /// The text of bytes already found valid.
  func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    if self == .utf8 || Self.asciiPrefixLength(of: bytes) == bytes.count {
      return String(decoding: bytes, as: UTF8.self)
    }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = byte < 0x80 ? UInt32(byte) : UInt32(Self.codePoints1252[Int(byte) - 0x80])
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
  private static func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>, from start: Int)
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

  /// Code points of bytes 80 to FF; 0 where the encoding defines none.
  private static let codePoints1252: [UInt16] =
    [
      0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
      0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ] + Array(0xA0...0xFF)
}
