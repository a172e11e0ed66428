internal import Region

/// The weighted total of a number with its 95 % interval: Ŷ = Σwv with its design variance, and t
/// with the degrees of freedom of the design (Särndal, Swensson and Wretman 1992, 5.4).
public struct NumberTotal: Hashable, Sendable, Codable {
  /// Ŷ, in the unit of the item.
  public let value: Double
  /// Square root of the design variance; 0 for a census.
  public let standardError: Double
  /// Lower end; equals `value` for a census.
  public let lower: Double
  /// Upper end; equals `value` for a census.
  public let upper: Double
  /// Ŵ, the people whom those who answered stand for.
  public let people: Double
  /// Whether it may be printed, by its coefficient of variation (method 5).
  public let quality: TotalEstimate.Quality

  init(
    _ totals: RatioTotals, degreesOfFreedom: Int, sampling: Sampling,
    thresholds: ReliabilityThresholds
  ) {
    let isCensus = sampling == .census
    let isEstimable = isCensus || degreesOfFreedom >= 1
    let error = isCensus ? 0 : max(0, totals.varianceY).squareRoot()
    let t =
      isCensus
      ? 0
      : isEstimable
        ? StudentDistribution.quantile(
          upperTail: 0.025, degreesOfFreedom: Double(degreesOfFreedom)) : .infinity
    let half = isCensus ? 0 : t * error
    value = totals.y
    standardError = error
    lower = totals.y - half
    upper = totals.y + half
    people = totals.w
    quality =
      TotalEstimate(
        value: abs(totals.y), standardError: error,
        degreesOfFreedom: isCensus ? nil : degreesOfFreedom, sampling: sampling,
        thresholds: thresholds
      ).quality
  }
}

extension TotalEstimate.Quality {
  /// Of a sample that was not drawn at random nothing stands without a mark (method 1).
  func capped(by sampling: Sampling) -> TotalEstimate.Quality {
    self == .free && sampling == .nonProbability ? .flagged : self
  }
}
