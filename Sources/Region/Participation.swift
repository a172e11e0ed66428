/// That a territory takes part in a measure, or not.
public struct Participation: Hashable, Sendable {
  public let reference: RecordReference
  /// Measure or line code as in the registry.
  public let measure: String
  public let territory: TerritoryCode
  public let takesPart: Bool
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
