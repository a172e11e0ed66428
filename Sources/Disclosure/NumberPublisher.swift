import Estimation
import Findings
import Region

/// Answers in numbers, as readers may see them.
enum NumberPublisher {
  static func numbers(
    _ input: DisclosureInput, _ pattern: NumberPattern, _ nonResponse: NonResponsePattern
  )
    -> [NumberAddress: PublishedNumber]
  {
    var published: [NumberAddress: PublishedNumber] = [:]
    for cell in input.findings.numbers where cell.item.detail == nil {
      let address = NumberAddress(cell)
      published[address] =
        pattern.isShown(cell)
        ? number(cell, address, tellsNonResponse: nonResponse.isTold(cell))
        : PublishedNumber(
          address: address, sign: .suppressed, sampleSize: nil, itemNonResponse: nil, mean: nil,
          total: nil, people: nil, median: nil, cumulative: [])
    }
    return published
  }

  private static func number(
    _ cell: NumberCell, _ address: NumberAddress, tellsNonResponse: Bool
  ) -> PublishedNumber {
    let mean = cell.mean()
    let median = cell.median()
    let sign =
      mean.map(Self.sign(ofMean:)) ?? median.map { Self.sign(of: $0.reliability) } ?? .insufficient
    let isShown = sign == .published
    let total = isShown ? cell.total().flatMap { $0.quality == .withheld ? nil : $0 } : nil
    return PublishedNumber(
      address: address, sign: sign, sampleSize: cell.base.sampleSize,
      itemNonResponse: tellsNonResponse ? cell.itemNonResponse : nil,
      mean: isShown
        ? mean.map {
          PublishedAmount(
            value: $0.value, lower: $0.lower, upper: $0.upper, isFlagged: $0.quality == .flagged)
        } : nil,
      total: total.map {
        PublishedAmount(
          value: $0.value, lower: $0.lower, upper: $0.upper, isFlagged: $0.quality == .flagged)
      }, people: total?.people,
      median: isShown
        ? median.map {
          PublishedMedian(
            step: $0.value, steps: $0.lower...$0.upper, isFlagged: $0.reliability == .medium)
        } : nil,
      cumulative: cell.cumulativeShares().map { ValuePublisher.value($0) })
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
