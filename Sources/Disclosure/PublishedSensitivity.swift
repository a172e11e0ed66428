public import Findings
public import Region

/// What the published classes owe to the thresholds.
public struct PublishedSensitivity: Hashable, Sendable {
  /// Coverage findings whose class was tried under other thresholds and may be told: those of cells
  /// that show every share a class is decided on.
  public let tried: Set<FindingID>
  /// Every class that would change, in the order of the findings, then of the thresholds.
  public let flips: [ClassFlip]
}
