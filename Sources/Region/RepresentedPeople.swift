/// Whom the weights of a survey stand for: a sum of weights is a count of them.
public struct RepresentedPeople: Hashable, Sendable, Codable {
  /// Why weights are taken to stand for a population. Labels under `total.basis.<id>`.
  public enum Basis: String, CaseIterable, Hashable, Sendable, Codable {
    /// They were fitted to margins of it.
    case margins
    /// In every stratum they add up to its declared size.
    case strata
    /// The profile says so.
    case declared
  }

  /// Why.
  public let basis: Basis
  /// What is counted.
  public let unit: CountedUnit
  /// Of which population.
  public let population: PopulationAsked

  /// Makes one.
  public init(basis: Basis, unit: CountedUnit, population: PopulationAsked) {
    self.basis = basis
    self.unit = unit
    self.population = population
  }
}
