/// A street and number as catalogues write them, comparable.
struct StreetAddress: Hashable {
  /// Words of the street without its kind: `via E. Toti` has `e`, `toti`.
  let street: [String]
  /// House number with its letter, such as `15a`; nil when not stated.
  let number: String?

  /// Nil where no street is named.
  init?(_ text: String) {
    self.init(words: FoldedWords.words(Self.separatingDigits(text)))
  }

  init?(words: [String]) {
    var street: [String] = []
    var number: String?
    for (place, word) in words.enumerated() {
      if number != nil {
        // A letter or `bis` after the number belongs to it; the rest is a town or a floor.
        if let known = number, known.last!.isNumber, word.utf8.count == 1 || word == "bis" {
          number = known + word
        }
        break
      }
      if word.first!.isNumber, !street.isEmpty {
        number = word
      } else if !ServiceVocabulary.streetKinds.contains(word) || place > 1 && word.count > 2,
        !FoldedWords.ignored.contains(word)
      {
        street.append(FoldedWords.number(word).map(String.init) ?? word)
      }
    }
    guard !street.isEmpty else { return nil }
    self.street = street
    self.number = number
  }

  /// `15a` is `15 a` too.
  private static func separatingDigits(_ text: String) -> String {
    var separated = ""
    var last: Character?
    for character in text {
      if let last, last.isNumber, character.isLetter { separated += " " }
      separated.append(character)
      last = character
    }
    return separated
  }

  enum Likeness {
    case same, sameStreet, otherNumber, other
  }

  func likeness(to other: StreetAddress) -> Likeness {
    guard isSameStreet(other) else { return .other }
    guard let a = number, let b = other.number else { return .sameStreet }
    if a == b { return .same }
    // `15` and `15a` are one gate.
    let (x, y) = (a.prefix { $0.isNumber }, b.prefix { $0.isNumber })
    return x == y && (a.allSatisfy(\.isNumber) || b.allSatisfy(\.isNumber)) ? .same : .otherNumber
  }

  /// The surname, last in a street's name, decides; given names may lack or be initials.
  private func isSameStreet(_ other: StreetAddress) -> Bool {
    let (a, b) = (street, other.street)
    guard WordMatch.of(a.last!, b.last!) >= .typo else { return false }
    let (x, y) = (a.dropLast(), b.dropLast())
    if x.isEmpty || y.isEmpty { return true }
    return x.contains { first in
      y.contains {
        WordMatch.of(first, $0) >= .initial || $0.hasPrefix(first) || first.hasPrefix($0)
      }
    }
  }
}
