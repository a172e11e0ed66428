/// A street and number as catalogues write them, comparable.
struct StreetAddress: Hashable {
  /// Words of the street without its kind: `via E. Toti` has `e`, `toti`.
  let street: [String]
  /// House number with its letter, such as `15a`; nil when not stated.
  let number: String?

  /// Nil where no street is named.
  init?(_ text: String, _ vocabulary: ServiceVocabulary) {
    self.init(words: vocabulary.words(Self.separatingDigits(text)), vocabulary)
  }

  init?(words: [String], _ vocabulary: ServiceVocabulary) {
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
      } else if !vocabulary.streets.contains(word) || place > 1 && word.count > 2,
        !vocabulary.ignored.contains(word)
      {
        street.append(vocabulary.number(word).map(String.init) ?? word)
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

  func likeness(to other: StreetAddress, _ vocabulary: ServiceVocabulary) -> Likeness {
    guard isSameStreet(other, vocabulary) else { return .other }
    guard let a = number, let b = other.number else { return .sameStreet }
    if a == b { return .same }
    // `15` and `15a` are one gate.
    let (x, y) = (a.prefix { $0.isNumber }, b.prefix { $0.isNumber })
    return x == y && (a.allSatisfy(\.isNumber) || b.allSatisfy(\.isNumber)) ? .same : .otherNumber
  }

  /// The surname, last in a street's name, decides; given names may lack or be initials.
  private func isSameStreet(
    _ other: StreetAddress, _ vocabulary: ServiceVocabulary
  ) -> Bool {
    let (a, b) = (street, other.street)
    guard vocabulary.match(a.last!, b.last!) >= .typo else { return false }
    let (x, y) = (a.dropLast(), b.dropLast())
    if x.isEmpty || y.isEmpty { return true }
    return x.contains { first in
      y.contains {
        vocabulary.match(first, $0) >= .initial || $0.hasPrefix(first) || first.hasPrefix($0)
      }
    }
  }
}
