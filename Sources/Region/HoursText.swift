/// Weekly opening hours as catalogues write them.
public enum HoursText {
  /// Reads `lun-ven 07:30-18:00; sab 09:00-12:00`, several spans a day (`08-12, 14-18`), lists of
  /// days (`lun, mer`), `h24`, spans over midnight, which go on the next day, and words (`da lunedì a
  /// venerdì dalle 8 alle 16`, `24 ore su 24`). Empty where the text says that hours are agreed upon
  /// (`su appuntamento`); nil when any part cannot be read.
  public static func slots(_ text: String) -> [TimeSlot]? {
    let plain = plain(text)
    if agreed.contains(where: { plain.contains($0) }), !plain.contains(where: \.isNumber) {
      return []
    }
    var slots: Set<TimeSlot> = []
    for part in plain.split(whereSeparator: { $0 == ";" || $0 == "|" || $0.isNewline }) {
      guard let found = segment(collapsed(String(part))) else { return nil }
      slots.formUnion(found)
    }
    return slots.isEmpty ? nil : slots.sorted()
  }

  private static let agreed = [
    "appuntamento", "prenotazione", "da concordare", "da definire", "su richiesta", "variabile",
  ]

  /// The words of people in the notation of tables.
  private static func plain(_ text: String) -> String {
    let lines = text.lowercased().split(whereSeparator: \.isNewline).joined(separator: ";")
    var plain = " " + collapsed(lines) + " "
    let words = [
      ("24 ore su 24", "h24"), ("24h su 24", "h24"), ("h 24", "h24"), (" e dalle ore ", ","),
      (" e dalle ", ","), (", dalle ore ", ", "), (", dalle ", ", "),
      (" dalle ore ", " "), (" dalle ", " "),
      (" alle ore ", "-"), (" alle ", "-"), (" ore ", " "), ("dal lun", "lun"), (" - ", "-"),
      (" – ", "-"), ("–", "-"),
    ]
    for (word, sign) in words { plain = plain.replacing(word, with: sign) }
    // "da lunedì a venerdì", "dal lunedì al venerdì".
    for day in ["lun", "mar", "mer", "gio", "ven", "sab", "dom"] {
      for word in [" al \(day)", " a \(day)"] { plain = plain.replacing(word, with: "-\(day)") }
      for word in [" dal \(day)", " da \(day)"] {
        plain = plain.replacing(word, with: " \(day)")
      }
    }
    return collapsed(plain)
  }

  private static func collapsed(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private static func segment(_ text: String) -> [TimeSlot]? {
    guard let hoursStart = text.firstIndex(where: \.isNumber) else { return nil }
    var dayText = text[..<hoursStart]
    var hourText = text[hoursStart...]
    if hourText == "24", dayText.hasSuffix("h") {
      dayText = dayText.dropLast()
      hourText = "00:00-24:00"
    }
    guard let days = days(dayText), let spans = spans(hourText) else { return nil }
    return days.flatMap { day in spans.flatMap { slots(day: day, $0) } }
  }

  private static func slots(day: Int, _ span: (Int, Int)) -> [TimeSlot] {
    if span.0 < span.1 { return [TimeSlot(day: day, startMinute: span.0, endMinute: span.1)] }
    let evening = TimeSlot(day: day, startMinute: span.0, endMinute: 24 * 60)
    if span.1 == 0 { return [evening] }
    return [evening, TimeSlot(day: day % 7 + 1, startMinute: 0, endMinute: span.1)]
  }

  /// Days as in `lun-ven` or `sab, dom`; nil when a part cannot be read.
  public static func days(_ text: String) -> [Int]? {
    let plain = collapsed(text.lowercased())
    return plain.isEmpty ? nil : days(plain[...]).map { Set($0).sorted() }
  }

  private static func days(_ text: Substring) -> [Int]? {
    let plain = text.trimmingSuffix { !$0.isLetter }
    if plain.isEmpty || plain == "tutti i giorni" { return Array(1...7) }
    var days: [Int] = []
    for part in plain.split(separator: ",") {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(day)
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
        return nil
      }
      days += first <= last ? Array(first...last) : Array(first...7) + Array(1...last)
    }
    return days
  }

  private static func day(_ text: Substring) -> Int? {
    let name = text.filter(\.isLetter)
    let names = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]
    guard name.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(name) || unaccented($0) == name }.map { $0 + 1 }
  }

  private static func unaccented(_ name: String) -> String {
    name.hasSuffix("ì") ? String(name.dropLast()) + "i" : name
  }

  private static func spans(_ text: Substring) -> [(Int, Int)]? {
    var spans: [(Int, Int)] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == "e" || $0 == "/" || $0 == "+" }) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(minute)
      guard ends.count == 2, let start = ends[0], let end = ends[1], start != end, start < 1440
      else { return nil }
      spans.append((start, end))
    }
    return spans.isEmpty ? nil : spans
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.filter { $0 != " " }.split(omittingEmptySubsequences: false) {
      $0 == ":" || $0 == "."
    }
    guard (1...2).contains(parts.count), let hour = Int(parts[0]), (0...24).contains(hour) else {
      return nil
    }
    guard parts.count == 2 else { return hour * 60 }
    guard let minute = Int(parts[1]), (0...59).contains(minute), hour < 24 || minute == 0 else {
      return nil
    }
    return hour * 60 + minute
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ isDropped: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isDropped(last) { text = text.dropLast() }
    return text
  }
}
