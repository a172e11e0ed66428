public import Region

/// How many answers the next survey needs. Counts of answers are those that sheets may show.
public struct SamplePlan: Sendable {
  /// What a line is about.
  public enum Subject: Sendable {
    case territory(TerritoryCode)
    case target(TargetCode)
  }

  /// What a survey already made says of a territory or of a group.
  public struct Known: Sendable {
    /// What the line is about.
    public let subject: Subject
    /// Answers to a question, the middle one of those asked; nil for groups.
    public let answers: Int?
    /// Share of those who answered that the group makes up, in (0, 1]; nil for territories.
    public let part: Double?
    /// Design effect that was planned with, at least 1; whether it was measured here.
    public let designEffect: Double
    /// Whether the design effect was measured in this territory.
    public let isMeasured: Bool
    /// Answers needed per expected share; nil where no number is enough.
    public let needed: [Int?]

    /// Makes a line.
    public init(
      _ subject: Subject, answers: Int?, part: Double?, designEffect: Double, isMeasured: Bool,
      needed: [Int?]
    ) {
      self.subject = subject
      self.answers = answers
      self.part = part
      self.designEffect = designEffect
      self.isMeasured = isMeasured
      self.needed = needed
    }
  }

  /// One survey already made.
  public struct Survey: Sendable {
    /// Its wave.
    public let wave: WaveCode
    /// Whether people were drawn at random.
    public let isRandom: Bool
    /// Territories in the order of their codes.
    public let territories: [Known]
    /// Groups of people over the widest territory.
    public let groups: [Known]

    /// Makes a survey.
    public init(wave: WaveCode, isRandom: Bool, territories: [Known], groups: [Known]) {
      self.wave = wave
      self.isRandom = isRandom
      self.territories = territories
      self.groups = groups
    }
  }

  /// Expected shares, in (0, 1).
  public var shares: [Double]
  /// Whether *alta* is wished for, else *media*.
  public var isHigh: Bool
  /// Samples out of all in which the wish comes true, in (0, 1).
  public var assurance: Double
  /// Fewer people than this on either side are not published.
  public var leastCount: Int
  /// People reached through one unit.
  public var peoplePerUnit: Double
  /// Share of those invited who answer, in (0, 1]; nil where it was not told.
  public var returnRate: Double?
  /// Design effects of the general table, with the answers needed per share.
  public var general: [(designEffect: Double, needed: [Int?])]
  /// Surveys of people that the mapping holds.
  public var surveys: [Survey]

  /// Makes a plan.
  public init(
    shares: [Double], isHigh: Bool, assurance: Double, leastCount: Int, peoplePerUnit: Double,
    returnRate: Double?, general: [(designEffect: Double, needed: [Int?])], surveys: [Survey]
  ) {
    self.shares = shares
    self.isHigh = isHigh
    self.assurance = assurance
    self.leastCount = leastCount
    self.peoplePerUnit = peoplePerUnit
    self.returnRate = returnRate
    self.general = general
    self.surveys = surveys
  }
}
