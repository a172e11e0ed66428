import Disclosure
import Estimation
import Language
import Region

extension NumberTrail {
  /// How a share of a table that somebody else made came about: what the table prints, what stands in
  /// for its design, and where its own uncertainty comes from.
  func tableLines(
    _ key: String, _ indicator: Indicator, _ estimate: Estimate, of cell: CubeCell,
    as value: PublishedValue, _ shown: PublishedCell
  ) -> [String] {
    let printed = cell.printed[indicator]
    // Words are shown because the number may not be.
    if case .words = value.form { return [] }
    if case .range = value.form { return range(key, indicator, of: cell, as: value, shown) }
    let (p, error, n) = (
      estimate.value, estimate.standardError, estimate.effectiveSampleSize
    )
    let range = printed?.range ?? p...p
    let counts = cell.possibleCounts(indicator)
    func decimal(_ value: Double) -> String { book.decimal(value, places: 4) }
    let arguments = [
      "n": book.whole(estimate.sampleSize), "p": decimal(p), "error": decimal(error),
      "effective": book.decimal(n, places: 1),
      "plain": error > 0 ? book.decimal(p * (1 - p) / (error * error), places: 1) : "",
      "low": decimal(range.lowerBound), "high": decimal(range.upperBound),
      "least": book.whole(counts.lowerBound), "most": book.whole(counts.upperBound),
      "lower": decimal(estimate.lower), "upper": decimal(estimate.upper),
      "a": book.decimal(n * range.lowerBound, places: 1),
      "b": book.decimal(n * (1 - range.lowerBound), places: 1),
      "c": book.decimal(n * range.upperBound, places: 1),
      "d": book.decimal(n * (1 - range.upperBound), places: 1),
      "rest": decimal(1 - p),
      "level": book.decimal(100 * (printed?.level ?? 0.95), places: 0),
      "reliability": book.text("number.reliability.\(estimate.reliability.rawValue)"),
    ]
    var steps = ["number.table.rows"]
    if let printed {
      if printed.isRest { steps.append("number.table.rest") }
      steps.append(
        printed.counts.count == 1 ? "number.table.counted" : "number.table.share")
    }
    switch estimate.basis {
    case .publishedInterval:
      steps.append(
        printed?.level == 0.95 ? "number.table.interval" : "number.table.interval.brought")
      if error > 0 { steps.append("number.table.interval.error") }
    case .design, .simpleRandom, .publishedError, .publishedDerived:
      if error > 0 { steps.append("number.table.\(estimate.basis.rawValue)") }
      steps.append(
        cell.intervals == .wilson
          ? "number.table.wilson"
          : estimate.isNobody ? "number.table.nobody" : "number.table.computed")
    }
    steps.append("number.reliability")
    let title = "  " + book.text(key, ["value": decimal(p)])
    return [title] + steps.map { "    " + book.text($0, arguments) }
  }
}
