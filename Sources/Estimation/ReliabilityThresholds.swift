public import Region

/// The named parameters of method 5 and 1; printed in every report. Shares are rounded to 1e-9
/// before they are compared.
public struct ReliabilityThresholds: Hashable, Sendable, Codable {
  /// Fewer people than this: insufficient. Default 20.
  public var minimumSample = 20
  /// People needed for high. Default 50.
  public var highSample = 50
  /// n* needed for high. Default 30.
  public var highEffectiveSample = 30.0
  /// Degrees of freedom needed for high. Default 8.
  public var highDegreesOfFreedom = 8
  /// An interval at most this wide needs no relative check for high. Default 0.05.
  public var highNarrowWidth = 0.05
  /// High needs an interval narrower than this. Default 0.30.
  public var highWidth = 0.30
  /// Largest width over min(p, 1 − p) for high. Default 1.30.
  public var highRelativeWidth = 1.30
  /// Degrees of freedom needed for medium. Default 3.
  public var mediumDegreesOfFreedom = 3
  /// Widest interval for medium. Default 0.40.
  public var mediumWidth = 0.40
  /// Shares below this are small where only words are said. Default 0.10.
  public var smallShare = 0.10
  /// Shares from this up are large where only words are said. Default 0.30.
  public var largeShare = 0.30
  /// Totals with a coefficient of variation up to this are free. Default 0.166.
  public var freeTotalVariation = 0.166
  /// Totals up to this are printed and flagged, above not printed. Default 0.333.
  public var flaggedTotalVariation = 0.333
  /// Item non-response above this share is flagged. Default 0.20.
  public var itemNonResponse = 0.20

  /// The defaults of the method.
  public init() {}

  /// The defaults of the method.
  public static let standard = ReliabilityThresholds()

  /// The reliability of a share with interval width W = upper − lower. `isExtreme` means that
  /// nobody or everybody says yes, where the relative check is skipped.
  public func reliability(
    of share: Double, width: Double, isExtreme: Bool, sampleSize: Int, effectiveSampleSize: Double,
    degreesOfFreedom: Int, sampling: Sampling
  ) -> Reliability {
    if sampling == .census {
      if sampleSize >= highSample { return .high }
      return sampleSize >= minimumSample ? .medium : .insufficient
    }
    if sampleSize < minimumSample || degreesOfFreedom < 1 { return .insufficient }
    let w = rounded(width)
    let relative = isExtreme ? 0 : rounded(width / min(share, 1 - share))
    let isPrecise = w <= highNarrowWidth || (w < highWidth && relative <= highRelativeWidth)
    if sampling == .probability, sampleSize >= highSample,
      rounded(effectiveSampleSize) >= highEffectiveSample,
      degreesOfFreedom >= highDegreesOfFreedom, isPrecise
    {
      return .high
    }
    return degreesOfFreedom >= mediumDegreesOfFreedom && w <= mediumWidth ? .medium : .low
  }

  /// The word for a share of low reliability, when its whole interval fits one.
  public func magnitude(of estimate: Estimate) -> Magnitude {
    let (lower, upper) = (rounded(estimate.lower), rounded(estimate.upper))
    if upper < smallShare { return .small }
    if lower >= largeShare { return .large }
    return lower >= smallShare && upper < largeShare ? .medium : .uncertain
  }

  /// Rounds to 1e-9, so that the last bits of a sum never decide a class.
  func rounded(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 }
}

/// The only thing said of a share of low reliability: small < .10 ≤ medium < .30 ≤ large.
public enum Magnitude: String, CaseIterable, Hashable, Sendable, Codable {
  case small, medium, large
  /// The interval does not fit one band.
  case uncertain
}
