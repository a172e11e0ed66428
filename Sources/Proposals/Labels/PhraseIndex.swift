internal import Foundation

/// Phrases with the codes they stand for, searched by the words of a label.
///
/// A word weighs by how few codes use it (inverse document frequency over the codes). A phrase found
/// whole counts more than one with words between, and that more than some of its words; a phrase
/// inside a longer one that was found belongs to the longer. The score falls when the label says much
/// that the phrase does not, and when another code is nearly as good.
final class PhraseIndex {
  /// One phrase of the vocabulary.
  struct Entry {
    let code: String
    let text: String
    let stems: [String]
    /// The word of a phrase of one word, as written.
    let word: String?
    /// 1 for words people use, less for official wordings, of which few words are ever repeated.
    let weight: Double
  }

  /// The words of a label that mean something, with their stems.
  private struct Label {
    let words: [String]
    let stems: [String]
  }

  private struct Match {
    let entry: Int
    let evidence: Double
    /// Places of the words in the label, in the order of the phrase.
    let places: Set<Int>
    let isWhole: Bool
  }

  private let stemmer: ItalianStemmer
  private let ignored: Set<String>
  private let equivalents: [String: String]
  private var entries: [Entry] = []
  private var byStem: [String: [Int]] = [:]
  private var rarity: [String: Double] = [:]
  /// Whether one code is the parent of the other: they do not compete.
  private let isKin: (String, String) -> Bool

  /// - Parameters:
  ///   - ignored: words without meaning of their own.
  ///   - equivalents: stems and the stem each is read as.
  init(
    stemmer: ItalianStemmer, ignored: Set<String>, equivalents: [String: String],
    isKin: @escaping (String, String) -> Bool = { _, _ in false }
  ) {
    self.stemmer = stemmer
    self.ignored = ignored
    self.equivalents = equivalents
    self.isKin = isKin
  }

  func add(code: String, phrase: String, weight: Double = 1) {
    let words = LabelWords.words(phrase)
    let stems = stems(words)
    if stems.isEmpty { return }
    let meant = words.filter { !ignored.contains($0) }
    insert(
      Entry(
        code: code, text: phrase, stems: stems, word: meant.count == 1 ? meant[0] : nil,
        weight: weight))
    // `post scuola` and `postscuola` are one.
    if words.count == 2, stems.count == 2 {
      let glued = stemmer.stem(words.joined())
      insert(
        Entry(code: code, text: phrase, stems: [glued], word: words.joined(), weight: weight))
    }
  }

  private func insert(_ entry: Entry) {
    entries.append(entry)
    for stem in Set(entry.stems) { byStem[stem, default: []].append(entries.count - 1) }
  }

  /// Weighs the words once all phrases are in.
  func close() {
    let codes = Double(Set(entries.map(\.code)).count)
    for (stem, users) in byStem {
      let used = Double(Set(users.map { entries[$0].code }).count)
      rarity[stem] = log((codes + 1) / used) / log(codes + 1)
    }
  }

  /// Stems of words that mean something, in order.
  private func stems(_ words: [String]) -> [String] {
    words.filter { !ignored.contains($0) }.map {
      let stem = stemmer.stem($0)
      return equivalents[stem] ?? stem
    }
  }

  /// What a label may mean, the likeliest first, each code once; nothing when no word is known.
  func proposals(for label: String) -> [Proposal] {
    let stems = labelStems(label)
    let raw = strengths(stems)
    return raw.map { one in
      let rival =
        raw.first { $0.code != one.code && !isKin($0.code, one.code) }?.strength ?? 0
      let share = one.strength > 0 ? min(1, rival / one.strength) : 1
      let score = one.strength * (1 - Tuning.rivalry * share * share)
      return Proposal(code: one.code, score: score, reasons: [reason(one.best, stems.stems)])
    }.sorted { ($1.score, $0.code) < ($0.score, $1.code) }
  }

  /// How well each code fits a label, whatever the others do.
  func fits(of label: String) -> [String: Double] {
    Dictionary(
      strengths(labelStems(label)).map { ($0.code, $0.strength) }, uniquingKeysWith: { $1 })
  }

  private func labelStems(_ label: String) -> Label {
    let words = LabelWords.words(label).filter { !ignored.contains($0) && !Self.isItemCode($0) }
    return Label(words: words, stems: stems(words))
  }

  private func strengths(_ label: Label) -> [(code: String, strength: Double, best: Match)] {
    if label.stems.isEmpty { return [] }
    var places: [String: [Int]] = [:]
    for (place, stem) in label.stems.enumerated() { places[stem, default: []].append(place) }
    var touched: Set<Int> = []
    for stem in places.keys { touched.formUnion(byStem[stem] ?? []) }
    let matches = shadowed(touched.sorted().compactMap { match($0, label, places) })
    var byCode: [String: [Match]] = [:]
    for match in matches { byCode[entries[match.entry].code, default: []].append(match) }
    return byCode.map { code, found in
      let found = found.sorted { ($1.evidence, $0.entry) < ($0.evidence, $1.entry) }
      return (code: code, strength: strength(found, label.stems), best: found[0])
    }.sorted { ($1.strength, $0.code) < ($0.strength, $1.code) }
  }

