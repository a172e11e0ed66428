/// The name of a service taken apart: what kind of activity it names, which words tell it from
/// others of its kind, its number or letter.
struct ServiceName: Hashable {
  /// Kinds of activity named, see `ServiceVocabulary.activities`.
  let activities: Set<String>
  /// Words that name this one service, in order: no kinds, no articles, no legal forms.
  let core: [String]
  /// Generic words, in order.
  let generic: [String]
  /// Numbers, and a letter at the end: `Nido 2`, `Sezione A`. Years and ages are none.
  let labels: [String]
  /// A street in the name: `sede di via Verdi`.
  let street: StreetAddress?
  /// All letters and digits without spaces, articles and legal forms.
  let compact: String

  init(_ text: String, _ vocabulary: ServiceVocabulary) {
    var words = vocabulary.words(text)
    var street: StreetAddress?
    if let start = words.firstIndex(where: vocabulary.streetOpenings.contains),
      start > 0
    {
      street = StreetAddress(words: Array(words[start...]), vocabulary)
      words.removeSubrange(start...)
    }
    self.street = street
    var labels: [String] = []
    if words.count > 1, let last = words.last, let label = Self.closingLabel(last) {
      labels.append(label)
      words.removeLast()
    }
    words = vocabulary.inFull(words)
    compact = (words.filter { !vocabulary.nameForms.contains($0) } + labels).joined()
    var activities: Set<String> = []
    var core: [String] = []
    var generic: [String] = []
    var place = 0
    while place < words.count {
      if let (kind, length) = Self.activity(words[place...], vocabulary) {
        activities.insert(kind)
        generic += words[place..<place + length]
        place += length
        continue
      }
      let word = words[place]
      let next = place + 1 < words.count ? words[place + 1] : ""
      place += 1
      if let value = Int(word) {
        if vocabulary.ages.contains(next) || value >= 1900 && value <= 2100 { continue }
        labels.append(String(value))
      } else if let value = vocabulary.number(word), word.utf8.count > 1 || word == "v" {
        labels.append(String(value))
      } else if vocabulary.generic.contains(word) || vocabulary.nameForms.contains(word) {
        generic.append(word)
      } else {
        core.append(word)
      }
    }
    self.activities = activities
    self.core = core
    self.generic = generic
    self.labels = labels.sorted()
  }

  private static func closingLabel(_ word: String) -> String? {
    if word.utf8.count == 1, word.first!.isLetter {
      return word == "i" ? "1" : word == "v" ? "5" : word
    }
    return nil
  }

  private static func activity(
    _ words: ArraySlice<String>, _ vocabulary: ServiceVocabulary
  ) -> (String, Int)? {
    for length in stride(
      from: min(vocabulary.longestWording, words.count), through: 1, by: -1)
    {
      if let kind = vocabulary.activities[Array(words.prefix(length))] {
        return (kind, length)
      }
    }
    return nil
  }
}

/// A provider's name taken apart.
struct ProviderName: Hashable {
  /// Words that name the provider, without legal forms.
  let core: [String]
  /// Whether it is a comune or another public body by its name.
  let isPublic: Bool
  /// Initials of all words without articles: `atsp` for an *Azienda Territoriale…*.
  let initials: String

  init(_ text: String, _ vocabulary: ServiceVocabulary) {
    let words = vocabulary.words(text).filter { !vocabulary.ignored.contains($0) }
      .map { $0 == "s" || $0 == "santa" || $0 == "sant" ? "san" : $0 }
    isPublic = words.contains(where: vocabulary.publicBodies.contains)
    core = words.filter { !vocabulary.providerForms.contains($0) }
    initials = String(words.compactMap(\.first))
  }
}

/// How far the words of two names agree.
struct WordComparison {
  /// Matched words, each worth 1, .9 as a misspelling, .5 as an initial.
  var matched = 0.0
  var matchedCount = 0
  var isExact = true
  var leftOver: [String] = []
  var rightOver: [String] = []

  /// - Parameter abbreviated: whether the beginning of a word stands for it, as in `AFOL Met.`
  init(
    _ left: [String], _ right: [String], _ vocabulary: ServiceVocabulary,
    abbreviated: Bool = false
  ) {
    var rest = right
    var open: [String] = []
    for word in left {
      if let place = rest.firstIndex(of: word) {
        rest.remove(at: place)
        note(.same)
      } else {
        open.append(word)
      }
    }
    for word in open {
      if let place = rest.firstIndex(where: { vocabulary.match(word, $0) == .typo })
        ?? rest.firstIndex(where: { vocabulary.match(word, $0) == .initial })
        ?? rest.firstIndex(where: { abbreviated && Self.isAbbreviation(word, $0) })
      {
        note(max(vocabulary.match(word, rest[place]), .initial))
        rest.remove(at: place)
      } else {
        leftOver.append(word)
      }
    }
    rightOver = rest
  }

  private static func isAbbreviation(_ a: String, _ b: String) -> Bool {
    min(a.utf8.count, b.utf8.count) == 3 && (a.hasPrefix(b) || b.hasPrefix(a))
  }

  private mutating func note(_ match: WordMatch) {
    matchedCount += 1
    matched += match == .same ? 1 : match == .typo ? 0.9 : 0.5
    if match != .same { isExact = false }
  }
}
