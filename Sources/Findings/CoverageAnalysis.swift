import Estimation
import Region

/// Finds the coverage class of every cell of a cube, with its trail.
struct CoverageAnalysis {
  private let input: AnalysisInput
  private let finder: OfferFinder
  private let classifier: CoverageClassifier
  private let targets: [TargetCode: ReportTarget]
  private let groups: [TerritoryCode: [ObjectiveCode: GroupCount]]
  private let counter: PeopleCounter
  private let places: PlacesAnalysis
  private let periods: [WaveCode: CalendarDate]
  private let details: NeedDetails

  init(
    _ input: AnalysisInput, finder: OfferFinder, places: PlacesAnalysis, counter: PeopleCounter,
    details: NeedDetails, groups: [TerritoryCode: [ObjectiveCode: GroupCount]]
  ) {
    self.details = details
    self.input = input
    self.finder = finder
    self.places = places
    self.counter = counter
    self.groups = groups
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

  func findings() -> [CoverageFinding] {
    var known: [OfferKey: (offers: CellOffers, capacity: PlacesAnalysis.Capacity)] = [:]
    return input.cube.sorted { $0.key < $1.key }.map { cell in
      let detail = details.detail(of: cell.key, input.parameters)
      let key = OfferKey(
        territory: cell.key.territory, objective: cell.key.objective, target: cell.key.target,
        slots: detail.neededSlots, price: detail.price)
      if let seen = known[key] { return finding(cell, seen.offers, seen.capacity, detail) }
      let offers = finder.offers(
        objective: key.objective, target: targets[key.target]?.set ?? .everyone,
        territory: key.territory, detail: detail)
      let capacity = places.capacity(
        offers, objective: key.objective, territory: key.territory)
      known[key] = (offers, capacity)
      return finding(cell, offers, capacity, detail)
    }
  }

  private struct OfferKey: Hashable {
    let territory: TerritoryCode
    let objective: ObjectiveCode
    let target: TargetCode
    let slots: [NeedSlot]
    let price: PriceShares?
  }

  private func finding(
    _ cell: CubeCell, _ offers: CellOffers, _ capacity: PlacesAnalysis.Capacity,
    _ detail: CellDetail
  ) -> CoverageFinding {
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
        $0.isAssessable && $0.unmetLower.roundedForComparison >= input.parameters.relevantNeed
      } ?? false,
      raisedByGroups: (said?.unprompted ?? 0) > 0, offers: offers.offers,
      measuresBeside: offers.measuresBeside, ladder: offers.ladder, missing: offers.missing,
      partsLeftOut: offers.admission == .possibly ? offers.partsLeftOut : .empty,
      evidence: evidence(cell, numbers, said, offers), answer: answer, people: people,
      places: PlacesAnalysis.finding(capacity, people, coverage), detail: detail,
      slotsLeftOut: offers.slotsLeftOut)
  }

  /// The numbers of a cell that decide its class; nil when nobody answered the item, or the source
  /// does not tell the unmet. A prevalence that the source does not tell may be up to everybody: such a
  /// need is never rare.
  ///
  /// "Met, unspecified" widens c from [as no] to [as yes]: the upper end adds the upper end of the
  /// unspecified share, which is never too narrow.
  static func numbers(_ cell: CubeCell, admission: AdmissionReach) -> CoverageEvidence? {
    guard let unmet = cell.estimate(.unmet) else { return nil }
    let need = cell.estimate(.inNeed)
    let service = cell.estimate(.metByService)
    let unspecified = cell.counts.metUnspecified > 0 ? cell.estimate(.metUnspecified) : nil
    let carried = cell.estimate(.carried)
    return CoverageEvidence(
      isAssessable: unmet.reliability >= .medium && cell.population != .users,
      needUpper: need?.upper ?? 1, unmetLower: unmet.lower, unmetUpper: unmet.upper,
      coverageLower: service?.lower,
      coverageUpper: service.map { min(1, $0.upper + (unspecified?.upper ?? 0)) },
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
    links[.representativeness] = cell.sampling == .nonProbability ? .weak : .strong
    return Evidence(links: links)
  }

  private func recency(_ wave: WaveCode) -> EvidenceStrength {
    guard let end = periods[wave] else { return .weak }
    let now = input.referenceDate
    var months = (now.year - end.year) * 12 + now.month - end.month
    if now.day > end.day { months += 1 }
    if months <= input.parameters.recentMonths { return .strong }
    return months <= 2 * input.parameters.recentMonths ? .medium : .weak
  }
}
