internal import Disclosure
public import Language
public import Region

/// Estimated totals of people in words, the same on the page and in explanations.
public struct TotalWords {
  let words: Phrasebook

  /// Words of a language.
  public init(words: Phrasebook) { self.words = words }

  /// What is counted: people who work, where only they were asked.
  public func unit(_ represented: RepresentedPeople) -> String {
    represented.unit == .person && represented.population == .workers
      ? words.text("total.workers") : words.text("people.unit.\(represented.unit.rawValue)")
  }

  /// A total as a page shows it, rounded to what its interval allows.
  func figure(_ amount: PublishedAmount) -> Figure {
    let rounded = EstimateRounding(lower: amount.lower, upper: amount.upper)
    return Figure(
      value: whole(rounded(amount.value)),
      interval: whole(rounded(amount.lower)) + "–" + whole(rounded(amount.upper)),
      signs: amount.isFlagged ? [.flagged] : [], sortKey: amount.value.rounded())
  }

  /// "about 12,400 people, between 9,800 and 15,000".
  func sentence(_ amount: PublishedAmount, _ represented: RepresentedPeople) -> String {
    let rounded = EstimateRounding(lower: amount.lower, upper: amount.upper)
    return words.text(
      amount.isFlagged ? "total.about.flagged" : "total.about",
      [
        "count": whole(rounded(amount.value)), "unit": unit(represented),
        "lower": whole(rounded(amount.lower)), "upper": whole(rounded(amount.upper)),
      ])
  }

  private func whole(_ value: Double) -> String { words.decimal(value, places: 0) }
}
