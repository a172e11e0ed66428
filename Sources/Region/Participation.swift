/// That a territory takes part in a measure, or not.
public struct Participation: Hashable, Sendable {
  /// Row of the list that says so.
  public let reference: RecordReference
  /// Measure or line code as in the registry.
  public let measure: String
  /// Territory that takes part or does not, of any level.
  public let territory: TerritoryCode
  /// True for taking part, false for a stated refusal; a row that says neither is no participation.
  public let takesPart: Bool
  /// Days for which this is said; open where not stated.
  public let period: Period
  /// Whether the list it comes from is declared complete: only then is absence a no.
  public let listIsComplete: Bool
  /// Name of the site (hub, spoke), "" for a whole territory.
  public let site: String

  /// Makes a participation.
  public init(
    reference: RecordReference, measure: String, territory: TerritoryCode, takesPart: Bool,
    period: Period = .always, listIsComplete: Bool = false, site: String = ""
  ) {
    self.reference = reference
    self.measure = measure
    self.territory = territory
    self.takesPart = takesPart
    self.period = period
    self.listIsComplete = listIsComplete
    self.site = site
  }
}
