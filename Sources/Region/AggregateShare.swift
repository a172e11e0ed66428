/// A share as a table that somebody else aggregated prints it.
public struct AggregateShare: Hashable, Sendable, Codable {
  /// The share, 0...1.
  public let value: Double
  /// Half a unit of its last printed digit, as a share: the share before rounding lies within it.
  public let rounding: Double
  /// The largest weight of a person over the mean weight, at least 1; 1 where every person counts
  /// once. It bounds how many people a weighted share may stand for.
  public let largestWeight: Double
  /// The ends of the table's own interval, 0...1; nil where it prints none.
  public let interval: ClosedRange<Double>?
  /// Confidence level of `interval`, such as 0.95.
  public let level: Double
  /// The table's own standard error, as a share; nil where it prints none.
  public let standardError: Double?

  /// Makes a share; what is left out is not printed.
  public init(
    value: Double, rounding: Double, largestWeight: Double = 1,
    interval: ClosedRange<Double>? = nil, level: Double = 0.95, standardError: Double? = nil
  ) {
    self.value = value
    self.rounding = rounding
    self.largestWeight = largestWeight
    self.interval = interval
    self.level = level
    self.standardError = standardError
  }

  /// Whether some people may count more than others.
  public var isWeighted: Bool { largestWeight > 1 }

  /// The whole counts of people among `base` that the share may stand for; nil where there is none,
  /// so that the share is not of these people each counting once.
  ///
  /// With weights of at most R times their mean, people who make up the share p are at least p·base/R,
  /// the others at least (1 − p)·base/R.
  public func counts(of base: Int) -> ClosedRange<Int>? {
    let n = Double(base)
    let least = max(0, value - rounding) * n / largestWeight
    let most = n - max(0, 1 - value - rounding) * n / largestWeight
    // What a decimal share cannot hold exactly is no reason to lose a count.
    let (low, high) = (Int((least - 1e-6).rounded(.up)), Int((most + 1e-6).rounded(.down)))
    return low <= high ? max(0, low)...min(base, high) : nil
  }
}
