public import Region

/// One entry of a catalogue, places and target words not yet looked up.
public struct RawService: Hashable, Sendable {
  /// Whom a service reaches, as its source says it.
  public enum Catchment: Hashable, Sendable {
    /// The territory of this level in which the service lies.
    case level(TerritoryLevel)
    /// Names or codes of territories, as written.
    case named([String])
    /// Not stated: its comune, and nobody knows where else.
    case notStated
  }

  /// Physical line of the record's first byte.
  public let line: Int
  /// The catalogue's own code, unique in the file; nil when it has none.
  public let code: String?
  /// Name of the service as written, never empty.
  public let name: String
  /// Name of the provider, "" when not stated.
  public let provider: String
  /// Fiscal or register code of the provider as written; nil when not stated.
  public let providerCode: String?
  /// Objectives, at least one.
  public let objectives: [ObjectiveCode]
  /// Words for whom it is, as the profile or the source says them; empty when not stated.
  public let targetWords: [String]
  /// Youngest age admitted in completed years; nil when not stated.
  public let minimumAge: Int?
  /// Oldest age admitted in completed years; nil when not stated.
  public let maximumAge: Int?
  /// Conditions of access beside words and ages.
  public let conditions: AccessConditions
  /// Street and number as written; "" when not stated.
  public let address: String
  /// Where it is.
  public let place: RawPlace
  /// Whom it reaches.
  public let catchment: Catchment
  /// Places; nil is unknown, never zero.
  public let places: Int?
  /// Places by the ages they are kept for, adding up to ``places``; empty where not told apart.
  public let placeBands: [PlaceBand]
  /// Price a month.
  public let price: Price
  /// Weekly hours; nil when unknown.
  public let hours: [TimeSlot]?
  /// When it is given; open where not stated.
  public let period: Period
  /// Part of every year in which it is given; nil when not stated.
  public let season: Season?
  /// Maturity.
  public let stage: ServiceStage
  /// How it is given.
  public let provision: Provision

  /// Makes one; what is left out is not stated.
  public init(
    line: Int, code: String? = nil, name: String, provider: String = "",
    providerCode: String? = nil, objectives: [ObjectiveCode], targetWords: [String] = [],
    minimumAge: Int? = nil, maximumAge: Int? = nil,
    conditions: AccessConditions = .notStated, address: String = "", place: RawPlace,
    catchment: Catchment = .notStated, places: Int? = nil, placeBands: [PlaceBand] = [],
    price: Price = .unknown,
    hours: [TimeSlot]? = nil, period: Period = .always, season: Season? = nil,
    stage: ServiceStage = .unknown, provision: Provision = .unknown
  ) {
    self.line = line
    self.code = code
    self.name = name
    self.provider = provider
    self.providerCode = providerCode
    self.objectives = objectives
    self.targetWords = targetWords
    self.minimumAge = minimumAge
    self.maximumAge = maximumAge
    self.conditions = conditions
    self.address = address
    self.place = place
    self.catchment = catchment
    self.places = places
    self.placeBands = placeBands
    self.price = price
    self.hours = hours
    self.period = period
    self.season = season
    self.stage = stage
    self.provision = provision
  }
}
