public import Estimation
import Findings
import Parallel
import Region

/// The second door: from confidential findings to what readers may see. Nothing passes without it.
///
/// This step is blunt on purpose: it withholds whole cells, and as companions the smallest
/// siblings, rather than solving for the cheapest pattern.
public enum DisclosureControl {
  /// Everything that may be shown of the findings.
  public static func publish(_ input: DisclosureInput) -> Publication {
    let pattern = SuppressionPattern(input)
    let barriers = BarrierPattern(input, pattern)
    let numbers = NumberPattern(input, pattern)
    let nonResponse = NonResponsePattern(input, pattern, numbers)
    let sums = SumsPattern(input, pattern, numbers, nonResponse)
    let units = UnitsPattern(input)
    let findings = Dictionary(
      input.findings.coverage.map { ($0.cell.key, $0) }, uniquingKeysWith: { a, _ in a })
    let published = ConcurrentArray.map(input.findings.coverage) { finding in
      publishedCell(
        finding, pattern, barriers, numbers, sums, input,
        tellsNonResponse: nonResponse.isTold(finding.cell.key),
        untoldUnits: units.untold(finding.cell.key),
        tellsCompanies: units.tellsCompanies(finding.cell)
      ) {
        verdict(finding, findings, pattern, numbers, input)
      }
    }
    let cells = Dictionary(published.map { ($0.address, $0) }, uniquingKeysWith: { _, b in b })
    let voices = triangulation(input, cells)
    return Publication(
      cells: cells, ranks: ranks(input, cells),
      equity: EquityPublisher.equity(input, pattern, cells),
      comparisons: ComparisonPublisher.comparisons(input, cells),
      numbers: NumberPublisher.numbers(input, numbers, nonResponse, sums, units),
      triangulation: voices,
      overlaps: overlaps(input, cells), serviceOverlaps: serviceOverlaps(input, cells),
      distinctPairs: input.findings.distinctPairs,
      identities: input.findings.identities,
      groupsHeard: input.findings.groupsHeard,
      sensitivity: SensitivityPublisher.sensitivity(input, pattern, numbers, cells, voices),
      weights: PublishedWeights.published(
        input, untoldSizes: nonResponse.untoldSizes, inexact: sums.inexactSources),
      untoldSizes: nonResponse.untoldSizes,
      summary: summary(input, pattern),
      parameters: input.parameters)
  }

