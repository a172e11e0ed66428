/// The respondents of a base and how the design reached them.
public struct BaseSummary: Hashable, Sendable, Codable {
  /// n, unweighted people of the base.
  public var sampleSize: Int
  /// Primary sampling units with at least one of them.
  public var units: Int
  /// Strata with at least one of them.
  public var strata: Int
  /// Σw; equals Ŵ.
  public var sumOfWeights: Double
  /// Σw².
  public var sumOfSquaredWeights: Double

  /// Makes a summary; left out, the base is empty.
  public init(
    sampleSize: Int = 0, units: Int = 0, strata: Int = 0, sumOfWeights: Double = 0,
    sumOfSquaredWeights: Double = 0
  ) {
    self.sampleSize = sampleSize
    self.units = units
    self.strata = strata
    self.sumOfWeights = sumOfWeights
    self.sumOfSquaredWeights = sumOfSquaredWeights
  }

  /// Units with cases − strata with cases; below 1 nothing can be estimated (method 3).
  public var degreesOfFreedom: Int { units - strata }

  /// Kish's design effect of unequal weights, nΣw²/(Σw)², at least 1; 1 for an empty base.
  public var kishDesignEffect: Double {
    guard sumOfWeights > 0 else { return 1 }
    return max(1, Double(sampleSize) * sumOfSquaredWeights / (sumOfWeights * sumOfWeights))
  }

  static func + (a: BaseSummary, b: BaseSummary) -> BaseSummary {
    BaseSummary(
      sampleSize: a.sampleSize + b.sampleSize, units: a.units + b.units,
      strata: a.strata + b.strata, sumOfWeights: a.sumOfWeights + b.sumOfWeights,
      sumOfSquaredWeights: a.sumOfSquaredWeights + b.sumOfSquaredWeights)
  }
}
