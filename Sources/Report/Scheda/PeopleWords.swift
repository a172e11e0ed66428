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

  /// Whose ages were assumed in the spread of places, one line for each that stands in.
  func assumed(_ ages: [AssumedAges], _ names: ReportNames) -> [String] {
    var sources: [AssumedAges.Source] = []
    for source in ages.map(\.source) where !sources.contains(source) { sources.append(source) }
    return sources.map { source in
      let zones = ages.filter { $0.source == source }.map { names.territory($0.zone) }
      let rest = zones.count - Self.namedZones
      let named =
        rest > 1
        ? zones.prefix(Self.namedZones) + [
          words.text("places.ages.more", ["count": words.decimal(Double(rest), places: 0)])
        ] : zones
      let zonesText = ["zones": words.list(named)]
      switch source {
      case .territory(let wider):
        return words.text(
          "places.ages.territory",
          zonesText.merging(["source": names.territory(wider)]) { a, _ in a })
      case .otherZones: return words.text("places.ages.otherZones", zonesText)
      case .even: return words.text("places.ages.even", zonesText)
      }
    }
  }

  /// Zones named one by one before the rest are counted.
  private static let namedZones = 5
}