  private static func publishedCell(
    _ finding: CoverageFinding, _ pattern: SuppressionPattern, _ barriers: BarrierPattern,
    _ numbers: NumberPattern, _ sums: SumsPattern, _ input: DisclosureInput,
    tellsNonResponse: Bool, untoldUnits: Set<IndicatorBase>,
    tellsCompanies: Bool,
    _ verdict: () -> PublishedVerdict?
  ) -> PublishedCell {
    let cell = finding.cell
    let address = CellAddress(cell.key)
    func bare(_ sign: CellSign, _ verdict: PublishedVerdict? = nil) -> PublishedCell {
      PublishedCell(
        address: address, sign: sign, sampleSize: nil, unitCount: nil, itemNonResponse: nil,
        unmet: nil, need: nil, coverage: nil, carried: nil, byWork: nil, barriers: [],
        verdict: verdict)
    }
    if cell.counts.answered == 0 {
      // That nobody could answer is what the sign tells; the class, never assessable, tells no more.
      if !cell.isAsked { return bare(.notAsked) }
      return bare(
        .insufficient,
        DetailPublisher.isClassSafe(finding, numbers)
          ? PublishedVerdict(DetailPublisher.told(finding, numbers)) : nil)
    }
    guard let level = pattern.levels[cell.key] else { return bare(.suppressed, verdict()) }
    let isUntold = untoldUnits.contains
    func estimate(_ indicator: Indicator) -> Estimate? {
      // The limit that Wilson's interval sets where nobody says yes tells the degrees of freedom.
      cell.estimate(
        indicator,
        method: isUntold(indicator.base) && cell.intervals == .wilson ? .kornGraubard : nil)
    }
    let unmet = estimate(.unmet)
    let sign: CellSign
    switch (unmet ?? estimate(.inNeed))?.reliability {
    case .high, .medium: sign = .published
    case .low: sign = .unreliable
    default: sign = .insufficient
    }
    let shown = barriers.barriers(of: cell.key)
    let (unmetValue, told) = (
      ValuePublisher.value(unmet)?.withoutPrecision(isUntold(.answered)), verdict()
    )
    let notAsked =
      shown.isEmpty ? [] : Barrier.allCases.filter { cell[.barrier($0)] == nil }
    let need =
      level >= .need
      ? ValuePublisher.value(estimate(.inNeed))?.withoutPrecision(isUntold(.answered))
      : nil
    let coverage =
      level >= .answers
      ? ValuePublisher.value(.metByService, upTo: .serviceOrUnspecified, of: cell, by: estimate)?
        .withoutPrecision(isUntold(.inNeed)) : nil
    let carried =
      level >= .answers
      ? ValuePublisher.value(.carried, upTo: .carriedOrUnspecified, of: cell, by: estimate)?
        .withoutPrecision(isUntold(.inNeed)) : nil
    // Beside a range that tells who was met by nobody knows whom, it would be one number too many.
    let byWork =
      level >= .answers && cell.counts.metUnspecified == 0
      ? ValuePublisher.number(estimate(.metByWork))?.withoutPrecision(isUntold(.inNeed))
      : nil
    let toldSums = sums.sums(of: cell, need: need)
    return PublishedCell(
      address: address, sign: sign, sampleSize: cell.counts.answered,
      unitCount: tellsCompanies ? cell.counts.companies : nil,
      itemNonResponse: tellsNonResponse ? cell.itemNonResponse : nil,
      unmet: unmetValue, need: need, coverage: coverage, carried: carried, byWork: byWork,
      barriers: Barrier.allCases.filter(shown.contains).compactMap { barrier in
        ValuePublisher.number(estimate(.barrier(barrier))).map {
          PublishedBarrier(
            barrier: barrier, share: $0.withoutPrecision(isUntold(.barrierAnswered)))
        }
      },
      verdict: told, barriersNotAsked: notAsked,
      people: PeoplePublisher.people(
        finding, need: need, unmet: unmetValue, verdict: told, pattern, numbers),
      untoldUnits: untoldUnits, sums: toldSums,
      totals: TotalsPublisher.totals(
        cell, toldSums,
        shares: [
          (.inNeed, need), (.unmet, unmetValue), (.metByService, coverage), (.carried, carried),
          (.metByWork, byWork),
        ], input),
      detail: DetailPublisher.detail(finding, need: need, numbers))
  }

  /// The verdict of the cell, or of the first wider one that tells enough: territory first, then
  /// target.
  private static func verdict(
    _ finding: CoverageFinding, _ findings: [CellKey: CoverageFinding],
    _ pattern: SuppressionPattern, _ numbers: NumberPattern, _ input: DisclosureInput
  ) -> PublishedVerdict? {
    var target: TargetCode? = finding.cell.key.target
    while let code = target {
      var territory: TerritoryCode? = finding.cell.key.territory
      while let place = territory {
        let key = CellKey(
          wave: finding.cell.key.wave, territory: place, objective: finding.cell.key.objective,
          target: code)
        if let found = findings[key], let level = pattern.levels[key], level >= .need,
          DetailPublisher.isClassSafe(found, numbers)
        {
          return PublishedVerdict(DetailPublisher.told(found, numbers))
        }
        territory = input.frame.places[place]?.parent
      }
      target = input.targets.first { $0.code == code }?.parent
    }
    return nil
  }

  private static func ranks(_ input: DisclosureInput, _ cells: [CellAddress: PublishedCell])
    -> [TerritoryCode: [TargetCode: [PublishedRank]]]
  {
    var found: [TerritoryCode: [TargetCode: [PublishedRank]]] = [:]
    for ranking in input.findings.rankings {
      func address(_ objective: ObjectiveCode) -> CellAddress {
        CellAddress(
          wave: ranking.wave, territory: ranking.territory, objective: objective,
          target: ranking.target)
      }
      let shown = ranking.shares.ranking.objectives.filter {
        cells[address($0)]?.sign == .published
      }
      let rows = ranking.rows(of: Set(shown))
      if rows.isEmpty { continue }
      found[ranking.territory, default: [:]][ranking.target, default: []] += rows.map {
        PublishedRank(
          address: address($0.objective), place: $0.place, places: $0.places,
          surelyAfter: $0.above, surelyBefore: $0.below)
      }
    }
    return found
  }

