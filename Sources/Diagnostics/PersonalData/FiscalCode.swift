/// An Italian fiscal code of a person, sixteen characters (decree of the Minister of Finance of
/// 23/12/1976, articles 1-8).
public struct FiscalCode: Hashable, Sendable {
  /// The code in capitals, without spaces.
  public let text: String
  private let bytes: [UInt8]

  /// Takes a text of the form of a fiscal code: six letters for the names, two digits for the year,
  /// a letter for the month, a day from 1 to 31 or from 41 to 71, a letter and three digits for the
  /// place, the control character. Digits may be letters where two people would share a code
  /// (omocodia, article 6). Nil for other texts; the control character is not judged here.
  public init?(_ text: String) {
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte != 0x20 {
      guard bytes.count < 16 else { return nil }
      bytes.append(byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte)
    }
    guard bytes.count == 16 else { return nil }
    let isLetter = bytes.map { (0x41...0x5A).contains($0) }
    let digits = bytes.map(Self.digit)
    let letterPlaces = [0, 1, 2, 3, 4, 5, 8, 11, 15]
    let digitPlaces = [6, 7, 9, 10, 12, 13, 14]
    guard letterPlaces.allSatisfy({ isLetter[$0] }),
      digitPlaces.allSatisfy({ digits[$0] != nil }),
      Self.months.contains(bytes[8]), let tens = digits[9], let ones = digits[10]
    else { return nil }
    let day = tens * 10 + ones
    guard (1...31).contains(day) || (41...71).contains(day) else { return nil }
    self.bytes = bytes
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the last character is the one that follows from the others (article 7): the values of
  /// the characters in odd and in even places, added up, modulo 26.
  public var hasValidControl: Bool {
    var sum = 0
    for (index, byte) in bytes.dropLast().enumerated() {
      let value = Int(byte >= 0x41 ? byte - 0x41 : byte - 0x30)
      sum += index.isMultiple(of: 2) ? Self.oddValues[value] : value
    }
    return bytes[15] == 0x41 + UInt8(sum % 26)
  }

  /// The digit, or the one that a letter stands for.
  private static func digit(_ byte: UInt8) -> Int? {
    if (0x30...0x39).contains(byte) { return Int(byte - 0x30) }
    return substitutes.firstIndex(of: byte)
  }

  private static let months = Array("ABCDEHLMPRST".utf8)
  private static let substitutes = Array("LMNPQRSTUV".utf8)
  /// Of A to Z in odd places; the digits 0 to 9 count as A to J.
  private static let oddValues = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ]
}
