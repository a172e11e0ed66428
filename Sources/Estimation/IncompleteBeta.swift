internal import Foundation

/// The regularised incomplete beta function I_x(a, b) and its inverse.
///
/// Continued fraction of DiDonato and Morris (ACM TOMS 18, 1992, eq. 9) by the modified Lentz
/// method; the factor in front follows Loader's saddle-point expansion ("Fast and accurate
/// computation of binomial probabilities", 2000), which keeps its precision at large parameters.
enum IncompleteBeta {
  /// A point of the unit interval with its distance from 1, both to full relative precision.
  struct Point: Hashable {
    let x: Double
    /// 1 − x.
    let complement: Double
  }

  /// I_x(a, b) and its complement, for a, b > 0 and 0 ≤ x ≤ 1.
  static func tails(at point: Point, a: Double, b: Double) -> (lower: Double, upper: Double) {
    if point.x <= 0 { return (0, 1) }
    if point.complement <= 0 { return (1, 0) }
    let front = kernel(at: point, a: a, b: b)
    if point.x <= a / (a + b) {
      let lower = min(1, front * fraction(x: point.x, y: point.complement, a: a, b: b))
      return (lower, 1 - lower)
    }
    let upper = min(1, front * fraction(x: point.complement, y: point.x, a: b, b: a))
    return (1 - upper, upper)
  }

  /// The point where I_x(a, b) = p, for a, b > 0 and 0 < p < 1.
  static func inverse(_ p: Double, a: Double, b: Double) -> Point {
    precondition(p > 0 && p < 1 && a > 0 && b > 0, "no quantile outside the open unit interval")
    let half = tails(at: Point(x: 0.5, complement: 0.5), a: a, b: b).lower
    if half == p { return Point(x: 0.5, complement: 0.5) }
    if p < half {
      let x = smallRoot(p, a: a, b: b, lowerTail: true)
      return Point(x: x, complement: 1 - x)
    }
    let y = smallRoot(p, a: b, b: a, lowerTail: false)
    return Point(x: 1 - y, complement: y)
  }

  /// The root in (0, ½) of I_x(a, b) = p, or of 1 − I_x(a, b) = p when `lowerTail` is false: Newton
  /// on log x, which keeps the relative precision of small roots, inside a shrinking bracket.
  private static func smallRoot(_ p: Double, a: Double, b: Double, lowerTail: Bool) -> Double {
    var low = -745.0
    var high = log(0.5)
    var t = start(p, a: a, b: b, lowerTail: lowerTail)
    if !(t > low && t < high) { t = (low + high) / 2 }
    for _ in 0..<200 {
      let x = exp(t)
      let point = Point(x: x, complement: 1 - x)
      let both = tails(at: point, a: a, b: b)
      let excess = lowerTail ? both.lower - p : p - both.upper
      if excess > 0 { high = t } else { low = t }
      // Derivative of I by log x: x^a (1 − x)^(b−1) / B(a, b).
      let slope = kernel(at: point, a: a, b: b) / point.complement
      let newton = slope > 0 ? t - excess / slope : .infinity
      // Newton doubles the digits: what is left after such a step is below 1e-14.
      if abs(newton - t) < 1e-9 { return exp(newton) }
      t = newton > low && newton < high ? newton : (low + high) / 2
    }
    return exp(t)
  }

  /// A first guess of log x: the normal approximation where it applies, else the leading term of
  /// the power series.
  private static func start(_ p: Double, a: Double, b: Double, lowerTail: Bool) -> Double {
    let lower = lowerTail ? p : 1 - p
    if a > 5, b > 5 {
      let mean = a / (a + b)
      let deviation = (mean * (1 - mean) / (a + b + 1)).squareRoot()
      let z = NormalDistribution.quantile(min(max(lower, 1e-300), 1 - 1e-16))
      return log(max(mean + z * deviation, mean * 1e-3))
    }
    let logBeta = lgamma(a) + lgamma(b) - lgamma(a + b)
    return (log(max(lower, 1e-300)) + log(a) + logBeta) / a
  }

  /// x^a (1 − x)^b / B(a, b).
  static func kernel(at point: Point, a: Double, b: Double) -> Double {
    let n = a + b
    let exponent =
      stirlingError(n) - stirlingError(a) - stirlingError(b)
      - deviance(a, n * point.x) - deviance(b, n * point.complement)
    return exp(exponent) * (a * b / (2 * Double.pi * n)).squareRoot()
  }

  private static let stirlingSeries: [Double] = [
    -691.0 / 360360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12,
  ]

  /// log Γ(x + 1) − ((x + ½) log x − x + ½ log 2π), for x > 0.
  private static func stirlingError(_ x: Double) -> Double {
    if x >= 15 {
      return stirlingSeries.reduce(0) { $0 / (x * x) + $1 } / x
    }
    return lgamma(x + 1) - (x + 0.5) * log(x) + x - 0.5 * log(2 * Double.pi)
  }

  /// x log(x/m) + m − x without cancellation near x = m.
  private static func deviance(_ x: Double, _ m: Double) -> Double {
    let difference = x - m
    guard abs(difference) < 0.1 * (x + m) else { return x * log(x / m) - difference }
    let v = difference / (x + m)
    var sum = difference * v
    var term = 2 * x * v
    var odd = 1.0
    while true {
      term *= v * v
      odd += 2
      let next = sum + term / odd
      if next == sum { return sum }
      sum = next
    }
  }

  /// The continued fraction of I_x(a, b) divided by x^a (1 − x)^b / B(a, b), for x ≤ a/(a+b).
  private static func fraction(x: Double, y: Double, a: Double, b: Double) -> Double {
    let tiny = 1e-300
    var value = a * (a * y - b * x + 1) / (a + 1)
    var c = value
    var d = 0.0
    var m = 1.0
    while m < 10_000_000 {
      let k = a + 2 * m - 1
      let numerator = (a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x / (k * k)
      let denominator =
        m + m * (b - m) * x / k + (a + m) * (a * y - b * x + 1 + m * (1 + y)) / (k + 2)
      d = denominator + numerator * d
      if abs(d) < tiny { d = tiny }
      d = 1 / d
      c = denominator + numerator / c
      if abs(c) < tiny { c = tiny }
      let delta = c * d
      value *= delta
      if abs(delta - 1) < 4e-16 { break }
      m += 1
    }
    return 1 / value
  }
}
