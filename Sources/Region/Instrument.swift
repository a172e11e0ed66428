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
