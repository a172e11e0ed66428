/// Weights that fit their margins, and how they came about.
///
/// One margin gives post-stratification, w = d·N_g/Σ_g d; several are raked (method 2).
public struct CalibratedWeights: Sendable {
  /// One weight per person, above 0.
  public private(set) var weights: [Double]
  /// The weights that entered the last raking: the design weights, cut where they were trimmed.
  public private(set) var base: [Double]
  /// Σ of `base` over the people of each pattern.
  private(set) var baseOfPatterns: [Double]
  /// Of the design weights.
  public let designSummary: WeightSummary
  /// Of the weights that are used.
  public let summary: WeightSummary
  /// Cycles of the last raking.
  public let cycles: Int
  /// Largest relative distance of a margin that is left.
  public let error: Double
  /// In the order of the margins.
  public let notes: [CalibrationNote]

  /// Calibrates the design weights `weights`, each above 0, of people whose category of every
  /// margin is given by position, −1 where unknown. The order of people does not matter.
  public init(
    _ weights: [Double], categories: [[Int]], margins: [CalibrationMargin], trimming: Double? = nil
  ) throws(CalibrationFault) {
    var index: [[Int]: Int32] = [:]
    let patterns = Set(categories).sorted { $0.lexicographicallyPrecedes($1) }
    for (place, pattern) in patterns.enumerated() { index[pattern] = Int32(place) }
    try self.init(
      weights, patternOf: categories.map { index[$0]! }, patterns: patterns, margins: margins,
      trimming: trimming)
  }

  /// As above, of people who point at their pattern of categories.
  init(
    _ weights: [Double], patternOf: [Int32], patterns: [[Int]], margins: [CalibrationMargin],
    trimming: Double?
  ) throws(CalibrationFault) {
    var people = [Int](repeating: 0, count: patterns.count)
    for pattern in patternOf { people[Int(pattern)] += 1 }
    let raking = Raking(patterns: patterns, people: people, margins: margins)
    var notes = try raking.check()
    designSummary = WeightSummary(weights)
    base = weights
    baseOfPatterns = Self.sums(base, patternOf, patterns.count)
    var result = try raking.fit(baseOfPatterns)
    self.weights = zip(base, patternOf).map { $0 * result.factors[Int($1)] }
    if let trimming {
      let limit = trimming * WeightSummary(self.weights).sum / Double(weights.count)
      let cut = self.weights.count { $0 > limit }
      if cut > 0 {
        base = self.weights.map { min($0, limit) }
        baseOfPatterns = Self.sums(base, patternOf, patterns.count)
        result = try raking.fit(baseOfPatterns)
        self.weights = zip(base, patternOf).map { $0 * result.factors[Int($1)] }
        notes.append(.trimmed(people: cut, limit: limit))
      }
    }
    summary = WeightSummary(self.weights)
    cycles = result.cycles
    error = result.error
    self.notes = notes
  }

  private static func sums(_ weights: [Double], _ patternOf: [Int32], _ count: Int) -> [Double] {
    let largest = weights.max() ?? 0
    var sums = [OrderFreeSum](repeating: OrderFreeSum(largest: largest), count: count)
    for (weight, pattern) in zip(weights, patternOf) { sums[Int(pattern)].add(weight) }
    return sums.map(\.value)
  }
}
