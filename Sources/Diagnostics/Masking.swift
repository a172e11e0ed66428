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
      PersonalData.isEmail(text) || FiscalCode(text) != nil || isTelephone(text) || isIBAN(text)
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

  /// Nine digits or more, at most with signs between them.
  private static func isTelephone(_ text: String) -> Bool {
    text.filter(\.isNumber).count >= 9
      && text.allSatisfy { $0.isNumber || "+-/().".contains($0) }
  }

  private static func isIBAN(_ text: String) -> Bool {
    text.count >= 15 && text.prefix(2).allSatisfy(\.isLetter)
      && text.dropFirst(2).prefix(2).allSatisfy(\.isNumber)
      && text.allSatisfy { $0.isLetter || $0.isNumber }
  }
}
