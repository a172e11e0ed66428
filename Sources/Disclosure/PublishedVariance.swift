public import Estimation

/// How the variance of a share comes about, as readers may see it: strata one by one where their own
/// people may be told, the others together.
public struct PublishedVariance: Hashable, Sendable {
  /// A stratum and what it adds.
  public struct Stratum: Hashable, Sendable {
    /// Its name and those of the strata taken into it; "" where undeclared.
    public let names: [String]
    /// n_h, sampled units.
    public let unitCount: Int
    /// N_h; nil when unknown.
    public let populationUnits: Int?
    /// Σ_c Z_hc, Σ_c Z_hc² and S_h.
    public let contribution: StratumContribution
  }

  /// The strata that are not told one by one.
  public struct Rest: Hashable, Sendable {
    /// How many.
    public let strataCount: Int
    /// Whether some hold people of the cell.
    public let hasPeople: Bool
    /// Of these, strata of one unit, centred on the mean of all units.
    public let lonelyCount: Int
    /// Σ S_h over them.
    public let variance: Double
  }

  /// The share with its totals.
  public let share: FollowedShare
  /// Strata with people of the cell, in the order of their names.
  public let strata: [Stratum]
  /// The others; nil where there are none.
  public let rest: Rest?
  /// Σ S_h over all.
  public let sum: Double
  /// V(p) = Σ S_h/Ŵ².
  public var variance: Double { sum / (share.w * share.w) }
}
