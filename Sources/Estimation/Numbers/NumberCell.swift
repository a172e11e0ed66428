public import Region

/// What people of a territory and target answered to a question with a number.
public struct NumberCell: Hashable, Sendable, Codable {
  /// Survey wave.
  public let wave: WaveCode
  /// Where.
  public let territory: TerritoryCode
  /// Among whom.
  public let target: TargetCode
  /// Which question.
  public let item: NumberItem
  /// People who answered and how the design reached them; at least one.
  public let base: BaseSummary
  /// People who were asked and did not answer, or whose answer is impossible.
  public let unknown: Int
  /// How respondents were chosen.
  public let sampling: Sampling
  /// Whether one company supplies the whole cell, or everybody else of the territory who answered.
  public let isOneCompany: Bool
  /// For a quantity Σwv and Σw with their covariance; for a scale one entry per step but the last,
  /// of people at or below it.
  public let totals: [RatioTotals]
  /// Unweighted people at or below each step but the last; empty for a quantity.
  public let counts: [Int]

  /// How intervals of cumulative shares are made; chosen by the mapping, and not kept with the cell.
  public var intervals: IntervalMethod = .kornGraubard

  private enum CodingKeys: CodingKey {
    case wave, territory, target, item, base, unknown, sampling, isOneCompany, totals, counts
  }

  /// The mean of a quantity; nil for a scale.
  public func mean(thresholds: ReliabilityThresholds = .standard) -> MeanEstimate? {
    guard case .quantity = item.kind, let totals = totals.first else { return nil }
    return MeanEstimate(
      totals, sampleSize: base.sampleSize, degreesOfFreedom: base.degreesOfFreedom,
      sampling: sampling, thresholds: thresholds)
  }

  /// The total of a quantity over the people whom the weights stand for, who are the population only
  /// where weights count it; nil for a scale.
  public func total(thresholds: ReliabilityThresholds = .standard) -> NumberTotal? {
    guard case .quantity = item.kind, let totals = totals.first else { return nil }
    return NumberTotal(
      totals, degreesOfFreedom: base.degreesOfFreedom, sampling: sampling, thresholds: thresholds)
  }

  /// Shares of people at or below each step of a scale but the last; empty for a quantity.
  public func cumulativeShares(thresholds: ReliabilityThresholds = .standard) -> [Estimate] {
    guard case .scale = item.kind else { return [] }
    return zip(totals, counts).compactMap { totals, yes in
      Estimate(
        totals: totals, yesCount: yes, base: base, sampling: sampling, method: intervals,
        thresholds: thresholds)
    }
  }

  /// The median of a scale; nil for a quantity.
  public func median(thresholds: ReliabilityThresholds = .standard) -> OrdinalMedian? {
    OrdinalMedian(
      cumulative: cumulativeShares(thresholds: thresholds), thresholds: thresholds)
  }

  /// Unweighted people of each step of a scale, or of the whole for a quantity: what disclosure
  /// control looks at.
  public var parts: [Int] {
    guard case .scale = item.kind else { return [base.sampleSize] }
    return zip(counts + [base.sampleSize], [0] + counts).map { $0 - $1 }
  }

  /// Share of the people asked who did not answer, 0...1.
  public var itemNonResponse: Double {
    Double(unknown) / Double(base.sampleSize + unknown)
  }
}
