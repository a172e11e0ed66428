/// Finds what may tell who is speaking, or of whom, in quoted words: better one quote too many put
/// aside than one person recognised.
public enum QuoteScan {
  /// Codes of persons, names, addresses and organisations called by name, each wording once, in the
  /// order in which they stand in the text for every kind.
  public static func find(in text: String) -> [PersonalDatum] {
    var found = PersonalData.codes(in: text)
    let words = words(of: text)
    for index in words.indices {
      for datum in [name(words, index), address(words, index), organisation(words, index)] {
        if let datum, !found.contains(datum) { found.append(datum) }
      }
    }
    return found
  }

  /// A word, and whether a sentence begins with it: there a capital says nothing.
  private struct Word {
    let text: Substring
    let lower: String
    let beginsSentence: Bool
    /// A comma or a point follows.
    let isLast: Bool

    var isCapital: Bool { text.first?.isUppercase == true }
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var isStart = true
    for piece in text.split(whereSeparator: { $0.isWhitespace || "'’/".contains($0) }) {
      let bare = piece.trimmed(".,;:!?\"«»“”()[]…-–")
      let ends = piece.last.map { ".!?…".contains($0) } ?? false
      let stops = piece.last.map { ".,;:!?…)".contains($0) } ?? false
      if bare.isEmpty {
        isStart = isStart || ends
        continue
      }
      words.append(
        Word(text: bare, lower: bare.lowercased(), beginsSentence: isStart, isLast: stops))
      isStart = ends && !titles.contains(bare.lowercased())
    }
    return words
  }

  private static let titles: Set<String> = [
    "sig", "signor", "signora", "signorina", "dott", "dottor", "dottore", "dottoressa", "dr",
    "prof",
    "professor", "professoressa", "maestra", "maestro", "don", "suor", "padre", "ing", "avv",
    "arch",
    "assessore", "assessora", "sindaco", "sindaca", "mr", "mrs", "ms",
  ]

  /// `mi chiamo Rosa`, `sono Rosa`, `la signora Bianchi`, `Rosa Bianchi`, and first names alone.
  private static func name(_ words: [Word], _ index: Int) -> PersonalDatum? {
    let word = words[index]
    func next(_ offset: Int) -> Word? {
      let place = index + offset
      return words.indices.contains(place) && !words[place - 1].isLast ? words[place] : nil
    }
    if word.lower == "chiamo" || word.lower == "chiama", let name = next(1), name.isCapital {
      return PersonalDatum(.name, "\(word.text) \(name.text)")
    }
    if titles.contains(word.lower) {
      let place = index + 1
      if words.indices.contains(place), words[place].isCapital, !titles.contains(words[place].lower)
      {
        return PersonalDatum(.name, "\(word.text) \(words[place].text)")
      }
    }
    guard word.isCapital, FirstNames.contains(word.text) else { return nil }
    if let surname = next(1), surname.isCapital {
      return PersonalDatum(.name, "\(word.text) \(surname.text)")
    }
    // A saint's day, a street or a town: "Santa Maria", "piazza Giovanni".
    if index > 0, notPersons.contains(words[index - 1].lower) { return nil }
    return word.beginsSentence && ambiguous.contains(word.lower)
      ? nil : PersonalDatum(.name, String(word.text))
  }

  private static let notPersons: Set<String> = ["san", "santa", "santo", "sant", "via", "piazza"]
  /// First names that begin sentences as other words.
  private static let ambiguous: Set<String> = [
    "rosa", "franca", "serena", "ali", "marina", "aurora",
  ]

  /// `via Roma 12`, `piazza Garibaldi`: a street and, mostly, a number.
  private static func address(_ words: [Word], _ index: Int) -> PersonalDatum? {
    guard streets.contains(words[index].lower), !words[index].isLast else { return nil }
    let rest = words[(index + 1)...].prefix(5)
    guard let first = rest.first, first.isCapital || particles.contains(first.lower) else {
      return nil
    }
    var taken: [Substring] = [words[index].text]
    for word in rest {
      let isNumber = word.text.first?.isNumber == true
      guard word.isCapital || isNumber || particles.contains(word.lower) else { break }
      taken.append(word.text)
      if isNumber || word.isLast { break }
    }
    guard taken.contains(where: { $0.first?.isUppercase == true }) else { return nil }
    return PersonalDatum(.address, taken.joined(separator: " "))
  }

  private static let streets: Set<String> = [
    "via", "viale", "piazza", "piazzale", "corso", "largo", "vicolo", "contrada", "vicoletto",
  ]
  private static let particles: Set<String> = [
    "di", "del", "della", "dei", "degli", "delle", "dell", "da", "la", "le", "san", "n", "numero",
    "civico",
  ]

  /// `scuola Manzoni`, `la ditta Rossi`, `Rossi Srl`: a body called by its name.
  private static func organisation(_ words: [Word], _ index: Int) -> PersonalDatum? {
    let word = words[index]
    if forms.contains(word.lower.filter { $0 != "." }), index > 0, words[index - 1].isCapital {
      return PersonalDatum(.organisation, "\(words[index - 1].text) \(word.text)")
    }
    guard bodies.contains(word.lower), !word.isLast else { return nil }
    let rest = words[(index + 1)...].prefix(3)
    guard
      let name = rest.first(where: {
        $0.isCapital && !publicWords.contains($0.lower) && !fillers.contains($0.lower)
      }),
      rest.prefix(while: { $0.text != name.text }).allSatisfy({ fillers.contains($0.lower) })
    else { return nil }
    return PersonalDatum(.organisation, "\(word.text) \(name.text)")
  }

  private static let forms: Set<String> = ["srl", "spa", "snc", "sas", "onlus", "scarl"]
  private static let bodies: Set<String> = [
    "scuola", "istituto", "liceo", "asilo", "nido", "materna", "elementare", "elementari", "media",
    "medie", "ditta", "azienda", "impresa", "cooperativa", "fondazione", "associazione", "oratorio",
    "ospedale", "clinica", "fabbrica", "negozio", "parrocchia", "rsa",
  ]
  private static let fillers: Set<String> = [
    "di", "del", "della", "primaria", "secondaria", "materna", "elementare", "media", "comprensivo",
    "statale", "privata", "pubblica", "sociale", "comunale",
  ]
  private static let publicWords: Set<String> = [
    "comune", "stato", "regione", "ats", "asst", "inps", "rsa", "lombardia", "italia",
  ]
}
