/// A six-digit ISTAT code of a comune, also as spreadsheets leave it behind.
struct IstatCode {
  let code: String
  /// Whether a leading zero was put back or a thousands separator or decimals taken away.
  let isRepaired: Bool

  /// Reads `016024`, `16024`, `16.024` and `16024.0`; nil when the text is no such number.
  init?(_ text: String) {
    var digits = trimmed(text)[...]
    guard let first = digits.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return nil }
    let whole = digits
    if digits.count > 5, digits.hasSuffix(".0") || digits.hasSuffix(",0") {
      digits = digits.dropLast(2)
    }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 3 {
      digits = parts[0] + parts[1]
    }
    let isNumber = digits.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    guard isNumber, (4...6).contains(digits.count) else { return nil }
    code = String(repeating: "0", count: 6 - digits.count) + digits
    isRepaired = digits.count < 6 || digits != whole
  }
}
