/// What a source file is.
public enum InstrumentKind: String, CaseIterable, Hashable, Sendable, Codable {
  case survey, focusGroups, catalogue, participation, margins, aggregate, network, territories
}

/// Whom a survey asked; decides what may be said of its numbers.
public enum PopulationAsked: String, CaseIterable, Hashable, Sendable, Codable {
  case population, workers
  /// Users of services: quality and barriers, never prevalence or a coverage class.
  case users
  case companies
}

/// How respondents were chosen.
public enum Sampling: String, CaseIterable, Hashable, Sendable, Codable {
  case probability, census
  case nonProbability
}

/// How answers were collected.
public enum CollectionMode: String, CaseIterable, Hashable, Sendable, Codable {
  case online, paper, telephone, interview, mixed, unknown
}

/// A calendar date without time, ordered as dates are.
public struct CalendarDate: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Makes a date; nil when it does not exist (30 February) or the year is outside 1900...2100.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2100).contains(year), (1...12).contains(month) else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2025-12-09`.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let y = Int(parts[0]), let m = Int(parts[1]),
      let d = Int(parts[2])
    else { return nil }
    self.init(year: y, month: m, day: d)
  }

  /// ISO 8601, `2025-12-09`.
  public var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = CalendarDate(iso: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A span of time with open ends where a bound is not known or does not exist.
public struct Period: Hashable, Sendable, Codable {
  public let start: CalendarDate?
  public let end: CalendarDate?

  /// Makes a period, both days included; nil means open.
  public init(start: CalendarDate? = nil, end: CalendarDate? = nil) {
    self.start = start
    self.end = end
  }

  public static let always = Period()

  /// Whether no day can be common to both.
  public func isDisjoint(from other: Period) -> Bool {
    if let end, let start = other.start, end < start { return true }
    if let end = other.end, let start, end < start { return true }
    return false
  }

  public func contains(_ date: CalendarDate) -> Bool {
    (start.map { $0 <= date } ?? true) && (end.map { date <= $0 } ?? true)
  }
}

/// One survey wave part, focus-group round, catalogue or table, as its descriptor declares it.
public struct Instrument: Hashable, Sendable {
  public let code: InstrumentCode
  public let kind: InstrumentKind
  public let title: String
  /// The survey this is a part of; instruments with the same wave add up.
  public let wave: WaveCode
  public let period: Period
  public let mode: CollectionMode
  public let population: PopulationAsked
  public let sampling: Sampling
  /// Invited people, when declared; response rate = respondents / invited.
  public let invitedCount: Int?
  /// Territory on which respondents are counted: where they live, or where they work.
  public let territoryBasis: TerritoryBasis
  /// Survey items in the order in which answers are stored.
  public let items: [SurveyItem]

  /// Where a respondent is counted.
  public enum TerritoryBasis: String, CaseIterable, Hashable, Sendable, Codable {
    case residence, work
  }

  /// Makes an instrument.
  public init(
    code: InstrumentCode, kind: InstrumentKind, title: String, wave: WaveCode,
    period: Period = .always, mode: CollectionMode = .unknown,
    population: PopulationAsked = .population, sampling: Sampling = .nonProbability,
    invitedCount: Int? = nil, territoryBasis: TerritoryBasis = .residence,
    items: [SurveyItem] = []
  ) {
    self.code = code
    self.kind = kind
    self.title = title
    self.wave = wave
    self.period = period
    self.mode = mode
    self.population = population
    self.sampling = sampling
    self.invitedCount = invitedCount
    self.territoryBasis = territoryBasis
    self.items = items
  }
}

/// One objective as a questionnaire asks it.
public struct SurveyItem: Hashable, Sendable {
  public let objective: ObjectiveCode
  /// Whether the barriers of an unmet need were asked.
  public let asksBarriers: Bool

  /// Makes an item.
  public init(objective: ObjectiveCode, asksBarriers: Bool) {
    self.objective = objective
    self.asksBarriers = asksBarriers
  }
}
