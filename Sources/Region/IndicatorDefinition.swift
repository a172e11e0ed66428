/// What an indicator of work-life services measures: a formula over published values of a territory.
public struct IndicatorDefinition: Hashable, Sendable {
  /// The closed vocabulary of formulas; the raw value is the word of the files.
  public enum Formula: String, CaseIterable, Hashable, Sendable {
    /// u: people whose need is unmet, of all who answered.
    case unmetShare = "quota_non_coperta"
    /// q: people with the need, of all who answered.
    case needShare = "quota_bisogno"
    /// c: people who use a service, of those in need.
    case coveredShare = "quota_coperta"
    /// f: people who turn to the family or pay, of those in need.
    case carriedShare = "quota_a_carico"
    /// Services listed that reach the territory and may admit the target.
    case serviceCount = "numero_servizi"
    /// C/M · 100: places over people in need.
    case placesPer100 = "posti_per_100_in_bisogno"
    /// Needs of some coverage classes.
    case findingCount = "numero_esiti"
    /// Pairs of a service and a measure of some overlap classes.
    case overlapCount = "numero_sovrapposizioni"
    /// Needs of some agreements of survey and groups.
    case agreementCount = "numero_letture"

    /// What its values count.
    public var unit: Unit {
      switch self {
      case .unmetShare, .needShare, .coveredShare, .carriedShare: .percent
      case .serviceCount, .findingCount, .overlapCount, .agreementCount: .count
      case .placesPer100: .placesPer100
      }
    }

    /// Whether it is of one need, and so must name it.
    public var isOfOneNeed: Bool { unit != .count }
    /// Whether it counts some classes, and so must name them.
    public var countsClasses: Bool {
      self == .findingCount || self == .overlapCount || self == .agreementCount
    }
  }

  /// What the values are in. Labels under `indicator.unit.<id>`.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    case percent = "per cento"
    case count = "numero"
    case placesPer100 = "posti per 100"
  }

  /// Which way is wished for. Labels under `indicator.direction.<id>`.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    case increase = "crescere"
    case decrease = "diminuire"
    /// Neither: something to read, not to push.
    case none = "nessuno"
  }

  /// Code, unique among the indicators of a mapping, without colons.
  public let code: String
  /// Name.
  public let label: LocalizedLabel
  /// How it is computed.
  public let formula: Formula
  /// Classes it counts; empty for other formulas.
  public let classes: [String]
  /// The need, or a node of the tree; nil: all.
  public let objective: ObjectiveCode?
  /// Whom it is about.
  public let target: TargetCode
  /// Which way is wished for.
  public let direction: Direction
  /// Who defines it, and by which clause.
  public let source: LocalizedLabel
  /// Whether it belongs to the set that all territories share.
  public let isShared: Bool

  /// Makes a definition.
  public init(
    code: String, label: LocalizedLabel, formula: Formula, classes: [String] = [],
    objective: ObjectiveCode?, target: TargetCode = .everyone, direction: Direction,
    source: LocalizedLabel, isShared: Bool
  ) {
    self.code = code
    self.label = label
    self.formula = formula
    self.classes = classes
    self.objective = objective
    self.target = target
    self.direction = direction
    self.source = source
    self.isShared = isShared
  }
}
