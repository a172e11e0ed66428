public import Estimation
public import Region

/// What a catalogue declares itself complete for: there, absence of an offer means that there is
/// none; elsewhere something possibly exists.
public struct CatalogueScope: Hashable, Sendable {
  /// The catalogue.
  public let instrument: InstrumentCode
  /// Territories it is complete for.
  public let territories: [TerritoryCode]
  /// Objectives (leaves or nodes) it is complete for.
  public let objectives: [ObjectiveCode]

  /// Makes a scope.
  public init(
    instrument: InstrumentCode, territories: [TerritoryCode], objectives: [ObjectiveCode]
  ) {
    self.instrument = instrument
    self.territories = territories
    self.objectives = objectives
  }
}

/// Everything the findings are made from: the cube and the offer, never a respondent.
public struct AnalysisInput: Sendable {
  /// Cells of the cube.
  public var cube: [CubeCell]
  /// Joint shares for the order of needs, by territory and target.
  public var rankings: [Ranking]
  /// Unmet shares of groups beside everybody's.
  public var equity: [EquityShare]
  /// Waves of one survey that the mapping compares.
  public var comparisons: [DeclaredComparison]
  /// How their shares vary together, where they share people or units.
  public var waveCovariances: [WaveCovariance]
  /// Territories that the mapping compares.
  public var territoryComparisons: [TerritoryPairs.Pair] = []
  /// How the shares of territories vary together: of those compared, and of parts with the whole.
  public var territoryCovariances: [TerritoryCovariance] = []
  /// Cells of questions with numbers.
  public var numbers: [NumberCell]
  /// Services of all catalogues.
  public var services: [Service]
  /// Registry of measures.
  public var measures: [MeasureLine]
  /// Who takes part in which measure.
  public var participation: [Participation]
  /// Focus-group codings.
  public var statements: [Statement]
  /// Completeness declared by catalogues.
  public var scopes: [CatalogueScope]
  /// Descriptors of all sources.
  public var instruments: [Instrument]
  /// People by territory and age, where loaded.
  public var margins: [PopulationMargin]
  /// Territories.
  public var frame: TerritoryFrame
  /// Objective tree.
  public var objectives: ObjectiveTree
  /// Report targets.
  public var targets: [ReportTarget]
  /// The date at which validity and recency are judged.
  public var referenceDate: CalendarDate
  /// Words by which entries of catalogues are compared.
  public var words: ServiceVocabulary
  /// Thresholds.
  public var parameters: FindingParameters
  /// When lessons are held; nil: seasons are not turned into days.
  public var schoolCalendar: SchoolCalendar?
  /// Pairs of entries that the table took for one service.
  public var confirmedIdentities: Set<FindingID> = []
  /// Pairs of entries that the table took for two, certain ones included.
  public var deniedIdentities: Set<FindingID> = []
  /// Whether to classify again with every threshold a fifth lower and higher.
  public var sweepsThresholds = false

  /// Makes an input.
  public init(
    cube: [CubeCell], rankings: [Ranking], equity: [EquityShare] = [],
    comparisons: [DeclaredComparison] = [], waveCovariances: [WaveCovariance] = [],
    numbers: [NumberCell] = [],
    services: [Service], measures: [MeasureLine],
    participation: [Participation], statements: [Statement], scopes: [CatalogueScope],
    instruments: [Instrument], margins: [PopulationMargin], frame: TerritoryFrame,
    objectives: ObjectiveTree, targets: [ReportTarget], referenceDate: CalendarDate,
    words: ServiceVocabulary, parameters: FindingParameters = FindingParameters()
  ) {
    self.cube = cube
    self.rankings = rankings
    self.equity = equity
    self.comparisons = comparisons
    self.waveCovariances = waveCovariances
    self.numbers = numbers
    self.services = services
    self.measures = measures
    self.participation = participation
    self.statements = statements
    self.scopes = scopes
    self.instruments = instruments
    self.margins = margins
    self.frame = frame
    self.objectives = objectives
    self.targets = targets
    self.referenceDate = referenceDate
    self.words = words
    self.parameters = parameters
  }
}

/// All findings of a mapping. Confidential: only the Disclosure room may pass them on.
public struct Findings: Sendable {
  /// Coverage of every cell, in cell order.
  public let coverage: [CoverageFinding]
  /// The services that count, each with its entries, in code order.
  public let services: [JoinedService]
  /// Overlaps of services with measures, by service then measure.
  public let overlaps: [OverlapFinding]
  /// Overlaps of services with one another.
  public let serviceOverlaps: ServiceOverlaps
  /// Pairs of a service and a measure with nothing to list: counted, told on request.
  public let distinctPairs: DistinctPairCounts
  /// Services that are or may be one.
  public let identities: [IdentityFinding]
  /// Survey and groups side by side.
  public let triangulation: [TriangulationFinding]
  /// Order of unmet needs, per territory and target.
  public let rankings: [Ranking]
  /// Groups beside everybody, by cell, then group.
  public let equity: [EquityFinding]
  /// Waves and territories side by side, by cell, then kind, other cell and indicator.
  public let comparisons: [ComparisonFinding]
  /// Answers in numbers, as the cube has them.
  public let numbers: [NumberCell]
  /// Groups held in each territory, those of inner ones included.
  public var groupsHeard: [TerritoryCode: GroupsHeard] = [:]
  /// What the classes owe to the thresholds; nil where nobody asked.
  public var sensitivity: Sensitivity?
}

extension AnalysisInput {
  /// Makes every interval of a share in this way.
  public mutating func use(_ method: IntervalMethod) {
    for index in cube.indices { cube[index].intervals = method }
    for index in equity.indices { equity[index].intervals = method }
    for index in numbers.indices { numbers[index].intervals = method }
  }

  /// Waves in which some people count more than others.
  var weightedWaves: Set<WaveCode> {
    Set(cube.filter { $0[.answered].kishDesignEffect.roundedForComparison > 1 }.map(\.key.wave))
  }
}
