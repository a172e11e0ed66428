/// What a service costs those who use it.
public enum Price: Hashable, Sendable {
  /// Stated to cost nothing.
  case free
  /// Euro cents a month, the highest a user may pay.
  case monthlyCents(Int)
  /// Not stated, never free.
  case unknown
}

/// Maturity of a service.
public enum ServiceStage: String, CaseIterable, Hashable, Sendable, Codable {
  case ordinary, experimental
  /// Begun as an experiment and made permanent.
  case institutionalised
  /// Not stated.
  case unknown
}

/// How a service is given.
public enum Provision: String, CaseIterable, Hashable, Sendable, Codable {
  /// Given by the provider, free of charge.
  case directFree
  /// Given at less than its price.
  case reducedPrice
  /// Paid with a voucher had before use.
  case voucher
  /// Paid by the user and refunded after use.
  case refund
  /// Not stated.
  case unknown
}

/// An offer of a provider to targets, for objectives, in territories.
public struct Service: Hashable, Sendable {
  /// Its own code, unique in the mapping.
  public let code: ServiceCode
  /// Entry of the catalogue it comes from.
  public let reference: RecordReference
  /// Name as the catalogue writes it, never empty.
  public let name: String
  /// Provider as the catalogue writes it; "" when not stated.
  public let provider: String
  /// Fiscal or register code of the provider, normalised; nil when not stated.
  public let providerCode: String?
  /// What it gives, at least one objective.
  public let objectives: [ObjectiveCode]
  /// Whom it admits, with what the catalogue leaves open.
  public let admission: Admission
  /// Conditions of access beside ``admission``.
  public let conditions: AccessConditions
  /// Where the service is; nil when not resolved.
  public let location: TerritoryCode?
  /// Street and number as the catalogue writes them; "" when not stated.
  public let address: String
  /// The territories it surely serves (comuni, ambiti, ATS or the region); empty when none of those
  /// stated could be read.
  public let catchment: [TerritoryCode]
  /// Territories in which it may serve more than ``catchment`` tells, because its catchment is
  /// not stated or could not be read; empty where the catchment is known.
  public let possibleCatchment: [TerritoryCode]
  /// Places; nil is unknown, never zero.
  public let places: Int?
  /// Places by the ages they are kept for, adding up to ``places``; empty where not told apart.
  public let placeBands: [PlaceBand]
  /// What users pay a month; `unknown` is never free.
  public let price: Price
  /// Weekly hours; nil when unknown.
  public let hours: [TimeSlot]?
  /// Days between which it is given; open where not stated.
  public let period: Period
  /// Part of every year in which it is given; nil when not stated.
  public let season: Season?
  /// How established it is; `unknown` when not stated.
  public let stage: ServiceStage
  /// In which form users get it; `unknown` when not stated.
  public let provision: Provision

  /// Makes a service.
  public init(
    code: ServiceCode, reference: RecordReference, name: String, provider: String,
    providerCode: String? = nil, objectives: [ObjectiveCode], admission: Admission,
    conditions: AccessConditions = .notStated, location: TerritoryCode? = nil, address: String = "",
    catchment: [TerritoryCode],
    possibleCatchment: [TerritoryCode] = [], places: Int? = nil, placeBands: [PlaceBand] = [],
    price: Price = .unknown, hours: [TimeSlot]? = nil, period: Period = .always,
    season: Season? = nil, stage: ServiceStage = .unknown, provision: Provision = .unknown
  ) {
    self.code = code
    self.reference = reference
    self.name = name
    self.provider = provider
    self.providerCode = providerCode
    self.objectives = objectives
    self.admission = admission
    self.conditions = conditions
    self.location = location
    self.address = address
    self.catchment = catchment
    self.possibleCatchment = possibleCatchment
    self.places = places
    self.placeBands = placeBands
    self.price = price
    self.hours = hours
    self.period = period
    self.season = season
    self.stage = stage
    self.provision = provision
  }

  /// Whether every territory that it serves is known.
  public var isCatchmentKnown: Bool { possibleCatchment.isEmpty }

  /// Every territory that it serves or may serve.
  public var widestCatchment: [TerritoryCode] { catchment + possibleCatchment }
}
