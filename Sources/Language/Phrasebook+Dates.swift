extension Phrasebook {
  /// A date in words: `1º marzo 2026`, `1 March 2026`. Months outside 1...12 give the bare numbers.
  public func date(year: Int, month: Int, day: Int) -> String {
    guard (1...12).contains(month) else { return "\(year)-\(month)-\(day)" }
    let dayText = tongue == .it && day == 1 ? "1º" : String(day)
    return "\(dayText) \(monthNames[month - 1]) \(year)"
  }

  /// A span between two dates in words already; an open end says so, both open give nil.
  public func span(from start: String?, to end: String?) -> String? {
    switch (start, end) {
    case (let start?, let end?): text("date.span", ["start": start, "end": end])
    case (let start?, nil):
      text(Self.beginsWithVowel(start) ? "date.sinceVowel" : "date.since", ["start": start])
    case (nil, let end?):
      text(Self.beginsWithVowel(end) ? "date.untilVowel" : "date.until", ["end": end])
    case (nil, nil): nil
    }
  }

  /// Whether the day is read with a vowel first (8 "otto", 11 "undici"): Italian elides before it.
  private static func beginsWithVowel(_ date: String) -> Bool {
    date.hasPrefix("8 ") || date.hasPrefix("11 ")
  }

  private var monthNames: [Substring] { Self.months[tongue]! }

  private static let months: [Tongue: [Substring]] = [
    .it: """
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    """.split(separator: " "),
    .en: """
    January February March April May June July August September October November December
    """.split(separator: " "),
  ]
}
