/// Numbers as people and programs write them, with a comma or a point for the decimals.
enum NumberText {
  /// A decimal number. Without a declared thousands mark a single comma or point is the decimal
  /// mark; exponents, signs other than a leading minus, NaN and infinities are no numbers.
  static func decimal(_ text: String, thousands: Character? = nil) -> Double? {
    guard let plain = plain(text, thousands: thousands) else { return nil }
    return Double(plain)
  }

  /// A whole number. `12.0` is one; `1.000` without a declared thousands mark is none, because it
  /// may be a thousand or one.
  static func whole(_ text: String, thousands: Character? = nil) -> Int? {
    guard let plain = plain(text, thousands: thousands) else { return nil }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2 {
      let isAmbiguous = parts[1].count == 3 && thousands == nil
      guard !isAmbiguous, parts[1].allSatisfy({ $0 == "0" }) else { return nil }
    }
    return Int(parts[0])
  }

  /// The number with a point for the decimals and nothing else between digits.
  private static func plain(_ text: String, thousands: Character?) -> String? {
    var body = Substring(text)
    let isNegative = body.first == "-"
    if isNegative { body = body.dropFirst() }
    var whole = body
    var fraction: Substring?
    if let mark = body.lastIndex(where: { ($0 == "," || $0 == ".") && $0 != thousands }) {
      whole = body[..<mark]
      fraction = body[body.index(after: mark)...]
    }
    var digits = String(whole)
    if let thousands, whole.contains(thousands) {
      let groups = whole.split(separator: thousands, omittingEmptySubsequences: false)
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
      digits = groups.joined()
    }
    guard isDigits(digits), fraction.map({ isDigits(String($0)) }) ?? true else { return nil }
    return (isNegative ? "-" : "") + digits + (fraction.map { ".\($0)" } ?? "")
  }

  private static func isDigits(_ text: String) -> Bool {
    (1...18).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
