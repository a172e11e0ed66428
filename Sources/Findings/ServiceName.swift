/// The name of a service taken apart: what kind of activity it names, which words tell it from
/// others of its kind, its number or letter.
struct ServiceName: Hashable {
  /// Kinds of activity named, see `ServiceVocabulary.activities`.
  private(set) var activities: Set<String> = []
  /// Words that name this one service, in order: no kinds, no articles, no legal forms.
  private(set) var core: [String] = []
  /// For whom it is, beside what its kind says.
  private(set) var persons: Set<String> = []
  /// Generic words, in order.
  private(set) var generic: [String] = []
  /// Numbers, and a letter at the end: `Nido 2`, `Sezione A`. Years, hours and ages are none.
  private(set) var labels: [String] = []
  /// A street in the name: `sede di via Verdi`.
  private(set) var street: StreetAddress?
  /// All letters and digits without spaces, articles and legal forms.
  private(set) var compact = ""
  /// The last word of a long name, which a narrow column may have cut.
  private(set) var cutWord: String?
  /// Words of the name it had before: `(ex Casa Gervasoni)`.
  private(set) var former: [String] = []
  /// Whether it says that it has moved.
  private(set) var hasMoved = false
  /// Sets of distinctive words that stand in quotation marks, in capitals among small letters, or alone
  /// before or after a dash: what the service is called, beside what it is.
  private(set) var titles: [Set<String>] = []
  /// Words of what the name remarks: `(subentra a coop. Pandora)`.
  private(set) var remarks: Set<String> = []

  init(_ text: String, _ vocabulary: ServiceVocabulary) {
    var words: [String] = []
    var before: [String] = []
    let parts = vocabulary.parts(Self.withoutRanges(FoldedWords.tokens(text)))
    for (number, part) in parts.enumerated() {
      if Self.tellsMove(part, vocabulary) { hasMoved = true }
      // A name may begin with such a word.
      let first = number == 0 ? 1 : 0
      let end =
        part.indices.dropFirst(first).first { vocabulary.remarks.contains(part[$0]) }
        ?? part.endIndex
      words += part[..<end]
      guard end < part.endIndex else { continue }
      if vocabulary.formers.contains(part[end]) {
        // Where it was, or is now, is no name: `(ex via Po 9)`, `ora in corso Rosselli`.
        let named = part[(end + 1)...].drop(while: vocabulary.ignored.contains)
        if let word = named.first, vocabulary.streetOpenings[word] != nil, word.utf8.count > 2 {
          hasMoved = true
        } else {
          before += named
        }
      } else {
        remarks.formUnion(part[(end + 1)...])
      }
    }
    if words.isEmpty { words = parts.flatMap { $0 } }
    if let start = Self.streetStart(words, vocabulary) {
      street = StreetAddress(words: Array(words[start...]), vocabulary)
      words.removeSubrange(start...)
    }
    if text.utf8.count >= 25 { cutWord = words.last }
    if words.count > 1, let last = words.last, let label = Self.closingLabel(last) {
      labels.append(label)
      words.removeLast()
    }
    words.removeAll { vocabulary.ignored.contains($0) }
    compact = (words.filter { !vocabulary.nameForms.contains($0) } + labels).joined()
    read(words, vocabulary)
    labels.sort()
    let called = Set(core).intersection(Self.called(text))
    if !called.isEmpty { titles.append(called) }
    for part in parts where parts.count > 1 && part.count < 4 {
      let own = part.filter { !vocabulary.ignored.contains($0) }
      if !own.isEmpty, own.allSatisfy(core.contains) { titles.append(Set(own)) }
    }
    if !before.isEmpty {
      var old = ServiceName(words: before, vocabulary)
      former = old.core
      if activities.isEmpty { swap(&activities, &old.activities) }
    }
  }

  private init(words: [String], _ vocabulary: ServiceVocabulary) {
    read(words.filter { !vocabulary.ignored.contains($0) }, vocabulary)
  }

  private mutating func read(_ words: [String], _ vocabulary: ServiceVocabulary) {
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
        if vocabulary.persons.contains(word) { persons.insert(word) }
      } else {
        core.append(word)
      }
    }
  }

  /// Words in quotation marks, and words in capitals where the others have small letters.
  private static func called(_ text: String) -> Set<String> {
    let isMixed = text.utf8.contains { (0x61...0x7a).contains($0) }
    // Most names have neither, and are many.
    if !(isMixed && hasCapitals(text)), !text.utf8.contains(where: { $0 == 0x22 || $0 > 0x7f }) {
      return []
    }
    var found: [Substring] = []
    for (number, part) in text.split(omittingEmptySubsequences: false, whereSeparator: isQuote)
      .enumerated()
    {
      if number % 2 == 1 {
        found.append(part)
      } else if isMixed {
        found += part.split { !$0.isLetter }.filter {
          $0.utf8.count > 3 && $0.unicodeScalars.allSatisfy(\.properties.isUppercase)
        }
      }
    }
    return Set(found.flatMap { FoldedWords.tokens(String($0)) }.map(\.text))
  }

  private static func hasCapitals(_ text: String) -> Bool {
    var run = 0
    return text.utf8.contains { byte in
      run = (0x41...0x5a).contains(byte) || byte > 0x7f ? run + 1 : 0
      return run > 3
    }
  }

  private static func isQuote(_ character: Character) -> Bool { "\"“”«»„".contains(character) }

  /// Where an address begins: not with the first word, and what is no `via` needs its number.
  private static func streetStart(_ words: [String], _ vocabulary: ServiceVocabulary) -> Int? {
    words.indices.dropFirst().first { place in
      guard let kind = vocabulary.streetOpenings[words[place]], words[place].utf8.count > 2,
        place + 1 < words.endIndex
      else { return false }
      return kind == "via"
        || words[(place + 2)...].contains { $0.utf8.first.map { $0 < 0x3a } ?? false }
    }
  }

  /// Without hours (`7.30-8.30`) and ranges (`3-6`, `2025/26`), which are no label, nor are letters
  /// after an apostrophe.
  private static func withoutRanges(_ tokens: [FoldedToken]) -> [FoldedToken] {
    var kept: [FoldedToken] = []
    var place = 0
    while place < tokens.count {
      let token = tokens[place]
      if place + 1 < tokens.count, let a = Int(token.text), let b = Int(tokens[place + 1].text) {
        let next = tokens[place + 1]
        let isHour = (next.mark == "." || next.mark == ":") && a < 25 && next.text.utf8.count == 2
        let isRange =
          (next.mark == "-" || next.mark == "/" || next.mark == "–") && (a < b || a > 1900)
        if isHour || isRange {
          place += 2
          continue
        }
      }
      // `L'isola che c'è` ends with no letter.
      if token.isInitial, let mark = token.mark, mark == "'" || mark == "’",
        kept.last?.isInitial ?? false
      {
        kept[kept.count - 1].text += token.text
      } else {
        kept.append(token)
      }
      place += 1
    }
    return kept
  }

  /// Whether words say that the service has moved: `nuova sede`.
  static func tellsMove(_ words: [String], _ vocabulary: ServiceVocabulary) -> Bool {
    words.indices.contains { place in
      vocabulary.moves.contains { words[place...].starts(with: $0) }
    }
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
