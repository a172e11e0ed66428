/// Weights that fit their margins, and how they came about.
///
/// One margin gives post-stratification, w = d·N_g/Σ_g d; several are raked (method 2).
public struct CalibratedWeights: Sendable {
  /// One weight per person, above 0.
  public let weights: [Double]
  /// The weights that entered the last raking: the design weights, cut where they were trimmed.
  public let base: [Double]
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
  /// margin, of which there is one at least, is given by position, −1 where unknown. The order of
  /// people does not matter.
  public init(
    _ weights: [Double], categories: [[Int]], margins: [CalibrationMargin], trimming: Double? = nil
  ) throws(CalibrationFault) {
    var index: [[Int]: Int32] = [:]
    let patterns = Set(categories).sorted { $0.lexicographicallyPrecedes($1) }
    for (place, pattern) in patterns.enumerated() { index[pattern] = Int32(place) }
    var fitting = WeightFitting(patterns: patterns, margins: margins, trimming: trimming)
    let patternOf = categories.map { index[$0]! }
    repeat {
      for (weight, pattern) in zip(weights, patternOf) { fitting.take(weight, Int(pattern)) }
    } while try fitting.endPass()
    let fitted = zip(weights, patternOf).map { fitting.weights(of: $0, Int($1)) }
    self.weights = fitted.map(\.weight)
    base = fitted.map(\.base)
    designSummary = fitting.designSummary
    summary = fitting.summary
    cycles = fitting.cycles
    error = fitting.error
    notes = fitting.notes
  }
}
