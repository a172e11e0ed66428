import Estimation
import Region

/// Classifies again with each threshold a fifth lower and higher: nothing is estimated or measured
/// again (method section 12).
///
/// Overlaps are those listed: a pair that is distinct today stays unlisted.
struct SensitivitySweep {
  let input: AnalysisInput
  let coverage: [CoverageFinding]
  let overlaps: [OverlapFinding]
  let serviceOverlaps: [ServiceOverlapFinding]
  let triangulation: [TriangulationFinding]
  /// What the groups said, by territory.
  let groups: [TerritoryCode: [ObjectiveCode: GroupCount]]
  /// When people need what, and the offers that are there then.
  let details: NeedDetails
  let finder: OfferFinder

  func sensitivity() -> Sensitivity {
    Sensitivity(flips: coverageFlips() + overlapFlips() + agreementFlips())
  }

  private func parameters(_ shift: ThresholdShift) -> FindingParameters {
    shift.applied(to: input.parameters)
  }

  // MARK: Coverage

  private func coverageFlips() -> [ClassFlip] {
    let variants = ThresholdShift.all.map { shift in
      (
        shift: shift, classifier: CoverageClassifier(parameters: parameters(shift)),
        reliability: shift.threshold.isReliability ? shift.reliability : nil
      )
    }
    let targets = Dictionary(
      input.targets.map { ($0.code, $0.set) }, uniquingKeysWith: { a, _ in a })
    return coverage.flatMap { finding -> [ClassFlip] in
      guard var evidence = finding.evidenceNumbers else { return [] }
      let admission = evidence.admission
      let isAssessable = evidence.isAssessable
      let unmet = finding.cell.estimate(.unmet)
      return variants.compactMap { variant in
        if variant.shift.threshold == .relevantNeed {
          let isRelevant =
            isAssessable
            && evidence.unmetLower.roundedForComparison
              >= variant.shift.value(in: input.parameters)
          return isRelevant == finding.isRelevant
            ? nil : ClassFlip(.finding(finding.id), variant.shift, .relevance(isRelevant))
        }
        evidence.isAssessable =
          variant.reliability.map { Self.isAssessable(finding.cell, unmet, $0) } ?? isAssessable
        evidence.admission =
          finding.detail.slots.isEmpty
          ? admission
          : self.admission(
            of: finding, variant.shift, variant.reliability, targets[finding.cell.key.target])
        let outcome = variant.classifier.coverageClass(evidence)
        return outcome == finding.coverage
          ? nil : ClassFlip(.finding(finding.id), variant.shift, .coverage(outcome))
      }
    }
  }

  /// How far a cell's target is admitted where a moved threshold makes other slots needed.
  private func admission(
    of finding: CoverageFinding, _ shift: ThresholdShift, _ reliability: ReliabilityThresholds?,
    _ target: TargetSet?
  ) -> AdmissionReach {
    let today = finding.evidenceNumbers?.admission ?? .none
    guard shift.threshold == .neededSlot || reliability != nil else { return today }
    let key = finding.cell.key
    let detail = details.detail(of: key, parameters(shift), reliability ?? .standard)
    if detail.neededSlots == finding.detail.neededSlots { return today }
    return finder.offers(
      objective: key.objective, target: target ?? .everyone, territory: key.territory,
      detail: detail
    ).admission
  }

  /// Whether a cell may be assessed under other thresholds of reliability; its interval is that of
  /// the finding.
  private static func isAssessable(
    _ cell: CubeCell, _ unmet: Estimate?, _ thresholds: ReliabilityThresholds
  ) -> Bool {
    guard let unmet, cell.population != .users else { return false }
    return thresholds.reliability(
      of: unmet.value, width: unmet.width,
      isExtreme: unmet.yesCount == 0 || unmet.yesCount == unmet.sampleSize,
      sampleSize: unmet.sampleSize, effectiveSampleSize: unmet.effectiveSampleSize,
      degreesOfFreedom: unmet.degreesOfFreedom, sampling: cell.sampling) >= .medium
  }

  // MARK: Overlap

  private func overlapFlips() -> [ClassFlip] {
    let variants = [ClassThreshold.strongOverlap, .overlap, .adjacent].flatMap { threshold in
      ThresholdShift.Direction.allCases.map { ThresholdShift(threshold, $0) }
    }.map { (shift: $0, classifier: OverlapClassifier(parameters: parameters($0))) }
    let measures = overlaps.flatMap { finding in
      variants.compactMap { variant in
        flip(finding.id, variant.shift, finding.overlap, variant.classifier.classAgain(of: finding))
      }
    }
    let services = serviceOverlaps.flatMap { finding in
      variants.compactMap { variant in
        flip(
          finding.id, variant.shift, finding.overlap,
          variant.classifier.classify(
            target: finding.target, objective: finding.objective, reverse: finding.reverse,
            hasCommonLeaf: !finding.commonObjectives.isEmpty))
      }
    }
    return measures + services
  }

  private func flip(
    _ id: FindingID, _ shift: ThresholdShift, _ today: OverlapClass, _ outcome: OverlapClass
  ) -> ClassFlip? {
    outcome == today ? nil : ClassFlip(.finding(id), shift, .overlap(outcome))
  }

  // MARK: Survey and groups

  private func agreementFlips() -> [ClassFlip] {
    guard !groups.isEmpty else { return [] }
    let current = Set(input.currentCube.map(\.key))
    let cells = coverage.filter {
      $0.cell.key.target == .everyone && groups[$0.cell.key.territory] != nil
        && current.contains($0.cell.key)
    }
    let cube = cells.map(\.cell)
    let orders = input.current(input.rankings).filter {
      $0.target == .everyone && groups[$0.territory] != nil
    }
    var flips: [ClassFlip.Subject: [ClassFlip]] = [:]
    let shifts = ThresholdShift.all.filter {
      $0.threshold == .presentNeed || $0.threshold.isReliability
    }
    for shift in shifts {
      let thresholds = shift.reliability
      let assessable = Set(
        cube.filter { Self.isAssessable($0, $0.estimate(.unmet), thresholds) }.map(\.key))
      let again = TriangulationAnalysis(
        cube, Analysis.rankings(orders, among: assessable), parameters(shift), thresholds
      ).findings(groups)
      for (before, after) in zip(triangulation, again) where before.agreement != after.agreement {
        let subject = ClassFlip.Subject.voices(before.territory, before.objective)
        flips[subject, default: []].append(ClassFlip(subject, shift, .agreement(after.agreement)))
      }
    }
    return triangulation.flatMap { flips[.voices($0.territory, $0.objective)] ?? [] }
  }
}

extension OverlapClassifier {
  /// The class of a pair that was measured and gated before, under these thresholds: the gates of
  /// time and participation do not depend on them.
  func classAgain(of finding: OverlapFinding) -> OverlapClass {
    let plain = classify(
      target: finding.target, objective: finding.objective, reverse: finding.reverse,
      hasCommonLeaf: !finding.commonObjectives.isEmpty)
    if plain == .distinct { return .distinct }
    switch finding.overlap {
    case .notContemporary, .measureEnded: return finding.overlap
    case .replicable:
      return finding.similarity.low >= parameters.overlap ? .replicable : .distinct
    case .toVerify where finding.deciding == .participation: return .toVerify
    default: return plain
    }
  }
}
