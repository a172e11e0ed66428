/// The streets and house numbers of an address as catalogues write it, comparable.
struct StreetAddress: Hashable {
  private struct Street: Hashable {
    /// Kind of street, such as `piazza`; nil when not stated.
    var kind: String?
    /// Words without the kind: `via E. Toti` has `e.`, `toti`.
    var words: [String] = []
    /// House numbers with their letters: `15a`; several for `12/14`.
    var numbers: [String] = []
  }

  private let streets: [Street]

  /// Words by which entries of one street find one another.
  var keys: [String] {
    streets.flatMap { $0.words.filter { $0.utf8.count > 3 && $0.utf8.last != 0x2e } }
  }

  /// Nil where no street is named.
  init?(_ text: String, _ vocabulary: ServiceVocabulary) {
    if text.isEmpty { return nil }
    self.init(words: vocabulary.words(Self.separatingNumbers(text)), vocabulary)
  }

  init?(words: [String], _ vocabulary: ServiceVocabulary) {
    // `c/o Scuola Don Milani - Via Verdi`: what stands before a street is none.
    var isOpen = !words.contains { vocabulary.streetOpenings[Self.plain($0)] != nil }
    var hasNumber = false
    var found: [Street] = isOpen ? [Street()] : []
    for word in words {
      if let kind = vocabulary.streetOpenings[Self.plain(word)],
        found.last.map({ !$0.words.isEmpty || $0.kind == nil }) ?? true
      {
        found.append(Street(kind: kind))
        (isOpen, hasNumber) = (true, false)
        continue
      }
      guard isOpen, !found.isEmpty else { continue }
      let last = found.count - 1
      if hasNumber {
        // A letter or `bis` after the number belongs to it; the rest is a town or a floor.
        if word.utf8.count == 1 || word == "bis", let number = found[last].numbers.popLast() {
          found[last].numbers.append(number + word)
        }
        isOpen = false
      } else if vocabulary.streetEnds.contains(word) {
        isOpen = false
      } else if word.first!.isNumber, !found[last].words.isEmpty {
        found[last].numbers = Self.numbers(word)
        hasNumber = !found[last].numbers.isEmpty
        isOpen = hasNumber
      } else if !vocabulary.ignored.contains(word),
        !vocabulary.streets.contains(word) || word.utf8.count > 3 && !found[last].words.isEmpty
      {
        found[last].words.append(vocabulary.number(word).map(String.init) ?? word)
      }
    }
    streets = found.filter { !$0.words.isEmpty }
    if streets.isEmpty { return nil }
  }

  private static func plain(_ word: String) -> String {
    word.utf8.last == 0x2e ? String(word.dropLast()) : word
  }

  /// House numbers, none of a post code.
  private static func numbers(_ word: String) -> [String] {
    word.split(separator: "z").map(String.init).filter { $0.utf8.count < 5 }
  }

  /// `15a` is `15 a` too, and `12/14` one word of two numbers.
  static func separatingNumbers(_ text: String) -> String {
    var separated = ""
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      let last = place > 0 ? characters[place - 1] : " "
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      if last.isNumber, character.isLetter { separated += " " }
      let joins = (character == "/" || character == "-") && last.isNumber && next.isNumber
      separated.append(joins ? "z" : character)
    }
    return separated
  }

  enum Likeness: Int {
    case other, otherNumber, sameStreet, same
  }

  /// The best of all streets of the one with all of the other.
  func likeness(to other: StreetAddress, _ vocabulary: ServiceVocabulary) -> Likeness {
    var best = Likeness.other
    for street in streets {
      for twin in other.streets {
        let found = Self.likeness(street, twin, vocabulary)
        if found.rawValue > best.rawValue { best = found }
      }
    }
    return best
  }

  private static func likeness(
    _ a: Street, _ b: Street, _ vocabulary: ServiceVocabulary
  ) -> Likeness {
    let hasSameNumber = a.numbers.contains { x in b.numbers.contains { isOneGate(x, $0) } }
    guard isSameStreet(a, b, vocabulary) else {
      return hasSameNumber && isLikeStreet(a, b, vocabulary) ? .sameStreet : .other
    }
    // `Via Verdi` and `Piazza Verdi` meet at the corner at best.
    if let x = a.kind, let y = b.kind, x != y { return .otherNumber }
    if a.numbers.isEmpty || b.numbers.isEmpty { return .sameStreet }
    return hasSameNumber ? .same : .otherNumber
  }

  /// `15` and `15a` are one gate.
  private static func isOneGate(_ a: String, _ b: String) -> Bool {
    let (x, y) = (a.prefix { $0.isNumber }, b.prefix { $0.isNumber })
    return x == y && (a == b || a.allSatisfy(\.isNumber) || b.allSatisfy(\.isNumber))
  }

  /// Under one house number the last word of both is enough (`SS Goitese`, `strada statale
  /// Goitese`) where it is no given name, and the initial of a famous name (`via Dante`, `via D.
  /// Alighieri`).
  private static func isLikeStreet(
    _ a: Street, _ b: Street, _ vocabulary: ServiceVocabulary
  ) -> Bool {
    if let last = a.words.last, last == b.words.last, last.utf8.count > 4,
      !vocabulary.common.contains(last), !vocabulary.established.contains(last)
    {
      return true
    }
    func begins(_ x: [String], _ y: [String]) -> Bool {
      guard x.count > 1, y.count == 1, let initial = x.first else { return false }
      return initial.utf8.count == 2 && initial.utf8.last == 0x2e
        && initial.utf8.first == y[0].utf8.first
    }
    return begins(a.words, b.words) || begins(b.words, a.words)
  }

  /// Given names may lack, follow or be initials: some word longer than an initial must be the
  /// same, and one of the two have no other left.
  private static func isSameStreet(
    _ a: Street, _ b: Street, _ vocabulary: ServiceVocabulary
  ) -> Bool {
    let words = WordComparison(a.words, b.words, vocabulary)
    guard words.tellingCount > 0 else { return false }
    return words.leftOver.allSatisfy { $0.utf8.count < 3 }
      || words.rightOver.allSatisfy { $0.utf8.count < 3 }
  }
}