  /// `Q12`, `SQ001`: marks of questionnaires, not words.
  private static func isItemCode(_ word: String) -> Bool {
    word.contains(where: \.isNumber) && word.contains(where: \.isLetter)
  }

  private func match(_ index: Int, _ label: Label, _ places: [String: [Int]]) -> Match? {
    let entry = entries[index]
    let stems = entry.stems
    let total = stems.reduce(0) { $0 + (rarity[$1] ?? 0) }
    if total <= 0 { return nil }
    for start in places[stems[0]] ?? [] where start + stems.count <= label.stems.count {
      if Array(label.stems[start..<start + stems.count]) == stems {
        let quality = entry.word.map { Self.likeness($0, label.words[start]) } ?? 1
        return Match(
          entry: index, evidence: total * quality * entry.weight,
          places: Set(start..<start + stems.count), isWhole: true)
      }
    }
    let found = Set(stems).filter { places[$0] != nil }
    let mass = found.reduce(0) { $0 + (rarity[$1] ?? 0) }
    let share =
      mass
      / stems.reduce(into: Set<String>()) { $0.insert($1) }
      .reduce(0) { $0 + (rarity[$1] ?? 0) }
    let taken = Set(found.flatMap { places[$0] ?? [] })
    if found.count == Set(stems).count {
      let span = (taken.max() ?? 0) - (taken.min() ?? 0) + 1
      let quality = span <= stems.count + 2 ? Tuning.near : Tuning.apart
      return Match(
        entry: index, evidence: mass * quality * entry.weight, places: taken, isWhole: true)
    }
    if share < Tuning.leastShare { return nil }
    return Match(
      entry: index, evidence: mass * share * Tuning.partial * entry.weight, places: taken,
      isWhole: false)
  }

  /// A stem by itself is thin evidence: `abitazioni` is not `abitare`. Endings of number and gender
  /// do not count, and equivalents were chosen by hand.
  private static func likeness(_ word: String, _ other: String) -> Double {
    if word.dropLast() == other.dropLast() || word == other { return 1 }
    let shared = zip(word, other).prefix { $0 == $1 }.count
    let isSibling = shared >= max(word.count, other.count) - 2
    return isSibling || shared < 3 ? 1 : Tuning.stemOnly
  }

  /// A phrase inside a longer one of another code says little: `centro diurno` in `centro diurno
  /// anziani`.
  private func shadowed(_ matches: [Match]) -> [Match] {
    let whole = matches.filter(\.isWhole)
    return matches.map { match in
      let code = entries[match.entry].code
      let isInside = whole.contains {
        $0.places.isStrictSuperset(of: match.places) && entries[$0.entry].code != code
      }
      return isInside
        ? Match(
          entry: match.entry, evidence: match.evidence * Tuning.shadow, places: match.places,
          isWhole: match.isWhole) : match
    }
  }

  /// Evidence of one code to 0...1, given how much of the label it explains.
  private func strength(_ found: [Match], _ label: [String]) -> Double {
    var evidence = found[0].evidence
    var places = found[0].places
    for other in found.dropFirst() where other.places.isDisjoint(with: places) {
      evidence += Tuning.more * other.evidence
      places.formUnion(other.places)
    }
    func weight(_ place: Int) -> Double { rarity[label[place]] ?? Tuning.strange }
    let all = label.indices.reduce(0) { $0 + weight($1) }
    let explained = places.reduce(0) { $0 + weight($1) }
    let coverage = all > 0 ? explained / all : 0
    var saturated = 1 - exp(-Tuning.steepness * evidence)
    // A label that is the phrase and nothing else leaves little to doubt, however common its words.
    if found.contains(where: { entries[$0.entry].stems == label && $0.isWhole }) {
      saturated = 1 - Tuning.doubtOfEqual * (1 - saturated)
    }
    return saturated * (Tuning.floor + (1 - Tuning.floor) * coverage)
  }

  private func reason(_ match: Match, _ label: [String]) -> ProposalReason {
    let entry = entries[match.entry]
    if match.isWhole { return ProposalReason("phrase", ["phrase": entry.text]) }
    let words = LabelWords.words(entry.text).filter {
      let stem = stemmer.stem($0)
      return !ignored.contains($0)
        && match.places.contains { label[$0] == equivalents[stem] ?? stem }
    }
    return ProposalReason("words", ["words": words.joined(separator: ", "), "phrase": entry.text])
  }

  /// Chosen on one half of the labelled set of the tests, measured on the other.
  private enum Tuning {
    static let doubtOfEqual = 0.4
    static let stemOnly = 0.55
    static let near = 0.9
    static let apart = 0.65
    static let partial = 0.5
    static let leastShare = 0.5
    static let shadow = 0.25
    static let more = 0.35
    static let strange = 0.45
    static let steepness = 1.6
    static let floor = 0.6
    static let rivalry = 0.6
  }
}
