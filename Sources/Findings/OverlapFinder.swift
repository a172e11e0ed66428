import Estimation
import Region

/// Compares every service with every measure by target and objective, and crosses what overlaps
/// with the coverage of the same cell.
struct OverlapFinder {
  private let input: AnalysisInput
  private let measurement: OverlapMeasurement
  private let classifier: OverlapClassifier
  private let participation: MeasureParticipation
  private let measures: [(name: String, lines: [MeasureLine])]
  private let coverage: [TerritoryCode: [ObjectiveCode: [CoverageFinding]]]
  private let setsByTarget: [TargetCode: TargetSet]

  init(_ input: AnalysisInput, coverage: [CoverageFinding]) {
    self.input = input
    measurement = OverlapMeasurement(
      tree: input.objectives, populationByAge: Self.populationByAge(input.margins))
    classifier = OverlapClassifier(parameters: input.parameters)
    participation = MeasureParticipation(
      input.participation, frame: input.frame, date: input.referenceDate)
    measures = Dictionary(grouping: input.measures, by: \.measure)
      .map { (name: $0.key, lines: $0.value.sorted { $0.code < $1.code }) }
      .sorted { $0.name < $1.name }
    self.coverage = Dictionary(grouping: coverage, by: { $0.cell.key.territory })
      .mapValues { Dictionary(grouping: $0, by: { $0.cell.key.objective }) }
    setsByTarget = Dictionary(
      input.targets.map { ($0.code, $0.set) }, uniquingKeysWith: { a, _ in a })
  }

  /// Residents by single year of age; nil without tables. A band of several years is spread over
  /// them evenly: what its table tells and no more.
  static func populationByAge(_ margins: [PopulationMargin]) -> [Int: Double]? {
    var population: [Int: Double] = [:]
    for margin in margins {
      let years = margin.ages.years
      for year in years {
        population[year, default: 0] += Double(margin.populationCount) / Double(years.count)
      }
    }
    return population.isEmpty ? nil : population
  }

  /// Findings in service and measure order, and the number of pairs without a common objective.
  func findings(_ services: [Service]) -> ([OverlapFinding], distinctPairs: Int) {
    var found: [OverlapFinding] = []
    var distinct = 0
    for service in services.sorted(by: { $0.code < $1.code }) {
      for measure in measures {
        if let finding = compare(service, measure.name, measure.lines) {
          found.append(finding)
        } else {
          distinct += 1
        }
      }
    }
    return (found, distinct)
  }

  private func compare(_ service: Service, _ name: String, _ lines: [MeasureLine])
    -> OverlapFinding?
  {
    let objective = measurement.objectiveShare(
      of: service.objectives, in: lines.flatMap(\.objectives),
      possible: lines.flatMap(\.possibleObjectives))
    if objective.high == 0 { return nil }
    let whole = Admission(
      set: lines.reduce(.empty) { $0.union($1.admission.set) },
      agesKnown: lines.allSatisfy { $0.admission.agesKnown })
    let target = measurement.targetShare(of: service.admission, in: whole)
    let best = lines.max { a, b in
      let (x, y) = (forward(service, a), forward(service, b))
      return (x.high, x.low, b.code) < (y.high, y.low, a.code)
    }!
    let reverse = ShareBounds.minimum(
      measurement.targetShare(of: best.admission, in: service.admission),
      measurement.objectiveShare(of: best.objectives, in: service.objectives))
    let common = service.objectives.filter { leaf in
      lines.contains { $0.objectives.contains { $0.contains(leaf) } }
    }
    let similarity = ShareBounds.minimum(target, objective)
    var deciding: MissingField?
    var overlap = classifier.classify(
      target: target, objective: objective, reverse: reverse, hasCommonLeaf: !common.isEmpty)
    if overlap == .toVerify {
      deciding =
        target.low != target.high && !(service.admission.agesKnown && whole.agesKnown)
        ? .ages : objective.low != objective.high ? .objective : .ages
    }
    if overlap != .distinct {
      (overlap, deciding) = gated(service, lines, best, overlap, similarity, deciding)
    }
    if overlap == .distinct { return nil }
    let place = readingTerritory(service)
    let crossing = crossed(service, best, overlap, common, place)
    return OverlapFinding(
      id: .overlap(service.code, name), service: service.code, measure: name, bestLine: best.code,
      target: target, objective: objective, reverse: reverse, overlap: overlap,
      deciding: deciding, commonObjectives: common.sorted(), territory: place,
      reading: crossing?.reading, crossedWith: crossing?.finding,
      additions: additions(service, whole),
      isUnderExclusionClause: common.contains("A1") && (overlap == .strong || overlap == .overlap),
      clause: best.clause, reference: service.reference)
  }

