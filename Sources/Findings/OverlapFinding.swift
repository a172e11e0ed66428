public import Region

/// How a service stands to a measure, by target and objective. Labels under `overlap.<id>`.
public enum OverlapClass: String, CaseIterable, Hashable, Sendable, Codable {
  /// Both directions from .80 on with a common leaf.
  case strong
  case overlap
  /// Contiguo.
  case adjacent
  /// Same objective, other target: could be extended.
  case otherTarget
  /// Filiera: same target, other objective (a bridge service).
  case chain
  case distinct
  /// The interval spans several classes.
  case toVerify
  /// The measure has ended, before the service began or while it runs.
  case measureEnded
  /// The service ended before the measure began.
  case notContemporary
  /// It could be done here too: same kind of offer, elsewhere.
  case replicable
}

/// An overlap crossed with the coverage of the same cell. Labels under `cross.<id>`.
public enum OverlapReading: String, CaseIterable, Hashable, Sendable, Codable {
  /// Sovrapposizione su bisogno già coperto.
  case repetition
  /// Complementarità o addizionalità.
  case complement
  case toExamine
}

/// A share known only within bounds, both in [0, 1].
public struct ShareBounds: Hashable, Sendable, Codable {
  /// Lower bound.
  public let low: Double
  /// Upper bound.
  public let high: Double

  /// Makes bounds; one value when it is known.
  public init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  /// A known share.
  public init(_ value: Double) { self.init(value, value) }

  /// Nothing known.
  public static let unknown = ShareBounds(0, 1)

  /// The smaller of two shares, each known within bounds.
  public static func minimum(_ a: ShareBounds, _ b: ShareBounds) -> ShareBounds {
    ShareBounds(min(a.low, b.low), min(a.high, b.high))
  }
}

/// The overlap of one service with one measure, with its trail.
public struct OverlapFinding: Hashable, Sendable {
  /// Stable id.
  public let id: FindingID
  /// The service.
  public let service: ServiceCode
  /// Measure in the registry.
  public let measure: String
  /// The line that fits the service best.
  public let bestLine: MeasureLineCode
  /// Share of the service's targets that the measure has too.
  public let target: ShareBounds
  /// Share of the service's objectives that the measure has too.
  public let objective: ShareBounds
  /// min(t, o) from the best line back to the service.
  public let reverse: ShareBounds
  /// The class.
  public let overlap: OverlapClass
  /// Field that would decide, when it is `toVerify`.
  public let deciding: MissingField?
  /// Leaves both have.
  public let commonObjectives: [ObjectiveCode]
  /// Territory (ATS or region) in which the pair is read.
  public let territory: TerritoryCode
  /// Crossing with coverage, for `strong` and `overlap`.
  public let reading: OverlapReading?
  /// Coverage finding it was crossed with.
  public let crossedWith: FindingID?
  /// What the service adds to the measure.
  public let additions: Additionality
  /// Whether the hard clause on A1 applies: the act excludes what other measures already support.
  public let isUnderExclusionClause: Bool
  /// Clause of the best line.
  public let clause: String
  /// Rows of the service, one for each of its entries.
  public let references: [RecordReference]

  /// min(t, o): nothing compensates, the question says target *and* objective.
  public var similarity: ShareBounds { .minimum(target, objective) }
}

extension OverlapFinding {
  /// The same overlap without its crossing, for when the coverage it was crossed with is withheld.
  public func withoutReading() -> OverlapFinding {
    OverlapFinding(
      id: id, service: service, measure: measure, bestLine: bestLine, target: target,
      objective: objective, reverse: reverse, overlap: overlap, deciding: deciding,
      commonObjectives: commonObjectives, territory: territory, reading: nil, crossedWith: nil,
      additions: additions, isUnderExclusionClause: isUnderExclusionClause, clause: clause,
      references: references)
  }
}
