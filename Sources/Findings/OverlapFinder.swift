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

  /// Findings in service and measure order, and the number of pairs without a common objective.
  func findings(_ services: [Service]) -> ([OverlapFinding], distinctPairs: Int) {
    var found: [OverlapFinding] = []
    var distinct = 0
    for service in services.sorted(by: { $0.code < $1.code }) {
      let side = context.shares.number(of: service.side)
      for measure in measures {
        if let finding = compare(service, side, measure) {
          found.append(finding)
        } else {
          distinct += 1
        }
      }
    }
    return (found, distinct)
  }

  private func compare(_ service: Service, _ side: Int, _ measure: Measure) -> OverlapFinding? {
    let objective = context.shares.objective(of: side, in: measure.side)
    if objective.high == 0 { return nil }
    let target = context.shares.target(of: side, in: measure.side)
    let best = measure.lines.max { a, b in
      let (x, y) = (
        context.similarity(of: side, in: a.side), context.similarity(of: side, in: b.side)
      )
      return (x.high, x.low, b.line.code) < (y.high, y.low, a.line.code)
    }!
    let reverse = context.similarity(of: best.side, in: side)
    let lines = measure.lines.map(\.line)
    let common = service.objectives.filter { leaf in
      lines.contains { $0.objectives.contains { $0.contains(leaf) } }
    }
    let similarity = ShareBounds.minimum(target, objective)
    var overlap = context.classifier.classify(
      target: target, objective: objective, reverse: reverse, hasCommonLeaf: !common.isEmpty)
    var deciding: MissingField?
    if overlap != .distinct {
      var undecided = context.shares.undecided(of: side, in: measure.side)
      if undecided == nil, objective.low == objective.high {
        undecided = context.shares.undecided(of: best.side, in: side)
      }
      (overlap, deciding) = gated(
        service, lines, best.line, overlap, similarity, undecided ?? .objective)
    }
    if overlap == .distinct { return nil }
    let place = context.places.territory(of: service)
    let isOverlap = overlap == .strong || overlap == .overlap
    let crossed =
      isOverlap
      ? context.crossing.reading(
        service.side, best.line.side, numbers: (side, best.side), common: common, in: place) : nil
    return OverlapFinding(
      id: .overlap(service.code, measure.name), service: service.code, measure: measure.name,
      bestLine: best.line.code, target: target, objective: objective, reverse: reverse,
      overlap: overlap, deciding: deciding, commonObjectives: common.sorted(), territory: place,
      reading: crossed?.reading, crossedWith: crossed?.finding,
      additions: OfferTerms(service, frame: context.input.frame).additions(
        to: OfferTerms(
          admission: measure.whole.admission, conditions: measure.whole.conditions,
          hours: best.line.hours, period: best.line.period,
          season: best.line.season, extent: participation.extent(of: best.line),
          places: best.line.places, price: best.line.price), context.input.words),
      isUnderExclusionClause: common.contains("A1") && isOverlap,
      clause: best.line.clause, reference: service.reference)
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
  init(_ service: Service, frame: TerritoryFrame) {
    self.init(
      admission: service.admission, conditions: service.conditions, hours: service.hours,
      period: service.period, season: service.season,
      extent: service.isCatchmentKnown ? frame.extent(of: service.catchment) : nil,
      places: service.places, price: service.price)
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
