internal import Estimation

/// A threshold of method sections 5 to 9 that decides a class. Those of evidence and of traits decide
/// none and are not here. Labels under `parameter.<id>`.
public enum ClassThreshold: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
  case rareNeed, unmetNeed, relevantNeed, halfCovered, wellCovered, littleUnmet, presentNeed,
    neededSlot
  case strongOverlap, overlap, adjacent
  /// People needed for a share to be assessed.
  case minimumSample
  /// Degrees of freedom needed for a share to be assessed.
  case mediumDegreesOfFreedom
  /// Widest interval of a share that is assessed.
  case mediumWidth

  /// In the order of the method.
  public static func < (a: ClassThreshold, b: ClassThreshold) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }

  /// Whether it decides what may be assessed at all (method section 5).
  var isReliability: Bool { reliabilityValue(of: .standard) != nil }

  /// Its value in the parameters of findings; nil for those of reliability.
  var path: WritableKeyPath<FindingParameters, Double>? {
    switch self {
    case .rareNeed: \.rareNeed
    case .unmetNeed: \.unmetNeed
    case .relevantNeed: \.relevantNeed
    case .halfCovered: \.halfCovered
    case .wellCovered: \.wellCovered
    case .littleUnmet: \.littleUnmet
    case .presentNeed: \.presentNeed
    case .neededSlot: \.neededSlot
    case .strongOverlap: \.strongOverlap
    case .overlap: \.overlap
    case .adjacent: \.adjacent
    case .minimumSample, .mediumDegreesOfFreedom, .mediumWidth: nil
    }
  }

  private func reliabilityValue(of thresholds: ReliabilityThresholds) -> Double? {
    switch self {
    case .minimumSample: Double(thresholds.minimumSample)
    case .mediumDegreesOfFreedom: Double(thresholds.mediumDegreesOfFreedom)
    case .mediumWidth: thresholds.mediumWidth
    default: nil
    }
  }

  /// The value in force.
  public func value(in parameters: FindingParameters) -> Double {
    path.map { parameters[keyPath: $0] } ?? reliabilityValue(of: .standard) ?? 0
  }
}

/// One threshold moved by a fifth, the others as they are (method section 12).
public struct ThresholdShift: Hashable, Comparable, Sendable {
  /// Which way. Labels under `sensitivity.direction.<id>`.
  public enum Direction: String, CaseIterable, Hashable, Comparable, Sendable {
    case lower, higher

    /// lower < higher.
    public static func < (a: Direction, b: Direction) -> Bool { a == .lower && b == .higher }
  }

  /// How far a threshold is moved, as a part of its value.
  public static let step = 0.20

  /// The threshold.
  public let threshold: ClassThreshold
  /// Which way.
  public let direction: Direction

  /// Makes a shift.
  public init(_ threshold: ClassThreshold, _ direction: Direction) {
    self.threshold = threshold
    self.direction = direction
  }

  /// Every threshold both ways.
  static let all = ClassThreshold.allCases.flatMap { threshold in
    Direction.allCases.map { ThresholdShift(threshold, $0) }
  }

  /// By threshold, lower first.
  public static func < (a: ThresholdShift, b: ThresholdShift) -> Bool {
    (a.threshold, a.direction) < (b.threshold, b.direction)
  }

  /// The value tried. Shares stay in [0, 1]; people and degrees of freedom are whole, rounded up,
  /// which asks the same of a whole count.
  public func value(in parameters: FindingParameters) -> Double {
    let factor = direction == .lower ? 1 - Self.step : 1 + Self.step
    let moved = (threshold.value(in: parameters) * factor).roundedForComparison
    switch threshold {
    case .minimumSample, .mediumDegreesOfFreedom: return moved.rounded(.up)
    default: return min(1, moved)
    }
  }

  /// The parameters with this threshold moved.
  func applied(to parameters: FindingParameters) -> FindingParameters {
    var moved = parameters
    if let path = threshold.path { moved[keyPath: path] = value(in: parameters) }
    return moved
  }

  /// The thresholds of reliability with this one moved.
  var reliability: ReliabilityThresholds {
    var moved = ReliabilityThresholds.standard
    let value = value(in: FindingParameters())
    switch threshold {
    case .minimumSample: moved.minimumSample = Int(value)
    case .mediumDegreesOfFreedom: moved.mediumDegreesOfFreedom = Int(value)
    case .mediumWidth: moved.mediumWidth = value
    default: break
    }
    return moved
  }
}
