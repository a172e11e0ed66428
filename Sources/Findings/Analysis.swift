import Estimation
import Parallel
public import Region

/// Turns a cube and an offer into findings: pure, deterministic, the same whatever the order of
/// its input.
public enum Analysis {
  /// All findings of a mapping.
  public static func findings(_ input: AnalysisInput) -> Findings {
    let identities = IdentityFinder(words: input.words, frame: input.frame).findings(input.services)
    let groups = IdentityGroups(
      identities, confirmed: input.confirmedIdentities, denied: input.deniedIdentities)
    let joined = groups.joined(input.services)
    let services = joined.map(\.service)
    let undecided = identities.filter {
      !input.confirmedIdentities.contains($0.id) && !input.deniedIdentities.contains($0.id)
    }
    let statements = statementsByTerritory(input)
    let voices = statements.mapValues(Triangulator.counts)
    let finder = OfferFinder(input, services: joined)
    let tables = PopulationTables(input)
    let details = NeedDetails(input)
    let coverage = CoverageAnalysis(
      input, finder: finder,
      places: PlacesAnalysis(
        input, services: services, identities: undecided, tables: tables),
      counter: PeopleCounter(input, tables: tables), details: details, groups: voices
    ).findings()
    let openPairs = groups.openPairs
    // Each remembers what it compared in a context of its own.
    let ((overlaps, distinctPairs), among) = concurrently {
      OverlapFinder(OverlapContext(input, coverage: coverage)).findings(joined)
    } _: {
      ServiceOverlapFinder(OverlapContext(input, coverage: coverage))
        .findings(joined, open: openPairs)
    }
    let rankings = assessableRankings(input, coverage)
    let triangulation = TriangulationAnalysis(
      input.currentCube, input.current(rankings), input.parameters
    ).findings(voices)
    var findings = Findings(
      coverage: coverage, services: joined, overlaps: overlaps, serviceOverlaps: among,
      distinctPairs: distinctPairs,
      identities: identities, triangulation: triangulation,
      rankings: rankings, equity: equity(input), comparisons: ComparisonAnalysis(input).findings(),
      numbers: input.numbers)
    findings.groupsHeard = statements.mapValues(GroupsHeard.init)
    if input.sweepsThresholds {
      findings.sensitivity = SensitivitySweep(
        input: input, coverage: coverage, overlaps: overlaps, serviceOverlaps: among.listed,
        triangulation: triangulation, groups: voices, details: details, finder: finder
      ).sensitivity()
    }
    return findings
  }

  /// Overlaps of offers that are in no catalogue yet with the measures of the registry, not crossed
  /// with coverage.
  public static func overlaps(of offers: [Service], in input: AnalysisInput) -> [OverlapFinding] {
    OverlapFinder(OverlapContext(input, coverage: [])).findings(offers.map { JoinedService([$0]) })
      .0
  }

  /// The pairs of a service that are counted and not listed, in the order of the measures.
  public static func distinctPairs(of service: JoinedService, in input: AnalysisInput)
    -> [DistinctPair]
  {
    OverlapFinder(OverlapContext(input, coverage: [])).distinctPairs(service)
  }

  /// Groups beside everybody, of waves that may speak of needs.
  private static func equity(_ input: AnalysisInput) -> [EquityFinding] {
    let cells = Dictionary(
      input.cube.filter { $0.population != .users && $0.population != .companies }.map {
        ($0.key, $0.sampling)
      },
      uniquingKeysWith: { a, _ in a })
    let weighted = input.weightedWaves
    return input.equity.compactMap { share in
      cells[share.key].map {
        EquityFinding(
          share: share, sampling: $0, isWeighted: weighted.contains(share.key.wave))
      }
    }.sorted { ($0.share.key, $0.share.group) < ($1.share.key, $1.share.group) }
  }

  /// Orders of the objectives whose cells are precise enough and may be said of the population.
  private static func assessableRankings(_ input: AnalysisInput, _ coverage: [CoverageFinding])
    -> [Ranking]
  {
    let assessable = Set(
      coverage.filter { $0.evidenceNumbers?.isAssessable ?? false }.map(\.cell.key))
    return rankings(input.rankings, among: assessable)
  }

