/// Fisher's F distribution.
public enum FisherDistribution {
  /// The F with P(F ≤ x) = p for real degrees of freedom above 0 and 0 < p < 1; from the inverse of
  /// the incomplete beta function (Abramowitz and Stegun 26.6.2).
  public static func quantile(_ p: Double, numerator d1: Double, denominator d2: Double) -> Double {
    precondition(p > 0 && p < 1, "no quantile outside the open unit interval")
    precondition(d1 > 0 && d2 > 0, "no F distribution without degrees of freedom")
    let point = IncompleteBeta.inverse(p, a: d1 / 2, b: d2 / 2)
    return d2 * point.x / (d1 * point.complement)
  }

  /// P(F > x), for x ≥ 0.
  public static func upperTail(_ x: Double, numerator d1: Double, denominator d2: Double) -> Double
  {
    precondition(x >= 0 && d1 > 0 && d2 > 0, "an upper tail starts at or above 0")
    let total = d1 * x + d2
    let point = IncompleteBeta.Point(x: d1 * x / total, complement: d2 / total)
    return IncompleteBeta.tails(at: point, a: d1 / 2, b: d2 / 2).upper
  }
}
