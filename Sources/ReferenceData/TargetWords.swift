public import Region

/// What the words for people mean as sets: `famiglie con figli` is whoever cares for somebody of 0
/// to 17 years.
public struct TargetWords: Sendable {
  /// The words as the reference file lists them, without synonyms.
  public let words: [String]
  /// The words with their synonyms, in the order of the reference file.
  public let phrases: [(word: String, synonyms: [String])]
  private let byKey: [String: Admission]

  init(_ entries: [(word: String, synonyms: [String], set: TargetSet, agesKnown: Bool)]) {
    words = entries.map(\.word)
    phrases = entries.map { ($0.word, $0.synonyms) }
    var byKey: [String: Admission] = [:]
    for entry in entries {
      for name in [entry.word] + entry.synonyms {
        let key = FoldedName.key(name)
        if byKey[key] == nil {
          byKey[key] = Admission(set: entry.set, agesKnown: entry.agesKnown, wording: [entry.word])
        }
      }
    }
    self.byKey = byKey
  }

  /// Whom a word of a source admits, the source's own word kept as wording; case, accents and
  /// punctuation do not matter. Ages written out (`3-6 anni`, `da 3 a 6 anni`, `over 65`, `65+`) are
  /// read too. Nil when the word is not known.
  public subscript(text: String) -> Admission? {
    let key = FoldedName.key(text)
    let wording = [trimmed(text)]
    if let known = byKey[key] {
      return Admission(set: known.set, agesKnown: known.agesKnown, wording: wording)
    }
    guard let ages = Self.writtenAges(key, plus: text.contains("+")) else { return nil }
    return Admission(set: TargetSet(TargetBox(ages: ages)), agesKnown: true, wording: wording)
  }

  /// Ages of a folded phrase; nil when it holds anything but ages in years.
  private static func writtenAges(_ key: String, plus: Bool) -> AgeSet? {
    var words = key.split(separator: " ")
    if words.last == "anni" { words.removeLast() }
    if words.count == 4, words[0] == "da" || words[0] == "dai", words[2] == "a" || words[2] == "ai"
    {
      words = [words[1], words[3]]
    }
    if words.count == 2, words[0] == "over" { return TargetNotation.ageRange(words[1] + "+") }
    if words.count == 1, plus { return TargetNotation.ageRange(words[0] + "+") }
    if words.count == 2 { return TargetNotation.ageRange(words[0] + "-" + words[1]) }
    return nil
  }
}
