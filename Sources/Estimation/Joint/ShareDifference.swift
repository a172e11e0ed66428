internal import Foundation

/// The difference of two shares with its joint design variance, tested against zero.
public struct ShareDifference: Hashable, Sendable, Codable {
  /// The share subtracted from.
  public let first: Double
  /// The share that is subtracted.
  public let second: Double
  /// Of first − second.
  public let standardError: Double
  /// Of the t test; below 1 nothing can be tested.
  public let degreesOfFreedom: Int

  /// Makes a difference; `standardError` is 0 or more.
  public init(first: Double, second: Double, standardError: Double, degreesOfFreedom: Int) {
    self.first = first
    self.second = second
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// first − second.
  public var value: Double { first - second }

  /// value / standard error; nil without either a variance or degrees of freedom.
  public var statistic: Double? {
    standardError > 0 && degreesOfFreedom >= 1 ? value / standardError : nil
  }

  /// Two-sided p-value of the t test; nil when nothing can be tested.
  public var pValue: Double? {
    statistic.map {
      2 * StudentDistribution.upperTail(abs($0), degreesOfFreedom: Double(degreesOfFreedom))
    }
  }

  /// The 95 % interval by t; nil when nothing can be tested.
  public var interval: (lower: Double, upper: Double)? {
    guard degreesOfFreedom >= 1 else { return nil }
    let half =
      StudentDistribution.quantile(upperTail: 0.025, degreesOfFreedom: Double(degreesOfFreedom))
      * standardError
    return (max(-1, value - half), min(1, value + half))
  }

  /// The smallest true difference that a test at 5 % would find with probability `power`, at this
  /// standard error: (t_{.975,df} + t_{power,df})·se (Bloom 1995); nil without degrees of freedom.
  public func smallestDetectable(power: Double = 0.8) -> Double? {
    precondition(power > 0.5 && power < 1, "power lies between one half and one")
    guard degreesOfFreedom >= 1 else { return nil }
    let df = Double(degreesOfFreedom)
    return
      (StudentDistribution.quantile(upperTail: 0.025, degreesOfFreedom: df)
      + StudentDistribution.quantile(power, degreesOfFreedom: df)) * standardError
  }
}
