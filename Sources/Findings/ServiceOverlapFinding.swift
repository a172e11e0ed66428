public import Region

/// Two services of different providers, or of one provider at different tasks, that offer much the
/// same to the same people in the same places: a candidate to plan together. Overlap is no fault.
public struct ServiceOverlapFinding: Hashable, Sendable {
  /// Stable id.
  public let id: FindingID
  /// The service whose offer is found more fully in the other.
  public let service: ServiceCode
  /// The other service.
  public let other: ServiceCode
  /// Share of the service's targets that the other has too.
  public let target: ShareBounds
  /// Share of the service's objectives that the other has too.
  public let objective: ShareBounds
  /// min(t, o) from the other back to the service.
  public let reverse: ShareBounds
  /// The class.
  public let overlap: OverlapClass
  /// Leaves both have.
  public let commonObjectives: [ObjectiveCode]
  /// Territory (ATS or region) in which the pair is read: that of the service.
  public let territory: TerritoryCode
  /// Whether both lie in one comune.
  public let isSameComune: Bool
  /// Crossing with coverage.
  public let reading: OverlapReading?
  /// Coverage finding it was crossed with.
  public let crossedWith: FindingID?
  /// What the service adds to the other.
  public let additions: Additionality
  /// What the other adds to the service.
  public let otherAdditions: Additionality

  /// min(t, o): nothing compensates, the question says target *and* objective.
  public var similarity: ShareBounds { .minimum(target, objective) }

  /// The same overlap without its crossing, for when the coverage it was crossed with is withheld.
  public func withoutReading() -> ServiceOverlapFinding {
    ServiceOverlapFinding(
      id: id, service: service, other: other, target: target, objective: objective,
      reverse: reverse, overlap: overlap, commonObjectives: commonObjectives,
      territory: territory, isSameComune: isSameComune, reading: nil, crossedWith: nil,
      additions: additions, otherAdditions: otherAdditions)
  }
}

/// How services stand to one another, pair by pair.
public struct ServiceOverlaps: Sendable {
  /// Pairs that overlap, by id: of each service those nearest to it, up to
  /// ``ServiceOverlaps/listedPerService``.
  public let listed: [ServiceOverlapFinding]
  /// All compared pairs by class, those not listed included.
  public let counts: [OverlapClass: Int]
  /// Pairs of sites of one provider: a network, not a repetition.
  public let sitesOfOneProvider: Int
  /// Pairs that may be one service: identity comes first.
  public let identityOpen: Int

  /// Pairs listed for one service; the others are counted.
  public static let listedPerService = 5

  /// Nothing compared.
  public static let none = ServiceOverlaps(
    listed: [], counts: [:], sitesOfOneProvider: 0, identityOpen: 0)

  /// Makes a result.
  public init(
    listed: [ServiceOverlapFinding], counts: [OverlapClass: Int], sitesOfOneProvider: Int,
    identityOpen: Int
  ) {
    self.listed = listed
    self.counts = counts
    self.sitesOfOneProvider = sitesOfOneProvider
    self.identityOpen = identityOpen
  }
}
