internal import Foundation

/// The standard normal distribution.
enum NormalDistribution {
  /// Φ(z).
  static func cumulative(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

  /// The z with Φ(z) = p, for 0 < p < 1: Acklam's rational approximation (relative error 1.15e-9),
  /// then one step of Halley's method.
  static func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "no quantile outside the open unit interval")
    if p > 0.5 { return -lowerQuantile(1 - p) }
    return p == 0.5 ? 0 : lowerQuantile(p)
  }

  private static func lowerQuantile(_ p: Double) -> Double {
    let z: Double
    if p < 0.02425 {
      let q = (-2 * log(p)).squareRoot()
      z =
        horner(
          [
            -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
            -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00,
          ], q)
        / horner(
          [
            7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
            3.754408661907416e+00, 1,
          ], q)
    } else {
      let q = p - 0.5
      let r = q * q
      z =
        q
        * horner(
          [
            -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
            1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00,
          ], r)
        / horner(
          [
            -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
            6.680131188771972e+01, -1.328068155288572e+01, 1,
          ], r)
    }
    let step = (cumulative(z) - p) * (2 * Double.pi).squareRoot() * exp(z * z / 2)
    return z - step / (1 + z * step / 2)
  }

  private static func horner(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }
}
