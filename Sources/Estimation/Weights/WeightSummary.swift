/// What is always printed of a set of weights (method 2).
public struct WeightSummary: Hashable, Sendable, Codable {
  /// n, people.
  public let count: Int
  /// Σw.
  public let sum: Double
  /// Smallest weight; 0 without people.
  public let minimum: Double
  /// Largest weight; 0 without people.
  public let maximum: Double
  /// People who have the smallest weight; nil in a summary stored before they were counted.
  public let minimumCount: Int?
  /// People who have the largest weight; nil in a summary stored before they were counted.
  public let maximumCount: Int?
  /// Kish's design effect of unequal weights, nΣw²/(Σw)² (Kish 1965, 11.7); 1 without people.
  public let kishDesignEffect: Double

  /// n over Kish's design effect.
  public var kishEffectiveSize: Double { Double(count) / kishDesignEffect }
  /// Population standard deviation over mean, from deff = 1 + cv².
  public var coefficientOfVariation: Double { max(0, kishDesignEffect - 1).squareRoot() }

  /// Summarises weights; their order does not matter.
  public init(_ weights: some Collection<Double>) {
    var sums = WeightSums(smallest: weights.min() ?? 0, largest: weights.max() ?? 0)
    for weight in weights { sums.add(weight) }
    self = sums.summary
  }

  init(
    count: Int, sum: Double, minimum: Double, maximum: Double, minimumCount: Int?,
    maximumCount: Int?, kishDesignEffect: Double
  ) {
    self.count = count
    self.minimumCount = minimumCount
    self.maximumCount = maximumCount
    self.sum = sum
    self.minimum = minimum
    self.maximum = maximum
    self.kishDesignEffect = kishDesignEffect
  }
}

extension Double {
  /// Whether two weights are one up to rounding: people of one category have the same.
  func isSameWeight(as other: Double) -> Bool { abs(self - other) <= 1e-9 * abs(other) }
}

/// A summary in the making, of weights that come one by one and whose range is known.
struct WeightSums: Sendable {
  private let smallest: Double
  private let largest: Double
  private var count = 0
  private var (smallestCount, largestCount) = (0, 0)
  private var linear: OrderFreeSum
  private var squares: OrderFreeSum

  init(smallest: Double, largest: Double) {
    self.smallest = smallest
    self.largest = largest
    linear = OrderFreeSum(largest: largest)
    squares = OrderFreeSum(largest: largest * largest)
  }

  mutating func add(_ weight: Double) {
    count += 1
    if weight.isSameWeight(as: smallest) { smallestCount += 1 }
    if weight.isSameWeight(as: largest) { largestCount += 1 }
    linear.add(weight)
    squares.add(weight * weight)
  }

  var summary: WeightSummary {
    let sum = linear.value
    return WeightSummary(
      count: count, sum: sum, minimum: smallest, maximum: largest,
      minimumCount: smallestCount, maximumCount: largestCount,
      kishDesignEffect: sum > 0 ? max(1, Double(count) * squares.value / (sum * sum)) : 1)
  }
}

/// A sum that does not depend on the order of its terms: each is rounded to a multiple of one small
/// unit and added as a whole number. Good to 2⁻¹⁰⁰ of the largest term, for up to 2²⁴ terms.
struct OrderFreeSum: Sendable {
  private var units: Int128 = 0
  private let exponent: Int

  /// Prepares for terms of at most `largest` in absolute value.
  init(largest: Double) {
    exponent = largest > 0 && largest.isFinite ? 100 - Int(largest.exponent) : 0
  }

  mutating func add(_ term: Double) {
    units += Int128(scaled(term, by: exponent).rounded())
  }

  var value: Double { scaled(Double(units), by: -exponent) }

  private func scaled(_ value: Double, by exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: value)
  }
}