  private func forward(_ service: Service, _ line: MeasureLine) -> ShareBounds {
    .minimum(
      measurement.targetShare(of: service.admission, in: line.admission),
      measurement.objectiveShare(
        of: service.objectives, in: line.objectives, possible: line.possibleObjectives))
  }

  /// The gates of step 2: time, territory, participation.
  private func gated(
    _ service: Service, _ lines: [MeasureLine], _ best: MeasureLine, _ overlap: OverlapClass,
    _ similarity: ShareBounds, _ deciding: MissingField?
  ) -> (OverlapClass, MissingField?) {
    if lines.allSatisfy({ $0.period.isDisjoint(from: service.period) }) {
      return (.notContemporary, nil)
    }
    if lines.allSatisfy({ $0.period.end.map { $0 < input.referenceDate } ?? false }) {
      return (.measureEnded, nil)
    }
    switch participation.takesPart(best, in: service.catchment) {
    case .yes: return (overlap, deciding)
    case .no: return (similarity.low >= input.parameters.overlap ? .replicable : .distinct, nil)
    case .unknown: return (.toVerify, .participation)
    }
  }

  /// The ATS of the service where known, else the region.
  private func readingTerritory(_ service: Service) -> TerritoryCode {
    let place = service.location.map { [$0] } ?? service.catchment
    guard let extent = input.frame.extent(of: place) else { return .region }
    let homes = input.frame.places.values.filter { place in
      place.level == .ats
        && (input.frame.extent(of: place.code).map(extent.isSubset(of:)) ?? false)
    }
    return homes.map(\.code).min() ?? .region
  }

  /// Step 5: the coverage of the same cell, with the overlap of that objective and target alone.
  private func crossed(
    _ service: Service, _ line: MeasureLine, _ overlap: OverlapClass, _ common: [ObjectiveCode],
    _ territory: TerritoryCode
  ) -> (reading: OverlapReading, finding: FindingID)? {
    guard overlap == .strong || overlap == .overlap else { return nil }
    let shared = service.admission.set.intersection(line.admission.set)
    let candidates = common.flatMap { coverage[territory]?[$0] ?? [] }
    // The report target nearest to those the pair shares: neither so wide that others decide, nor
    // so narrow that most of the pair is left out.
    let fitting = candidates.compactMap { finding -> (Double, CoverageFinding)? in
      guard let set = setsByTarget[finding.cell.key.target] else { return nil }
      let both = Double(set.intersection(shared).atomCount)
      let either = Double(set.union(shared).atomCount)
      return either > 0 && both > 0 ? (both / either, finding) : nil
    }
    guard let best = fitting.min(by: { ($1.0, $0.1.id) < ($0.0, $1.1.id) })?.1 else { return nil }
    let alone = ShareBounds.minimum(
      measurement.targetShare(
        of: Admission(
          set: service.admission.set.intersection(setsByTarget[best.cell.key.target] ?? .empty),
          agesKnown: service.admission.agesKnown), in: line.admission),
      measurement.objectiveShare(of: [best.cell.key.objective], in: line.objectives))
    guard alone.low.roundedForComparison >= input.parameters.overlap else {
      return (.toExamine, best.id)
    }
    switch best.coverage {
    case .covered: return (.repetition, best.id)
    case .onPaper, .partial, .admissionUnknown, .carried: return (.complement, best.id)
    default: return (.toExamine, best.id)
    }
  }

  /// Step 4: what the service surely has and the measure has not.
  private func additions(_ service: Service, _ measure: Admission) -> [Addition] {
    service.admission.agesKnown && measure.agesKnown
      && !service.admission.set.isSubset(of: measure.set) ? [.ages] : []
  }
}
