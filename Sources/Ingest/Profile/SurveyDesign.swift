public import Diagnostics
public import Region

/// What a survey profile declares of its sample beside the columns of its rows: margins to which
/// weights are raked, sizes of strata, neighbours of lonely ones.
public struct SurveyDesign: Sendable {
  /// Margins to calibrate to; nil: weights stay as the source has them.
  public var calibration: Calibration?
  /// N_h, primary sampling units of every stratum in the population, by its name; empty where the
  /// profile declares none.
  public var stratumPopulations: [String: Declared<Int>] = [:]
  /// Whether the profile says that weights add up to the people whom the survey stands for.
  public var weightsCountPeople = false
  /// The barriers that the questionnaire offers, by objective; empty where none can be chosen.
  public var offeredBarriers: [ObjectiveCode: Set<Barrier>] = [:]
  /// What becomes of strata of which one unit was reached, by name.
  public var lonelyStrata: [String: Declared<LonelyStratum>] = [:]
  /// Where the profile declares sizes; nil where it does not.
  public var sizesLocation: SourceLocation?
  /// Where the profile names the column of strata, else that of units; nil where it names neither.
  public var location: SourceLocation?

  /// Declares nothing.
  public init() {}

  /// Something that a profile says of a stratum, and where.
  public struct Declared<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What it says.
    public let value: Value
    /// File, line and column of it.
    public let location: SourceLocation
  }

  /// What becomes of a stratum of which a single unit was reached.
  public enum LonelyStratum: Hashable, Sendable {
    /// It joins another one.
    case merge(into: String)
    /// Its variance is taken around the overall mean.
    case centre
  }

  /// The margins to which the weights of a survey are raked together.
  public struct Calibration: Sendable {
    /// None: weights are only cut.
    public let margins: [Margin]
    /// Own ages of the people asked, in completed years; margins count no others.
    public let ages: AgeSet
    /// Weights above this many times their mean are cut to it; nil: never.
    public let trimming: Double?
    /// Where the profile declares it.
    public let location: SourceLocation

    /// Whether another part of the wave asks for the same.
    public func isSame(as other: Calibration) -> Bool {
      margins == other.margins && ages == other.ages && trimming == other.trimming
    }
  }

  /// One margin: people by territory, sex, age band, or these crossed.
  public struct Margin: Hashable, Sendable {
    /// The source of kind `popolazione` that holds the numbers.
    public let source: InstrumentCode
    /// Territories of this level tell categories apart; nil: they do not.
    public let level: TerritoryLevel?
    /// Whether sex does.
    public let bySex: Bool
    /// The age bands that do, apart from one another; empty: they do not.
    public let bands: [AgeSet]

    /// Name by which messages cite the margin.
    public var name: String {
      let parts =
        [level.flatMap { level in Words.marginLevels.first { $0.1 == level }?.0 }]
        + [bySex ? "sesso" : nil, bands.isEmpty ? nil : "eta"]
      return parts.compactMap { $0 }.joined(separator: " × ")
    }

    /// The text of a category's sex and age, as respondents keep it; nil where one is not known.
    public static func label(sex: String?, band: AgeSet?) -> String {
      [sex, band.map(years)].compactMap { $0 }.joined(separator: " ")
    }

    /// An age band as messages and respondents have it, such as `18-34`.
    static func years(_ band: AgeSet) -> String {
      band.ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
    }
  }

}
