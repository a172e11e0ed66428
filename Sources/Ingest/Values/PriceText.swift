internal import Region

/// Prices in euro as catalogues write them.
enum PriceText {
  /// For what span of time, other than the month, a price is stated.
  enum Span: String, CaseIterable {
    case week = "settimana"
    case day = "giorno"
    case hour = "ora"
  }

  /// What a price is for.
  enum Unit: Equatable {
    case month, year
    case span(Span)

    /// The words for them in profiles.
    static let words: [(String, Unit)] =
      [("mese", .month), ("anno", .year)] + Span.allCases.map { ($0.rawValue, .span($0)) }
  }

  /// What the prices of a column are for, as its header says: "tariffa oraria", "Retta annua (€)".
  static func unit(inHeader header: String) -> Unit? {
    let found = words(of: header.replacing("_", with: " ")).compactMap(unitWord)
    return found.count == 1 ? found[0] : nil
  }

  /// What a text says of the price.
  enum Reading: Equatable {
    case price(Price)
    /// Stated for another span than the month, in cents; how many make a month nobody said.
    case other(cents: Int, Span)
  }

  /// Reads `120`, `€ 120,50`, `1.200,00 euro`, `€ 350/mese`, `350,00 euro mensili`, `4200 annui`
  /// (a twelfth a month), `15 €/giorno`, `gratuito` and `secondo ISEE` (not stated); 0 is free. Nil
  /// when the text is no amount.
  ///
  /// - Parameters:
  ///   - unit: what an amount is for that does not say so itself.
  ///   - factors: how many of a span make a month, where the profile says so.
  static func reading(
    _ text: String, thousands: Character? = nil, unit declared: Unit = .month,
    factors: [Span: Double] = [:]
  ) -> Reading? {
    let words = words(of: text)
    if words.count <= 2, let first = words.first, free.contains(first) { return .price(.free) }
    if words.contains(where: { $0.hasPrefix("isee") || $0.hasPrefix("redd") })
      || unknown.contains(words.joined(separator: " "))
    {
      return .price(.unknown)
    }
    var number: String?
    var stated: Unit?
    for word in words where !fillers.contains(word) {
      if word.first?.isNumber ?? false, number == nil {
        number = word
      } else if let found = unitWord(word) {
        stated = found
      } else {
        return nil
      }
    }
    guard let number, let amount = amount(number, thousands) else { return nil }
    let unit = stated ?? declared
    let cents = (amount * 100 / (unit == .year ? 12 : 1)).rounded()
    if cents == 0 { return .price(.free) }
    guard case .span(let span) = unit else { return .price(.monthlyCents(Int(cents))) }
    guard let factor = factors[span] else { return .other(cents: Int(cents), span) }
    return .price(.monthlyCents(Int((cents * factor).rounded())))
  }

  private static let free: Set<String> = ["gratuito", "gratuita", "gratis", "gratuitamente"]
  private static let unknown: Set<String> = [
    "da definire", "variabile", "su richiesta", "a richiesta", "da concordare",
  ]
  private static let fillers: Set<String> = [
    "€", "euro", "eur", "a", "al", "alla", "all", "per", "ogni", "di", "il", "la", "retta",
    "tariffa", "costo",
  ]
  private static let monthly: Set<String> = [
    "mese", "mensile", "mensili", "mensilmente", "month", "monthly",
  ]
  private static let yearly: Set<String> = [
    "anno", "annuo", "annui", "annua", "annuali", "annuale", "year", "yearly",
  ]

  private static func unitWord(_ word: String) -> Unit? {
    if monthly.contains(word) { return .month }
    return yearly.contains(word) ? .year : spans[word].map { .span($0) }
  }

  private static let spans: [String: Span] = [
    "settimana": .week, "settimanale": .week, "settimanali": .week, "week": .week,
    "giorno": .day, "giornaliero": .day, "giornalieri": .day, "giornaliera": .day, "die": .day,
    "day": .day, "ora": .hour, "orario": .hour, "orari": .hour, "oraria": .hour, "h": .hour,
    "hour": .hour,
  ]

  /// Lower-case words; the sign of the euro and slashes stand apart.
  private static func words(of text: String) -> [String] {
    let apart = text.lowercased().replacing("€", with: " € ")
    return apart.split { $0.isWhitespace || "/'’()".contains($0) }.map(String.init)
  }

  /// With both marks in one number the first of them can only be that of the thousands.
  private static func amount(_ text: String, _ thousands: Character?) -> Double? {
    let marks = text.filter { $0 == "." || $0 == "," }
    let mark = thousands ?? (Set(marks).count == 2 ? marks.first : nil)
    return NumberText.decimal(text, thousands: mark).flatMap {
      (0...1_000_000).contains($0) ? $0 : nil
    }
  }
}
