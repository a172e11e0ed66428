internal import Foundation
internal import Region

/// Proposes when an answer says that something is needed: hours, days or a season, as YAML of a
/// profile.
struct SlotProposer {
  let matcher: LabelMatcher

  /// Score from which a text counts as one that says when.
  static let tellingScore = 0.4
  /// What is sure of parts of the day that nobody gave hours to: never enough to be written.
  private static let vague = 0.6

  /// What a text may mean, the likeliest first.
  func proposals(for text: String) -> [Proposal] {
    if let told = hours(text) { return [told] }
    let parts = matcher.proposals(for: text, in: .slot).filter { $0.code.hasPrefix("orari:") }
    if let days = Self.days(text) {
      guard let part = parts.first, let clock = part.code.split(separator: " ").last else {
        return [
          Proposal(
            code: "{giorni: [\(days.split(separator: ",").joined(separator: ", "))]}", score: 0.85,
            reasons: [ProposalReason("days-told")])
        ]
      }
      return [
        Proposal(
          code: "{orari: \"\(days) \(clock)\"}", score: Self.vague * 0.9, reasons: part.reasons)
      ]
    }
    return matcher.proposals(for: text, in: .slot).map { found in
      // "In the evening" has no hours of its own: those of the word list are to be looked at.
      let score = found.code.hasPrefix("orari:") ? found.score * Self.vague : found.score
      return Proposal(code: Self.yaml(found.code), score: score, reasons: found.reasons)
    }.sorted { ($1.score, $0.code) < ($0.score, $1.code) }
  }

  /// Seasons only, as the word that catalogues use.
  func seasons(for text: String) -> [Proposal] {
    matcher.proposals(for: text, in: .slot).compactMap { found in
      let parts = found.code.split(separator: ":")
      if found.code == "null" { return found }
      guard parts.count == 2, parts[0] == "stagione" else { return nil }
      return Proposal(code: String(parts[1]), score: found.score, reasons: found.reasons)
    }
  }

  /// Whether a text says when.
  func tells(_ text: String) -> Bool {
    guard let first = proposals(for: text).first else { return false }
    return first.code.hasPrefix("{") && first.score >= Self.tellingScore
  }

  /// `orari:lun-ven 18:00-20:00` as a profile writes it.
  private static func yaml(_ code: String) -> String {
    guard let mark = code.firstIndex(of: ":") else { return code }
    let (key, value) = (code[..<mark], code[code.index(after: mark)...])
    switch key {
    case "orari": return "{orari: \"\(value)\"}"
    case "giorni":
      return "{giorni: [\(value.split(separator: " ").joined(separator: ", "))]}"
    default: return "{\(key): \(value)}"
    }
  }

  // MARK: Hours told in figures

  private func hours(_ text: String) -> Proposal? {
    let plain = text.lowercased().replacing("h.", with: " ").replacing("ore ", with: "")
    let others = ["ann", "mes", "euro", "€", "figli", "volt", "minut"]
    if others.contains(where: { plain.contains($0) }) { return nil }
    let between =
      #/(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|/|\be\s+le\b|\balle\b|\ba\b|\be\b)\s*(\d{1,2})(?:[:.](\d{2}))?/#
    if let match = plain.firstMatch(of: between),
      let start = Self.minute(match.1, match.2), let end = Self.minute(match.3, match.4),
      start < end
    {
      let days = Self.days(plain)
      return Self.proposal(
        days ?? "lun-ven", start, end, score: days == nil ? 0.75 : 0.9,
        reason: days == nil ? "hours-days" : "hours-told")
    }
    let open =
      #/\b(dopo|oltre|dalle|prima|entro|fino)\s*(?:a partire\s*)?(?:dalle|delle|alle|le)?\s*(\d{1,2})(?:[:.](\d{2}))?/#
    guard let match = plain.firstMatch(of: open), let edge = Self.minute(match.2, match.3) else {
      return nil
    }
    let days = Self.days(plain) ?? "lun-ven"
    switch match.1 {
    case "prima":
      return Self.proposal(days, edge - 60, edge, score: 0.65, reason: "hours-before")
    case "entro", "fino":
      return Self.proposal(days, edge - 120, edge, score: 0.45, reason: "hours-until")
    default:
      return Self.proposal(days, edge, edge + 120, score: 0.65, reason: "hours-open")
    }
  }

  private static func minute(_ hour: Substring, _ minute: Substring?) -> Int? {
    guard let hour = Int(hour), hour <= 24, let minute = Int(minute ?? "0"), minute < 60 else {
      return nil
    }
    return hour * 60 + minute
  }

  private static let dayNames = [
    "lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabat", "domenic",
  ]

  /// Days named in full or by their first three letters, in the order of the week; nil where none is.
  ///
  /// Only "from Monday to Friday" and "Monday-Friday" name the ends of days in a row. Days beside one
  /// another in any other way, with a comma, "or" or a stroke between them, are only those.
  private static func days(_ text: String) -> String? {
    if LabelWords.words(text).contains("weekend") { return "sab,dom" }
    let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    let tokens = plain.matches(of: #/\p{L}+|[-–—]/#).map { String($0.output) }
    func day(_ place: Int) -> Int? {
      guard tokens.indices.contains(place) else { return nil }
      return dayNames.firstIndex { tokens[place].hasPrefix($0) || tokens[place] == $0.prefix(3) }
    }
    var found: [ClosedRange<Int>] = []
    var place = 0
    while place < tokens.count {
      defer { place += 1 }
      guard let first = day(place) else { continue }
      guard let end = end(of: place, in: tokens), let last = day(end) else {
        found.append(first...first)
        continue
      }
      if last < first { return nil }
      found.append(first...last)
      place = end
    }
    if found.isEmpty { return nil }
    return found.sorted { $0.lowerBound < $1.lowerBound }.map { span in
      span.count == 1
        ? short(span.lowerBound) : short(span.lowerBound) + "-" + short(span.upperBound)
    }.joined(separator: ",")
  }

  private static func short(_ day: Int) -> String { String(dayNames[day].prefix(3)) }

  /// Where the other end of days in a row would stand that begin at a place; nil where the words say
  /// no such thing.
  private static func end(of place: Int, in tokens: [String]) -> Int? {
    let after = tokens[(place + 1)...]
    if let mark = after.first, ["-", "–", "—"].contains(mark) { return place + 2 }
    guard place > 0, ["da", "dal", "dalla"].contains(tokens[place - 1]) else { return nil }
    let skipped = after.first == "fino" ? 1 : 0
    guard let to = after.dropFirst(skipped).first, ["a", "al", "alla"].contains(to) else {
      return nil
    }
    return place + 2 + skipped
  }

  private static func proposal(
    _ days: String, _ start: Int, _ end: Int, score: Double, reason: String
  ) -> Proposal? {
    guard start >= 0, end <= 24 * 60 else { return nil }
    func clock(_ minute: Int) -> String {
      let text = String(minute / 60 * 100 + minute % 60)
      let padded = String(repeating: "0", count: 4 - text.count) + text
      return padded.prefix(2) + ":" + padded.suffix(2)
    }
    return Proposal(
      code: "{orari: \"\(days) \(clock(start))-\(clock(end))\"}", score: score,
      reasons: [ProposalReason(reason)])
  }
}
