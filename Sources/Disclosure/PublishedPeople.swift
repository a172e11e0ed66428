public import Findings
public import Region

/// People in need of a cell and the places for them, as readers may see them. Both follow the
/// pattern of the shares they come from: N is public, so that M tells what q tells.
public struct PublishedPeople: Hashable, Sendable {
  /// What is counted; nil when the survey does not declare it.
  public let unit: CountedUnit?
  /// N, people of the target in the territory; nil when not computed.
  public let population: Double?
  /// M, people in need; nil when not computed or withheld.
  public let inNeed: PeopleEstimate?
  /// People whose need is unmet; nil when not computed or withheld.
  public let unmet: PeopleEstimate?
  /// Conversions applied to the table of the population.
  public let conversions: [UnitConversion]
  /// Tables that N comes from.
  public let sources: [InstrumentCode]
  /// Unit of the tables, where it is what stands in the way.
  public let otherUnit: CountedUnit?
  /// Why people are not computed; nil when they are.
  public let obstacle: PeopleObstacle?
  /// Places; nil when their spread would tell of a withheld cell.
  public let places: PublishedPlaces?
}

/// Places that the offers give to a cell.
public struct PublishedPlaces: Hashable, Sendable {
  /// C, unbounded above where something is unknown.
  public let capacity: CountBounds
  /// Offers that may admit the target and do not state their places.
  public let unstated: [OfferCode]
  /// Pairs of entries that may be one service.
  public let doubtfulPairs: [FindingID]
  /// Zones whose residents' ages are assumed where the spread uses them, sorted.
  public let assumedAges: [AssumedAges]
  /// C over M; nil when M is not shown.
  public let coverage: CountBounds?
  /// M − C; nil when M is not shown.
  public let gap: PlacesGap?
  /// Whether places are enough; nil when M is not shown.
  public let verdict: PlacesVerdict?
  /// Whether the verdict says the contrary of the class shown; false when either is not shown.
  public let contradictsClass: Bool
}
