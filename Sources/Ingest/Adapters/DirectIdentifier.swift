/// Kinds of data that name a person, known by the header of their column.
enum DirectIdentifier: String, CaseIterable {
  case name, email, phone, taxCode, networkAddress, birthDate

  /// The kind that a header gives away; nil for others, and for long questions that only mention
  /// one ("come preferisce essere informato, per e-mail o per telefono?").
  init?(header: String) {
    let words = Self.words(of: header)
    guard (1...6).contains(words.count), !header.hasSuffix("?") else { return nil }
    let set = Set(words)
    let joined = words.joined(separator: " ")
    if joined.contains("codice fiscale")
      || !set.isDisjoint(with: ["codicefiscale", "codfisc", "cf"])
      || joined.contains("cod fisc") || joined.contains("fiscal code")
      || joined.contains("tax code")
    {
      self = .taxCode
    } else if !set.isDisjoint(with: ["email", "mail", "pec", "emailaddress"])
      || joined.contains("posta elettronica")
    {
      self = .email
    } else if !set.isDisjoint(with: [
      "telefono", "cellulare", "phone", "tel", "telephone", "phonenumber",
    ]) {
      self = .phone
    } else if ["ip", "ipaddr", "ipaddress", "indirizzo ip", "ip address", "ip addr"].contains(
      joined)
    {
      self = .networkAddress
    } else if joined.contains("data di nascita") || joined.contains("data nascita")
      || !set.isDisjoint(with: ["birthdate", "dob", "birthday", "datanascita"])
      || joined.contains("date of birth")
    {
      self = .birthDate
    } else if !set.isDisjoint(with: [
      "cognome", "nominativo", "surname", "lastname", "firstname", "fullname", "username",
    ]) || Self.names.contains(joined) {
      self = .name
    } else {
      return nil
    }
  }

  private static let names: Set<String> = [
    "nome", "name", "first name", "last name", "full name", "nome utente", "your name",
    "il tuo nome", "nome completo", "nome del compilatore", "nome compilatore", "user name",
    "nome intervistato", "nome dell intervistato", "nome rispondente",
  ]

  /// Lower-case words; `e-mail` is one.
  private static func words(of header: String) -> [String] {
    header.lowercased().replacing("e-mail", with: "email").split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
  }
}
