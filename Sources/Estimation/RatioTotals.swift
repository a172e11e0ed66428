/// Estimated totals of an indicator (Ŷ) and of its base (Ŵ) with their 2 x 2 design covariance
/// (method 3). Everything adds over independent samples, which shares do not.
public struct RatioTotals: Hashable, Sendable, Codable {
  /// Ŷ, weighted people for whom the indicator holds.
  public var y: Double
  /// Ŵ, weighted people of the base.
  public var w: Double
  /// V(Ŷ), at least 0.
  public var varianceY: Double
  /// Cov(Ŷ, Ŵ).
  public var covarianceYW: Double
  /// V(Ŵ), at least 0.
  public var varianceW: Double

  /// Makes totals.
  public init(
    y: Double, w: Double, varianceY: Double, covarianceYW: Double, varianceW: Double
  ) {
    self.y = y
    self.w = w
    self.varianceY = varianceY
    self.covarianceYW = covarianceYW
    self.varianceW = varianceW
  }

  /// p = Ŷ/Ŵ, 0...1; nil for an empty base.
  public var ratio: Double? { w > 0 ? min(1, max(0, y / w)) : nil }

  /// Taylor variance of the ratio, V(p) = (V_YY − 2p·V_YW + p²·V_WW)/Ŵ² (Särndal, Swensson and
  /// Wretman 1992, 5.6); nil for an empty base. Never negative.
  public var ratioVariance: Double? {
    guard let p = ratio else { return nil }
    return max(0, (varianceY - 2 * p * covarianceYW + p * p * varianceW) / (w * w))
  }

  static func + (a: RatioTotals, b: RatioTotals) -> RatioTotals {
    RatioTotals(
      y: a.y + b.y, w: a.w + b.w, varianceY: a.varianceY + b.varianceY,
      covarianceYW: a.covarianceYW + b.covarianceYW, varianceW: a.varianceW + b.varianceW)
  }
}
