/// An International Bank Account Number (ISO 13616-1, check digits by ISO/IEC 7064 MOD 97-10).
public struct BankAccountNumber: Hashable, Sendable {
  /// The number in capitals, without spaces.
  public let text: String

  /// Takes a text of 15 to 34 letters and digits, spaces aside, that begins with two letters and
  /// two digits and whose check digits are right; nil for others.
  public init?(_ text: String) {
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte != 0x20 {
      let upper = byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
      guard Self.value(upper) != nil, bytes.count < 34 else { return nil }
      bytes.append(upper)
    }
    guard bytes.count >= 15, bytes[..<2].allSatisfy({ $0 >= 0x41 }),
      bytes[2..<4].allSatisfy({ $0 < 0x41 })
    else { return nil }
    var remainder = 0
    for byte in bytes[4...] + bytes[..<4] {
      guard let value = Self.value(byte) else { return nil }
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97
    }
    guard remainder == 1 else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case 0x41...0x5A: Int(byte - 0x41) + 10
    default: nil
    }
  }
}
