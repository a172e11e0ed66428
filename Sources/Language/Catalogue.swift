/// The wordings of one language, by key.
///
/// A source is text of `key = wording` lines. A line that begins with `|` continues the wording
/// before it on a new line; blank lines and lines that begin with `#` are skipped. To add a topic:
/// one file per language (`Catalogue+Topic.it.swift`) and one line in `sources(of:)`.
struct Catalogue: Sendable {
  private(set) var phrases: [String: Phrase] = [:]
  /// Keys met twice and lines that do not read, as written; empty in a sound catalogue.
  private(set) var faults: [String] = []

  /// Reads sources in order.
  init(_ sources: [String]) {
    for source in sources {
      var entry: (key: Substring, wording: String)?
      for line in source.split(separator: "\n") where !line.hasPrefix("#") {
        if line.hasPrefix("|") {
          let more = line.dropFirst(line.hasPrefix("| ") ? 2 : 1)
          if entry == nil { faults.append(String(line)) }
          entry?.wording += "\n" + more
        } else {
          keep(entry)
          entry = nil
          if let separator = line.firstRange(of: " = ") {
            entry = (line[..<separator.lowerBound], String(line[separator.upperBound...]))
          } else {
            faults.append(String(line))
          }
        }
      }
      keep(entry)
    }
  }

  private mutating func keep(_ entry: (key: Substring, wording: String)?) {
    guard let entry else { return }
    let key = String(entry.key)
    if let phrase = Phrase(entry.wording[...]), phrases.updateValue(phrase, forKey: key) == nil {
      return
    }
    faults.append(key)
  }

  static let italian = Catalogue(sources(of: .it))
  static let english = Catalogue(sources(of: .en))

  /// The texts that make up a language, one per topic.
  static func sources(of tongue: Tongue) -> [String] {
    switch tongue {
    case .it:
      [
        wordsIt,
        pageIt,
        signsIt,
        findingsIt,
        schedaIt,
        schedaMoreIt,
        indexIt,
        commandsIt,
        diagnosticsIt,
        ingestIt,
        templatesIt,
        bytesIt,
        formatsIt,
        detectionIt,
        ledgerIt,
        sniffIt,
        draftIt,
        estimationIt,
        checksIt,
        privacyIt,
        equityIt,
        decisionsIt,
        placesIt, slotsIt,
        comparisonsIt,
        plansIt,
        pairsIt,
        numbersIt,
        sensitivityIt,
        indicatorsIt,
        benchlearningIt, samplePlanIt, trailIt, strataIt, aggregatesIt, totalsIt,
      ]
    case .en:
      [
        wordsEn,
        pageEn,
        signsEn,
        findingsEn,
        schedaEn,
        schedaMoreEn,
        indexEn,
        commandsEn,
        diagnosticsEn,
        ingestEn,
        templatesEn,
        bytesEn,
        formatsEn,
        detectionEn,
        ledgerEn,
        sniffEn,
        draftEn,
        estimationEn,
        checksEn,
        privacyEn,
        equityEn,
        decisionsEn,
        placesEn, slotsEn,
        comparisonsEn,
        plansEn, pairsEn, numbersEn,
        sensitivityEn,
        indicatorsEn,
        benchlearningEn, samplePlanEn, trailEn, strataEn, aggregatesEn, totalsEn,
      ]
    }
  }
}
