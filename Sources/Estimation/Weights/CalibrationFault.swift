/// Why weights cannot be made to fit their margins.
public enum CalibrationFault: Error, Hashable, Sendable {
  /// Σ N of two margins differ by more than 0.5 %: they are not of the same population.
  case totalsDiffer(margin: String, total: Double, other: String, otherTotal: Double)
  /// A category has people in the population and nobody in the sample.
  case nobody(margin: String, category: String, population: Double)
  /// A category without people in the population has some in the sample.
  case unexpectedPeople(margin: String, category: String, people: Int)
  /// Raking stopped before all margins fitted: the one that is farthest away, and by how much
  /// relative to its population.
  case notConverged(margin: String, category: String, relativeError: Double, cycles: Int)
  /// Nobody to be weighted.
  case noPeople
}

/// Why the weights of some plans cannot be made to fit.
public struct CalibrationFaults: Error, Hashable, Sendable {
  /// A fault, and the place among the plans of the one it belongs to.
  public struct OfPlan: Hashable, Sendable {
    /// From 0.
    public let plan: Int
    /// What is wrong with it.
    public let fault: CalibrationFault
  }

  /// At least one, in the order of the plans.
  public let faults: [OfPlan]
}

/// Something the analyst should know of weights that were made.
public enum CalibrationNote: Hashable, Sendable {
  /// Fewer than five people stand for a whole category.
  case fewPeople(margin: String, category: String, people: Int)
  /// These people have no category of a margin. They keep their share of the weight; the others
  /// fill the margin in proportion.
  case categoryUnknown(margin: String, people: Int)
  /// Margins whose totals differ a little were scaled to that of the first.
  case totalScaled(margin: String, total: Double, to: Double)
  /// Weights of this many people were cut, and raked again.
  case trimmed(people: Int, limit: Double)
  /// Without margins: this many people end at the limit, and the others of their part and stratum
  /// carry what was cut.
  case cut(people: Int, limit: Double)
  /// Without margins: the people of a stratum stand for so many others that even at the limit they
  /// would not keep their sum. All have the mean weight, above the limit.
  case evened(stratum: String, people: Int, weight: Double, limit: Double)
}
