internal import Diagnostics

/// Kinds of data that name a person, known by the header of their column.
enum DirectIdentifier: String, CaseIterable {
  case name, email, phone, taxCode, networkAddress, birthDate, bankAccount

  /// The kind that a header gives away; nil for others, and for long questions that only mention
  /// one ("come preferisce essere informato, per e-mail o per telefono?").
  init?(header: String) {
    let words = HeaderWords.split(header)
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
      || joined.contains("posta elettronica") || joined.contains("e mail")
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
      || joined.contains("date of birth") || joined.contains("birth date")
    {
      self = .birthDate
    } else if set.contains("iban") {
      self = .bankAccount
    } else if !set.isDisjoint(with: [
      "cognome", "nominativo", "surname", "lastname", "firstname", "fullname", "username",
    ]) || Self.names.contains(joined) {
      self = .name
    } else {
      return nil
    }
  }

  /// The kind as messages name it.
  var kind: PersonalDatum.Kind {
    switch self {
    case .name: .name
    case .email: .email
    case .phone: .phone
    case .taxCode: .taxCode
    case .networkAddress: .networkAddress
    case .birthDate: .birthDate
    case .bankAccount: .bankAccount
    }
  }

  /// Whether the cells of a column can be what its header says. A multiple choice called
  /// "contatto/telefono" holds 0 and 1, and nobody's number. A column without cells is believed.
  func isBorneOut(by column: ColumnSample) -> Bool {
    if column.values.isEmpty { return true }
    switch self {
    case .email: return column.values.contains { $0.text.contains("@") }
    case .phone: return column.values.contains { $0.text.filter(\.isNumber).count >= 6 }
    case .taxCode: return column.values.contains { $0.text.utf8.count >= 11 }
    case .networkAddress:
      return column.values.contains { $0.text.filter { ".:".contains($0) }.count >= 3 }
    case .birthDate:
      return column.values.contains {
        DateText.date($0.text) != nil || $0.text.filter(\.isNumber).count >= 6
      }
    case .bankAccount: return column.values.contains { $0.text.utf8.count >= 15 }
    case .name:
      return column.values.contains { value in
        value.text.filter(\.isLetter).count >= 2
          && !Self.answers.contains(value.text.lowercased())
      }
    }
  }

  private static let names: Set<String> = [
    "nome", "name", "first name", "last name", "full name", "nome utente", "your name",
    "il tuo nome", "nome completo", "nome del compilatore", "nome compilatore", "user name",
    "nome intervistato", "nome dell intervistato", "nome rispondente", "submitter name",
  ]
  private static let answers: Set<String> = [
    "si", "sì", "no", "yes", "true", "false", "vero", "falso",
  ]
}
