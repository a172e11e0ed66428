/// What the header of a column says that its cells are, where that can be checked.
enum CodeRole: Hashable {
  case postalCode, comuneCode, telephone, vatNumber, fiscalCode
  /// A code or key of another kind: digits in it are no quantity.
  case identifier
  /// Nothing that a header tells.
  case other

  /// The role that a header gives away.
  init(header: String) {
    let words = HeaderWords.split(header)
    let set = Set(words)
    let joined = words.joined(separator: " ")
    func has(_ any: String...) -> Bool { !set.isDisjoint(with: any) }
    guard words.count <= 8, !header.hasSuffix("?") else {
      self = .other
      return
    }
    if has("piva", "partitaiva", "vat") || joined.contains("partita iva")
      || joined.contains("p iva")
    {
      self = .vatNumber
    } else if has("cf", "codfisc", "codicefiscale") || joined.contains("codice fiscale")
      || joined.contains("cod fisc")
    {
      self = .fiscalCode
    } else if has("cap", "zip", "zipcode") || joined.contains("codice postale")
      || joined.contains("avviamento postale")
    {
      self = .postalCode
    } else if has("procom", "procomt", "istat"), !has("provincia", "regione", "anno", "fonte") {
      self = .comuneCode
    } else if has("telefono", "tel", "cellulare", "fax", "telefax") {
      self = .telephone
    } else if has(
      "id", "uuid", "codice", "cod", "code", "key", "identificativo", "matricola", "protocollo",
      "token", "respondentid", "iban", "cig", "cup")
    {
      self = .identifier
    } else {
      self = .other
    }
  }
}

/// The words of a header.
enum HeaderWords {
  /// Lower-case words; a capital within a word begins the next (`SubmitterName`), `e-mail` is one.
  static func split(_ header: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for character in header.replacing("e-mail", with: "email").replacing("E-mail", with: "email") {
      let isWord = character.isLetter || character.isNumber
      if !isWord || (wasLower && character.isUppercase) {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if isWord { word.append(character) }
      wasLower = character.isLowercase
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }
}
