internal import Foundation

/// A share over another, such as equity = u(subgroup)/u(all), with its 95 % interval (method 7).
public struct ShareQuotient: Hashable, Sendable, Codable {
  /// Numerator over denominator.
  public let value: Double
  /// Lower end of the 95 % interval; 0 where the numerator is 0.
  public let lower: Double
  /// Upper end; infinite where the data set no bound.
  public let upper: Double

  /// Fieller's interval (1954): the θ for which numerator − θ·denominator is not significant at 5 %.
  /// It needs no normality of the quotient and stays right where the denominator is small; where the
  /// denominator itself is not significantly above 0 there is no upper bound.
  ///
  /// nil where the denominator is 0 or there are no degrees of freedom.
  public init?(
    numerator a: Double, denominator b: Double, varianceNumerator: Double, covariance: Double,
    varianceDenominator: Double, degreesOfFreedom: Int
  ) {
    guard b > 0, degreesOfFreedom >= 1 else { return nil }
    let t = StudentDistribution.quantile(
      upperTail: 0.025, degreesOfFreedom: Double(degreesOfFreedom))
    let (t2, va, vb) = (t * t, max(0, varianceNumerator), max(0, varianceDenominator))
    value = a / b
    let leading = b * b - t2 * vb
    let middle = a * b - t2 * covariance
    let last = a * a - t2 * va
    let root = max(0, middle * middle - leading * last).squareRoot()
    guard leading > 0 else {
      lower = last > 0 ? max(0, last / (middle + root)) : 0
      upper = .infinity
      return
    }
    lower = min(value, max(0, (middle - root) / leading))
    upper = max(value, (middle + root) / leading)
  }
}
