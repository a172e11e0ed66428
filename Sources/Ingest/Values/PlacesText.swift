/// Places of a service as catalogues write them.
enum PlacesText {
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
  private static func places(_ text: String) -> Int? {
    var words = text.lowercased().split { !($0.isLetter || $0.isNumber || "-–".contains($0)) }
      .map(String.init)
    // "0-2", "3 anni" and "da 3 a 5 anni" are ages.
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
      words.removeSubrange(start...end)
    }
    let numbers = words.filter {
      $0.contains(where: \.isNumber) && !$0.contains { "-–".contains($0) }
    }
    guard numbers.count == 1 else { return nil }
    return Int(numbers[0]).flatMap { $0 >= 0 ? $0 : nil }
  }
}
