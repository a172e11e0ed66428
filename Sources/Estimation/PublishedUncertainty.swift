internal import Foundation
internal import Region

/// The uncertainty that a table of somebody else prints of a share, brought to a variance and a 95 %
/// interval.
///
/// A standard error is taken as it is. From an interval whose ends are as far from the share as
/// rounding lets one tell, the standard error is its width over 2z (Higgins and others, Cochrane
/// Handbook for Systematic Reviews of Interventions 6.5, 2024, section 6.3). Other intervals of shares
/// are nearly symmetric on the logit scale (R's `svyciprop`, method "logit"): there the width over 2z
/// is the standard error of the logit, which times p(1 − p) is that of the share. An end at 0 or 1
/// has no logit; the other side of the share then counts for both. z is the normal quantile of the
/// printed level: where the publisher used a larger t, V is a little too large.
struct PublishedUncertainty: Hashable {
  /// V, at least 0; nil where the share is 0 or 1 and V tells nothing.
  let variance: Double?
  /// The interval at 95 %; nil where the table prints only a standard error.
  let interval: ClosedRange<Double>?
  /// Whether the interval was printed as it is.
  let basis: EstimateBasis

  /// nil where nothing usable is printed.
  init?(_ share: AggregateShare) {
    let p = share.value
    let z = NormalDistribution.quantile(0.5 + share.level / 2)
    let printed = share.interval.map { PrintedInterval($0, of: share) }
    if p <= 0 || p >= 1 {
      guard let printed else { return nil }
      (variance, basis) = (nil, .publishedInterval)
      interval = printed.atExtreme(level: share.level)
      return
    }
    if let error = share.standardError, error > 0 {
      variance = error * error
      interval = printed?.brought(from: z)
      basis = printed == nil ? .publishedError : .publishedInterval
      return
    }
    guard let printed, let error = printed.standardError(z) else { return nil }
    variance = error * error
    interval = printed.brought(from: z)
    basis = .publishedInterval
  }

  /// n of a simple random sample whose exact interval of nobody (or everybody) ends at U = 1 −
  /// (α/2)^(1/n).
  static func effectiveSampleSize(distance: Double, level: Double) -> Double {
    log((1 - level) / 2) / log1p(-distance)
  }
}

/// An interval as printed, beside its share.
private struct PrintedInterval {
  let ends: ClosedRange<Double>
  let share: Double
  let rounding: Double

  private static let z95 = NormalDistribution.quantile(0.975)

  init(_ ends: ClosedRange<Double>, of share: AggregateShare) {
    self.ends = ends
    self.share = share.value
    rounding = share.rounding
  }

  /// Whether both ends may be equally far from the share: three numbers were rounded, the share
  /// counts twice.
  private var isSymmetric: Bool {
    abs(ends.lowerBound + ends.upperBound - 2 * share) <= 4 * rounding + 1e-9
  }

  private static func logit(_ p: Double) -> Double { log(p / (1 - p)) }

  func standardError(_ z: Double) -> Double? {
    if isSymmetric {
      let width = ends.upperBound - ends.lowerBound
      return width > 0 ? width / (2 * z) : nil
    }
    let below = ends.lowerBound > 0 ? Self.logit(share) - Self.logit(ends.lowerBound) : nil
    let above = ends.upperBound < 1 ? Self.logit(ends.upperBound) - Self.logit(share) : nil
    guard let one = below ?? above else { return nil }
    return share * (1 - share) * (one + (above ?? one)) / (2 * z)
  }

  /// The interval at 95 %, on the scale on which it is symmetric.
  func brought(from z: Double) -> ClosedRange<Double> {
    let factor = Self.z95 / z
    if abs(factor - 1) < 1e-9 { return ends }
    func end(_ printed: Double) -> Double {
      if isSymmetric { return min(1, max(0, share + factor * (printed - share))) }
      if printed <= 0 || printed >= 1 { return printed }
      let far = Self.logit(share) + factor * (Self.logit(printed) - Self.logit(share))
      return 1 / (1 + exp(-far))
    }
    return end(ends.lowerBound)...end(ends.upperBound)
  }

  /// The interval of nobody or everybody at 95 %.
  func atExtreme(level: Double) -> ClosedRange<Double> {
    let distance = share <= 0 ? ends.upperBound : 1 - ends.lowerBound
    guard abs(level - 0.95) > 1e-9, distance > 0, distance < 1 else { return ends }
    let n = PublishedUncertainty.effectiveSampleSize(distance: distance, level: level)
    let far = -expm1(log(0.025) / n)
    return share <= 0 ? 0...far : (1 - far)...1
  }
}
