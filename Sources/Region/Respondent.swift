/// A person a respondent cares for, as far as the answer tells: an age band and a condition.
public struct CaredPerson: Hashable, Sendable {
  /// Ages the person may have, in completed years; more than one for a band, `anyone` when unknown.
  public let ages: AgeSet
  /// Conditions the person may be in; `all` when unknown.
  public let conditions: ConditionSet

  /// Makes a cared-for person; a dimension left out is unknown (any value possible).
  public init(ages: AgeSet = .anyone, conditions: ConditionSet = .all) {
    self.ages = ages
    self.conditions = conditions
  }
}

/// An answer that may be missing: never read `unknown` as `no`.
public enum Ternary: String, CaseIterable, Hashable, Sendable, Codable {
  case yes, no, unknown
}

/// Trait of a person asked that serves the reading of equity, not the definition of targets.
public enum Trait: String, CaseIterable, Hashable, Sendable, Codable {
  case woman, singleParent, poverty, foreignCitizen
  /// Works in a company led by women.
  case companyLedByWomen
  /// Lives in a comune of up to 5,000 inhabitants.
  case smallComune
}

/// One person (or company) of a survey, in the first room: personal data.
public struct Respondent: Hashable, Sendable {
  /// Physical line of the record's first byte in its file.
  public let line: Int
  /// Pseudonym of the person, the same in every wave that is read with the same key; nil where the
  /// profile pseudonymises no identifier, or the person gave none. Nothing to show or to publish.
  public let person: String?
  /// The finest territory known: comune, else ambito, else ATS; nil when not stated or resolved.
  public let territory: TerritoryCode?
  /// Design weight, above 0; 1 where the survey has none.
  public let weight: Double
  /// Sampling stratum, "" where undeclared.
  public let stratum: String
  /// Primary sampling unit; nil: the person.
  public let unit: String?
  /// Company through which the person was reached; nil when none or unknown.
  public let company: String?
  /// Working position; `unknown` when not asked, not answered or not mapped.
  public let worker: WorkerType
  /// Persons cared for; empty: cares for nobody; nil: not stated.
  public let caredFor: [CaredPerson]?
  /// Answers on equity traits; a trait that was not asked has no entry.
  public var traits: [Trait: Ternary]
  /// Recipient under paragraph 4.3 of the act.
  public let recipient: Ternary
  /// Category of every margin that the instrument is calibrated to, by sex and age: "" where unknown,
  /// "*" where only the territory matters; empty where weights are not calibrated.
  public let margins: [String]
  /// One answer per item of the instrument, in its order.
  public let answers: [NeedAnswer]
  /// One answer per question with a number of the instrument, in its order.
  public let numbers: [NumberAnswer]

  /// Makes a respondent.
  public init(
    line: Int, person: String? = nil, territory: TerritoryCode?, weight: Double = 1,
    stratum: String = "",
    unit: String? = nil, company: String? = nil, worker: WorkerType = .unknown,
    caredFor: [CaredPerson]? = nil, traits: [Trait: Ternary] = [:],
    recipient: Ternary = .unknown, margins: [String] = [], answers: [NeedAnswer],
    numbers: [NumberAnswer] = []
  ) {
    self.line = line
    self.person = person
    self.territory = territory
    self.weight = weight
    self.stratum = stratum
    self.unit = unit
    self.company = company
    self.worker = worker
    self.caredFor = caredFor
    self.traits = traits
    self.recipient = recipient
    self.margins = margins
    self.answers = answers
    self.numbers = numbers
  }
}
