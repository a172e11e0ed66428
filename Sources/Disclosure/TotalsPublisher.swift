import Estimation
import Region

/// Which totals of people may be told (method sections 1 and 5).
enum TotalsPublisher {
  /// Totals of a cell whose shares are told as given; nil where the weights of its sources stand for no
  /// population, or not for the same.
  static func totals(
    _ cell: CubeCell, _ sums: PublishedSums?, shares: [(PublishedTotal.Kind, PublishedValue?)],
    _ input: DisclosureInput
  ) -> PublishedTotals? {
    guard let sums,
      let people = people(
        cell.instruments, cell.population, cell.sampling, input.represented)
    else { return nil }
    let totals = shares.compactMap { kind, value in
      Indicator(code: kind.rawValue).flatMap { total(kind, $0, of: cell, value, sums) }
    }
    return totals.isEmpty ? nil : PublishedTotals(represented: people, sums: sums, totals: totals)
  }

  private static func total(
    _ kind: PublishedTotal.Kind, _ indicator: Indicator, of cell: CubeCell,
    _ value: PublishedValue?, _ sums: PublishedSums
  ) -> PublishedTotal? {
    // The error of a total would tell of few units, as that of its share.
    guard case .share(let share, _, _, _)? = value?.form, value?.precision != nil,
      let exact = cell.total(indicator), let variation = exact.coefficientOfVariation,
      // Nobody and everybody are decided on counts, which no error tells of.
      cell.counts.yes(indicator) < cell[indicator.base].sampleSize
    else { return nil }
    let isTold = exact.quality != .withheld
    let isFlagged = exact.quality == .flagged
    if sums.isExact {
      return PublishedTotal(
        kind: kind,
        amount: isTold
          ? PublishedAmount(
            value: exact.value, lower: exact.lower, upper: exact.upper, isFlagged: isFlagged)
          : nil, variation: variation, standardError: isTold ? exact.standardError : nil)
    }
    let isOfNeed = indicator.base == .inNeed
    guard let base = sums.base(isOfNeed: isOfNeed), let margin = sums.margin(isOfNeed: isOfNeed)
    else { return nil }
    let t = StudentDistribution.quantile(
      upperTail: 0.025,
      degreesOfFreedom: Double(cell[indicator.base].degreesOfFreedom))
    let rounded = PublishedSums.roundedTotal(
      ratio: share, base: base, margin: margin, variation: variation, t: t)
    return PublishedTotal(
      kind: kind,
      amount: isTold
        ? PublishedAmount(
          value: rounded.value, lower: max(0, rounded.lower), upper: rounded.upper,
          isFlagged: isFlagged) : nil, variation: rounded.variation, standardError: nil)
  }

  /// Whom the weights of some sources stand for together; nil for the respondents alone. A census that
  /// not everybody answered stands for those who did.
  static func people(
    _ sources: [InstrumentCode], _ asked: PopulationAsked, _ sampling: Sampling,
    _ represented: [InstrumentCode: RepresentedPeople]
  ) -> RepresentedPeople? {
    guard sampling != .census, asked != .users, asked != .companies,
      let first = sources.first.flatMap({ represented[$0] }),
      sources.allSatisfy({
        represented[$0]?.unit == first.unit && represented[$0]?.population == first.population
      })
    else { return nil }
    return first
  }
}
