import Language
import Region

extension ReportTarget {
  /// The people of whom a trait is known to hold, as a target within everybody. Offers are compared
  /// with it as with everybody: what admits only those with the trait is not told by a catalogue.
  ///
  /// - Parameter word: the word of profiles for the trait.
  init(trait: Trait, word: String) {
    let key = "trait.\(trait.rawValue)"
    self.init(
      code: TargetCode("tratto-\(word)"),
      label: LocalizedLabel(it: Phrasebook(.it).text(key), en: Phrasebook(.en).text(key)),
      set: .everyone, membership: .trait(trait), parent: .everyone)
  }
}
