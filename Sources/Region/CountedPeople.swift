/// What one unit of a count stands for. Counts of different units never meet without a declared
/// conversion (method section 6).
public enum CountedUnit: String, CaseIterable, Hashable, Sendable, Codable {
  /// A person, whatever the care given or received.
  case person
  /// A person who cares for somebody.
  case carer
  /// A household.
  case household
  /// A person who is cared for.
  case caredPerson
}

/// Whom the answers of a survey, or the rows of a population table, stand for.
public struct CountedPeople: Hashable, Sendable, Codable {
  /// What one answer, or one unit of a row, is.
  public let unit: CountedUnit
  /// Their own ages in completed years, 0 to 110.
  public let ages: ClosedRange<Int>

  /// Makes one; every age where none is stated.
  public init(unit: CountedUnit, ages: ClosedRange<Int> = 0...AgeSet.oldest) {
    self.unit = unit
    self.ages = ages
  }
}

/// How many units of one kind stand behind a unit of another, as a mapping declares it.
public struct UnitConversion: Hashable, Sendable {
  /// Of whom it holds.
  public enum Scope: Hashable, Sendable {
    /// Of all whom no other conversion of the same units names.
    case everybody
    /// Of units counted that are of these ages.
    case ages(AgeSet)
    /// Of the cells of one report target.
    case target(TargetCode)
  }

  /// Unit that is counted.
  public let from: CountedUnit
  /// Unit that is wanted.
  public let to: CountedUnit
  /// Wanted units per counted unit, above 0.
  public let factor: Double
  /// Where the factor comes from, as the mapping states it.
  public let source: String
  /// Of whom it holds.
  public let scope: Scope

  /// Makes a conversion, of everybody unless said.
  public init(
    from: CountedUnit, to: CountedUnit, factor: Double, source: String, scope: Scope = .everybody
  ) {
    self.scope = scope
    self.from = from
    self.to = to
    self.factor = factor
    self.source = source
  }
}

/// When, and at which price, an objective is needed; what is left out is not known.
public struct NeedTerms: Hashable, Sendable {
  /// Weekly hours in which it is needed; nil: not known.
  public var hours: [TimeSlot]?
  /// Days of the year in which it is needed, both ends stated; nil: not known.
  public var period: Period?
  /// Season in which it is needed, each year; nil: not known.
  public var season: Season?
  /// Highest monthly price that people can pay, euro cents; nil: not known.
  public var affordableMonthlyCents: Int?

  /// Makes terms.
  public init(
    hours: [TimeSlot]? = nil, period: Period? = nil, season: Season? = nil,
    affordableMonthlyCents: Int? = nil
  ) {
    self.season = season
    self.hours = hours
    self.period = period
    self.affordableMonthlyCents = affordableMonthlyCents
  }
}
