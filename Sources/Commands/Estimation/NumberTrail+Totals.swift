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
      let total = cell.total(indicator)
    else { return [] }
    let df = Double(cell[indicator.base].degreesOfFreedom)
    let unit = TotalWords(words: book).unit(totals.represented)
    var arguments = [
      "value": book.decimal(total.value), "unit": unit,
      "error": book.decimal(total.standardError),
      "variation": book.percent(told.variation, places: 1),
      "quality": book.text("number.quality.\(total.quality.rawValue)"),
    ]
    var keys = ["number.people", "number.people.variation"]
    if told.amount != nil {
      arguments["t"] = book.decimal(
        StudentDistribution.quantile(upperTail: 0.025, degreesOfFreedom: df), places: 4)
      arguments["lower"] = book.decimal(total.lower)
      arguments["upper"] = book.decimal(total.upper)
      keys.append("number.amount.interval")
    }
    let people =
      indicator == .inNeed ? shown.people?.inNeed : indicator == .unmet ? shown.people?.unmet : nil
    if let people, let population = shown.people?.population {
      arguments["people"] = book.decimal(people.value, places: 0)
      arguments["population"] = book.decimal(population, places: 0)
      arguments["w"] = book.decimal(cell[indicator]?.w ?? 0)
      keys.append("number.people.table")
    }
    return keys.map { "    " + book.text($0, arguments) }
  }
}
