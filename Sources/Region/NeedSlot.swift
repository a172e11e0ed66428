/// When something is needed, as one answer of a survey says it.
public struct NeedSlot: Hashable, Comparable, Sendable, Codable {
  /// The answer as pages name it, such as `dopo le 18`.
  public let label: String
  /// Weekly hours needed, all of them.
  public let hours: [TimeSlot]
  /// Days of the week needed at any hour, 1 (Monday) to 7, all of them.
  public let days: [Int]
  /// Season needed; nil: none in particular.
  public let season: Season?

  /// Makes a slot; without hours, days and season any time will do.
  public init(label: String, hours: [TimeSlot] = [], days: [Int] = [], season: Season? = nil) {
    self.label = label
    self.hours = hours.sorted()
    self.days = days.sorted()
    self.season = season
  }

  /// Whether any time will do.
  public var isAnyTime: Bool { hours.isEmpty && days.isEmpty && season == nil }

  /// By label.
  public static func < (a: NeedSlot, b: NeedSlot) -> Bool { a.label < b.label }
}

/// What people say they can pay a month: between two amounts.
public struct PriceBand: Hashable, Sendable, Codable {
  /// Surely so much, euro cents.
  public let lowerCents: Int
  /// At most so much, euro cents; nil: no limit was said.
  public let upperCents: Int?

  /// Makes a band.
  public init(lowerCents: Int, upperCents: Int?) {
    self.lowerCents = lowerCents
    self.upperCents = upperCents
  }
}

/// What a question asks of a need beside whether there is one. Only people in need, met or not, answer:
/// when something is needed does not depend on who meets it.
public enum NeedDetail: Hashable, Sendable, Codable {
  /// Whether it is needed then: step 1 of the scale is yes, step 2 no.
  case slot(ObjectiveCode, NeedSlot)
  /// How much one can pay a month: the steps of the scale are these bands, lowest first.
  case price(ObjectiveCode, [PriceBand])

  /// The need asked about.
  public var objective: ObjectiveCode {
    switch self {
    case .slot(let objective, _), .price(let objective, _): objective
    }
  }

  /// Questions with one name speak of the same people of a cell.
  public var group: String {
    switch self {
    case .slot(let objective, _): "slot/\(objective)"
    case .price(let objective, _): "price/\(objective)"
    }
  }
}
