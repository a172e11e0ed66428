public import Region

/// What a cube is built over: the survey wave, its design and the axes of its cells.
public struct CubeDesign: Hashable, Sendable {
  /// A part of the wave: one source file with its own list of items.
  public struct Part: Hashable, Sendable {
    /// The source.
    public let instrument: InstrumentCode
    /// The objective of each item, in the order in which answers are stored.
    public let objectives: [ObjectiveCode]
    /// The barriers that each item offers as an answer; of an item that is left out, all. One that
    /// was not offered cannot be chosen: its share is unknown, never 0.
    public let barriers: [ObjectiveCode: Set<Barrier>]

    /// Makes a part.
    public init(
      instrument: InstrumentCode, objectives: [ObjectiveCode],
      barriers: [ObjectiveCode: Set<Barrier>] = [:]
    ) {
      self.instrument = instrument
      self.objectives = objectives
      self.barriers = barriers
    }
  }

  /// What a stratum declares beside the names on its rows.
  public struct Stratum: Hashable, Sendable {
    /// N_h, primary sampling units in the population; nil when unknown (no finite correction).
    public let populationUnits: Int?
    /// The stratum that takes this one in when only one unit was reached here.
    public let neighbour: String?

    /// Makes a declaration.
    public init(populationUnits: Int? = nil, neighbour: String? = nil) {
      self.populationUnits = populationUnits
      self.neighbour = neighbour
    }
  }

  /// Objectives to be ranked against one another in one territory and target, over the people who
  /// answered all of them; their joint covariance is kept beside the cube.
  public struct Ranking: Hashable, Sendable, Codable {
    /// Where.
    public let territory: TerritoryCode
    /// Among whom.
    public let target: TargetCode
    /// At least two.
    public let objectives: [ObjectiveCode]

    /// Makes a ranking set.
    public init(territory: TerritoryCode, target: TargetCode, objectives: [ObjectiveCode]) {
      self.territory = territory
      self.target = target
      self.objectives = objectives
    }
  }

  /// The survey wave of all cells.
  public let wave: WaveCode
  /// Whom the wave asked.
  public let population: PopulationAsked
  /// How respondents were chosen; for parts that differ, the weakest of them.
  public let sampling: Sampling
  /// Sources of the wave, at most 64.
  public let parts: [Part]
  /// Territories for which cells are made; cases name them by position.
  public let territories: [TerritoryCode]
  /// Objectives for which cells are made.
  public let objectives: [ObjectiveCode]
  /// Report targets for which cells are made, at most 128; memberships follow this order.
  public let targets: [TargetCode]
  /// Declarations by the name of the stratum.
  public let strata: [String: Stratum]
  /// Sets of objectives to be ranked.
  public let rankings: [Ranking]
  /// Questions answered with a number; cases answer them in this order.
  public let numbers: [NumberItem]

  /// Makes a design; the objectives are those of the parts, sorted, unless given.
  public init(
    wave: WaveCode, population: PopulationAsked, sampling: Sampling, parts: [Part],
    territories: [TerritoryCode], objectives: [ObjectiveCode]? = nil, targets: [TargetCode],
    strata: [String: Stratum] = [:], rankings: [Ranking] = [],
    numbers: [NumberItem] = []
  ) {
    precondition(parts.count <= 64, "at most 64 sources in a wave")
    precondition(targets.count <= 128, "at most 128 report targets")
    self.wave = wave
    self.population = population
    self.sampling = sampling
    self.parts = parts
    self.territories = territories
    self.objectives = objectives ?? Set(parts.flatMap(\.objectives)).sorted()
    self.targets = targets
    self.strata = strata
    self.rankings = rankings
    self.numbers = numbers
  }
}

/// Something the analyst should know about the design of a wave.
public enum DesignNote: Hashable, Sendable, Codable {
  /// A stratum with one unit, merged with its declared neighbour.
  case lonelyUnitMerged(stratum: String, neighbour: String)
  /// A stratum with one unit and no usable neighbour, centred on the overall mean.
  case lonelyUnitCentred(stratum: String)
  /// More units were reached than the stratum is said to have; the declared number is ignored.
  case populationBelowSample(stratum: String, declared: Int, reached: Int)
}
