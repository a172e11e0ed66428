/// The name of a service taken apart: what kind of activity it names, which words tell it from
/// others of its kind, its number or letter.
struct ServiceName: Hashable {
  /// Kinds of activity named, see `ServiceVocabulary.activities`.
  private(set) var activities: Set<String> = []
  /// Words that name this one service, in order: no kinds, no articles, no legal forms.
  private(set) var core: [String] = []
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
  /// Words of what the name remarks: `(subentra a coop. Pandora)`.
  private(set) var remarks: Set<String> = []

  init(_ text: String, _ vocabulary: ServiceVocabulary) {
    var words: [String] = []
    var before: [String] = []
    let parts = vocabulary.parts(Self.withoutRanges(FoldedWords.tokens(text)))
    for (number, part) in parts.enumerated() {
      if part.indices.contains(where: { Self.isMove(part[$0...], vocabulary) }) { hasMoved = true }
      // A name may begin with such a word.
      let first = number == 0 ? 1 : 0
      let end =
        part.indices.dropFirst(first).first { vocabulary.remarks.contains(part[$0]) }
        ?? part.endIndex
      words += part[..<end]
      guard end < part.endIndex else { continue }
      if vocabulary.formers.contains(part[end]) {
        before += part[(end + 1)...]
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
      } else {
        core.append(word)
      }
    }
  }

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

  private static func isMove(
    _ words: ArraySlice<String>, _ vocabulary: ServiceVocabulary
  ) -> Bool {
    vocabulary.moves.contains { words.starts(with: $0) }
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
