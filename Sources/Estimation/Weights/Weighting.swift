/// What calibration did to the weights of some parts.
public struct CalibrationOutcome: Hashable, Sendable {
  /// Of the design weights.
  public let before: WeightSummary
  /// Of the weights that are used.
  public let after: WeightSummary
  /// Cycles of the last raking; 0 where weights were cut without margins.
  public let cycles: Int
  /// Largest relative distance of a margin that is left.
  public let error: Double
  /// In the order of the margins.
  public let notes: [CalibrationNote]
  /// What became of every category, margin by margin.
  public let margins: [MarginFit]
}

/// What calibration made of the categories of a margin.
public struct MarginFit: Hashable, Sendable {
  /// One category.
  public struct Category: Hashable, Sendable {
    /// Its name; nil for people of whom it is unknown.
    public let name: String?
    /// N, scaled to the total of the first margin; nil where the category is unknown.
    public let population: Double?
    /// n, unweighted people.
    public let people: Int
    /// Σ of the weights that entered the last raking.
    public let before: Double
    /// Σ of the weights that are used.
    public let after: Double
  }

  /// Name by which messages cite the margin.
  public let name: String
  /// In the order of the margin, unknown ones last; categories without people are left out.
  public let categories: [Category]
}

extension CalibrationOutcome {
  fileprivate init(_ cut: WeightCut) {
    self.init(
      before: cut.designSummary, after: cut.summary, cycles: 0, error: 0, notes: cut.notes,
      margins: [])
  }
}

/// The strata of a store in an order that does not hang on the order of its rows.
private struct StrataOrder {
  /// Sorted.
  let names: [String]
  /// The place of each stratum of the store among `names`.
  let ranks: [Int]

  init(_ strata: [String]) {
    let order = strata.indices.sorted { strata[$0] < strata[$1] }
    names = order.map { strata[$0] }
    var ranks = strata.map { _ in 0 }
    for (rank, stratum) in order.enumerated() { ranks[stratum] = rank }
    self.ranks = ranks
  }
}

/// What calibration made of the weights of a wave: enough to give everybody his or her own.
struct Weighting: Sendable {
  /// Where a pattern of the store ended.
  private struct Place {
    /// nil: not calibrated.
    var plan: Int?
    /// Among the patterns of the plan; where weights are only cut, the first group of the part.
    var own = 0
    /// Among the columns.
    var column: Int32 = 0
  }

  /// What became of the weights of a plan.
  private enum Making {
    case fitted(WeightFitting)
    /// Without margins.
    case cut(WeightCut)
  }

  let columns: CalibrationColumns
  let outcomes: [CalibrationOutcome]
  private let makings: [Making]
  private let places: [Place]
  private let strata: StrataOrder

