public import Region

/// One row of a table that somebody else aggregated, place not yet looked up.
public struct RawAggregate: Hashable, Sendable {
  /// What the count of the row is a count of.
  public struct Item: Hashable, Sendable {
    /// For which objective.
    public let objective: ObjectiveCode
    /// Of what.
    public let quantity: AggregateCount.Quantity

    /// Makes one; what is left out is not stated.
    public init(objective: ObjectiveCode, quantity: AggregateCount.Quantity) {
      self.objective = objective
      self.quantity = quantity
    }
  }

  /// Physical line of the record's first byte.
  public let line: Int
  /// Which territory.
  public let place: RawPlace
  /// What the row counts; one answer may count for several quantities. Empty when the profile
  /// lists the answer and uses it for nothing: it is still part of the base.
  public let items: [Item]
  /// Own age band of the people asked, as written; "" when the table has none.
  public let band: String
  /// People who gave the answer, 0 to `base`; nil where the table prints a share alone.
  public let count: Int?
  /// People who answered the question; nil where the table does not say.
  public let base: Int?
  /// The share of them that the table prints.
  public let share: AggregateShare?

  /// Makes one; what is left out is not stated.
  public init(
    line: Int, place: RawPlace, items: [Item], band: String = "", count: Int? = nil,
    base: Int? = nil, share: AggregateShare? = nil
  ) {
    self.line = line
    self.place = place
    self.items = items
    self.band = band
    self.count = count
    self.base = base
    self.share = share
  }
}
