extension ServiceVocabulary {
  /// Folded words of a text in their order, articles and prepositions included, initials joined.
  func words(_ text: String) -> [String] { shortForms.words(text) }

  /// Words of a text by its parts. Known short forms are written in full; an unknown one keeps its
  /// dot: `giov.`.
  func parts(_ tokens: [FoldedToken]) -> [[String]] { shortForms.parts(tokens) }

  /// Compares two folded words. A misspelling is one edit (insertion, deletion, substitution or
  /// exchange of neighbours) from five letters on, two from ten; two established words are never
  /// misspellings of one another.
  func match(_ a: String, _ b: String) -> WordMatch {
    if a == b { return .same }
    let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
    let (x, y) = (Self.undotted(short), Self.undotted(long))
    let isShort = short.utf8.last == 0x2e || long.utf8.last == 0x2e
    if x.utf8.count == 1 || y.utf8.count == 1 {
      return x.utf8.first == y.utf8.first ? .initial : .none
    }
    if isShort { return y.hasPrefix(x) || x.hasPrefix(y) ? .abbreviation : .none }
    let (m, n) = (x.utf8.count, y.utf8.count)
    guard n >= 5, n - m <= 2 else { return .none }
    if established.contains(a), established.contains(b) { return .none }
    let allowed = n >= 10 ? 2 : 1
    // One edit leaves the first letter or the last.
    if allowed == 1, x.utf8.first != y.utf8.first, x.utf8.last != y.utf8.last { return .none }
    return EditDistance.between(Array(a.utf8), Array(b.utf8), limit: allowed) <= allowed
      ? .typo : .none
  }

  private static func undotted(_ word: String) -> Substring {
    word.utf8.last == 0x2e ? word.dropLast() : word[...]
  }
}

/// How far two words are one word written differently.
enum WordMatch: Int, Comparable {
  case none, initial, abbreviation, typo, same

  static func < (a: WordMatch, b: WordMatch) -> Bool { a.rawValue < b.rawValue }
}
