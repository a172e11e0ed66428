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

/// A weekly span of hours: day 1 is Monday, minutes from midnight, end excluded.
public struct TimeSlot: Hashable, Comparable, Sendable, Codable {
  public let day: Int
  public let startMinute: Int
  public let endMinute: Int

  /// Makes a slot.
  public init(day: Int, startMinute: Int, endMinute: Int) {
    self.day = day
    self.startMinute = startMinute
    self.endMinute = endMinute
  }

  public func contains(_ other: TimeSlot) -> Bool {
    day == other.day && startMinute <= other.startMinute && other.endMinute <= endMinute
  }

  public static func < (a: TimeSlot, b: TimeSlot) -> Bool {
    (a.day, a.startMinute, a.endMinute) < (b.day, b.startMinute, b.endMinute)
  }
}

/// Whom a service or measure admits, with what its source does not say.
public struct Admission: Hashable, Sendable {
  /// The targets admitted if every unstated dimension were open.
  public let set: TargetSet
  /// Whether the age of the persons cared for is stated; if not, every age is only possible.
  public let agesKnown: Bool
  /// Words of the source, as written.
  public let wording: [String]

  /// Makes an admission.
  public init(set: TargetSet, agesKnown: Bool, wording: [String] = []) {
    self.set = set
    self.agesKnown = agesKnown
    self.wording = wording
  }

  /// The part surely admitted: nothing while the ages are not known.
  public var sure: TargetSet { agesKnown ? self.set : .empty }
  /// The part possibly admitted.
  public var possible: TargetSet { self.set }
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
