import Disclosure
import Estimation
import Findings
import Foundation
import Language
import Region
import Report

/// How every published number of a cell came about: the rows behind it, the formula and the formula
/// with its numbers put in. What is withheld from the pages is not told here either.
struct NumberTrail {
  let pages: PageMaking
  let book: Phrasebook
  let source: TrailSource

  /// - Parameter source: where the answers are found again.
  init(_ pages: PageMaking, _ book: Phrasebook, _ source: TrailSource) {
    self.pages = pages
    self.book = book
    self.source = source
  }

  /// The trail of the cell of a coverage finding, or of a question with a number; empty for other
  /// findings and withheld cells. Throws where the answers cannot be read again.
  func text(of id: String) throws -> String {
    let amounts = amounts(of: id)
    if !amounts.isEmpty { return amounts.joined(separator: "\n") }
    guard let finding = pages.findings.coverage.first(where: { $0.id.rawValue == id }),
      let cell = pages.publication.cells[CellAddress(finding.cell.key)], cell.sampleSize != nil
    else { return "" }
    // Users of services tell of quality and barriers: their shares are no need.
    let isNeed = !pages.context.wavesOfUsers.contains(finding.cell.key.wave)
    let shown: [(String, Indicator, PublishedValue?)] = [
      ("explain.unmet", .unmet, cell.unmet), ("explain.need", .inNeed, cell.need),
      ("explain.covered", .metByService, cell.coverage),
      ("explain.carried", .carried, cell.carried),
    ]
    let told = isNeed ? shown.filter { $0.2 != nil } : []
    let trail =
      told.isEmpty || finding.cell.sampling == .census || finding.cell.assumption != nil
      ? nil : try source.trail(of: finding.cell.key, shares: told.map(\.1))
    let strata =
      trail.flatMap { $0.agrees(with: finding.cell) ? $0 : nil }
      .map { DisclosureControl.variances($0.variance, of: cell, pages.disclosure) }
    let trails = told.flatMap { key, indicator, value in
      lines(key, indicator, of: finding.cell, as: value!, cell) { error in
        if trail == nil { return [] }
        guard let strata else { return ["    " + book.text("number.variance.stale")] }
        return strata.first { $0.share.indicator == indicator }
          .map { variance($0, error: error) } ?? []
      } + total(indicator, of: finding.cell, cell)
    }
    if isNeed, trails.isEmpty { return "" }
    let more =
      barriers(finding.cell, cell)
      + (isNeed ? rank(finding.cell, cell) + equity(cell) + comparisons(cell) : [])
    if trails.isEmpty, more.isEmpty { return "" }
    let sources = book.text(
      "number.sources",
      ["sources": book.list(finding.cell.instruments.map(\.rawValue))])
    let sound = strata == nil ? nil : trail
    let weights =
      weights(of: finding.cell, sound)
      + (strata?.isEmpty ?? true ? [] : sound.map { [formula($0)] } ?? [])
    return (["", book.text("number.title"), sources] + weights + trails + more)
      .joined(separator: "\n")
  }

