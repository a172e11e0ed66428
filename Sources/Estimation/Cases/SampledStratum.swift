/// A stratum after merging, as the variance formula needs it.
struct SampledStratum: Sendable {
  /// n_h, sampled units, also those without people of a cell.
  var unitCount: Int
  /// 1 − f_h.
  var finiteFactor: Double
  /// A single unit that stands for more than itself: centred on the overall mean.
  var isLonely: Bool { unitCount == 1 && finiteFactor > 0 }

  /// (1−f_h)·n_h/(n_h−1), or 1−f_h for a lonely unit.
  var varianceFactor: Double {
    let n = Double(unitCount)
    return unitCount > 1 ? finiteFactor * n / (n - 1) : finiteFactor
  }

  /// A stratum's part of a covariance, from Σ_c a_c b_c, Σ_c a_c and Σ_c b_c.
  func covariance(ofProducts products: Double, _ a: Double, _ b: Double, units: Double) -> Double {
    unitCount > 1
      ? varianceFactor * (products - a * b / units) : finiteFactor * products
  }
}
