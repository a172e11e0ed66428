public import Findings
public import Region

/// A planned intervention with what was found of it.
public struct InterventionReview: Sendable {
  /// The intervention.
  public let plan: PlannedIntervention
  /// What came of every rule that concerns it.
  public let checks: [ActCheck]
  /// Its overlaps with measures.
  public let overlaps: [OverlapFinding]

  /// Gathers what was found.
  public init(plan: PlannedIntervention, checks: [ActCheck], overlaps: [OverlapFinding]) {
    self.plan = plan
    self.checks = checks
    self.overlaps = overlaps
  }
}
