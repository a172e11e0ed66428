/// UTF-8 that was taken for Windows-1252 or Latin-1 and written as UTF-8 once more, as `CittÃ ` for
/// `Città`: found value by value, and undone where that loses nothing.
enum DoubleEncoding {
  enum Verdict: Equatable {
    /// Nothing of the kind.
    case sound
    /// The text before the mistake, never longer than the value.
    case repaired([UInt8])
    /// It looks like the mistake, but does not come out whole.
    case left
  }

  /// Times the mistake may have been made one after another.
  private static let mostTimes = 3

  /// Judges a value of well-formed UTF-8.
  static func verdict(on bytes: UnsafeBufferPointer<UInt8>) -> Verdict {
    guard isWorthALook(bytes) else { return .sound }
    if let text = repaired(Array(bytes), times: mostTimes) { return .repaired(text) }
    return isSuspicious(Array(bytes)) ? .left : .sound
  }

  /// The text before the mistake and before earlier ones; nil when there was none. A control
  /// character shows that another mistake came before, which must then be undone too.
  private static func repaired(_ text: [UInt8], times: Int) -> [UInt8]? {
    guard times > 0, let before = undone(text) else { return nil }
    if let earlier = repaired(before, times: times - 1) { return earlier }
    let hasControls = String(decoding: before, as: UTF8.self).unicodeScalars.contains {
      (0x80...0x9F).contains($0.value)
    }
    return hasControls ? nil : before
  }

  /// Whether a value has one of the characters that the first bytes of UTF-8 turn into (`Â Ã Ä Å â ï
  /// ð`), or the sign of a character lost. The bytes of Italian letters pass quickly.
  private static func isWorthALook(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index + 1 < bytes.count {
      switch bytes[index] {
      case 0xC3:
        switch bytes[index + 1] {
        case 0x82...0x85, 0xA2, 0xAF, 0xB0: return true
        default: index += 2
        }
      case 0xEF where bytes[index + 1] == 0xBF: return true
      default: index += 1
      }
    }
    return false
  }

  /// The text whose bytes were taken for characters; nil unless all of the value is such bytes, each
  /// sequence means a character that such texts have, and one at least cannot be anything else.
  private static func undone(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard let byte = byte(of: scalar) else { return nil }
      bytes.append(byte)
    }
    let invalid = bytes.withUnsafeBufferPointer { TextEncoding.utf8.firstInvalidByte(in: $0) }
    guard invalid == nil else { return nil }
    var isCertain = false
    var index = 0
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let length = UTF8.width(scalar)
      if length > 1 {
        guard isTypical(scalar) else { return nil }
        if isPlain(bytes[index...], after: previous) { isCertain = true }
      }
      index += length
      previous = scalar
    }
    // A byte order mark taken for text says nothing.
    return isCertain
      ? bytes.starts(with: ByteOrderMark.utf8) ? Array(bytes.dropFirst(3)) : bytes : nil
  }

  /// Letters and signs of European texts, and the control characters that stand for bytes.
  private static func isTypical(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x17F, 0x2C6, 0x2DC, 0x2010...0x2044, 0x20AC, 0x2122, 0xFEFF, 0x1F000...0x1FAFF:
      true
    default: false
    }
  }

  /// Whether the first two bytes can hardly be two characters of an honest text. A capital word may
  /// end in `Ã` or `Â` and a closing mark or a no-break space follow, which needs no other space
  /// after it; `Ä` and `Å` are letters of the North.
  private static func isPlain(_ bytes: ArraySlice<UInt8>, after previous: Unicode.Scalar) -> Bool {
    guard let lead = bytes.first, let second = bytes.dropFirst().first else { return false }
    switch lead {
    case 0xC2, 0xC3:
      guard previous.properties.isUppercase, followsWords.contains(second) else { return true }
      return second == 0xA0 && bytes.dropFirst(2).first == UInt8(ascii: " ")
    case 0xE2, 0xEF, 0xF0: return true
    default: return false
    }
  }

  /// Bytes of `… ‘ ’ “ ” – —`, the no-break space and the angle quotes.
  private static let followsWords: Set<UInt8> = [
    0x85, 0x8B, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9B, 0xA0, 0xAB, 0xBB,
  ]

  private static func isSuspicious(_ text: [UInt8]) -> Bool {
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\u{FFFD}" { return true }
      let previous = index > 0 ? scalars[index - 1] : " "
      let next = index + 1 < scalars.count ? byte(of: scalars[index + 1]) ?? 0 : 0
      switch scalar {
      case "Ã" where previous.properties.isLowercase: return true
      case "Ã", "Â":
        let lead = UInt8(scalar.value)
        if next & 0xC0 == 0x80, isPlain([lead, next], after: previous) { return true }
      case "â" where next == 0x80 || next == 0x82: return true
      case "ï" where next == 0xBF || next == 0xBB: return true
      default: break
      }
    }
    return false
  }

  /// The byte for which a character stands in Windows-1252 or Latin-1; where Windows-1252 has none,
  /// programs write the control character of Latin-1.
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x100 ? UInt8(scalar.value) : bytesOf1252[scalar.value]
  }

  private static let bytesOf1252 = Dictionary(
    uniqueKeysWithValues: SingleByteTable.windows1252.enumerated().compactMap { index, code in
      code > 0xFF ? (UInt32(code), UInt8(0x80 + index)) : nil
    })
}
