/// Bytes in lower-case hexadecimal digits.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef")

  /// Two digits per byte.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
