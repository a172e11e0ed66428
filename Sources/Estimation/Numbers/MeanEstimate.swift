internal import Region

/// The mean of a number with its 95 % interval: the ratio m = Σwv/Σw with Taylor's variance (Särndal,
/// Swensson and Wretman 1992, 5.6), and t with the degrees of freedom of the design.
public struct MeanEstimate: Hashable, Sendable, Codable {
  /// m, in the unit of the item.
  public let value: Double
  /// Square root of the design variance; 0 for a census.
  public let standardError: Double
  /// Lower end; equals `value` for a census.
  public let lower: Double
  /// Upper end; equals `value` for a census.
  public let upper: Double
  /// Unweighted people who answered.
  public let sampleSize: Int
  /// Units − strata with cases.
  public let degreesOfFreedom: Int
  /// Whether it may be printed, by its coefficient of variation as totals are (method 5), and not with
  /// few people; at best flagged where the sample was not drawn at random.
  public let quality: TotalEstimate.Quality

  /// nil without people.
  init?(
    _ totals: RatioTotals, sampleSize: Int, degreesOfFreedom: Int, sampling: Sampling,
    thresholds: ReliabilityThresholds
  ) {
    guard sampleSize > 0, totals.w > 0 else { return nil }
    let mean = totals.y / totals.w
    let isCensus = sampling == .census
    let variance =
      (totals.varianceY - 2 * mean * totals.covarianceYW + mean * mean * totals.varianceW)
      / (totals.w * totals.w)
    let error = isCensus ? 0 : max(0, variance).squareRoot()
    let isEstimable = isCensus || degreesOfFreedom >= 1
    let half =
      isCensus
      ? 0
      : isEstimable
        ? error
          * StudentDistribution.quantile(
            upperTail: 0.025, degreesOfFreedom: Double(degreesOfFreedom)) : .infinity
    value = mean
    standardError = error
    lower = mean - half
    upper = mean + half
    self.sampleSize = sampleSize
    self.degreesOfFreedom = degreesOfFreedom
    quality =
      sampleSize < thresholds.minimumSample
      ? .withheld
      : TotalEstimate(
        value: abs(mean), standardError: error,
        degreesOfFreedom: isCensus ? nil : degreesOfFreedom, sampling: sampling,
        thresholds: thresholds
      ).quality
  }
}
