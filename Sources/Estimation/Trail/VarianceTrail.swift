public import Region

/// How the variance of the shares of one cell comes about, stratum by stratum (method 3):
/// V(p) = Σ_h S_h/Ŵ², S_h = (1−f_h)·n_h/(n_h−1)·(Σ_c Z_hc² − (Σ_c Z_hc)²/n_h), where Z_hc sums w(y − p)
/// over the people of the cell in unit c; under calibration it sums the residuals of y − p from the
/// margins, over everybody. Confidential until Disclosure has looked at it.
public struct VarianceTrail: Sendable {
  /// The cell.
  public let key: CellKey
  /// Strata after lonely ones were merged, in the order of their names.
  public let strata: [StratumTrail]
  /// The shares followed, with their totals; those without a base are left out.
  public let shares: [FollowedShare]
  /// Whether weights were calibrated.
  public let isCalibrated: Bool

  /// Σ_h S_h of one of the shares.
  public func sum(_ share: Int) -> Double {
    strata.reduce(0) { $0 + $1.contributions[share].variance }
  }
}

/// A share whose variance is followed.
public struct FollowedShare: Hashable, Sendable {
  /// Which.
  public let indicator: Indicator
  /// Ŷ.
  public let y: Double
  /// Ŵ.
  public let w: Double
  /// Mean of Z over the units of all strata, from which lonely units deviate.
  public let meanOfUnits: Double
}

/// A stratum and what it adds to the variances of one cell.
public struct StratumTrail: Sendable {
  /// Its name and those of the strata taken into it; "" where undeclared.
  public let names: [String]
  /// n_h, sampled units, also those without people of the cell.
  public let unitCount: Int
  /// N_h; nil when unknown.
  public let populationUnits: Int?
  /// One unit alone, centred on the mean of all units.
  public let isLonely: Bool
  /// People of the stratum by report territory.
  public let people: [TerritoryCode: Int]
  /// People of the stratum in some report territory.
  public let peopleCount: Int
  /// People of the stratum wherever they are, where every unit is a person; nil where some units hold
  /// several.
  public let personCount: Int?
  /// People of the stratum in some report territory who answered, by objective.
  public let answered: [ObjectiveCode: Int]
  /// What the people of the stratum said of the objective of the cell, by report target, wherever
  /// they are. One company that supplies everybody is told by `companies` = 1.
  public let counts: [TargetCode: CellCounts]
  /// One per share.
  public let contributions: [StratumContribution]
}

/// What a stratum adds to one variance.
public struct StratumContribution: Hashable, Sendable {
  /// Σ_c Z_hc.
  public let sum: Double
  /// Σ_c Z_hc².
  public let sumOfSquares: Double
  /// S_h.
  public let variance: Double
}
