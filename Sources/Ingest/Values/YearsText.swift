public import Region

/// Years as lists of adhesions write them: calendar years, school years, spans and lists of them.
public enum YearsText {
  /// The periods that a text names, in its order; nil when some part of it cannot be read.
  ///
  /// `2025` is a calendar year; two years that follow one another with a slash or a dash
  /// (`2025/2026`, `2025-26`) are a school year, from 1 September to 31 August, unless a word says
  /// `biennio`; years further apart with a dash (`2024-2027`) are calendar years from first to
  /// last. `dal 2024`, `fino al 2025` and `dal 2024/25 al 2026` are open or closed spans; a comma,
  /// a semicolon, `+` or `e` makes a list.
  public static func periods(_ text: String) -> [Period]? {
    var words: [String] = []
    for part in text.lowercased().replacing("–", with: "-").replacing("’", with: "'")
      .split(whereSeparator: { ",;+&\n".contains($0) })
    {
      words.append(String(part))
    }
    let items = words.flatMap { item in
      item.split(separator: /\s+ed?\s+/).map(String.init)
    }
    var found: [Period] = []
    for item in items {
      guard let period = period(item) else { return nil }
      if !found.contains(period) { found.append(period) }
    }
    return found.isEmpty ? nil : found
  }

  private static let labels: Set<String> = [
    "anno", "anni", "annualità", "annualita", "a.s.", "a.e.", "as", "scolastico", "educativo",
    "scolastici", "educativi", "solare", "solari", "l'anno",
  ]
  private static let spans: Set<String> = ["biennio", "triennio"]
  private static let starts: Set<String> = ["dal", "da", "dall'anno"]
  private static let ends: Set<String> = ["al", "fino", "sino", "a", "oggi", "ad", "poi", "in"]

  private static func period(_ text: String) -> Period? {
    // `2025 / 26` is `2025/26`.
    var words = text.replacing(/\s*([\/\-])\s*/) { "\($0.1)" }.split(whereSeparator: \.isWhitespace)
      .map(String.init).filter { !labels.contains($0) }
    let isSpan = words.contains(where: spans.contains)
    words.removeAll(where: spans.contains)
    let years = words.filter { $0.first?.isNumber ?? false }
    let others = words.filter { !($0.first?.isNumber ?? false) }
    guard let first = years.first.flatMap({ year($0, isSpan: isSpan) }) else { return nil }
    if others.isEmpty { return years.count == 1 ? first : nil }
    let rest = Set(others)
    if let start = others.first, starts.contains(start), rest.subtracting(starts).isSubset(of: ends)
    {
      if years.count == 1 { return Period(start: first.start) }
      guard years.count == 2, rest.contains("al") || rest.contains("a"),
        let last = year(years[1], isSpan: isSpan), first.start! <= last.end!
      else { return nil }
      return Period(start: first.start, end: last.end)
    }
    guard years.count == 1 else { return nil }
    // `2024 in poi` opens, `fino al 2025` and `al 2025` close.
    if words.first == years[0] { return rest == ["in", "poi"] ? Period(start: first.start) : nil }
    return rest.isSubset(of: ["fino", "sino", "al", "a"]) ? Period(end: first.end) : nil
  }

  /// One year, or two with a mark between.
  private static func year(_ text: String, isSpan: Bool) -> Period? {
    guard let match = text.wholeMatch(of: /([0-9]{4})(?:([\/\-])([0-9]{4}|[0-9]{2}))?/),
      let first = Int(match.1), (1990...2100).contains(first)
    else { return nil }
    func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
      CalendarDate(year: year, month: month, day: day)
    }
    guard let mark = match.2, let end = match.3.flatMap({ Int($0) }) else {
      return Period(start: day(first, 1, 1), end: day(first, 12, 31))
    }
    // `1999-00` ends in the next century.
    var last = end < 100 ? first / 100 * 100 + end : end
    if end < 100, last < first { last += 100 }
    if last == first + 1, !isSpan { return Period(start: day(first, 9, 1), end: day(last, 8, 31)) }
    guard last > first, last <= 2100, mark == "-" || isSpan else { return nil }
    return Period(start: day(first, 1, 1), end: day(last, 12, 31))
  }
}
