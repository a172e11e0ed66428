public import Region

/// A class that another value of one threshold would change.
public struct ClassFlip: Hashable, Sendable {
  /// What has the class.
  public enum Subject: Hashable, Sendable {
    /// A coverage or overlap finding.
    case finding(FindingID)
    /// Survey and groups side by side.
    case voices(TerritoryCode, ObjectiveCode)
  }

  /// What has the class.
  public let subject: Subject
  /// The threshold and which way it moved.
  public let shift: ThresholdShift
  /// The class it would have.
  public let outcome: FlippedClass

  init(_ subject: Subject, _ shift: ThresholdShift, _ outcome: FlippedClass) {
    self.subject = subject
    self.shift = shift
    self.outcome = outcome
  }
}

/// A class of one of the kinds that thresholds decide.
public enum FlippedClass: Hashable, Sendable {
  case coverage(CoverageClass)
  /// The flag *bisogno rilevante*.
  case relevance(Bool)
  case overlap(OverlapClass)
  case agreement(Agreement)
}

/// What the classes owe to the thresholds, one moved at a time. Confidential, as findings are.
public struct Sensitivity: Hashable, Sendable {
  /// Every class that changes: by finding in the order of the findings, then by threshold.
  public let flips: [ClassFlip]
}
