/// What a service costs those who use it.
public enum Price: Hashable, Sendable {
  case free
  /// Euro cents a month, the highest a user may pay.
  case monthlyCents(Int)
  case unknown
}

/// Maturity of a service.
public enum ServiceStage: String, CaseIterable, Hashable, Sendable, Codable {
  case ordinary, experimental, institutionalised, unknown
}

/// How a service is given.
public enum Provision: String, CaseIterable, Hashable, Sendable, Codable {
  case directFree, reducedPrice, voucher, refund, unknown
}

/// An offer of a provider to targets, for objectives, in territories.
public struct Service: Hashable, Sendable {
  public let code: ServiceCode
  public let reference: RecordReference
  public let name: String
  public let provider: String
  /// Fiscal or register code of the provider, normalised; nil when not stated.
  public let providerCode: String?
  public let objectives: [ObjectiveCode]
  public let admission: Admission
  /// Where the service is; nil when not resolved.
  public let location: TerritoryCode?
  /// The territories it serves (comuni, ambiti, ATS or the region).
  public let catchment: [TerritoryCode]
  /// Places; nil is unknown, never zero.
  public let places: Int?
  public let price: Price
  /// Weekly hours; nil when unknown.
  public let hours: [TimeSlot]?
  public let period: Period
  public let stage: ServiceStage
  public let provision: Provision

  /// Makes a service.
  public init(
    code: ServiceCode, reference: RecordReference, name: String, provider: String,
    providerCode: String? = nil, objectives: [ObjectiveCode], admission: Admission,
    location: TerritoryCode? = nil, catchment: [TerritoryCode], places: Int? = nil,
    price: Price = .unknown, hours: [TimeSlot]? = nil, period: Period = .always,
    stage: ServiceStage = .unknown, provision: Provision = .unknown
  ) {
    self.code = code
    self.reference = reference
    self.name = name
    self.provider = provider
    self.providerCode = providerCode
    self.objectives = objectives
    self.admission = admission
    self.location = location
    self.catchment = catchment
    self.places = places
    self.price = price
    self.hours = hours
    self.period = period
    self.stage = stage
    self.provision = provision
  }
}
