public import Region

/// A share with its 95 % interval and how far it may be trusted (methods 3 to 5).
public struct Estimate: Hashable, Sendable, Codable {
  /// p, 0...1.
  public let value: Double
  /// Lower end of the 95 % interval, 0...1; equals `value` for a census.
  public let lower: Double
  /// Upper end of the 95 % interval, 0...1; equals `value` for a census.
  public let upper: Double
  /// Square root of the design variance; 0 for a census and for nobody or everybody.
  public let standardError: Double
  /// n, unweighted people of the base.
  public let sampleSize: Int
  /// Unweighted people for whom the indicator holds; 0 and n are decided on this count.
  public let yesCount: Int
  /// n*, people of a simple random sample that would tell as much; 0 when not estimable.
  public let effectiveSampleSize: Double
  /// Units with cases − strata with cases; below 1 "non stimabile".
  public let degreesOfFreedom: Int
  /// V over the variance of a simple random sample without replacement of the same size drawn
  /// from Σw people; nil when nobody or everybody says yes, or n = 1.
  public let designEffect: Double?
  /// Kish's design effect of the weights, at least 1.
  public let kishDesignEffect: Double
  /// How far the share may be trusted.
  public let reliability: Reliability
  /// What the variance rests on. Of a table's own uncertainty nobody knows the degrees of freedom.
  public let basis: EstimateBasis
  /// Whether `yesCount` is known; a rounded or weighted share only comes near it, so that 0 % is not
  /// known to be nobody.
  public let isCountKnown: Bool

  /// Makes an estimate; `CubeCell.estimate` is the usual way to one.
  public init(
    value: Double, lower: Double, upper: Double, standardError: Double, sampleSize: Int,
    yesCount: Int, effectiveSampleSize: Double, degreesOfFreedom: Int,
    designEffect: Double? = nil, kishDesignEffect: Double = 1, reliability: Reliability,
    basis: EstimateBasis = .design, isCountKnown: Bool = true
  ) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.standardError = standardError
    self.sampleSize = sampleSize
    self.yesCount = yesCount
    self.effectiveSampleSize = effectiveSampleSize
    self.degreesOfFreedom = degreesOfFreedom
    self.designEffect = designEffect
    self.kishDesignEffect = kishDesignEffect
    self.reliability = reliability
    self.basis = basis
    self.isCountKnown = isCountKnown
  }

  /// Whether it is known that nobody says yes.
  public var isNobody: Bool { yesCount == 0 && isCountKnown }
  /// Whether it is known that everybody says yes.
  public var isEverybody: Bool { yesCount == sampleSize && isCountKnown }

  /// W, the width of the interval.
  public var width: Double { upper - lower }
  /// Whether a variance could be computed at all; a census always says so with its n.
  public var isEstimable: Bool { effectiveSampleSize > 0 }
}
