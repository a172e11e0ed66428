public import Region

/// One answer sheet of a survey, place not yet looked up. Personal data.
public struct RawRespondent: Hashable, Sendable {
  /// Physical line of the record's first byte.
  public let line: Int
  /// The source's own identifier of the answer sheet; nil when it has none.
  public let identifier: String?
  /// The identifier where it comes in as a pseudonym, by which waves can be linked; else nil.
  public let person: String?
  /// Where the person is counted.
  public let place: RawPlace
  /// Design weight, above 0; 1 where the survey has none.
  public let weight: Double
  /// Sampling stratum, "" where undeclared or blank.
  public let stratum: String
  /// Primary sampling unit; nil: the person.
  public let unit: String?
  /// Company through which the person was reached; nil when none or unknown.
  public let company: String?
  /// Working position; `unknown` when not stated.
  public let worker: WorkerType
  /// Persons cared for; empty: cares for nobody; nil: not stated.
  public let caredFor: [CaredPerson]?
  /// Only traits that the profile maps.
  public let traits: [Trait: Ternary]
  /// Category of every margin of the profile's calibration by sex and age, "" where unknown, "*"
  /// where only the territory matters.
  public let margins: [String]
  /// One answer per item of the instrument, in its order.
  public let answers: [NeedAnswer]
  /// One answer per question with a number of the instrument, in its order.
  public let numbers: [NumberAnswer]

  /// Makes one; what is left out is not stated.
  public init(
    line: Int, identifier: String? = nil, person: String? = nil, place: RawPlace,
    weight: Double = 1, stratum: String = "", unit: String? = nil, company: String? = nil,
    worker: WorkerType = .unknown, caredFor: [CaredPerson]? = nil, traits: [Trait: Ternary] = [:],
    margins: [String] = [],
    answers: [NeedAnswer], numbers: [NumberAnswer] = []
  ) {
    self.line = line
    self.identifier = identifier
    self.person = person
    self.place = place
    self.weight = weight
    self.stratum = stratum
    self.unit = unit
    self.company = company
    self.worker = worker
    self.caredFor = caredFor
    self.traits = traits
    self.margins = margins
    self.answers = answers
    self.numbers = numbers
  }
}
