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

  /// Rounds to 1e-9, so that the last bits of a sum never decide a class.
  func rounded(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 }
}
