/// One line of a regional or local measure: who it serves, for what, and the clause that says so.
public struct MeasureLine: Hashable, Sendable {
  /// Its own code, unique in the registry.
  public let code: MeasureLineCode
  /// The measure the line belongs to, such as `sprint`.
  public let measure: String
  /// How tables and lists name the line.
  public let label: LocalizedLabel
  /// Whom the line serves; ages the text does not say stay unknown.
  public let admission: Admission
  /// Objectives that the text names.
  public let objectives: [ObjectiveCode]
  /// Objectives that the text neither names nor excludes.
  public let possibleObjectives: [ObjectiveCode]
  /// In force; nil bounds are open or unknown.
  public let period: Period
  /// Whether being in force is assumed from the act of 9/12/2025 rather than stated.
  public let isInForceAssumed: Bool
  /// Whether the line is known to be in force at all; a line that is not is no offer.
  public let isInForceKnown: Bool
  /// Act and paragraph, such as `DGR XII/5464/2025, all. A, 2.2`.
  public let clause: String
  /// Eligibility outside the dimensions (ISEE, residence), in Italian; "" when none is stated.
  public let eligibility: String
  /// What of it can be compared.
  public let conditions: AccessConditions
  /// Weekly hours that its sites keep; nil when the text does not say.
  public let hours: [TimeSlot]?
  /// Part of every year in which it is given; nil when the text does not say.
  public let season: Season?
  /// What it costs those who use it.
  public let price: Price
  /// Places in all; nil when the text does not say.
  public let places: Int?

  /// Makes a line.
  public init(
    code: MeasureLineCode, measure: String, label: LocalizedLabel, admission: Admission,
    objectives: [ObjectiveCode], possibleObjectives: [ObjectiveCode] = [],
    period: Period = .always, isInForceAssumed: Bool = false, isInForceKnown: Bool = true,
    clause: String, eligibility: String = "", conditions: AccessConditions = .notStated,
    hours: [TimeSlot]? = nil, season: Season? = nil, price: Price = .unknown, places: Int? = nil
  ) {
    self.hours = hours
    self.season = season
    self.price = price
    self.places = places
    self.code = code
    self.measure = measure
    self.label = label
    self.admission = admission
    self.objectives = objectives
    self.possibleObjectives = possibleObjectives
    self.period = period
    self.isInForceAssumed = isInForceAssumed
    self.isInForceKnown = isInForceKnown
    self.clause = clause
    self.eligibility = eligibility
    self.conditions = conditions
  }
}
