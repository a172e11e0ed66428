/// Hides values that look like direct identifiers: a message must not repeat what it warns about.
public enum Masking {
  /// The value, or `***` where it has the form of an e-mail address, a fiscal code, a telephone
  /// number, an IBAN or a network address; `***` takes the place of those that stand among words.
  static func masked(_ value: String) -> String {
    if isOutline(value) { return value }
    let parts = PersonalData.codes(in: value)
    if !parts.isEmpty { return parts.reduce(value) { $0.replacing($1.text, with: "***") } }
    let text = value.filter { $0 != " " }
    let isIdentifier =
      PersonalData.isEmail(text) || FiscalCode(text) != nil || isTelephone(value) || isIBAN(text)
      || PersonalData.isNetworkAddress(text)
    return isIdentifier ? "***" : value
  }

  /// The form of a value without the value: its first letter or digit, and a dot for every other
  /// one, at most twelve.
  public static func outline(_ value: String) -> String {
    var isFirst = true
    let form = value.prefix(12).map { character -> Character in
      guard character.isLetter || character.isNumber || character == "@" else { return character }
      defer { isFirst = false }
      return isFirst ? character : "•"
    }
    return String(form) + (value.count > 12 ? "…" : "")
  }

  /// Whether a text is the form of a value, made by ``outline(_:)``.
  private static func isOutline(_ value: String) -> Bool {
    value.contains("•") && value.filter { $0.isLetter || $0.isNumber }.count <= 1
  }

  /// Nine to fifteen digits with signs between them, the first of them a `+`, a 0 or a 3: the way
  /// numbers begin in Italy. Measures, coordinates and times are none.
  private static func isTelephone(_ value: String) -> Bool {
    let text = value.filter { $0 != " " }
    guard (9...15).contains(text.count(where: \.isNumber)),
      text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-/().".contains($0)) }),
      let first = text.first(where: { $0 != "(" }), "+03".contains(first)
    else { return false }
    return !isDecimal(text) && !isDate(value)
  }

  /// A single point behind `0` or behind one or two digits that no prefix has: `45.677493`,
  /// `0.283746519`, unlike `02.12345678` and `333.1234567`.
  private static func isDecimal(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else {
      return false
    }
    return parts[0] == "0" || (parts[0].count <= 2 && parts[0].first != "0")
  }

  /// A day first, `25/06/2021 15.49.59` or `2021-06-25 15:49`: two of its three numbers are a day and
  /// a month, the other has four digits.
  private static func isDate(_ value: String) -> Bool {
    guard let day = value.split(separator: " ").first else { return false }
    let parts = day.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3,
      let year = parts.firstIndex(where: { $0.count == 4 }),
      year != 1, (1800...2199).contains(numbers[year])
    else { return false }
    let others = parts.indices.filter { $0 != year }
    return others.allSatisfy { parts[$0].count <= 2 && (1...31).contains(numbers[$0]) }
      && others.contains { numbers[$0] <= 12 }
  }

  private static func isIBAN(_ text: String) -> Bool {
    text.count >= 15 && text.prefix(2).allSatisfy(\.isLetter)
      && text.dropFirst(2).prefix(2).allSatisfy(\.isNumber)
      && text.allSatisfy { $0.isLetter || $0.isNumber }
  }
}
