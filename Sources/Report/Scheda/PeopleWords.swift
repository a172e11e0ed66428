internal import Disclosure
internal import Findings
internal import Language
internal import Region

/// People and places in words, the same on the page and in explanations.
struct PeopleWords {
  let words: Phrasebook

  /// Why people in need are not told; nil when they are.
  func obstacle(_ people: PublishedPeople) -> String? {
    if people.inNeed != nil || people.unmet != nil { return nil }
    guard let obstacle = people.obstacle else { return words.text("people.obstacle.withheld") }
    guard obstacle == .otherUnit, let unit = people.unit, let other = people.otherUnit else {
      return words.text("people.obstacle.\(obstacle.rawValue)")
    }
    return words.text(
      "people.obstacle.otherUnit", ["unit": self.unit(unit), "other": self.unit(other)])
  }

  func unit(_ unit: CountedUnit) -> String { words.text("people.unit.\(unit.rawValue)") }

  func whole(_ count: Double) -> String { words.decimal(count, places: 0) }

  func range(_ lower: Double, _ upper: Double) -> String {
    let (low, high) = (whole(lower), whole(upper))
    return low == high ? low : low + "–" + high
  }

  /// "12–40", "at least 12" where nothing bounds it above, "not known" where nothing bounds it.
  func bounds(_ bounds: CountBounds, places: Int = 0) -> String {
    let low = words.decimal(bounds.lower, places: places)
    guard let upper = bounds.upper else {
      return bounds.lower > 0
        ? words.text("places.atLeast", ["lower": low]) : words.text("places.unknown")
    }
    let high = words.decimal(upper, places: places)
    return low == high ? low : low + "–" + high
  }

  /// People as a page shows them, rounded to what their interval allows.
  func figure(_ count: PeopleEstimate) -> Figure {
    let rounded = EstimateRounding(lower: count.lower, upper: count.upper)
    return Figure(
      value: whole(rounded(count.value)),
      interval: count.lower == count.upper
        ? nil : range(rounded(count.lower), rounded(count.upper)),
      sortKey: count.value.rounded())
  }

  /// The interval of people, to the person.
  func interval(_ people: PeopleEstimate) -> String {
    range(people.lower, people.upper)
  }
}
