/// Sums of the weights of a cell as they may be told. A share hides how many people are behind it; a
/// sum of weights does not, and sums add up over territories, targets and questions: exact ones would
/// give back by difference what is withheld. So wherever something is withheld, the mean weight of a cell
/// is told in steps so wide that a withheld count fits into one; n times that mean stands for the sum, and
/// all totals of the cell are made of it and of shares that are told anyway. Means are rounded, not sums:
/// cells of which all people count the same then tell the same, however many they are.
public struct PublishedSums: Hashable, Sendable {
  /// Σw of those who answered: exact, or n times the rounded mean.
  public let answered: Double
  /// Σw of those in need among them: exact, or the share in need times `answered`; nil where that share
  /// is not told.
  public let inNeed: Double?
  /// The rounded mean weight; nil where sums are exact.
  public let rounded: RoundedMean?
  /// Whether every weight is 1: sums are then the counts themselves.
  public let areCounts: Bool

  /// A mean weight in steps.
  public struct RoundedMean: Hashable, Sendable {
    /// People of the population that one who answered stands for, a multiple of `step`.
    public let value: Double
    /// 1, 2 or 5 with zeros before or behind.
    public let step: Double
    /// n.
    let sampleSize: Int

    /// What rounding may have done to the sum of weights, at most.
    var margin: Double { Double(sampleSize) * step / 2 }
  }

  /// Whether sums are told as they are.
  public var isExact: Bool { rounded == nil }

  /// The sum that a share with the base of the need, or of everybody who answered, is of.
  public func base(isOfNeed: Bool) -> Double? { isOfNeed ? inNeed : answered }

  /// What rounding may have done to that sum, at most; 0 where it is exact, nil where it is not told.
  public func margin(isOfNeed: Bool) -> Double? {
    guard let rounded else { return 0 }
    return base(isOfNeed: isOfNeed).map { rounded.margin * $0 / answered }
  }

  /// A total that tells no more than the ratio it is made of and a rounded mean: ratio times sum. Its
  /// interval adds to t times the error what rounding may have done; the coefficient of variation
  /// is told in whole per cents, rounded up.
  ///
  /// - Parameter variation: standard error over value, of the exact total.
  static func roundedTotal(
    ratio: Double, base: Double, margin: Double, variation: Double, t: Double
  ) -> (value: Double, lower: Double, upper: Double, variation: Double) {
    let value = ratio * base
    let told = (variation * 100).rounded(.up) / 100
    let half = t * told * abs(value) + abs(ratio) * margin
    return (value, value - half, value + half, told)
  }
}
