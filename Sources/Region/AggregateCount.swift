/// One cell of a table that somebody else already aggregated.
public struct AggregateCount: Hashable, Sendable {
  /// What the count is of.
  public enum Quantity: Hashable, Sendable {
    /// People in need, met or not (a need item without "met or unmet").
    case inNeed
    /// People whose need is unmet.
    case unmet
    /// People who name a barrier of an unmet need.
    case barrier(Barrier)
    /// People who answered and said none of these.
    case noNeed
  }

  /// Row of the table; one row may give several counts.
  public let reference: RecordReference
  /// Territory whose people the row counts, of any level.
  public let territory: TerritoryCode
  /// The objective that the question asked about.
  public let objective: ObjectiveCode
  /// Whom the count is of; `everyone` where the table does not split by target.
  public let target: TargetCode
  /// Own age band of the people asked, as written; "" when the table has none.
  public let respondentBand: String
  /// What the people counted have in common.
  public let quantity: Quantity
  /// People counted, 0 to `base`; nil where the table prints a share alone.
  public let count: Int?
  /// People who answered the item; nil where the table does not say how many: nothing can be
  /// estimated then.
  public let base: Int?
  /// The share that the table prints; nil where it prints counts alone.
  public let share: AggregateShare?

  /// Makes a cell.
  public init(
    reference: RecordReference, territory: TerritoryCode, objective: ObjectiveCode,
    target: TargetCode, respondentBand: String, quantity: Quantity, count: Int?, base: Int?,
    share: AggregateShare? = nil
  ) {
    self.reference = reference
    self.territory = territory
    self.objective = objective
    self.target = target
    self.respondentBand = respondentBand
    self.quantity = quantity
    self.count = count
    self.base = base
    self.share = share
  }
}