  /// Orders among some cells only.
  static func rankings(_ rankings: [Ranking], among cells: Set<CellKey>) -> [Ranking] {
    rankings.compactMap { ranking in
      let shown = ranking.shares.ranking.objectives.filter {
        cells.contains(
          CellKey(
            wave: ranking.wave, territory: ranking.territory, objective: $0,
            target: ranking.target))
      }
      return ranking.shares.restricted(to: Set(shown)).map {
        Ranking(wave: ranking.wave, shares: $0)
      }
    }.sorted { ($0.territory, $0.target, $0.wave) < ($1.territory, $1.target, $1.wave) }
  }

  /// The codings of the groups held in each territory, groups of inner territories included.
  private static func statementsByTerritory(_ input: AnalysisInput) -> [TerritoryCode: [Statement]]
  {
    var found: [TerritoryCode: [Statement]] = [:]
    let report = input.frame.places.values.filter { $0.level != .comune }
    for place in report {
      guard let whole = input.frame.extent(of: place.code) else { continue }
      let held = input.statements.filter { statement in
        guard let territory = statement.territory else { return false }
        return territory == place.code
          || (input.frame.extent(of: territory).map { $0.isSubset(of: whole) } ?? false)
      }
      if !held.isEmpty { found[place.code] = held }
    }
    return found
  }
}

/// Crosses the survey with the focus groups, territory by territory.
struct TriangulationAnalysis {
  private let cells: [TerritoryCode: [ObjectiveCode: CubeCell]]
  private let rankings: [TerritoryCode: [Ranking.Row]]
  private let parameters: FindingParameters
  private let thresholds: ReliabilityThresholds

  init(
    _ cube: [CubeCell], _ rankings: [Ranking], _ parameters: FindingParameters,
    _ thresholds: ReliabilityThresholds = .standard
  ) {
    var cells: [TerritoryCode: [ObjectiveCode: CubeCell]] = [:]
    for cell in cube.sorted(by: { $0.key < $1.key })
    where cell.key.target == .everyone && cell.population != .users
      && cell.population != .companies
    {
      let known = cells[cell.key.territory]?[cell.key.objective]
      if (known?.counts.answered ?? -1) < cell.counts.answered {
        cells[cell.key.territory, default: [:]][cell.key.objective] = cell
      }
    }
    self.cells = cells
    self.rankings = Dictionary(
      rankings.filter { $0.target == .everyone }.map { ($0.territory, $0.rows) },
      uniquingKeysWith: { a, b in a.count >= b.count ? a : b })
    self.parameters = parameters
    self.thresholds = thresholds
  }

  func findings(_ groups: [TerritoryCode: [ObjectiveCode: GroupCount]]) -> [TriangulationFinding] {
    groups.keys.sorted().flatMap { territory in
      let heard = groups[territory] ?? [:]
      let held = heard.values.map(\.held).max() ?? 0
      let objectives = Set(heard.keys).union((cells[territory] ?? [:]).keys)
      return objectives.sorted().map { objective in
        let counts =
          heard[objective]
          ?? GroupCount(
            held: held, unprompted: 0, prompted: 0, contrary: 0, discussed: 0, actors: [],
            segments: 0, codings: 0, askedAbout: 0)
        let survey = surveyVoice(territory, objective)
        let voice = Triangulator.groupVoice(counts)
        return TriangulationFinding(
          territory: territory, objective: objective, survey: survey, groups: voice,
          counts: counts, agreement: Triangulator.agreement(survey, voice, counts),
          wave: cells[territory]?[objective]?.key.wave)
      }
    }
  }

  private func surveyVoice(_ territory: TerritoryCode, _ objective: ObjectiveCode) -> SurveyVoice {
    guard
      let unmet = cells[territory]?[objective]?.estimate(.unmet, thresholds: thresholds),
      unmet.reliability >= .medium
    else { return .mute }
    if let ranking = rankings[territory],
      let row = ranking.first(where: { $0.objective == objective }),
      2 * row.places.upperBound <= ranking.count
    {
      return .strong
    }
    return unmet.lower.roundedForComparison >= parameters.presentNeed ? .present : .weak
  }
}
