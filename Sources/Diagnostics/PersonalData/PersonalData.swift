/// Something in a text that names a person or leads straight to one.
public struct PersonalDatum: Hashable, Sendable {
  /// What it is; the raw value is the code of the diagnostic of a column of them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case email = "privacy.email"
    case phone = "privacy.phone"
    case taxCode = "privacy.tax-code"
    case networkAddress = "privacy.network-address"
    case bankAccount = "privacy.bank-account"
    /// A name after words that announce one, or a first name and a surname.
    case name = "privacy.name"
    case birthDate = "privacy.birth-date"
    /// Street and number.
    case address = "privacy.address"
    /// A school, a company or the like called by its name.
    case organisation = "privacy.organisation"
  }

  /// What it is.
  public let kind: Kind
  /// The words, as they stand in the text.
  public let text: String

  /// Makes one.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// Finds what leads to a person in a text of any length.
public enum PersonalData {
  /// The e-mail addresses, fiscal codes, bank accounts, telephone numbers and network addresses in
  /// a text, in the order in which they stand there. Only forms that nothing else has: a number
  /// within words counts as a telephone number, a number alone does not.
  public static func codes(in text: String) -> [PersonalDatum] {
    guard mayHoldCodes(text) else { return [] }
    var found: [PersonalDatum] = []
    let words = text.split { isSeparator($0) }
    for word in words {
      let bare = word.trimmed(".:!?\"'«»“”‘’<>[]()*")
      if let kind = code(bare) { found.append(PersonalDatum(kind, String(bare))) }
    }
    for account in spacedAccounts(text) where !found.contains(account) { found.append(account) }
    return found + telephones(text)
  }

  /// A text with no `@`, few digits and no long word holds none of them: said without looking twice.
  private static func mayHoldCodes(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      if byte == 0x40 { return true }
      if byte >= 0x30, byte <= 0x39 {
        digits += 1
        if digits == 4 { return true }
      }
    }
    return false
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || character == "," || character == ";" || character == "|"
  }

  private static func code(_ word: Substring) -> PersonalDatum.Kind? {
    if isEmail(word) { return .email }
    if word.utf8.count == 16, let code = FiscalCode(String(word)), code.hasValidControl {
      return .taxCode
    }
    if isNetworkAddress(word) { return .networkAddress }
    if word.utf8.count >= 15, BankAccountNumber(String(word)) != nil { return .bankAccount }
    return nil
  }

  /// Whether the whole text is an e-mail address.
  public static func isEmail(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else {
      return false
    }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
      && labels.last!.count >= 2 && labels.last!.allSatisfy(\.isLetter)
  }

  /// Whether the whole text is an IPv4 address, or an IPv6 address of eight groups or with `::`.
  public static func isNetworkAddress(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 4 {
      return parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && (part.utf8.count == 1 || part.first != "0")
          && Int(part).map { (0...255).contains($0) } ?? false
      }
    }
    let groups = text.split(separator: ":", omittingEmptySubsequences: false)
    guard groups.count == 8 || (groups.count >= 4 && text.contains("::")) else { return false }
    return groups.allSatisfy { $0.utf8.count <= 4 && $0.allSatisfy(\.isHexDigit) }
  }

  /// Bank accounts written in groups of four.
  private static func spacedAccounts(_ text: String) -> [PersonalDatum] {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count >= 4 else { return [] }
    var found: [PersonalDatum] = []
    for start in words.indices where words[start].count == 4 {
      var joined = ""
      for word in words[start...].prefix(9) {
        joined += word.trimmed(".,;")
        if joined.count > 34 { break }
        if joined.count >= 15, BankAccountNumber(joined) != nil {
          found.append(PersonalDatum(.bankAccount, joined))
          break
        }
      }
    }
    return found
  }

  /// Telephone numbers among words: nine to eleven digits with spaces and signs between them.
  private static func telephones(_ text: String) -> [PersonalDatum] {
    guard text.contains(where: \.isLetter) || text.hasPrefix("+") else { return [] }
    var found: [PersonalDatum] = []
    var run = ""
    var before: Character = " "
    func end(_ after: Character) {
      let isGlued = run.last?.isNumber == true && after.isLetter
      let number = run.trimmed(" .-/()")
      run = ""
      let digits = number.filter(\.isNumber).count
      guard digits >= 9, !isGlued, !before.isLetter, before != "_",
        let telephone = TelephoneNumber(String(number)),
        telephone.kind == .mobile || telephone.kind == .landline
      else { return }
      found.append(PersonalDatum(.phone, String(number)))
    }
    for character in text {
      if character.isASCII,
        character.isNumber || (!run.isEmpty && " .-/()".contains(character))
          || (run.isEmpty && character == "+")
      {
        run.append(character)
      } else {
        end(character)
        before = character
      }
    }
    end(" ")
    return found
  }
}

extension StringProtocol {
  /// The text without some characters at its ends.
  func trimmed(_ characters: String) -> SubSequence {
    var rest = self[startIndex..<endIndex]
    while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
    return rest
  }
}
