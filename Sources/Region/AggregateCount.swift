/// One cell of a table that somebody else already aggregated.
public struct AggregateCount: Hashable, Sendable {
  /// What the count is of.
  public enum Quantity: Hashable, Sendable {
    /// People in need, met or not (a need item without "met or unmet").
    case inNeed
    case unmet
    case barrier(Barrier)
    /// People who answered and said none of these.
    case noNeed
  }

  public let reference: RecordReference
  public let territory: TerritoryCode
  public let objective: ObjectiveCode
  public let target: TargetCode
  /// Own age band of the people asked, as written; "" when the table has none.
  public let respondentBand: String
  public let quantity: Quantity
  public let count: Int
  /// People who answered the item.
  public let base: Int

  /// Makes a cell.
  public init(
    reference: RecordReference, territory: TerritoryCode, objective: ObjectiveCode,
    target: TargetCode, respondentBand: String, quantity: Quantity, count: Int, base: Int
  ) {
    self.reference = reference
    self.territory = territory
    self.objective = objective
    self.target = target
    self.respondentBand = respondentBand
    self.quantity = quantity
    self.count = count
    self.base = base
  }
}
