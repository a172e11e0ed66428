/// A code of a fixed number of digits, and what a spreadsheet makes of it.
enum DigitCode {
  /// How a text differs from the code it should be.
  enum Reading: Hashable {
    case right
    /// One to three zeros are missing in front.
    case lostZeros
    /// A point or a comma divides thousands.
    case thousands
    /// A decimal part of zeros was added.
    case decimals
    case wrong
  }

  /// Reads a text that should be `length` digits; `leastKept` is the smallest number of digits that
  /// lost zeros can leave of such a code.
  static func read(_ text: String, length: Int, leastKept: Int) -> Reading {
    if isDigits(text) { return reading(of: text.utf8.count, length, leastKept) }
    guard let mark = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return .wrong }
    let before = text[..<mark].filter { $0 != "." && $0 != "," }
    let after = String(text[text.index(after: mark)...])
    guard isDigits(before), isDigits(after) else { return .wrong }
    if after.utf8.count == 3, (leastKept...length).contains(before.utf8.count + 3) {
      return .thousands
    }
    return after.allSatisfy { $0 == "0" } && (leastKept...length).contains(before.utf8.count)
      ? .decimals : .wrong
  }

  private static func reading(of count: Int, _ length: Int, _ leastKept: Int) -> Reading {
    if count == length { return .right }
    return (leastKept..<length).contains(count) ? .lostZeros : .wrong
  }

  static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// The Italian postal code (CAP).
enum PostalCode {
  /// Reads a text; `right` only within the codes given out, 00010 to 98168.
  static func read(_ text: String) -> DigitCode.Reading {
    let reading = DigitCode.read(text, length: 5, leastKept: 3)
    guard reading == .right else { return reading }
    return (10...98168).contains(Int(text) ?? 0) ? .right : .wrong
  }
}

/// The code of a comune by ISTAT: three digits for the province, three for the comune.
enum ComuneCodeText {
  /// Reads a text; `right` only where the province can exist, 001 to 119, and the comune is not 000.
  static func read(_ text: String) -> DigitCode.Reading {
    let reading = DigitCode.read(text, length: 6, leastKept: 4)
    guard reading == .right else { return reading }
    let province = Int(text.prefix(3)) ?? 0
    return (1...119).contains(province) && text.suffix(3) != "000" ? .right : .wrong
  }
}
