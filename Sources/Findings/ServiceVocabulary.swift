public import Region

/// Words of Italian service catalogues made ready for comparisons: what kind of activity they name,
/// what tells two entries apart, and what says nothing of either.
public final class ServiceVocabulary: Sendable {
  /// Short forms of words.
  let shortForms: ShortForms
  /// Kinds of activity by their wording, as folded words without articles and prepositions; the
  /// longest wording wins.
  let activities: [[String]: String]
  /// Most words of one wording.
  let longestWording: Int
  /// Kinds that catalogues use for one another.
  let relatedKinds: Set<Set<String>>
  /// Kinds that say only where another kind is held: a summer camp in a `scuola infanzia`.
  let hosts: Set<String>
  /// Words that exclude one another, each with its place: an entry with one of a row is not an
  /// entry with another.
  let contrasts: [[String: Int]]
  /// Articles, prepositions and conjunctions.
  let ignored: Set<String>
  let generic: Set<String>
  /// Words for whom a service is.
  let persons: Set<String>
  let common: Set<String>
  let established: Set<String>
  let providerForms: Set<String>
  let nameForms: Set<String>
  let publicBodies: Set<String>
  let streets: Set<String>
  /// Kind of street by the word with which it begins.
  let streetOpenings: [String: String]
  let streetEnds: Set<String>
  let remarks: Set<String>
  /// Wordings by which a name says that the service has moved.
  let moves: Set<[String]>
  let formers: Set<String>
  let ages: Set<String>
  private let numbers: [String: Int]

  /// Makes a vocabulary of the rows of `parole-servizi.csv`; without any, names are compared by
  /// their words alone. Of a wording that stands twice the first counts.
  public init(_ rows: [ServiceWord]) {
    let ignored = Set(
      rows.filter { $0.use == .ignored }.flatMap { $0.words.flatMap(FoldedWords.plain) })
    let forms = ShortForms(rows, ignored: ignored)
    /// Folded words of a name, written in full, without articles and prepositions.
    func nameWords(_ text: String) -> [String] {
      forms.words(text).filter { !ignored.contains($0) }
    }
    var single: [ServiceWord.Use: Set<String>] = [:]
    var activities: [[String]: String] = [:]
    var related: Set<Set<String>> = []
    var contrasts: [[String: Int]] = []
    var rowNumbers: [String: Int] = [:]
    var openings: [String: String] = [:]
    var numbers: [String: Int] = [:]
    for row in rows {
      let words = row.words.flatMap(forms.words)
      switch row.use {
      case .activity:
        for wording in row.words.map(nameWords) where activities[wording] == nil {
          activities[wording] = row.group
        }
      case .related:
        for (place, kind) in row.words.enumerated() {
          for other in row.words.dropFirst(place + 1) { related.insert([kind, other]) }
        }
      case .contrast:
        if rowNumbers[row.group] == nil {
          rowNumbers[row.group] = contrasts.count
          contrasts.append([:])
        }
        let number = rowNumbers[row.group]!
        let place = (contrasts[number].values.max() ?? 0) + 1
        contrasts[number].merge(words.map { ($0, place) }) { first, _ in first }
      case .number:
        guard let value = Int(row.group) else { continue }
        numbers.merge(words.map { ($0, value) }) { first, _ in first }
      case .streetOpening:
        openings.merge(words.map { ($0, row.group) }) { first, _ in first }
      case .host: single[.host, default: []].formUnion(row.words)
      default: single[row.use, default: []].formUnion(words)
      }
    }
    shortForms = forms
    self.activities = activities
    longestWording = activities.keys.map(\.count).max() ?? 1
    relatedKinds = related
    hosts = single[.host] ?? []
    self.contrasts = contrasts
    self.ignored = ignored
    generic = single[.generic] ?? []
    persons = single[.persons] ?? []
    common = single[.common] ?? []
    established = single[.established] ?? []
    providerForms = single[.providerForm] ?? []
    nameForms = single[.nameForm] ?? []
    publicBodies = single[.publicBody] ?? []
    streets = single[.street] ?? []
    streetOpenings = openings
    streetEnds = single[.streetEnd] ?? []
    remarks = single[.remark] ?? []
    moves = Set(rows.filter { $0.use == .moved }.flatMap { $0.words.map(nameWords) })
    formers = single[.former] ?? []
    ages = single[.age] ?? []
    self.numbers = numbers
  }

  /// Value of a number in digits, of a Roman numeral from I to XXXIX, or of a number word; nil for
  /// anything else.
  func number(_ word: String) -> Int? {
    Int(word) ?? numbers[word] ?? FoldedWords.roman(word)
  }
}
