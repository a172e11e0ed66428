/// How many people of the population are in each category of a variable, such as sex, age band or
/// territory by sex. Weights are adjusted until the sample shows the same numbers (method 2).
public struct CalibrationMargin: Hashable, Sendable {
  /// Name by which messages cite the margin.
  public let name: String
  /// Names of the categories, each once; cases point at them by position.
  public let categories: [String]
  /// N of each category, 0 or more and finite.
  public let populations: [Double]

  /// Makes a margin. One population per category.
  public init(name: String, categories: [String], populations: [Double]) {
    precondition(categories.count == populations.count, "one population per category")
    precondition(populations.allSatisfy { $0 >= 0 && $0.isFinite }, "populations are 0 or more")
    self.name = name
    self.categories = categories
    self.populations = populations
  }

  /// Σ N over the categories.
  public var total: Double { populations.reduce(0, +) }
}

/// The margins to which the weights of some parts of a wave are raked together. Parts whose plans
/// differ are calibrated apart, and their variances add.
public struct CalibrationPlan: Hashable, Sendable {
  /// Positions in `CubeDesign.parts`.
  public let parts: [Int]
  /// One margin alone is post-stratification; none: weights are only cut, and the sum of every part
  /// and stratum is kept.
  public let margins: [CalibrationMargin]
  /// Weights above this many times their mean are cut to it, and the totals of the margins, or of
  /// parts and strata, restored; nil: never.
  public let trimming: Double?

  /// Makes a plan. `trimming` is above 1.
  public init(parts: [Int], margins: [CalibrationMargin], trimming: Double? = nil) {
    precondition(trimming.map { $0 > 1 } ?? true, "weights are cut above their mean")
    self.parts = parts
    self.margins = margins
    self.trimming = trimming
  }
}
