import Estimation
import Region

/// Compares every service with every measure by target and objective, and crosses what overlaps
/// with the coverage of the same cell.
struct OverlapFinder {
  private struct Line {
    let line: MeasureLine
    let side: Int
  }

  private struct Measure {
    let name: String
    let lines: [Line]
    /// All lines together.
    let whole: MeasuredShares.Side
    let side: Int
  }

  private let context: OverlapContext
  private let participation: MeasureParticipation
  private let measures: [Measure]

  init(_ context: OverlapContext) {
    self.context = context
    let (input, shares) = (context.input, context.shares)
    participation = MeasureParticipation(input)
    measures = Dictionary(grouping: input.measures, by: \.measure).map { name, lines in
      let lines = lines.sorted { $0.code < $1.code }
      let whole = MeasuredShares.Side(
        admission: Admission(
          set: lines.reduce(.empty) { $0.union($1.admission.set) },
          agesKnown: lines.allSatisfy { $0.admission.agesKnown }),
        conditions: .any(of: lines.map(\.conditions)),
        objectives: lines.flatMap(\.objectives), possible: lines.flatMap(\.possibleObjectives))
      return Measure(
        name: name, lines: lines.map { Line(line: $0, side: shares.number(of: $0.side)) },
        whole: whole, side: shares.number(of: whole))
    }.sorted { $0.name < $1.name }
  }

  private enum Comparison {
    case listed(OverlapFinding)
    case distinct(DistinctPair.Reason)
  }

  /// Findings in service and measure order, and how many pairs are not listed.
  func findings(_ services: [JoinedService]) -> ([OverlapFinding], distinct: DistinctPairCounts) {
    var found: [OverlapFinding] = []
    var distinct = DistinctPairCounts()
    for joined in services.sorted(by: { $0.service.code < $1.service.code }) {
      let side = context.shares.number(of: joined.service.side)
      for measure in measures {
        switch compare(joined, side, measure) {
        case .listed(let finding): found.append(finding)
        case .distinct(let reason): distinct.add(reason)
        }
      }
    }
    return (found, distinct)
  }

  /// The pairs of a service that are not listed, in the order of the measures.
  func distinctPairs(_ joined: JoinedService) -> [DistinctPair] {
    let service = joined.service
    let side = context.shares.number(of: service.side)
    return measures.compactMap { measure in
      guard case .distinct(let reason) = compare(joined, side, measure) else { return nil }
      return DistinctPair(
        id: .overlap(service.code, measure.name), service: service.code, measure: measure.name,
        target: context.shares.target(of: side, in: measure.side),
        objective: context.shares.objective(of: side, in: measure.side),
        reverse: context.similarity(of: best(side, in: measure).side, in: side), reason: reason)
    }
  }

  /// The line of a measure that fits a side best.
  private func best(_ side: Int, in measure: Measure) -> Line {
    measure.lines.max { a, b in
      let (x, y) = (
        context.similarity(of: side, in: a.side), context.similarity(of: side, in: b.side)
      )
      return (x.high, x.low, b.line.code) < (y.high, y.low, a.line.code)
    }!
  }

