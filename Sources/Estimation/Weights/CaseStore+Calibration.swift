/// What calibration did to the weights of some parts.
public struct CalibrationOutcome: Hashable, Sendable {
  /// Of the design weights.
  public let before: WeightSummary
  /// Of the weights that are used.
  public let after: WeightSummary
  /// Cycles of the last raking.
  public let cycles: Int
  /// Largest relative distance of a margin that is left.
  public let error: Double
  /// In the order of the margins.
  public let notes: [CalibrationNote]
}

extension CaseStore {
  /// Gives the people of the plans their calibrated weights and their place among the patterns, which
  /// are numbered by plan and categories whatever the order of rows and parts.
  mutating func calibrate(
    _ plans: [CalibrationPlan]
  ) throws(CalibrationFault) -> (columns: CalibrationColumns, outcomes: [CalibrationOutcome]) {
    var dummies: [[Int]] = [[]]
    var bases: [Double] = [0]
    var columnCount = 0
    var outcomes: [CalibrationOutcome] = []
    var places = [Int32](repeating: 0, count: patterns.count)
    var rows: [[Int]] = plans.map { _ in [] }
    var others: [Int] = []
    var plan = [Int](repeating: -1, count: patterns.count)
    for (index, declared) in plans.enumerated() {
      for (position, pattern) in patterns.enumerated() where declared.parts.contains(pattern.part) {
        precondition(
          pattern.categories.count == declared.margins.count, "one category per margin of the plan")
        plan[position] = index
      }
    }
    for (row, header) in headers.enumerated() {
      if plan[Int(header.pattern)] >= 0 {
        rows[plan[Int(header.pattern)]].append(row)
      } else {
        others.append(row)
      }
    }
    for (index, declared) in plans.enumerated() {
      let own = Set(patterns.indices.filter { plan[$0] == index }.map { patterns[$0].categories })
        .sorted { $0.lexicographicallyPrecedes($1) }
      let number = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, Int32($0)) })
      for position in patterns.indices where plan[position] == index {
        places[position] = number[patterns[position].categories]!
      }
      let members = rows[index].map { places[Int(headers[$0].pattern)] }
      let made = try CalibratedWeights(
        rows[index].map { headers[$0].weight }, patternOf: members, patterns: own,
        margins: declared.margins, trimming: declared.trimming)
      let first = Int32(dummies.count)
      dummies += own.map { Self.columns(of: $0, declared.margins, from: columnCount) }
      columnCount += declared.margins.reduce(0) { $0 + $1.categories.count + 1 }
      bases += made.baseOfPatterns
      for (place, row) in rows[index].enumerated() {
        calibrate(
          row, weight: made.weights[place], base: made.base[place],
          pattern: first + members[place])
      }
      outcomes.append(
        CalibrationOutcome(
          before: made.designSummary, after: made.summary, cycles: made.cycles, error: made.error,
          notes: made.notes))
    }
    for row in others {
      let weight = headers[row].weight
      calibrate(row, weight: weight, base: weight, pattern: 0)
    }
    return (CalibrationColumns(patterns: dummies, count: columnCount, base: bases), outcomes)
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
