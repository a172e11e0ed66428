public import Region

extension CubeCell {
  /// The share of an indicator with its interval and reliability (methods 3 to 5); nil when its
  /// base is empty or the source cannot tell it.
  ///
  /// - Parameter method: nil: that of the cell.
  public func estimate(
    _ indicator: Indicator, method: IntervalMethod? = nil,
    thresholds: ReliabilityThresholds = .standard
  ) -> Estimate? {
    guard let totals = self[indicator] else { return nil }
    let method = method ?? intervals
    if let printed = printed[indicator] {
      return Estimate(
        printed, totals: totals, yesCount: counts.yes(indicator), base: self[indicator.base],
        sampling: sampling, method: method, thresholds: thresholds)
    }
    return Estimate(
      totals: totals, yesCount: counts.yes(indicator), base: self[indicator.base],
      sampling: sampling, method: method, thresholds: thresholds, basis: basis(of: indicator))
  }

  /// The weighted number of people for whom an indicator holds, with its 95 % interval; nil when
  /// its base is empty or the source cannot tell it. Means people of the population only where the
  /// weights do, and of these only people who would have answered.
  public func total(
    _ indicator: Indicator, thresholds: ReliabilityThresholds = .standard
  ) -> TotalEstimate? {
    guard let totals = self[indicator], self[indicator.base].sampleSize > 0 else { return nil }
    let error = sampling == .census ? 0 : max(0, totals.varianceY).squareRoot()
    let df = self[indicator.base].degreesOfFreedom
    return TotalEstimate(
      value: totals.y, standardError: error, degreesOfFreedom: sampling == .census ? nil : df,
      sampling: sampling, thresholds: thresholds)
  }
}

extension Estimate {
  /// The share Ŷ/Ŵ of a base with its interval and reliability; nil for an empty base.
  init?(
    totals: RatioTotals, yesCount yes: Int, base: BaseSummary, sampling: Sampling,
    method: IntervalMethod, thresholds: ReliabilityThresholds, basis: EstimateBasis = .design
  ) {
    guard let ratio = totals.ratio, let ratioVariance = totals.ratioVariance else { return nil }
    let n = base.sampleSize
    guard n > 0 else { return nil }
    let isExtreme = yes == 0 || yes == n
    // Weighted sums of everybody can miss 1 by a bit; counts cannot.
    let p = yes == 0 ? 0 : yes == n ? 1 : ratio
    let variance = isExtreme || sampling == .census ? 0 : ratioVariance
    let kish = base.kishDesignEffect
    let interval = ShareInterval(
      share: p, variance: variance, yesCount: yes, sampleSize: n,
      degreesOfFreedom: base.degreesOfFreedom, kishDesignEffect: kish, method: method)
    let isCensus = sampling == .census
    self.init(
      value: p, lower: isCensus ? p : interval.lower, upper: isCensus ? p : interval.upper,
      standardError: variance.squareRoot(), sampleSize: n, yesCount: yes,
      effectiveSampleSize: isCensus ? Double(n) : interval.effectiveSampleSize,
      degreesOfFreedom: base.degreesOfFreedom,
      designEffect: Self.designEffect(
        share: p, variance: variance, base: base, isExtreme: isExtreme, sampling: sampling),
      kishDesignEffect: kish,
      reliability: thresholds.reliability(
        of: p, width: interval.upper - interval.lower, isExtreme: isExtreme, sampleSize: n,
        effectiveSampleSize: interval.effectiveSampleSize,
        degreesOfFreedom: base.degreesOfFreedom, sampling: sampling), basis: basis)
  }

  /// V over p(1−p)/(n−1)·(1 − n/Σw); the last factor only where Σw counts people (Σw > n).
  private static func designEffect(
    share p: Double, variance: Double, base: BaseSummary, isExtreme: Bool,
    sampling: Sampling
  ) -> Double? {
    guard !isExtreme, sampling != .census, base.sampleSize > 1 else { return nil }
    let n = Double(base.sampleSize)
    let finite = base.sumOfWeights > n ? 1 - n / base.sumOfWeights : 1
    return variance / (p * (1 - p) / (n - 1) * finite)
  }
}

/// A weighted total and whether it may be printed (method 5).
public struct TotalEstimate: Hashable, Sendable, Codable {
  /// What the coefficient of variation allows.
  public enum Quality: String, CaseIterable, Hashable, Sendable, Codable {
    case free
    case flagged
    /// Not printed: too uncertain, or not estimable.
    case withheld
  }

  /// Weighted people.
  public let value: Double
  /// Weighted people.
  public let standardError: Double
  /// Lower end of Ŷ ± t(.975, df)·√V, at least 0; equals `value` for a census.
  public let lower: Double
  /// Upper end; infinite where nothing can be estimated.
  public let upper: Double
  /// By the coefficient of variation; withheld when the total is 0.
  public let quality: Quality

  /// Standard error over value; nil for a total of 0.
  public var coefficientOfVariation: Double? { value > 0 ? standardError / value : nil }

  /// - Parameter df: degrees of freedom; nil for a census, which has no sampling error.
  init(
    value: Double, standardError: Double, degreesOfFreedom df: Int?, sampling: Sampling,
    thresholds: ReliabilityThresholds
  ) {
    self.value = value
    self.standardError = standardError
    let isEstimable = df.map { $0 >= 1 } ?? true
    let half =
      !isEstimable
      ? .infinity
      : df.map {
        StudentDistribution.quantile(upperTail: 0.025, degreesOfFreedom: Double($0))
          * standardError
      } ?? 0
    lower = max(0, value - half)
    upper = value + half
    let variation = value > 0 ? thresholds.rounded(standardError / value) : .infinity
    if !isEstimable || variation > thresholds.flaggedTotalVariation {
      quality = .withheld
    } else {
      let byVariation: Quality = variation <= thresholds.freeTotalVariation ? .free : .flagged
      quality = byVariation.capped(by: sampling)
    }
  }
}