  private func lines(
    _ key: String, _ indicator: Indicator, of cell: CubeCell, as value: PublishedValue,
    _ shown: PublishedCell, strata: (_ standardError: Double) -> [String]
  ) -> [String] {
    guard let estimate = cell.estimate(indicator), let totals = cell[indicator] else { return [] }
    let (base, sums) = (cell[indicator.base], shown.sums)
    if cell.assumption != nil, cell.sampling != .census {
      return tableLines(key, indicator, estimate, of: cell, as: value, shown)
    }
    // The name of the share is what the numbers above it call it.
    let title = "  " + book.text(key, ["value": book.decimal(estimate.value, places: 4)])
    let told = sums?.base(isOfNeed: indicator.base == .inNeed)
    let arguments = [
      "n": book.whole(estimate.sampleSize), "units": book.whole(base.units),
      "strata": book.whole(base.strata), "df": book.whole(estimate.degreesOfFreedom),
      "y": book.decimal(totals.y, places: 1),
      "w": told.map { book.decimal($0, places: sums?.isExact ?? true ? 1 : 0) } ?? "",
      "p": book.decimal(estimate.value, places: 4),
      "error": book.decimal(estimate.standardError, places: 4),
      "deff": book.decimal(
        Double(estimate.sampleSize - 1) * estimate.standardError * estimate.standardError
          / (estimate.value * (1 - estimate.value)), places: 3),
      // To one decimal it tells of no count.
      "kish": book.decimal(
        estimate.kishDesignEffect, places: sums?.isExact ?? false ? 3 : 1),
      "effective": book.decimal(estimate.effectiveSampleSize, places: 1),
      "lower": book.decimal(estimate.lower, places: 4),
      "upper": book.decimal(estimate.upper, places: 4),
      "a": book.decimal(estimate.effectiveSampleSize * estimate.value, places: 1),
      "b": book.decimal(estimate.effectiveSampleSize * (1 - estimate.value), places: 1),
      "plain": book.decimal(
        estimate.value * (1 - estimate.value)
          / (estimate.standardError * estimate.standardError), places: 1),
      "reliability": book.text("number.reliability.\(estimate.reliability.rawValue)"),
    ]
    .merging(meanWeight(sums?.rounded, answered: sums?.answered ?? 0)) { a, _ in a }
    func line(_ key: String) -> String { "    " + book.text(key, arguments) }
    if shown.untoldUnits.contains(indicator.base) {
      return [title, line("number.few.units"), line("number.reliability")]
    }
    let isWilson = cell.intervals == .wilson
    let ratio = line(Self.ratioKey(indicator.base, told, sums))
    let steps: [String]
    switch value.form {
    case .share where cell.sampling == .census: steps = [line("number.rows"), ratio]
    case .share:
      steps =
        [line("number.rows"), ratio, line("number.error")]
        + strata(estimate.standardError)
        + [
          line("number.design"), line(isWilson ? "number.effective.wilson" : "number.effective"),
          line(isWilson ? "number.interval.wilson" : "number.interval"),
        ]
    case .none where cell.sampling == .census:
      steps = [line("number.rows"), line("number.nobody.census")]
    case .none:
      steps = [
        line("number.rows"), line("number.nobody"),
        line(isWilson ? "number.interval.wilson" : "number.nobody.interval"),
      ]
    case .range: return range(key, indicator, of: cell, as: value, shown)
    // Words are shown because the number may not be.
    case .words: return []
    }
    return [title] + steps + [line("number.reliability")]
  }

  private static func ratioKey(
    _ base: IndicatorBase, _ told: Double?, _ sums: PublishedSums?
  ) -> String {
    guard let sums, told != nil else { return "number.ratio.untold" }
    if sums.isExact { return "number.ratio" }
    return base == .inNeed ? "number.ratio.rounded.need" : "number.ratio.rounded"
  }

  /// A rounded mean weight and what it makes of the people who answered.
  func meanWeight(_ mean: PublishedSums.RoundedMean?, answered: Double) -> [String: String] {
    guard let mean else { return [:] }
    func short(_ value: Double) -> String {
      book.decimal(value, places: mean.step < 1 ? Int((-log10(mean.step)).rounded(.up)) : 0)
    }
    return [
      "mean": short(mean.value), "step": short(mean.step),
      "answered": book.decimal(answered, places: 0),
    ]
  }

  /// A share that is open because some needs are met by nobody knows whom: its two ends are of two
  /// shares.
  func range(
    _ key: String, _ indicator: Indicator, of cell: CubeCell, as value: PublishedValue,
    _ shown: PublishedCell
  ) -> [String] {
    guard let widened = indicator.widened, let least = cell.estimate(indicator),
      let most = cell.estimate(widened), let ends = value.interval
    else { return [] }
    let told =
      book.decimal(ends.lowerBound, places: 4) + "–" + book.decimal(ends.upperBound, places: 4)
    let title = "  " + book.text(key, ["value": told])
    if shown.untoldUnits.contains(indicator.base) {
      return [title, "    " + book.text("number.few.units")]
    }
    func line(_ key: String, _ estimate: Estimate) -> String {
      let (n, p) = (estimate.effectiveSampleSize, estimate.value)
      return "    "
        + book.text(
          key,
          [
            "p": book.decimal(p, places: 4), "n": book.whole(estimate.sampleSize),
            "error": book.decimal(estimate.standardError, places: 4),
            "effective": book.decimal(n, places: 1), "a": book.decimal(n * p, places: 1),
            "b": book.decimal(n * (1 - p), places: 1),
            "lower": book.decimal(estimate.lower, places: 4),
            "upper": book.decimal(estimate.upper, places: 4),
          ])
    }
    let (lowest, highest) =
      cell.sampling == .census
      ? ("number.range.least.census", "number.range.most.census")
      : cell.intervals == .wilson
        ? ("number.range.least.wilson", "number.range.most.wilson")
        : ("number.range.least", "number.range.most")
    return [title, line(lowest, least), line(highest, most)]
  }
}
