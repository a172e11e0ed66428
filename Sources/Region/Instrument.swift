/// What a source file is.
public enum InstrumentKind: String, CaseIterable, Hashable, Sendable, Codable {
  /// Answers of respondents, one record each.
  case survey
  /// Coded segments of focus groups.
  case focusGroups
  /// Services on offer.
  case catalogue
  /// Which territories take part in which measures.
  case participation
  /// Residents by territory, age and sex.
  case margins
  /// Counts of a survey that somebody else aggregated.
  case aggregate
  /// Organisations of the network and of the Comunità di Pratica.
  case network
  /// Local territories and their links.
  case territories
}

/// Whom a survey asked; decides what may be said of its numbers.
public enum PopulationAsked: String, CaseIterable, Hashable, Sendable, Codable {
  /// Residents, whether they work or not.
  case population
  /// People in work.
  case workers
  /// Users of services: quality and barriers, never prevalence or a coverage class.
  case users
  /// Companies: a target of their own, never summed with people.
  case companies
}

/// How respondents were chosen.
public enum Sampling: String, CaseIterable, Hashable, Sendable, Codable {
  /// Drawn at random from a frame, with known chances.
  case probability
  /// Everybody in the frame was invited.
  case census
  /// Any other way: volunteers, quotas, word of mouth.
  case nonProbability
}

/// How answers were collected.
public enum CollectionMode: String, CaseIterable, Hashable, Sendable, Codable {
  case online, paper, telephone
  /// Face to face.
  case interview
  /// More than one of these.
  case mixed
  /// Not declared.
  case unknown
}

/// One survey wave part, focus-group round, catalogue or table, as its descriptor declares it.
public struct Instrument: Hashable, Sendable {
  /// Name of the source, unique in the mapping.
  public let code: InstrumentCode
  /// What its rows are; decides which of the fields below have a meaning.
  public let kind: InstrumentKind
  /// Title that pages cite, as the profile writes it.
  public let title: String
  /// The survey this is a part of; instruments with the same wave add up.
  public let wave: WaveCode
  /// When the answers were collected or the data held; open where not declared.
  public let period: Period
  /// How answers were collected; of surveys and aggregates only.
  public let mode: CollectionMode
  /// Whom it asked, or whom a population table counts; of surveys, aggregates and such tables only.
  public let population: PopulationAsked
  /// How respondents were chosen; of surveys and aggregates only.
  public let sampling: Sampling
  /// Invited people, when declared; response rate = respondents / invited.
  public let invitedCount: Int?
  /// Territory on which respondents are counted: where they live, or where they work.
  public let territoryBasis: TerritoryBasis
  /// Whom its answers or rows stand for; nil where not declared.
  public let counted: CountedPeople?
  /// Survey items in the order in which answers are stored.
  public let items: [SurveyItem]
  /// Questions answered with a number or a step of a scale, in the order in which answers are stored.
  public let numbers: [NumberQuestion]

  /// Where a respondent is counted.
  public enum TerritoryBasis: String, CaseIterable, Hashable, Sendable, Codable {
    /// Where the person lives.
    case residence
    /// Where the person works.
    case work
  }

  /// Makes an instrument.
  public init(
    code: InstrumentCode, kind: InstrumentKind, title: String, wave: WaveCode,
    period: Period = .always, mode: CollectionMode = .unknown,
    population: PopulationAsked = .population, sampling: Sampling = .nonProbability,
    invitedCount: Int? = nil, territoryBasis: TerritoryBasis = .residence,
    counted: CountedPeople? = nil, items: [SurveyItem] = [],
    numbers: [NumberQuestion] = []
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
    self.counted = counted
    self.items = items
    self.numbers = numbers
  }
}

/// One objective as a questionnaire asks it.
public struct SurveyItem: Hashable, Sendable {
  /// The objective of the need; an instrument asks each at most once.
  public let objective: ObjectiveCode
  /// Whether the barriers of an unmet need were asked.
  public let asksBarriers: Bool

  /// Makes an item.
  public init(objective: ObjectiveCode, asksBarriers: Bool) {
    self.objective = objective
    self.asksBarriers = asksBarriers
  }
}
