public import Estimation
public import Findings
public import Region

/// What disclosure control needs to decide what may be shown.
public struct DisclosureInput: Sendable {
  /// All findings, confidential.
  public var findings: Findings
  /// Territories with their parents.
  public var frame: TerritoryFrame
  /// Objective tree, which marks what concerns health or disability.
  public var objectives: ObjectiveTree
  /// Report targets.
  public var targets: [ReportTarget]
  /// Focus-group codings, for quotes.
  public var statements: [Statement]
  /// Weights that estimates use, of the sources that have some.
  public var weights: [InstrumentCode: WeightSummary]
  /// Thresholds.
  public var parameters: DisclosureParameters

  /// Makes an input.
  public init(
    findings: Findings, frame: TerritoryFrame, objectives: ObjectiveTree, targets: [ReportTarget],
    statements: [Statement], weights: [InstrumentCode: WeightSummary] = [:],
    parameters: DisclosureParameters = .standard
  ) {
    self.findings = findings
    self.frame = frame
    self.objectives = objectives
    self.targets = targets
    self.statements = statements
    self.weights = weights
    self.parameters = parameters
  }
}
