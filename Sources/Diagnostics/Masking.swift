/// Hides values that look like direct identifiers: a message must not repeat what it warns about.
enum Masking {
  /// The value, or `***` where it has the form of an e-mail address, a fiscal code, a telephone
  /// number, an IBAN or a network address.
  static func masked(_ value: String) -> String {
    let text = value.filter { $0 != " " }
    let isIdentifier =
      isEmail(text) || isFiscalCode(text) || isTelephone(text) || isIBAN(text)
      || isNetworkAddress(text)
    return isIdentifier ? "***" : value
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
  }

  /// Six letters, two digits, a letter, two digits, a letter, three digits or letters, a letter.
  private static func isFiscalCode(_ text: String) -> Bool {
    let characters = Array(text)
    return characters.count == 16 && characters.prefix(6).allSatisfy(\.isLetter)
      && characters[15].isLetter && characters.allSatisfy { $0.isLetter || $0.isNumber }
      && characters.contains(where: \.isNumber)
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

  private static func isNetworkAddress(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { Int($0).map { (0...255).contains($0) } ?? false }
  }
}
