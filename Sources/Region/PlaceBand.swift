/// Places that a service keeps for some ages.
public struct PlaceBand: Hashable, Sendable {
  /// Ages of those who may have them, in completed years.
  public let ages: AgeSet
  /// How many, 0 or more.
  public let places: Int

  /// Makes a band.
  public init(ages: AgeSet, places: Int) {
    self.ages = ages
    self.places = places
  }
}
