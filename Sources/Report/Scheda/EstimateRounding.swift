import Foundation

/// How far a count estimated from a sample is written out: digits far below its interval would claim
/// what nobody knows. Data files keep the whole numbers.
struct EstimateRounding {
  /// 1, 10, 100…: the largest that is at most a twentieth of the interval.
  let step: Double

  init(lower: Double, upper: Double) {
    let part = (upper - lower) / 20
    step = part < 10 ? 1 : pow(10, log10(part).rounded(.down))
  }

  func callAsFunction(_ value: Double) -> Double { (value / step).rounded() * step }
}
