public import Region

/// Words of Italian service catalogues made ready for comparisons: what kind of activity they name,
/// what tells two entries apart, and what says nothing of either.
public struct ServiceVocabulary: Sendable {
  /// Kinds of activity by their wording, as folded words without articles and prepositions; the
  /// longest wording wins.
  private(set) var activities: [[String]: String] = [:]
  /// Most words of one wording.
  private(set) var longestWording = 1
  /// Kinds that catalogues use for one another.
  private(set) var relatedKinds: Set<Set<String>> = []
  /// Kinds that say only where another kind is held: a summer camp in a `scuola infanzia`.
  private(set) var hosts: Set<String> = []
  /// Words that exclude one another, each with its place: an entry with one of a row is not an
  /// entry with another.
  private(set) var contrasts: [[String: Int]] = []
  /// Words that short forms stand for.
  private(set) var abbreviations: [String: [String]] = [:]
  /// Words that catalogues shorten.
  private(set) var known: Set<String> = []
  /// The same by their first letter, the shortest first.
  private(set) var knownByLetter: [UInt8: [String]] = [:]
  /// Articles, prepositions and conjunctions.
  private(set) var ignored: Set<String> = []
  private(set) var generic: Set<String> = []
  private(set) var common: Set<String> = []
  private(set) var established: Set<String> = []
  private(set) var providerForms: Set<String> = []
  private(set) var nameForms: Set<String> = []
  private(set) var publicBodies: Set<String> = []
  private(set) var streets: Set<String> = []
  /// Kind of street by the word with which it begins.
  private(set) var streetOpenings: [String: String] = [:]
  private(set) var streetEnds: Set<String> = []
  private(set) var remarks: Set<String> = []
  /// Wordings by which a name says that the service has moved.
  private(set) var moves: Set<[String]> = []
  private(set) var formers: Set<String> = []
  private(set) var ages: Set<String> = []
  private var numbers: [String: Int] = [:]

  /// Makes a vocabulary of the rows of `parole-servizi.csv`; without any, names are compared by
  /// their words alone. Of a wording that stands twice the first counts.
  public init(_ rows: [ServiceWord]) {
    func plain(_ text: String) -> [String] { FoldedWords.tokens(text).map(\.text) }
    var shortened: [String: [String]] = [:]
    for row in rows where row.use == .abbreviation {
      let whole = plain(row.group)
      shortened.merge(row.words.map { (plain($0).joined(), whole) }) { first, _ in first }
    }
    for row in rows {
      switch row.use {
      case .ignored: ignored.formUnion(row.words.flatMap(plain))
      case .activity, .generic, .providerForm, .publicBody, .street, .contrast:
        known.formUnion(row.words.flatMap(plain).filter { $0.utf8.count > 2 })
      default: continue
      }
    }
    known.subtract(ignored)
    knownByLetter = Dictionary(grouping: known, by: { $0.utf8.first! }).mapValues { words in
      words.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }
    abbreviations = shortened
    var rowNumbers: [String: Int] = [:]
    for row in rows {
      let single = row.words.flatMap(words)
      switch row.use {
      case .ignored, .abbreviation: continue
      case .activity:
        for wording in row.words.map(nameWords) where activities[wording] == nil {
          activities[wording] = row.group
          longestWording = max(longestWording, wording.count)
        }
      case .related:
        for (place, kind) in row.words.enumerated() {
          for other in row.words.dropFirst(place + 1) { relatedKinds.insert([kind, other]) }
        }
      case .host: hosts.formUnion(row.words)
      case .contrast:
        if rowNumbers[row.group] == nil {
          rowNumbers[row.group] = contrasts.count
          contrasts.append([:])
        }
        let number = rowNumbers[row.group]!
        let place = (contrasts[number].values.max() ?? 0) + 1
        contrasts[number].merge(single.map { ($0, place) }) { first, _ in first }
      case .number:
        guard let value = Int(row.group) else { continue }
        numbers.merge(single.map { ($0, value) }) { first, _ in first }
      case .generic: generic.formUnion(single)
      case .common: common.formUnion(single)
      case .established: established.formUnion(single)
      case .providerForm: providerForms.formUnion(single)
      case .nameForm: nameForms.formUnion(single)
      case .publicBody: publicBodies.formUnion(single)
      case .street: streets.formUnion(single)
      case .streetOpening:
        streetOpenings.merge(single.map { ($0, row.group) }) { first, _ in first }
      case .streetEnd: streetEnds.formUnion(single)
      case .remark: remarks.formUnion(single)
      case .moved: moves.formUnion(row.words.map(nameWords))
      case .former: formers.formUnion(single)
      case .age: ages.formUnion(single)
      }
    }
  }

  /// Folded words of a name, written in full, without articles and prepositions.
  private func nameWords(_ text: String) -> [String] {
    words(text).filter { !ignored.contains($0) }
  }

  /// Value of a number in digits, of a Roman numeral from I to XXXIX, or of a number word; nil for
  /// anything else.
  func number(_ word: String) -> Int? {
    Int(word) ?? numbers[word] ?? FoldedWords.roman(word)
  }
}
