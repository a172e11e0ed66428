public import Region

/// A service and a measure that have nothing to list together.
public struct DistinctPair: Hashable, Sendable {
  /// Why it is not listed. Sentences under `explain.distinct.<id>`.
  public enum Reason: String, CaseIterable, Hashable, Sendable, Codable {
    /// o = 0: no objective in common, nor one near.
    case noObjective
    /// Something in common, in no class of the method.
    case little
    /// Alike in part, in territories that do not take part in the measure: too little to be done
    /// there too.
    case elsewhere
  }

  /// Stable id, as a listed pair would have it.
  public let id: FindingID
  /// The service.
  public let service: ServiceCode
  /// Measure in the registry.
  public let measure: String
  /// Share of the service's targets that the measure has too.
  public let target: ShareBounds
  /// Share of the service's objectives that the measure has too.
  public let objective: ShareBounds
  /// min(t, o) from the best line back to the service.
  public let reverse: ShareBounds
  /// Why it is not listed.
  public let reason: Reason

  /// min(t, o).
  public var similarity: ShareBounds { .minimum(target, objective) }
}

/// How many pairs of a service and a measure are not listed, by reason.
public struct DistinctPairCounts: Hashable, Sendable {
  private var counts: [DistinctPair.Reason: Int] = [:]

  /// No pairs.
  public init() {}

  /// Pairs not listed for a reason.
  public func count(_ reason: DistinctPair.Reason) -> Int { counts[reason] ?? 0 }

  mutating func add(_ reason: DistinctPair.Reason) { counts[reason, default: 0] += 1 }
}
