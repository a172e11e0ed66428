public import Region

/// The people an indicator is a share of.
public enum IndicatorBase: String, CaseIterable, Hashable, Sendable, Codable {
  /// Everybody who answered the item: met + unmet + none.
  case answered
  /// People in need, met or not.
  case inNeed
  /// People with the need unmet who answered the barrier item.
  case barrierAnswered

  /// Position in arrays kept per base.
  var index: Int {
    switch self {
    case .answered: 0
    case .inNeed: 1
    case .barrierAnswered: 2
    }
  }
}

/// What a share is of. Each indicator has one base; shares of different bases never mix.
public enum Indicator: Hashable, Sendable, CaseIterable {
  case inNeed
  case unmet
  case metByService
  /// Met by the family or by help it pays for.
  case carried
  case metByWork
  case metUnspecified
  /// Met by a service, those met by whom nobody asked counted as served: the upper end of c.
  case serviceOrUnspecified
  /// Met by the family, those met by whom nobody asked counted so: the upper end of f.
  case carriedOrUnspecified
  case barrier(Barrier)

  /// All indicators; arrays kept per indicator follow this order.
  public static let allCases: [Indicator] =
    [
      .inNeed, .unmet, .metByService, .carried, .metByWork, .metUnspecified,
      .serviceOrUnspecified, .carriedOrUnspecified,
    ]
    + Barrier.allCases.map(Indicator.barrier)

  /// The same share with "met, unspecified" as yes; nil where such answers leave nothing open.
  public var widened: Indicator? {
    switch self {
    case .metByService: .serviceOrUnspecified
    case .carried: .carriedOrUnspecified
    default: nil
    }
  }

  /// The people it is a share of.
  public var base: IndicatorBase {
    switch self {
    case .inNeed, .unmet: .answered
    case .metByService, .carried, .metByWork, .metUnspecified, .serviceOrUnspecified,
      .carriedOrUnspecified:
      .inNeed
    case .barrier: .barrierAnswered
    }
  }

  /// Position in `allCases`, for arrays kept per indicator.
  public var index: Int {
    switch self {
    case .inNeed: 0
    case .unmet: 1
    case .metByService: 2
    case .carried: 3
    case .metByWork: 4
    case .metUnspecified: 5
    case .serviceOrUnspecified: 6
    case .carriedOrUnspecified: 7
    case .barrier(let barrier): 8 + Barrier.allCases.firstIndex(of: barrier)!
    }
  }

  /// Stable text, such as `unmet` or `barrier.hours`, for files and the store.
  public var code: String {
    switch self {
    case .inNeed: "inNeed"
    case .unmet: "unmet"
    case .metByService: "metByService"
    case .carried: "carried"
    case .metByWork: "metByWork"
    case .metUnspecified: "metUnspecified"
    case .serviceOrUnspecified: "serviceOrUnspecified"
    case .carriedOrUnspecified: "carriedOrUnspecified"
    case .barrier(let barrier): "barrier." + barrier.rawValue
    }
  }

  /// The indicator of a text made by `code`; nil for any other text.
  public init?(code: String) {
    guard let found = Indicator.allCases.first(where: { $0.code == code }) else { return nil }
    self = found
  }
}