  private func compare(_ joined: JoinedService, _ side: Int, _ measure: Measure) -> Comparison {
    let service = joined.service
    let objective = context.shares.objective(of: side, in: measure.side)
    if objective.high == 0 { return .distinct(.noObjective) }
    let target = context.shares.target(of: side, in: measure.side)
    let best = best(side, in: measure)
    let reverse = context.similarity(of: best.side, in: side)
    let lines = measure.lines.map(\.line)
    let common = service.objectives.filter { leaf in
      lines.contains { $0.objectives.contains { $0.contains(leaf) } }
    }
    let similarity = ShareBounds.minimum(target, objective)
    var overlap = context.classifier.classify(
      target: target, objective: objective, reverse: reverse, hasCommonLeaf: !common.isEmpty)
    if overlap == .distinct { return .distinct(.little) }
    var deciding: MissingField?
    var undecided = context.shares.undecided(of: side, in: measure.side)
    if undecided == nil, objective.low == objective.high {
      undecided = context.shares.undecided(of: best.side, in: side)
    }
    (overlap, deciding) = gated(
      service, lines, best.line, overlap, similarity, undecided ?? .objective)
    if overlap == .distinct { return .distinct(.elsewhere) }
    let place = context.places.territory(of: service)
    let isOverlap = overlap == .strong || overlap == .overlap
    let crossed =
      isOverlap
      ? context.crossing.reading(
        service.side, best.line.side, numbers: (side, best.side), common: common, in: place) : nil
    let finding = OverlapFinding(
      id: .overlap(service.code, measure.name), service: service.code, measure: measure.name,
      bestLine: best.line.code, target: target, objective: objective, reverse: reverse,
      overlap: overlap, deciding: deciding, commonObjectives: common.sorted(), territory: place,
      reading: crossed?.reading, crossedWith: crossed?.finding,
      additions: OfferTerms(joined, frame: context.input.frame).additions(
        to: OfferTerms(
          admission: measure.whole.admission, conditions: measure.whole.conditions,
          hours: best.line.hours, period: best.line.period,
          season: best.line.season, extent: participation.extent(of: best.line),
          places: best.line.places.map { $0...$0 }, price: best.line.price), context.input.words),
      isUnderExclusionClause: common.contains("A1") && isOverlap,
      clause: best.line.clause, references: joined.references)
    return .listed(finding)
  }

  /// The gates of step 2: time, territory, participation.
  ///
  /// - Parameter undecided: the field that would decide, where the class is within bounds only.
  private func gated(
    _ service: Service, _ lines: [MeasureLine], _ best: MeasureLine, _ overlap: OverlapClass,
    _ similarity: ShareBounds, _ undecided: MissingField
  ) -> (OverlapClass, MissingField?) {
    let isServiceEarlier = lines.allSatisfy { line in
      guard let end = service.period.end, let start = line.period.start else { return false }
      return end < start
    }
    let isMeasureEnded = lines.allSatisfy {
      $0.period.end.map { $0 < context.input.referenceDate } ?? false
    }
    if isMeasureEnded, !isServiceEarlier { return (.measureEnded, nil) }
    if lines.allSatisfy({ $0.period.isDisjoint(from: service.period) }) {
      return (.notContemporary, nil)
    }
    switch takesPart(best, service.catchment) {
    case .yes: return (overlap, overlap == .toVerify ? undecided : nil)
    case .unknown: return (.toVerify, .participation)
    case .no:
      switch takesPart(best, service.possibleCatchment) {
      case .yes: return (.toVerify, .territory)
      case .unknown: return (.toVerify, .participation)
      case .no:
        let threshold = context.input.parameters.overlap
        if similarity.low.roundedForComparison >= threshold { return (.replicable, nil) }
        // Whether it would be one elsewhere hangs on what is not known.
        return similarity.high.roundedForComparison >= threshold
          ? (.toVerify, undecided) : (.distinct, nil)
      }
    }
  }

  /// Whether some part of territories takes part; no territory does not.
  private func takesPart(_ line: MeasureLine, _ territories: [TerritoryCode]) -> Ternary {
    territories.isEmpty ? .no : participation.takesPart(line, in: territories)
  }
}

extension OfferTerms {
  init(_ joined: JoinedService, frame: TerritoryFrame) {
    let service = joined.service
    self.init(
      admission: service.admission, conditions: service.conditions, hours: service.hours,
      period: service.period, season: service.season,
      extent: service.isCatchmentKnown ? frame.extent(of: service.catchment) : nil,
      places: joined.places, price: service.price)
  }
}

extension Service {
  /// What is compared of it by target and objective.
  var side: MeasuredShares.Side {
    MeasuredShares.Side(admission: admission, conditions: conditions, objectives: objectives)
  }
}

extension MeasureLine {
  /// What is compared of it by target and objective.
  var side: MeasuredShares.Side {
    MeasuredShares.Side(
      admission: admission, conditions: conditions, objectives: objectives,
      possible: possibleObjectives)
  }
}
