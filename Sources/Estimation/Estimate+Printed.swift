internal import Foundation
internal import Region

extension Estimate {
  /// A share that a table of somebody else prints; nil for an empty base.
  ///
  /// The share stands as printed. An interval that the table prints stands too: it is never replaced
  /// by ours. Else the interval is computed, and holds those of all the shares that rounding leaves
  /// open. Degrees of freedom are n − 1: the publisher's are unknown, and its own interval has them in
  /// it already.
  init?(
    _ printed: PrintedShare, totals: RatioTotals, yesCount: Int, base: BaseSummary,
    sampling: Sampling, method: IntervalMethod, thresholds: ReliabilityThresholds
  ) {
    let n = base.sampleSize
    guard n > 0 else { return nil }
    let p = printed.value
    let isExtreme = p <= 0 || p >= 1
    let isCensus = sampling == .census
    let variance = isExtreme || isCensus ? 0 : totals.ratioVariance ?? 0
    let effective = Self.effectiveSampleSize(printed, variance: variance, sampleSize: n)
    let df = base.degreesOfFreedom
    var ends = printed.interval
    if ends == nil, df >= 1 {
      let computed = ShareInterval(
        of: printed.range, effectiveSampleSize: effective, degreesOfFreedom: df, method: method)
      ends = computed.lower...computed.upper
    }
    let interval = isCensus ? p...p : ends ?? 0...1
    self.init(
      value: p, lower: interval.lowerBound, upper: interval.upperBound,
      standardError: variance.squareRoot(), sampleSize: n, yesCount: yesCount,
      effectiveSampleSize: isCensus ? Double(n) : df >= 1 ? effective : 0, degreesOfFreedom: df,
      designEffect: isExtreme || isCensus || n < 2
        ? nil : variance / (p * (1 - p) / Double(n - 1)),
      reliability: thresholds.reliability(
        of: p, width: interval.upperBound - interval.lowerBound, isExtreme: isExtreme,
        sampleSize: n, effectiveSampleSize: effective, degreesOfFreedom: df, sampling: sampling),
      basis: isCensus ? .design : printed.basis, isCountKnown: printed.counts.count == 1)
  }

  /// n* = min(n, n_eff), as of other shares.
  private static func effectiveSampleSize(
    _ printed: PrintedShare, variance: Double, sampleSize n: Int
  ) -> Double {
    let p = printed.value
    if p > 0, p < 1 {
      return variance > 0 ? min(Double(n), p * (1 - p) / variance) : Double(n)
    }
    guard let interval = printed.interval else { return Double(n) }
    let distance = p <= 0 ? interval.upperBound : 1 - interval.lowerBound
    guard distance > 0, distance < 1 else { return Double(n) }
    return min(
      Double(n), PublishedUncertainty.effectiveSampleSize(distance: distance, level: 0.95))
  }
}
