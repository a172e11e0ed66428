import Estimation
import Findings
import Region

/// Answers in numbers, as readers may see them.
enum NumberPublisher {
  static func numbers(
    _ input: DisclosureInput, _ pattern: NumberPattern, _ nonResponse: NonResponsePattern,
    _ sums: SumsPattern, _ units: UnitsPattern
  ) -> [NumberAddress: PublishedNumber] {
    var published: [NumberAddress: PublishedNumber] = [:]
    let waves = Dictionary(
      input.findings.coverage.map { ($0.cell.key.wave, $0.cell.population) },
      uniquingKeysWith: { a, _ in a })
    for cell in input.findings.numbers where cell.item.detail == nil {
      let address = NumberAddress(cell)
      published[address] =
        pattern.isShown(cell)
        ? number(
          cell, address, sums.sums(of: cell), tellsNonResponse: nonResponse.isTold(cell),
          countsPeople: waves[cell.wave].map {
            TotalsPublisher.people(
              sums.sources(cell.wave), $0, cell.sampling, input.represented) != nil
          } ?? false, tellsUnits: units.isTold(cell))
        : PublishedNumber(
          address: address, sign: .suppressed, sampleSize: nil, itemNonResponse: nil, mean: nil,
          total: nil, people: nil, median: nil, cumulative: [])
    }
    return published
  }

  private static func number(
    _ cell: NumberCell, _ address: NumberAddress, _ sums: PublishedSums?,
    tellsNonResponse: Bool, countsPeople: Bool, tellsUnits: Bool
  ) -> PublishedNumber {
    let mean = cell.mean()
    let median = cell.median()
    let sign =
      mean.map(Self.sign(ofMean:)) ?? median.map { Self.sign(of: $0.reliability) } ?? .insufficient
    let isShown = sign == .published
    let total =
      isShown && countsPeople && tellsUnits ? sums.flatMap { Self.total(cell, mean, $0) } : nil
    return PublishedNumber(
      address: address, sign: sign, sampleSize: cell.base.sampleSize,
      itemNonResponse: tellsNonResponse ? cell.itemNonResponse : nil,
      mean: isShown
        ? mean.map {
          PublishedAmount(
            value: $0.value, lower: $0.lower, upper: $0.upper, isFlagged: $0.quality == .flagged)
        } : nil,
      total: total, people: total == nil ? nil : sums?.answered,
      median: isShown
        ? median.map {
          PublishedMedian(
            step: $0.value, steps: $0.lower...$0.upper, isFlagged: $0.reliability == .medium)
        } : nil,
      cumulative: cell.cumulativeShares().map {
        ValuePublisher.value($0)?.withoutPrecision(!tellsUnits)
      }, tellsUnits: tellsUnits, sums: sums)
  }

  /// The total as far as the sums may be told; nil where it varies too much.
  private static func total(_ cell: NumberCell, _ mean: MeanEstimate?, _ sums: PublishedSums)
    -> PublishedAmount?
  {
    guard let mean, let exact = cell.total(), exact.quality != .withheld else { return nil }
    let isFlagged = exact.quality == .flagged
    if sums.isExact {
      return PublishedAmount(
        value: exact.value, lower: exact.lower, upper: exact.upper, isFlagged: isFlagged)
    }
    let t = StudentDistribution.quantile(
      upperTail: 0.025, degreesOfFreedom: Double(cell.base.degreesOfFreedom))
    let told = PublishedSums.roundedTotal(
      ratio: mean.value, base: sums.answered, margin: sums.margin(isOfNeed: false) ?? 0,
      variation: exact.standardError / abs(exact.value), t: t)
    return PublishedAmount(
      value: told.value, lower: told.lower, upper: told.upper, isFlagged: isFlagged)
  }

  /// Few people or no variance, or too uncertain.
  private static func sign(ofMean mean: MeanEstimate) -> CellSign {
    if mean.quality != .withheld { return .published }
    let isEstimable = mean.upper < .infinity
    let isFew = mean.sampleSize < ReliabilityThresholds.standard.minimumSample
    return isEstimable && !isFew ? .unreliable : .insufficient
  }

  private static func sign(of reliability: Reliability) -> CellSign {
    switch reliability {
    case .high, .medium: .published
    case .low: .unreliable
    case .insufficient: .insufficient
    }
  }
}
