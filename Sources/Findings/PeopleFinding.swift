public import Region

/// A number with the interval it lies in; without an upper bound where something is unknown.
public struct CountBounds: Hashable, Sendable {
  /// Lower end, 0 or more.
  public let lower: Double
  /// Upper end; nil: unbounded.
  public let upper: Double?

  /// Makes bounds.
  public init(_ lower: Double, _ upper: Double?) {
    self.lower = lower
    self.upper = upper
  }
}

/// People for whom a share holds: N·p in [N·lo(p), N·hi(p)].
public struct PeopleEstimate: Hashable, Sendable {
  /// N·p.
  public let value: Double
  /// N·lo(p).
  public let lower: Double
  /// N·hi(p).
  public let upper: Double
}

/// Why people in need are not computed. Labels under `people.obstacle.<id>`.
public enum PeopleObstacle: String, CaseIterable, Hashable, Sendable, Codable {
  /// Users of services were asked: they never give people in need.
  case usersOnly
  /// Companies were asked: they are no people.
  case companies
  /// The survey does not declare whom an answer stands for.
  case unitNotDeclared
  /// Respondents are counted where they work, the population where it lives.
  case workplace
  /// Not a random sample, and no weights.
  case notExtrapolated
  /// No population table for the territory.
  case noMargin
  /// The tables count another population than the one asked.
  case otherPopulation
  /// The tables count another unit, and no conversion is declared.
  case otherUnit
  /// No table counts the people of this target.
  case targetNotCounted
  /// The survey does not tell the share.
  case notMeasured
}

/// People in need of a cell, or why they cannot be told.
public struct PeopleFinding: Hashable, Sendable {
  /// What the survey counts; nil when it does not declare it.
  public let unit: CountedUnit?
  /// N, people of the target in the territory, in `unit`; nil when not computed.
  public let population: Double?
  /// M, people in need.
  public let inNeed: PeopleEstimate?
  /// People whose need is unmet.
  public let unmet: PeopleEstimate?
  /// Conversions applied to the table, more than one where its ages have their own; empty when units
  /// agree.
  public let conversions: [UnitConversion]
  /// Tables that N comes from, sorted.
  public let sources: [InstrumentCode]
  /// Unit of the tables, where it is what stands in the way.
  public let otherUnit: CountedUnit?
  /// What stands in the way; nil when computed.
  public let obstacle: PeopleObstacle?

  init(
    unit: CountedUnit, population: Double, inNeed: PeopleEstimate?, unmet: PeopleEstimate?,
    conversions: [UnitConversion], sources: [InstrumentCode]
  ) {
    self.unit = unit
    self.population = population
    self.inNeed = inNeed
    self.unmet = unmet
    self.conversions = conversions
    self.sources = sources
    otherUnit = nil
    obstacle = nil
  }

  init(_ obstacle: PeopleObstacle, unit: CountedUnit? = nil, otherUnit: CountedUnit? = nil) {
    self.unit = unit
    population = nil
    inNeed = nil
    unmet = nil
    conversions = []
    sources = []
    self.otherUnit = otherUnit
    self.obstacle = obstacle
  }
}
