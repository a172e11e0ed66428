import Disclosure
import Estimation
import Findings
import Language
import Region
import Report

extension NumberTrail {
  /// The trail of the answers to a question with a number; empty for other ids, and where nothing is
  /// shown.
  func amounts(of id: String) -> [String] {
    guard let shown = pages.publication.numbers.values.first(where: { $0.address.id == id }),
      let cell = pages.findings.numbers.first(where: {
        $0.wave == shown.address.wave && $0.territory == shown.address.territory
          && $0.item.code == shown.address.question && $0.target == shown.address.target
      })
    else { return [] }
    let steps = mean(cell, shown) + total(cell, shown) + scale(cell, shown)
    if steps.isEmpty { return [] }
    let sources = pages.context.instruments.filter { instrument in
      instrument.wave == cell.wave && instrument.numbers.contains { $0.code == cell.item.code }
    }
    let tellsUnits = shown.tellsUnits
    return [
      "", book.text("number.title"),
      book.text("number.sources", ["sources": book.list(sources.map(\.code.rawValue))]),
      "    " + book.text(tellsUnits ? "number.rows" : "number.few.units", rows(cell)),
    ] + (tellsUnits ? steps : [])
  }

  private func rows(_ cell: NumberCell) -> [String: String] {
    [
      "n": book.whole(cell.base.sampleSize), "units": book.whole(cell.base.units),
      "strata": book.whole(cell.base.strata), "df": book.whole(cell.base.degreesOfFreedom),
    ]
  }

  private func t(_ cell: NumberCell) -> String {
    decimal(
      StudentDistribution.quantile(
        upperTail: 0.025, degreesOfFreedom: Double(cell.base.degreesOfFreedom)))
  }

  private func decimal(_ value: Double) -> String { book.decimal(value, places: 4) }

  private func mean(_ cell: NumberCell, _ shown: PublishedNumber) -> [String] {
    guard shown.mean != nil, let mean = cell.mean(), let totals = cell.totals.first else {
      return []
    }
    let isExact = shown.sums?.isExact ?? false
    var arguments = [
      "y": book.decimal(totals.y, places: 1), "w": book.decimal(totals.w, places: 1),
      "value": decimal(mean.value), "error": decimal(mean.standardError),
      "lower": decimal(mean.lower), "upper": decimal(mean.upper),
      "variation": book.percent(mean.standardError / abs(mean.value), places: 1),
      "quality": book.text("number.quality.\(mean.quality.rawValue)"),
    ]
    var keys = [isExact ? "number.mean" : "number.mean.untold"]
    if cell.sampling != .census {
      arguments["vyy"] = book.decimal(totals.varianceY, places: 4)
      arguments["vyw"] = book.decimal(totals.covarianceYW, places: 4)
      arguments["vww"] = book.decimal(totals.varianceW, places: 4)
      arguments["t"] = t(cell)
      keys += [
        isExact ? "number.mean.error" : "number.mean.error.untold", "number.amount.interval",
        "number.amount.quality",
      ]
    }
    return keys.map { "    " + book.text($0, arguments) }
  }

  private func total(_ cell: NumberCell, _ shown: PublishedNumber) -> [String] {
    guard let told = shown.total, let total = cell.total(), let sums = shown.sums else {
      return []
    }
    if let mean = sums.rounded {
      let arguments = [
        "value": book.decimal(told.value, places: 0),
        "n": book.whole(cell.base.sampleSize), "lower": book.decimal(told.lower, places: 0),
        "upper": book.decimal(told.upper, places: 0),
      ].merging(meanWeight(mean, answered: sums.answered)) { a, _ in a }
      return ["    " + book.text("number.total.rounded", arguments)]
    }
    var arguments = [
      "value": book.decimal(total.value, places: 1),
      "people": book.decimal(total.people, places: 1),
      "error": book.decimal(total.standardError, places: 1),
      "lower": book.decimal(total.lower, places: 1),
      "upper": book.decimal(total.upper, places: 1),
      "variation": book.percent(total.standardError / abs(total.value), places: 1),
      "quality": book.text("number.quality.\(total.quality.rawValue)"),
    ]
    var keys = ["number.total"]
    if cell.sampling != .census {
      arguments["t"] = t(cell)
      keys += ["number.amount.interval", "number.amount.quality"]
    }
    return keys.map { "    " + book.text($0, arguments) }
  }

  private func scale(_ cell: NumberCell, _ shown: PublishedNumber) -> [String] {
    let steps = pages.context.instruments.filter { $0.wave == cell.wave }.flatMap(\.numbers)
      .compactMap { question -> [String]? in
        guard question.code == cell.item.code, case .scale(let steps) = question.kind else {
          return nil
        }
        return steps
      }.first
    guard let steps, !shown.cumulative.isEmpty else { return [] }
    let isExact = shown.sums?.isExact ?? false
    let shares = cell.cumulativeShares()
    var lines: [String] = []
    for (place, (share, value)) in zip(shares, shown.cumulative).enumerated() {
      // Words are shown because the number may not be.
      guard let value, value.point != nil else { continue }
      let totals = cell.totals[place]
      lines.append(
        "    "
          + book.text(
            isExact ? "number.upTo" : "number.upTo.untold",
            [
              "step": steps[place], "y": book.decimal(totals.y, places: 1),
              "w": book.decimal(totals.w, places: 1), "p": decimal(share.value),
              "error": decimal(share.standardError),
              "effective": book.decimal(share.effectiveSampleSize, places: 1),
              "lower": decimal(share.lower), "upper": decimal(share.upper),
            ]))
    }
    guard let median = shown.median else { return lines }
    return lines + [
      "    "
        + book.text(
          "number.median",
          [
            "value": steps[median.step - 1], "lower": steps[median.steps.lowerBound - 1],
            "upper": steps[median.steps.upperBound - 1],
          ])
    ]
  }
}
