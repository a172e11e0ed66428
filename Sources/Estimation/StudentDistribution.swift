/// Student's t distribution.
public enum StudentDistribution {
  /// The t with P(T ≤ t) = p for `degreesOfFreedom` > 0, real, and 0 < p < 1; from the inverse of
  /// the incomplete beta function (Abramowitz and Stegun 26.7.1).
  public static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    if p == 0.5 { return 0 }
    return p > 0.5
      ? quantile(upperTail: 1 - p, degreesOfFreedom: degreesOfFreedom)
      : -quantile(upperTail: p, degreesOfFreedom: degreesOfFreedom)
  }

  /// The t with P(T > t) = tail, for 0 < tail < ½.
  public static func quantile(upperTail tail: Double, degreesOfFreedom: Double) -> Double {
    precondition(tail > 0 && tail < 0.5, "an upper tail lies between 0 and a half")
    precondition(degreesOfFreedom > 0, "no t distribution without degrees of freedom")
    let point = IncompleteBeta.inverse(2 * tail, a: degreesOfFreedom / 2, b: 0.5)
    return (degreesOfFreedom * point.complement / point.x).squareRoot()
  }

  /// P(T > t), for t ≥ 0.
  public static func upperTail(_ t: Double, degreesOfFreedom: Double) -> Double {
    precondition(t >= 0 && degreesOfFreedom > 0, "an upper tail starts at or above 0")
    let total = degreesOfFreedom + t * t
    let point = IncompleteBeta.Point(x: degreesOfFreedom / total, complement: t * t / total)
    return IncompleteBeta.tails(at: point, a: degreesOfFreedom / 2, b: 0.5).lower / 2
  }
}
