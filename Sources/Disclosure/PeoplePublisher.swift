import Estimation
import Findings
import Region

/// What may be shown of people and places. People in need are told where the share they come from
/// is a number; places where no withheld cell weighs their spread; a verdict where people are told.
enum PeoplePublisher {
  static func people(
    _ finding: CoverageFinding, need: PublishedValue?, unmet: PublishedValue?,
    verdict: PublishedVerdict?, _ pattern: SuppressionPattern, _ numbers: NumberPattern
  ) -> PublishedPeople {
    let people = finding.people
    let inNeed = isNumber(need) ? people.inNeed : nil
    return PublishedPeople(
      unit: people.unit, population: people.population, inNeed: inNeed,
      unmet: isNumber(unmet) ? people.unmet : nil, conversions: people.conversions,
      sources: people.sources, otherUnit: people.otherUnit, obstacle: people.obstacle,
      places: places(
        finding, isNeedShown: inNeed != nil,
        isClassShown: verdict?.address == CellAddress(finding.cell.key), pattern, numbers))
  }

  private static func isNumber(_ value: PublishedValue?) -> Bool { value?.interval != nil }

  private static func places(
    _ finding: CoverageFinding, isNeedShown: Bool, isClassShown: Bool,
    _ pattern: SuppressionPattern, _ numbers: NumberPattern
  ) -> PublishedPlaces? {
    let places = finding.places
    // A spread in proportion to a withheld need would give it away.
    let isSpreadSafe = places.weighedBy.allSatisfy { key in
      pattern.levels[key].map { $0 >= .need } ?? false
    }
    guard isSpreadSafe, DetailPublisher.isClassSafe(finding, numbers) else { return nil }
    return PublishedPlaces(
      capacity: places.capacity, unstated: places.unstated, doubtfulPairs: places.doubtfulPairs,
      assumedAges: places.assumedAges,
      coverage: isNeedShown ? places.coverage : nil, gap: isNeedShown ? places.gap : nil,
      verdict: isNeedShown ? places.verdict : nil,
      contradictsClass: isNeedShown && isClassShown && places.contradictsClass)
  }
}
