public import Estimation
public import Region

/// Whether the places of a cell are enough for its people in need: the sign of M − C. Labels under
/// `places.verdict.<id>`.
public enum PlacesVerdict: String, CaseIterable, Hashable, Sendable, Codable {
  /// *Posti insufficienti*: surely fewer places than people.
  case insufficient
  /// *Posti sufficienti*: surely a place for everybody in need.
  case sufficient
  /// *Posti incerti*.
  case uncertain

  init(need: CountBounds, capacity: CountBounds) {
    if let most = capacity.upper, need.lower.roundedForComparison > most.roundedForComparison {
      self = .insufficient
    } else if let people = need.upper,
      capacity.lower.roundedForComparison >= people.roundedForComparison
    {
      self = .sufficient
    } else {
      self = .uncertain
    }
  }
}

/// Places that offers give to a cell, and how they compare with its people in need.
public struct PlacesFinding: Hashable, Sendable {
  /// C: from the places surely given to the cell to those possibly given; unbounded where an offer
  /// that may admit the target does not state its places, or something may not be listed.
  public let capacity: CountBounds
  /// Offers that may admit the target and do not state their places.
  public let unstated: [OfferCode]
  /// Pairs of entries that may be one service and count as once to twice.
  public let doubtfulPairs: [FindingID]
  /// Cells whose estimated need weighs the spread of the places, sorted.
  public let weighedBy: [CellKey]
  /// Zones whose residents' ages are assumed where the spread uses them, sorted.
  public let assumedAges: [AssumedAges]
  /// C over M; nil when people are not computed.
  public let coverage: CountBounds?
  /// M − C, from least to most lacking; nil when people are not computed.
  public let gap: PlacesGap?
  /// Whether places are enough; nil when people are not computed.
  public let verdict: PlacesVerdict?
  /// Whether the verdict says the contrary of the coverage class.
  public let contradictsClass: Bool
}

/// M − C: positive where places lack, negative where there are more than people.
public struct PlacesGap: Hashable, Sendable {
  /// Least that may lack; nil: places may exceed people by any number.
  public let lower: Double?
  /// Most that may lack.
  public let upper: Double

  init(need: CountBounds, capacity: CountBounds) {
    lower = capacity.upper.map { need.lower - $0 }
    upper = (need.upper ?? .infinity) - capacity.lower
  }
}
