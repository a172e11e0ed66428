import Region

/// The words with which the invented catalogues name whom they admit, and what each stands for.
struct TargetWord: Sendable {
  let word: String
  let set: TargetSet
  /// Whether the word says an age.
  let agesKnown: Bool

  private init(_ word: String, _ boxes: [TargetBox], agesKnown: Bool = true) {
    self.word = word
    set = TargetSet(boxes)
    self.agesKnown = agesKnown
  }

  static let everybody = TargetWord("tutti", [TargetBox()])
  static let citizens = TargetWord("cittadini", [TargetBox()])
  static let workers = TargetWord("lavoratori", [TargetBox(workers: .working)])
  static let families = TargetWord("famiglie", [TargetBox(ages: .anyone)])
  static let parents = TargetWord("famiglie con figli", [TargetBox(ages: AgeSet(0...17))])
  static let minors = TargetWord("minori", [TargetBox(ages: AgeSet(0...17))])
  static let infants = TargetWord("prima infanzia", [TargetBox(ages: AgeSet(0...2))])
  static let primarySchool = TargetWord("scuola primaria", [TargetBox(ages: AgeSet(6...10))])
  static let elders = TargetWord("anziani", [TargetBox(ages: AgeSet(65...110))])
  static let oldestElders = TargetWord("grandi anziani", [TargetBox(ages: AgeSet(75...110))])
  static let frail = TargetWord(
    "fragili", [TargetBox(ages: .anyone, conditions: .frail)], agesKnown: false)
  static let carers = TargetWord(
    "caregiver",
    [TargetBox(ages: AgeSet(65...110)), TargetBox(ages: .anyone, conditions: .any)])
}
