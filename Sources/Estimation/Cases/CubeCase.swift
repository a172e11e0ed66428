public import Region

/// One respondent as the cube sees him or her.
public struct CubeCase: Hashable, Sendable {
  /// Position of the source in `CubeDesign.parts`.
  public var part: Int
  /// Sampling stratum of the wave, "" where undeclared. Parts of a wave are one survey: the same
  /// name is the same stratum in all of them.
  public var stratum: String
  /// Primary sampling unit within the stratum; nil: the person.
  public var unit: String?
  /// Company through which the person was reached; nil when none or unknown.
  public var company: String?
  /// Above 0 and finite.
  public var weight: Double
  /// Positions in `CubeDesign.territories` of every territory the person counts in, each once.
  public var territories: [Int]
  /// Membership of the report targets, in the order of `CubeDesign.targets`.
  public var membership: TargetMembership.Answer
  /// One answer per item of the part, in its order.
  public var answers: [NeedAnswer]
  /// Category of every margin of the part's calibration plan by position, −1 where unknown; empty
  /// where weights are not calibrated.
  public var categories: [Int]
  /// Traits for the reading of equity; what is left out is unknown.
  public var traits: [Trait: Ternary]
  /// One answer per item of `CubeDesign.numbers`.
  public var numbers: [NumberAnswer]

  /// Makes a case.
  public init(
    part: Int = 0, stratum: String = "", unit: String? = nil, company: String? = nil,
    weight: Double = 1, territories: [Int], membership: TargetMembership.Answer,
    answers: [NeedAnswer], categories: [Int] = [], traits: [Trait: Ternary] = [:],
    numbers: [NumberAnswer] = []
  ) {
    self.part = part
    self.stratum = stratum
    self.unit = unit
    self.company = company
    self.weight = weight
    self.territories = territories
    self.membership = membership
    self.answers = answers
    self.categories = categories
    self.traits = traits
    self.numbers = numbers
  }

  /// Makes the case of a respondent; `numbers` as the design has its items.
  public init(
    _ respondent: Respondent, part: Int = 0, territories: [Int],
    membership: TargetMembership.Answer, categories: [Int] = [], numbers: [NumberAnswer] = []
  ) {
    self.init(
      part: part, stratum: respondent.stratum, unit: respondent.unit, company: respondent.company,
      weight: respondent.weight, territories: territories, membership: membership,
      answers: respondent.answers, categories: categories, traits: respondent.traits,
      numbers: numbers)
  }
}
