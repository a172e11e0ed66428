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
  /// Words that exclude one another, each with its place: an entry with one of a row is not an
  /// entry with another.
  private(set) var contrasts: [[String: Int]] = []
  /// Words that short forms stand for.
  private(set) var abbreviations: [String: String] = [:]
  /// Articles, prepositions and conjunctions.
  private(set) var ignored: Set<String> = []
  private(set) var generic: Set<String> = []
  private(set) var common: Set<String> = []
  private(set) var established: Set<String> = []
  private(set) var providerForms: Set<String> = []
  private(set) var nameForms: Set<String> = []
  private(set) var publicBodies: Set<String> = []
  private(set) var streets: Set<String> = []
  private(set) var streetOpenings: Set<String> = []
  private(set) var ages: Set<String> = []
  private var numbers: [String: Int] = [:]

  /// Makes a vocabulary of the rows of `parole-servizi.csv`; without any, names are compared by
  /// their words alone. Of a wording that stands twice the first counts.
  public init(_ rows: [ServiceWord]) {
    for row in rows where row.use == .ignored {
      ignored.formUnion(row.words.flatMap(FoldedWords.split))
    }
    for row in rows where row.use == .abbreviation {
      let whole = words(row.group).joined()
      abbreviations.merge(row.words.flatMap(words).map { ($0, whole) }) { first, _ in first }
    }
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
      case .streetOpening: streetOpenings.formUnion(single)
      case .age: ages.formUnion(single)
      }
    }
  }

  /// Folded words of a text in their order, articles and prepositions included, initials joined.
  func words(_ text: String) -> [String] {
    FoldedWords.joiningInitials(FoldedWords.split(text), except: ignored)
  }

  /// Folded words of a name, written in full, without articles and prepositions.
  func nameWords(_ text: String) -> [String] { inFull(words(text)) }

  /// Folded words written in full, without articles and prepositions.
  func inFull(_ words: [String]) -> [String] {
    words.map { abbreviations[$0] ?? $0 }.filter { !ignored.contains($0) }
  }

  /// Value of a number in digits, of a Roman numeral from I to XXXIX, or of a number word; nil for
  /// anything else.
  func number(_ word: String) -> Int? {
    Int(word) ?? numbers[word] ?? FoldedWords.roman(word)
  }

  /// Compares two folded words. A misspelling is one edit (insertion, deletion, substitution or
  /// exchange of neighbours) from five letters on, two from ten; two established words are never
  /// misspellings of one another.
  func match(_ a: String, _ b: String) -> WordMatch {
    if a == b { return .same }
    let (m, n) = (a.utf8.count, b.utf8.count)
    if m == 1 || n == 1 { return a.utf8.first == b.utf8.first ? .initial : .none }
    let longest = max(m, n)
    guard longest >= 5, abs(m - n) <= 2 else { return .none }
    if established.contains(a), established.contains(b) { return .none }
    let allowed = longest >= 10 ? 2 : 1
    return EditDistance.between(Array(a.utf8), Array(b.utf8), limit: allowed) <= allowed
      ? .typo : .none
  }
}

/// How far two words are one word written differently.
enum WordMatch: Int, Comparable {
  case none, initial, typo, same

  static func < (a: WordMatch, b: WordMatch) -> Bool { a.rawValue < b.rawValue }
}
