public import Estimation
public import Findings
public import Region

/// What disclosure control needs to decide what may be shown.
public struct DisclosureInput: Sendable {
  /// All findings, confidential.
  public var findings: Findings
  /// Territories with their parents.
  public var frame: TerritoryFrame
  /// The report territories that people count in together, by wave: one set for all who count in the
  /// same ones. A wave that is missing may have people wherever the links of territories allow.
  public var groups: [WaveCode: Set<Set<TerritoryCode>>]
  /// Objective tree, which marks what concerns health or disability.
  public var objectives: ObjectiveTree
  /// Report targets.
  public var targets: [ReportTarget]
  /// Focus-group codings, for quotes.
  public var statements: [Statement]
  /// Weights that estimates use, of the sources that have some.
  public var weights: [InstrumentCode: WeightSummary]
  /// Whom the weights of sources stand for, of those that stand for a population.
  public var represented: [InstrumentCode: RepresentedPeople]
  /// Thresholds.
  public var parameters: DisclosureParameters

  /// Makes an input.
  public init(
    findings: Findings, frame: TerritoryFrame, objectives: ObjectiveTree, targets: [ReportTarget],
    statements: [Statement], weights: [InstrumentCode: WeightSummary] = [:],
    groups: [WaveCode: Set<Set<TerritoryCode>>] = [:],
    represented: [InstrumentCode: RepresentedPeople] = [:],
    parameters: DisclosureParameters = .standard
  ) {
    self.findings = findings
    self.frame = frame
    self.groups = groups
    self.objectives = objectives
    self.targets = targets
    self.statements = statements
    self.weights = weights
    self.represented = represented
    self.parameters = parameters
  }

  /// The territories of a wave that do not nest; nil where all do.
  func crossed(in wave: WaveCode) -> CrossedTerritories? {
    CrossedTerritories(groups[wave] ?? CrossedTerritories.possibleGroups(frame), frame)
  }
}
