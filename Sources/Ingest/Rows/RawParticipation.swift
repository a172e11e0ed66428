public import Region

/// That a territory takes part in a measure or not, place not yet looked up.
public struct RawParticipation: Hashable, Sendable {
  /// Physical line of the record's first byte.
  public let line: Int
  /// Measure or line code as the profile maps it, or as written.
  public let measure: String
  /// Which territory.
  public let place: RawPlace
  /// Whether it takes part.
  public let takesPart: Bool
  /// Since when and until when, one for each year that the row names; open where not stated.
  public let periods: [Period]
  /// Name of the site, "" for a whole territory.
  public let site: String
  /// Whether the list is declared complete: only then is absence a no.
  public let listIsComplete: Bool

  /// Makes one; what is left out is not stated.
  public init(
    line: Int, measure: String, place: RawPlace, takesPart: Bool, periods: [Period] = [.always],
    site: String = "", listIsComplete: Bool = false
  ) {
    self.line = line
    self.measure = measure
    self.place = place
    self.takesPart = takesPart
    self.periods = periods
    self.site = site
    self.listIsComplete = listIsComplete
  }
}
