internal import Region

/// Places of a service as catalogues write them.
enum PlacesText {
  /// Places, in all and by age where every part of the text tells one.
  struct Reading {
    let total: Int
    let bands: [PlaceBand]
  }

  /// Reads what ``total(_:thousands:)`` reads, with the bands of `12 (0-2 anni) + 20 (3-5 anni)`; none
  /// where a part tells no age, or two tell one.
  static func reading(_ text: String, thousands: Character? = nil) -> Reading? {
    guard let total = total(text, thousands: thousands) else { return nil }
    var bands: [PlaceBand] = []
    var seen = AgeSet.empty
    for part in text.split(whereSeparator: { ",;+\n".contains($0) }) {
      let (words, ages) = split(String(part))
      guard let count = number(words), let band = ages.flatMap(AgeText.band),
        seen.intersection(AgeSet(band)).isEmpty
      else { return Reading(total: total, bands: []) }
      seen = seen.union(AgeSet(band))
      bands.append(PlaceBand(ages: AgeSet(band), places: count))
    }
    return Reading(total: total, bands: bands.sorted { $0.ages.bits < $1.ages.bits })
  }

  /// Reads a number, and a list by age or section (`12 (0-2 anni) + 20 (3-5 anni)`, `lattanti 12,
  /// divezzi 24`), whose numbers add up. Nil when any part lacks a number or has two.
  static func total(_ text: String, thousands: Character? = nil) -> Int? {
    if let number = NumberText.whole(text, thousands: thousands) {
      return number >= 0 ? number : nil
    }
    let parts = text.split { ",;+\n".contains($0) }
    var total = 0
    for part in parts {
      guard let number = places(String(part)) else { return nil }
      total += number
    }
    return parts.count > 1 || text.contains(where: \.isLetter) ? total : nil
  }

  /// The only number of a part that is no age.
  private static func places(_ text: String) -> Int? { number(split(text).words) }

  /// The words of a part but its age, and the age: "0-2", "3 anni" and "da 3 a 5 anni" are ages.
  private static func split(_ text: String) -> (words: [String], ages: String?) {
    var words = text.lowercased().split { !($0.isLetter || $0.isNumber || "-–".contains($0)) }
      .map(String.init)
    func isSpan(_ word: String) -> Bool {
      word.contains(where: \.isNumber) && word.contains { "-–".contains($0) }
    }
    if let end = words.firstIndex(where: { ["anni", "anno", "mesi", "mese"].contains($0) }) {
      var start = end
      let inside = ["da", "dai", "a", "ai", "fino", "tra", "e", "oltre", "-"]
      var numbers = 0
      while start > 0 {
        let word = words[start - 1]
        let isNumber = word.contains(where: \.isNumber)
        guard isNumber || inside.contains(word), numbers < 2 || !isNumber else { break }
        // Two numbers in a row are places and age.
        if isNumber, numbers > 0, words[start].contains(where: \.isNumber) { break }
        if isNumber { numbers += 1 }
        start -= 1
      }
      let ages = words[start...end].joined(separator: " ")
      words.removeSubrange(start...end)
      return (words.filter { !isSpan($0) }, words.contains(where: isSpan) ? nil : ages)
    }
    let spans = words.filter(isSpan)
    return (words.filter { !isSpan($0) }, spans.count == 1 ? spans[0] : nil)
  }

  private static func number(_ words: [String]) -> Int? {
    let numbers = words.filter { $0.contains(where: \.isNumber) }
    guard numbers.count == 1 else { return nil }
    return Int(numbers[0]).flatMap { $0 >= 0 ? $0 : nil }
  }
}
