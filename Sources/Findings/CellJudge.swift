import Estimation
import Region

/// Judges one cell of a cube beside the offer for it: class, checks, evidence.
struct CellJudge: Sendable {
  /// The offer for a cell; cells that ask alike share it.
  struct Offer: Sendable {
    let offers: CellOffers
    let capacity: PlacesAnalysis.Capacity
  }

  /// A cell and what it is judged by.
  struct Case: Sendable {
    let cell: CubeCell
    let offer: Offer
    let detail: CellDetail
  }

  let targets: [TargetCode: ReportTarget]
  private let parameters: FindingParameters
  private let referenceDate: CalendarDate
  private let classifier: CoverageClassifier
  private let groups: [TerritoryCode: [ObjectiveCode: GroupCount]]
  private let counter: PeopleCounter
  private let periods: [WaveCode: CalendarDate]

  init(
    _ input: AnalysisInput, counter: PeopleCounter,
    groups: [TerritoryCode: [ObjectiveCode: GroupCount]]
  ) {
    self.counter = counter
    self.groups = groups
    parameters = input.parameters
    referenceDate = input.referenceDate
    classifier = CoverageClassifier(parameters: input.parameters)
    targets = Dictionary(input.targets.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    var periods: [WaveCode: CalendarDate] = [:]
    for instrument in input.instruments {
      if let end = instrument.period.end ?? instrument.period.start {
        periods[instrument.wave] = max(end, periods[instrument.wave] ?? end)
      }
    }
    self.periods = periods
  }

  /// What is said of one cell.
  @Sendable func finding(_ judged: Case) -> CoverageFinding {
    let (cell, offers, detail) = (judged.cell, judged.offer.offers, judged.detail)
    let people = counter.people(cell, of: targets[cell.key.target])
    let numbers = Self.numbers(cell, admission: offers.admission)
    let (coverage, checks) =
      numbers.map(classifier.classify) ?? (.notAssessable, [ClassCheck(.notAssessable, true)])
    let said = groups[cell.key.territory]?[cell.key.objective]
    let admitting = offers.offers.filter { !$0.possible.isEmpty }
    var answer: AnswerPresence?
    if coverage == .uncovered {
      answer = .noAnswer
    } else if admitting.count == 1, offers.isCatalogueComplete, coverage != .notAssessable,
      coverage != .rare
    {
      answer = .onlyAnswer
    }
    return CoverageFinding(
      id: .coverage(cell.key.wave, cell.key.territory, cell.key.objective, cell.key.target),
      cell: cell, coverage: coverage, evidenceNumbers: numbers, checks: checks,
      isRelevant: numbers.map {
        $0.isAssessable && $0.unmetLower.roundedForComparison >= parameters.relevantNeed
      } ?? false,
      raisedByGroups: (said?.unprompted ?? 0) > 0, offers: offers.offers,
      measuresBeside: offers.measuresBeside, ladder: offers.ladder, missing: offers.missing,
      partsLeftOut: offers.admission == .possibly ? offers.partsLeftOut : .empty,
      evidence: evidence(cell, numbers, said, offers), answer: answer, people: people,
      places: PlacesAnalysis.finding(judged.offer.capacity, people, coverage), detail: detail,
      slotsLeftOut: offers.slotsLeftOut, unreached: offers.unreached)
  }

  /// The numbers of a cell that decide its class; nil when nobody answered the item, or the source
  /// does not tell the unmet. A prevalence that the source does not tell may be up to everybody: such a
  /// need is never rare.
  ///
  /// "Met, unspecified" widens c from [as no] to [as yes]: the upper end is that of the share which
  /// takes them as served (method section 6).
  static func numbers(_ cell: CubeCell, admission: AdmissionReach) -> CoverageEvidence? {
    guard let unmet = cell.estimate(.unmet) else { return nil }
    let need = cell.estimate(.inNeed)
    let service = cell.estimate(.metByService)
    let atMost = cell.counts.metUnspecified > 0 ? cell.estimate(.serviceOrUnspecified) : service
    let carried = cell.estimate(.carried)
    return CoverageEvidence(
      isAssessable: unmet.reliability >= .medium && cell.population != .users,
      needUpper: need?.upper ?? 1, unmetLower: unmet.lower, unmetUpper: unmet.upper,
      coverageLower: service?.lower,
      coverageUpper: atMost?.upper,
      carriedLower: carried?.lower, admission: admission)
  }

  private func evidence(
    _ cell: CubeCell, _ numbers: CoverageEvidence?, _ said: GroupCount?, _ offers: CellOffers
  ) -> Evidence {
    var links: [EvidenceLink: EvidenceStrength] = [:]
    switch cell.estimate(.unmet)?.reliability {
    case .high: links[.precision] = .strong
    case .medium: links[.precision] = .medium
    default: links[.precision] = .weak
    }
    let hasVoices = (said?.discussed ?? 0) > 0
    links[.independence] = hasVoices ? .strong : groups[cell.key.territory] != nil ? .medium : .weak
    links[.recency] = recency(cell.key.wave)
    links[.completeness] = offers.isCatalogueComplete ? .strong : .weak
    let isOfAll = cell.sampling != .nonProbability && cell.population != .users
    links[.representativeness] = isOfAll ? .strong : .weak
    return Evidence(links: links)
  }

  private func recency(_ wave: WaveCode) -> EvidenceStrength {
    guard let end = periods[wave] else { return .weak }
    let now = referenceDate
    var months = (now.year - end.year) * 12 + now.month - end.month
    if now.day > end.day { months += 1 }
    if months <= parameters.recentMonths { return .strong }
    return months <= 2 * parameters.recentMonths ? .medium : .weak
  }
}
