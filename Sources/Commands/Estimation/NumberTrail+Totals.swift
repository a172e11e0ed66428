import Disclosure
import Estimation
import Findings
import Language
import Region
import Report

extension NumberTrail {
  /// The people of the population behind a share, where weights stand for one.
  func total(_ indicator: Indicator, of cell: CubeCell, _ shown: PublishedCell) -> [String] {
    guard let totals = shown.totals,
      let told = PublishedTotal.Kind(rawValue: indicator.code).flatMap({ totals[$0] }),
      let total = cell.total(indicator), let share = cell[indicator]?.ratio,
      let base = totals.sums.base(isOfNeed: indicator.base == .inNeed)
    else { return [] }
    let df = Double(cell[indicator.base].degreesOfFreedom)
    let unit = TotalWords(words: book).unit(totals.represented)
    let mean = totals.sums.rounded
    let places = mean == nil ? 1 : 0
    var arguments = [
      "unit": unit, "variation": book.percent(told.variation, places: places),
      "quality": book.text("number.quality.\(total.quality.rawValue)"),
      "w": book.decimal(base, places: places),
    ]
    var keys: [String]
    // What varies too much is not told here either.
    if let amount = told.amount {
      arguments["value"] = book.decimal(amount.value, places: places)
      arguments["error"] = told.standardError.map { book.decimal($0) } ?? ""
      arguments["p"] = book.decimal(share, places: 4)
      arguments["margin"] = book.decimal(
        totals.sums.margin(isOfNeed: indicator.base == .inNeed) ?? 0, places: 0)
      arguments.merge(meanWeight(mean, answered: totals.sums.answered)) { a, _ in a }
      arguments["t"] = book.decimal(
        StudentDistribution.quantile(upperTail: 0.025, degreesOfFreedom: df), places: 4)
      arguments["lower"] = book.decimal(amount.lower, places: places)
      arguments["upper"] = book.decimal(amount.upper, places: places)
      keys =
        mean == nil
        ? ["number.people", "number.people.variation", "number.amount.interval"]
        : ["number.people.rounded", "number.people.variation", "number.amount.rounded"]
    } else {
      keys = ["number.people.variation"]
    }
    let people =
      indicator == .inNeed ? shown.people?.inNeed : indicator == .unmet ? shown.people?.unmet : nil
    if let people, let population = shown.people?.population {
      arguments["people"] = book.decimal(people.value, places: 0)
      arguments["population"] = book.decimal(population, places: 0)
      keys.append("number.people.table")
    }
    return keys.map { "    " + book.text($0, arguments) }
  }
}
