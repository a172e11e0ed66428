public import Region

/// What offers an answer: a service of a catalogue, or a line of a measure.
public enum OfferCode: Hashable, Comparable, Sendable, Codable {
  case service(ServiceCode)
  case measure(MeasureLineCode)

  /// The code as text, for trails and tables.
  public var text: String {
    switch self {
    case .service(let code): code.rawValue
    case .measure(let code): code.rawValue
    }
  }

  /// Measures after services, then by code.
  public static func < (a: OfferCode, b: OfferCode) -> Bool {
    switch (a, b) {
    case (.service(let x), .service(let y)): x < y
    case (.measure(let x), .measure(let y)): x < y
    case (.service, .measure): true
    case (.measure, .service): false
    }
  }
}

/// An offer seen from one cell: how far it answers the objective for the target there.
public struct OfferInCell: Hashable, Sendable {
  /// Which offer.
  public let code: OfferCode
  /// The part of the target it surely admits, in every slot where some are needed, hours included where
  /// those needed are known.
  public let sure: TargetSet
  /// The part it possibly admits.
  public let possible: TargetSet
  /// Fields that keep the sure part smaller than the possible one.
  public let missing: [MissingField]
  /// Whether it reaches only a part of the territory.
  public let reachesPartOnly: Bool
  /// Whether the price is within what people can pay; nil when either is unknown.
  public var isAffordable: Bool?
  /// Whether that rests on what people said they can pay.
  public var isAffordableAsSaid = false
  /// Fewest and most places offered, as entries of one service state them; nil is unknown.
  public let places: ClosedRange<Int>?
  /// How far it is there in each slot that people said they need and the cell counts as needed.
  public var slots: [OfferSlot] = []
  /// Rows of the catalogues, or clause of the measure.
  public let provenance: OfferProvenance

  /// Whether it has places; nil where nobody knows, or entries contradict each other.
  public var hasPlaces: Bool? { places.flatMap(\.isSome) }
}

extension ClosedRange<Int> {
  /// Whether a number of places between the two is above none; nil where it may be.
  var isSome: Bool? { lowerBound > 0 ? true : upperBound > 0 ? nil : false }
}

/// Whether an offer is there in a needed slot.
public struct OfferSlot: Hashable, Sendable {
  /// The slot.
  public let slot: NeedSlot
  /// `possibly` where hours, days or season of the offer are not known.
  public let reach: AdmissionReach
  /// The part of the target that the offer surely admits then.
  public let sure: TargetSet
}

/// Where an offer is written down.
public enum OfferProvenance: Hashable, Sendable {
  /// Rows of catalogues: one for each entry of the service.
  case rows([RecordReference])
  /// A clause of an act.
  case clause(String)
}

/// A rung of the ladder of method section 6, with how far it is reached.
public struct LadderRung: Hashable, Sendable {
  /// The five rungs, in order. Labels under `rung.<id>`.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case exists, admits, hours, affordable, places
  }

  /// Which rung.
  public let kind: Kind
  /// How far it is reached.
  public let reach: AdmissionReach

  /// The rung of price for the offers of a cell that admit its target so far.
  public static func affordable(_ offers: [OfferInCell], admission: AdmissionReach) -> LadderRung {
    LadderRung(
      kind: .affordable,
      reach: min(admission, reach(offers.filter { !$0.possible.isEmpty }.map(\.isAffordable))))
  }

  /// What holds of some offer, of none, or may hold.
  public static func reach(_ known: [Bool?]) -> AdmissionReach {
    if known.contains(true) { return .surely }
    return known.contains(nil) ? .possibly : .none
  }
}