  private static func triangulation(
    _ input: DisclosureInput, _ cells: [CellAddress: PublishedCell]
  ) -> [TerritoryCode: [PublishedTriangulation]] {
    var found: [TerritoryCode: [PublishedTriangulation]] = [:]
    for finding in input.findings.triangulation {
      // Other waves than the one that the survey's side is of tell nothing by it.
      let source = finding.wave.flatMap {
        cells[
          CellAddress(
            wave: $0, territory: finding.territory, objective: finding.objective,
            target: .everyone)]
      }
      if source?.sign == .suppressed { continue }
      found[finding.territory, default: []].append(
        PublishedTriangulation(
          finding: finding, quotes: QuotePublisher(input).quotes(finding)))
    }
    return found
  }

  /// Overlaps are facts of the catalogue; only their crossing with coverage speaks of people.
  private static func overlaps(_ input: DisclosureInput, _ cells: [CellAddress: PublishedCell])
    -> [TerritoryCode: [OverlapFinding]]
  {
    let told = toldFindings(cells)
    let shown = input.findings.overlaps.map { overlap in
      overlap.crossedWith.map(told.contains) ?? true ? overlap : overlap.withoutReading()
    }
    return Dictionary(grouping: shown, by: \.territory)
  }

  private static func serviceOverlaps(
    _ input: DisclosureInput, _ cells: [CellAddress: PublishedCell]
  ) -> [ServiceOverlapFinding] {
    let told = toldFindings(cells)
    return input.findings.serviceOverlaps.listed.map { overlap in
      overlap.crossedWith.map(told.contains) ?? true ? overlap : overlap.withoutReading()
    }
  }

  /// Coverage findings of which the class is published for their own cell.
  private static func toldFindings(_ cells: [CellAddress: PublishedCell]) -> Set<FindingID> {
    Set(
      cells.values.compactMap { cell in
        cell.verdict.flatMap { $0.address == cell.address ? $0.id : nil }
      })
  }

  private static func summary(_ input: DisclosureInput, _ pattern: SuppressionPattern)
    -> DisclosureSummary
  {
    let asked = input.findings.coverage.map(\.cell).filter { $0.counts.answered > 0 }
    let ats = asked.filter { input.frame.places[$0.key.territory]?.level == .ats }
    let withheld = asked.filter { pattern.levels[$0.key] == nil }
    return DisclosureSummary(
      assessed: asked.count, primary: withheld.filter { pattern.primary.contains($0.key) }.count,
      secondary: withheld.filter { !pattern.primary.contains($0.key) }.count,
      atsAssessed: ats.count, atsPublished: ats.filter { pattern.levels[$0.key] != nil }.count)
  }
}

extension CellAddress {
  /// The address of a cell of the cube.
  public init(_ key: CellKey) {
    self.init(
      wave: key.wave, territory: key.territory, objective: key.objective, target: key.target)
  }
}

extension PublishedVerdict {
  fileprivate init(_ finding: CoverageFinding) {
    let needed = finding.detail.neededSlots
    self.init(
      id: finding.id, address: CellAddress(finding.cell.key), coverage: finding.coverage,
      isRelevant: finding.isRelevant, raisedByGroups: finding.raisedByGroups,
      offers: finding.offers, measuresBeside: finding.measuresBeside, ladder: finding.ladder,
      missing: finding.missing, partsLeftOut: finding.partsLeftOut, evidence: finding.evidence,
      answer: finding.answer, checks: finding.checks, neededSlots: needed,
      slotsLeftOut: finding.slotsLeftOut,
      unreached: finding.unreached.isEmpty ? nil : finding.unreached)
  }
}