  /// Calibrates the people of the plans. Patterns are numbered by plan and categories whatever the
  /// order of rows and parts.
  ///
  /// - Throws: `CalibrationFaults` with those of all plans; `ScratchFault`.
  init(_ plans: [CalibrationPlan], _ store: borrowing CaseStore) throws {
    var dummies: [[Int]] = [[]]
    var bases: [Double] = [0]
    var columnCount = 0
    var outcomes: [CalibrationOutcome] = []
    var makings: [Making] = []
    var faults: [CalibrationFaults.OfPlan] = []
    let patterns = store.patterns
    let strata = StrataOrder(store.stratumNames)
    var places = patterns.map { _ in Place() }
    for (index, plan) in plans.enumerated() {
      for (position, pattern) in patterns.enumerated() where plan.parts.contains(pattern.part) {
        precondition(
          pattern.categories.count == plan.margins.count, "one category per margin of the plan")
        places[position].plan = index
      }
    }
    for (index, plan) in plans.enumerated() {
      let members = patterns.indices.filter { places[$0].plan == index }
      if plan.margins.isEmpty {
        let parts = members.sorted { patterns[$0].part < patterns[$1].part }
        for (number, position) in parts.enumerated() {
          places[position].own = number * strata.names.count
        }
        do {
          let cut = try Self.cut(plan, parts, strata: strata, store, places) { $0.plan == index }
          makings.append(.cut(cut))
          outcomes.append(CalibrationOutcome(cut))
        } catch let fault as CalibrationFault {
          faults.append(CalibrationFaults.OfPlan(plan: index, fault: fault))
        }
        continue
      }
      let own = Set(members.map { patterns[$0].categories })
        .sorted { $0.lexicographicallyPrecedes($1) }
      let number = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, $0) })
      for position in members {
        places[position].own = number[patterns[position].categories]!
        places[position].column = Int32(dummies.count + places[position].own)
      }
      var fitting = WeightFitting(
        patterns: own, margins: plan.margins, trimming: plan.trimming)
      do {
        repeat {
          try store.forEach { row in
            let place = places[Int(row.pattern)]
            if place.plan == index { fitting.take(row.weight, place.own) }
          }
        } while try fitting.endPass()
      } catch let fault as CalibrationFault {
        let found = fitting.marginFaults.isEmpty ? [fault] : fitting.marginFaults
        faults += found.map { CalibrationFaults.OfPlan(plan: index, fault: $0) }
        continue
      }
      dummies += own.map { Self.columns(of: $0, plan.margins, from: columnCount) }
      columnCount += plan.margins.reduce(0) { $0 + $1.categories.count + 1 }
      bases += fitting.baseOfPatterns
      makings.append(.fitted(fitting))
      outcomes.append(
        CalibrationOutcome(
          before: fitting.designSummary, after: fitting.summary, cycles: fitting.cycles,
          error: fitting.error, notes: fitting.notes, margins: fitting.marginFits))
    }
    if !faults.isEmpty { throw CalibrationFaults(faults: faults) }
    columns = CalibrationColumns(patterns: dummies, count: columnCount, base: bases)
    self.outcomes = outcomes
    self.makings = makings
    self.places = places
    self.strata = strata
  }

  /// The weight of a case as it was taken in: cut, where the weights of its part are only cut.
  func cut(_ row: StoredCase) -> Double {
    let place = places[Int(row.pattern)]
    guard let plan = place.plan, case .cut(let cut) = makings[plan] else { return row.weight }
    return cut.weight(of: row.weight, place.own + strata.ranks[Int(row.stratum)])
  }

  /// The weight of a case that was cut, the one that entered calibration, and its place among the
  /// columns.
  subscript(row: StoredCase) -> (Double, Double, Int32) {
    let place = places[Int(row.pattern)]
    guard let plan = place.plan, case .fitted(let fitting) = makings[plan] else {
      return (row.weight, row.weight, 0)
    }
    let made = fitting.weights(of: row.weight, place.own)
    return (made.weight, made.base, place.column)
  }

  /// Cuts the weights of a plan without margins.
  private static func cut(
    _ plan: CalibrationPlan, _ members: [Int], strata: StrataOrder, _ store: borrowing CaseStore,
    _ places: [Place], isOwn: (Place) -> Bool
  ) throws -> WeightCut {
    var cut = WeightCut(
      groups: members.flatMap { _ in strata.names }, trimming: plan.trimming ?? .infinity)
    repeat {
      try store.forEach { row in
        let place = places[Int(row.pattern)]
        if isOwn(place) { cut.take(row.weight, place.own + strata.ranks[Int(row.stratum)]) }
      }
    } while try cut.endPass()
    return cut
  }

  /// The unknown category of a margin stands after the named ones.
  private static func columns(
    of pattern: [Int], _ margins: [CalibrationMargin], from first: Int
  ) -> [Int] {
    var start = first
    var columns: [Int] = []
    for (category, margin) in zip(pattern, margins) {
      columns.append(start + (category < 0 ? margin.categories.count : category))
      start += margin.categories.count + 1
    }
    return columns
  }
}
