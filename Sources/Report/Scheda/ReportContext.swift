public import Disclosure
public import Findings
public import Language
public import Region

/// What every page of a mapping is written from. Numbers about people come from the publication
/// alone; the rest is vocabulary, offers and facts about the run.
public struct ReportContext: Sendable {
  /// What may be shown.
  public var publication: Publication
  /// Territories with their parents.
  public var frame: TerritoryFrame
  /// Objective tree.
  public var objectives: ObjectiveTree
  /// Report targets in the order in which they are shown.
  public var targets: [ReportTarget]
  /// Entries of the catalogues.
  public var services: [Service]
  /// The services that the entries describe, in code order: what offers and overlaps speak of.
  public var joined: [JoinedService]
  /// Lines of measures.
  public var measures: [MeasureLine]
  /// Names of measures by code.
  public var measureNames: [String: LocalizedLabel]
  /// Components of the Comunità di Pratica under 4.1, in the order of the act.
  public var components: [CommunityComponent]
  /// Organisations of the networks and of the Comunità di Pratica; empty when no list was loaded.
  public var network: [NetworkMember]
  /// Descriptors of the sources.
  public var instruments: [Instrument]
  /// Rows of the sources.
  public var sources: [SourceFacts]
  /// Facts of the run.
  public var mapping: MappingFacts
  /// Thresholds of the findings.
  public var parameters: FindingParameters
  /// Indicators of the shared set, then the mapping's own.
  public var indicators: [IndicatorDefinition]
  /// What the table said before.
  public var decisions: DecisionRecord
  /// Waves of one survey that the mapping compares: the later stands for what is so now.
  public var comparisons: [DeclaredComparison] = []
  /// How intervals of shares are made.
  public var intervals: IntervalMethod = .kornGraubard
  /// Language of the pages.
  public var tongue: Tongue

  /// Makes a context.
  /// - Parameter joined: nil where every entry is a service of its own.
  public init(
    publication: Publication, frame: TerritoryFrame, objectives: ObjectiveTree,
    targets: [ReportTarget], services: [Service], joined: [JoinedService]? = nil,
    measures: [MeasureLine], measureNames: [String: LocalizedLabel],
    components: [CommunityComponent],
    network: [NetworkMember] = [], instruments: [Instrument], sources: [SourceFacts],
    mapping: MappingFacts,
    parameters: FindingParameters = FindingParameters(),
    indicators: [IndicatorDefinition] = [],
    decisions: DecisionRecord = DecisionRecord(),
    tongue: Tongue = .it
  ) {
    self.publication = publication
    self.frame = frame
    self.objectives = objectives
    self.targets = targets
    self.services = services
    self.joined = joined ?? services.map { JoinedService([$0]) }
    self.measures = measures
    self.measureNames = measureNames
    self.components = components
    self.network = network
    self.instruments = instruments
    self.sources = sources
    self.mapping = mapping
    self.parameters = parameters
    self.indicators = indicators
    self.decisions = decisions
    self.tongue = tongue
  }
}

extension ReportContext {
  /// Waves that asked companies: a target of their own, never beside or among people.
  public var wavesOfCompanies: Set<WaveCode> {
    Set(instruments.filter { $0.population == .companies }.map(\.wave))
  }

  /// Waves that asked users of services and nobody else: they never stand for a need.
  public var wavesOfUsers: Set<WaveCode> {
    Set(instruments.filter { $0.population == .users }.map(\.wave))
      .subtracting(instruments.filter { $0.population != .users }.map(\.wave))
  }
}

/// Facts about a mapping and the run that made the pages.
public struct MappingFacts: Hashable, Sendable {
  /// Title of the mapping.
  public var title: String
  /// Whether the data are invented; every page then says so.
  public var isSynthetic: Bool
  /// Body named on the pages; nil for none.
  public var body: String?
  /// Scope of the mapping; it has a page even where nobody was asked.
  public var territory: TerritoryCode
  /// The date validity and recency are judged at.
  public var referenceDate: CalendarDate
  /// Program and version.
  public var generator: String
  /// Command that makes the pages again.
  public var command: String
  /// Funding line under 4.5 of the act; nil for none.
  public var fundingLine: String?

  /// Makes facts.
  public init(
    title: String, isSynthetic: Bool, body: String? = nil, territory: TerritoryCode = .region,
    referenceDate: CalendarDate,
    generator: String, command: String, fundingLine: String? = nil
  ) {
    self.title = title
    self.isSynthetic = isSynthetic
    self.body = body
    self.territory = territory
    self.referenceDate = referenceDate
    self.generator = generator
    self.command = command
    self.fundingLine = fundingLine
  }
}

/// Where the rows of a source file ended; the three counts add up to the rows read.
public struct SourceFacts: Hashable, Sendable {
  /// The source.
  public var instrument: InstrumentCode
  /// File name, without folders.
  public var file: String
  /// SHA-256 of the file, hexadecimal.
  public var digest: String
  /// Rows in the file.
  public var rowCount: Int
  /// Rows kept.
  public var acceptedCount: Int
  /// Rows refused with a reason.
  public var rejectedCount: Int
  /// Rows that are no data: titles, notes, blanks, totals.
  public var nonDataCount: Int

  /// Makes facts.
  public init(
    instrument: InstrumentCode, file: String, digest: String, rowCount: Int, acceptedCount: Int,
    rejectedCount: Int, nonDataCount: Int
  ) {
    self.instrument = instrument
    self.file = file
    self.digest = digest
    self.rowCount = rowCount
    self.acceptedCount = acceptedCount
    self.rejectedCount = rejectedCount
    self.nonDataCount = nonDataCount
  }
}

/// A component of the Comunità di Pratica.
public struct CommunityComponent: Hashable, Sendable {
  /// Code that members carry, such as `sindacati`.
  public var code: String
  /// Its name.
  public var label: LocalizedLabel
  /// Whether 4.1 of the act requires it.
  public var isRequired: Bool
  /// Words by which sources name it, beside code and label.
  public var words: [String]

  /// Makes a component.
  public init(code: String, label: LocalizedLabel, isRequired: Bool, words: [String] = []) {
    self.words = words
    self.code = code
    self.label = label
    self.isRequired = isRequired
  }
}
