/// A telephone number as it is written in Italy.
public struct TelephoneNumber: Hashable, Sendable {
  /// What a number is by its first digits (numbering plan, AGCOM resolution 8/15/CIR).
  public enum Kind: Hashable, Sendable {
    /// Begins with 3, nine or ten digits.
    case mobile
    /// Begins with 0, six to eleven digits.
    case landline
    /// A service number such as 800 123456.
    case service
    /// Digits that would be a landline number with a zero in front.
    case withoutZero
  }

  /// What it is.
  public let kind: Kind
  /// Digits without the prefix of Italy.
  public let digits: String

  /// Reads digits with spaces, points, hyphens, strokes and brackets between them, `+39` or `0039`
  /// in front; nil for other texts, and for numbers of other countries.
  public init?(_ text: String) {
    var body = Substring(text)
    if body.hasPrefix("+39") {
      body = body.dropFirst(3)
    } else if body.hasPrefix("0039") {
      body = body.dropFirst(4)
    }
    var digits: [UInt8] = []
    for byte in body.utf8 {
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case 0x20, 0x2D, 0x2E, 0x2F, 0x28, 0x29: continue
      default: return nil
      }
    }
    self.digits = String(decoding: digits, as: UTF8.self)
    let count = digits.count
    guard let first = digits.first, count >= 5 else { return nil }
    if ["800", "803", "840", "848", "892", "899", "199", "116"].contains(
      where: self.digits.hasPrefix),
      (6...10).contains(count), !(self.digits.hasPrefix("8") && count < 9)
    {
      kind = .service
    } else if first == 0x33, (9...10).contains(count), digits[1] != 0x30, digits[1] != 0x31 {
      kind = .mobile
    } else if first == 0x30, (6...11).contains(count), digits[1] != 0x30 {
      kind = .landline
    } else if first != 0x30, count <= 10 {
      kind = .withoutZero
    } else {
      return nil
    }
  }
}
