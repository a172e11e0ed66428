internal import Foundation
public import Region

/// The 95 % interval of a share from a complex sample (method 4).
public struct ShareInterval: Hashable, Sendable {
  /// Lower end, 0...1.
  public let lower: Double
  /// Upper end, 0...1.
  public let upper: Double
  /// n*, 0 when not estimable.
  public let effectiveSampleSize: Double

  /// Interval of a share p with design variance V.
  ///
  /// Korn and Graubard (Survey Methodology 24, 1998, 193-201) with the cap of the NCHS standard
  /// (Vital and Health Statistics 2-175, 2017): n* = min(n, n_eff·(t_{n−1}/t_{df})²), n_eff =
  /// p(1−p)/V. Wilson (1927) uses t_{df} and min(n, n_eff): R's `survey` leaves out the cap, which
  /// narrows intervals where the sample happens to look better than a simple random one. Where nobody or everybody says yes V tells nothing
  /// and n* = n/max(1, Kish's design effect). Without degrees of freedom the interval is 0...1.
  ///
  /// - Parameters:
  ///   - yesCount: unweighted; 0 and `sampleSize` decide the extreme cases, not p.
  ///   - kishDesignEffect: nΣw²/(Σw)² of the base.
  public init(
    share p: Double, variance: Double, yesCount: Int, sampleSize n: Int, degreesOfFreedom df: Int,
    kishDesignEffect: Double, method: IntervalMethod = .kornGraubard
  ) {
    guard df >= 1, n >= 1 else {
      self.init(lower: 0, upper: 1, effectiveSampleSize: 0)
      return
    }
    let isExtreme = yesCount == 0 || yesCount == n
    // One weight may dwarf the others until the share rounds to 0 or 1 though the counts say not.
    let p = isExtreme ? p : min(max(p, 1e-15), 1 - 1e-15)
    let plain =
      isExtreme
      ? Double(n) / max(1, kishDesignEffect) : variance > 0 ? p * (1 - p) / variance : .infinity
    switch method {
    case .kornGraubard where isExtreme:
      self.init(isEverybody: yesCount == n, effectiveSampleSize: plain)
    case .kornGraubard:
      var correction = 1.0
      if df != n - 1, plain < .infinity {
        let ratio = Self.critical(degreesOfFreedom: n - 1) / Self.critical(degreesOfFreedom: df)
        correction = ratio * ratio
      }
      self.init(kornGraubard: p, effectiveSampleSize: min(Double(n), plain * correction))
    case .wilson:
      self = .wilson(share: p, effectiveSampleSize: min(Double(n), plain), degreesOfFreedom: df)
    }
  }

  private init(lower: Double, upper: Double, effectiveSampleSize: Double) {
    self.lower = lower
    self.upper = upper
    self.effectiveSampleSize = effectiveSampleSize
  }

  /// Clopper and Pearson's interval for x = n*p yes of n*, which need not be whole.
  private init(kornGraubard p: Double, effectiveSampleSize n: Double) {
    self.init(
      lower: min(p, IncompleteBeta.inverse(0.025, a: n * p, b: n * (1 - p) + 1).x),
      upper: max(p, IncompleteBeta.inverse(0.975, a: n * p + 1, b: n * (1 - p)).x),
      effectiveSampleSize: n)
  }

  /// The interval that holds those of all shares in a range, each from n* people: a printed share
  /// may have been any of them before it was rounded.
  init(
    of range: ClosedRange<Double>, effectiveSampleSize n: Double, degreesOfFreedom df: Int,
    method: IntervalMethod
  ) {
    let ends = [range.lowerBound, range.upperBound].map { p in
      switch method {
      case .kornGraubard where p <= 0: ShareInterval(isEverybody: false, effectiveSampleSize: n)
      case .kornGraubard where p >= 1: ShareInterval(isEverybody: true, effectiveSampleSize: n)
      case .kornGraubard: ShareInterval(kornGraubard: p, effectiveSampleSize: n)
      case .wilson:
        ShareInterval.wilson(share: p, effectiveSampleSize: n, degreesOfFreedom: df)
      }
    }
    self.init(lower: ends[0].lower, upper: ends[1].upper, effectiveSampleSize: n)
  }

  /// Nobody or everybody: the open end has a closed form, U = 1 − .025^(1/n*).
  private init(isEverybody: Bool, effectiveSampleSize n: Double) {
    let far = -expm1(log(0.025) / n)
    self.init(
      lower: isEverybody ? 1 - far : 0, upper: isEverybody ? 1 : far, effectiveSampleSize: n)
  }

  /// Wilson's score interval of a share of n*, with t_{.975,df}.
  static func wilson(
    share p: Double, effectiveSampleSize n: Double, degreesOfFreedom df: Int
  ) -> ShareInterval {
    let t = critical(degreesOfFreedom: df)
    let share = t * t / n
    let centre = p + share / 2
    let half = (share * (p * (1 - p) + share / 4)).squareRoot()
    return ShareInterval(
      lower: p == 0 ? 0 : (centre - half) / (1 + share),
      upper: p == 1 ? 1 : (centre + half) / (1 + share), effectiveSampleSize: n)
  }

  /// t_{.975,df}
  private static func critical(degreesOfFreedom df: Int) -> Double {
    StudentDistribution.quantile(upperTail: 0.025, degreesOfFreedom: Double(df))
  }
}
