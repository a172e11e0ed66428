internal import Foundation

/// Iterative proportional fitting of weights to several margins (Deming and Stephan 1940; Deville,
/// Särndal and Sautory 1993). It works on patterns, the combinations of categories that occur:
/// everybody of a pattern gets the same factor, so a cycle costs nothing to speak of.
struct Raking {
  /// Largest distance of a fitted margin from its population, relative (method 2).
  static let tolerance = 1e-9
  /// Cycles over all margins before giving up (method 2).
  static let cycleLimit = 1_000
  /// Grand totals may differ by this much, relative to the first (method 2).
  static let totalTolerance = 0.005
  /// Fewer people than this in a category are worth a warning (method 2).
  static let fewPeople = 5

  /// Categories of every pattern by margin, −1 where unknown.
  let patterns: [[Int]]
  /// Unweighted people of each pattern.
  let people: [Int]
  let margins: [CalibrationMargin]

  /// What raking found.
  struct Result {
    /// New weight over old, by pattern.
    var factors: [Double]
    var cycles: Int
    /// Largest relative distance of a margin that is left.
    var error: Double
  }

  /// Finds notes and the faults that no fitting could mend.
  func check() -> (notes: [CalibrationNote], faults: [CalibrationFault]) {
    guard people.contains(where: { $0 > 0 }) else { return ([], [.noPeople]) }
    guard let first = margins.first else { return ([], []) }
    var notes: [CalibrationNote] = []
    var faults: [CalibrationFault] = []
    for (index, margin) in margins.enumerated() {
      let difference = abs(margin.total - first.total)
      if difference > Self.totalTolerance * first.total {
        faults.append(
          .totalsDiffer(
            margin: margin.name, total: margin.total, other: first.name, otherTotal: first.total))
      } else if difference > Self.tolerance * first.total {
        notes.append(.totalScaled(margin: margin.name, total: margin.total, to: first.total))
      }
      var counts = [Int](repeating: 0, count: margin.categories.count)
      var unknown = 0
      for (pattern, count) in zip(patterns, people) {
        if pattern[index] < 0 { unknown += count } else { counts[pattern[index]] += count }
      }
      for (category, count) in counts.enumerated() {
        let (name, population) = (margin.categories[category], margin.populations[category])
        if count == 0, population > 0 {
          faults.append(.nobody(margin: margin.name, category: name, population: population))
        }
        if count > 0, population == 0 {
          faults.append(.unexpectedPeople(margin: margin.name, category: name, people: count))
        }
        if count > 0, count < Self.fewPeople {
          notes.append(.fewPeople(margin: margin.name, category: name, people: count))
        }
      }
      if unknown > 0 { notes.append(.categoryUnknown(margin: margin.name, people: unknown)) }
    }
    return (notes, faults)
  }

  /// Fits the weights `base`, Σd of each pattern, to the margins.
  ///
  /// People without a category of a margin are a category of their own, whose population is their
  /// share of the base weights: they neither gain nor lose by that margin.
  func fit(_ base: [Double]) throws(CalibrationFault) -> Result {
    let targets = margins.indices.map { populations(of: $0, base: base) }
    var result = Result(factors: base.map { _ in 1 }, cycles: 0, error: .infinity)
    var worst = (margin: 0, category: 0)
    while result.cycles < Self.cycleLimit {
      result.cycles += 1
      for margin in margins.indices {
        let sums = sums(of: margin, base: base, factors: result.factors)
        for (pattern, categories) in patterns.enumerated() {
          let place = slot(categories[margin], in: margin)
          if sums[place] > 0 { result.factors[pattern] *= targets[margin][place] / sums[place] }
        }
      }
      (worst, result.error) = farthest(base: base, factors: result.factors, targets: targets)
      if result.error < Self.tolerance { return result }
    }
    let margin = margins[worst.margin]
    throw .notConverged(
      margin: margin.name,
      category: worst.category < margin.categories.count ? margin.categories[worst.category] : "",
      relativeError: result.error, cycles: result.cycles)
  }

  /// The unknown category stands after the named ones.
  private func slot(_ category: Int, in margin: Int) -> Int {
    category < 0 ? margins[margin].categories.count : category
  }

  private func populations(of margin: Int, base: [Double]) -> [Double] {
    let sums = sums(of: margin, base: base, factors: base.map { _ in 1 })
    let unknown = sums[margins[margin].categories.count] / sums.reduce(0, +)
    let total = margins[0].total
    let scale = total / margins[margin].total * (1 - unknown)
    return margins[margin].populations.map { $0 * scale } + [total * unknown]
  }

  private func sums(of margin: Int, base: [Double], factors: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: margins[margin].categories.count + 1)
    for (pattern, categories) in patterns.enumerated() {
      sums[slot(categories[margin], in: margin)] += base[pattern] * factors[pattern]
    }
    return sums
  }

  private func farthest(base: [Double], factors: [Double], targets: [[Double]])
    -> (place: (margin: Int, category: Int), error: Double)
  {
    var worst = (margin: 0, category: 0)
    var error = 0.0
    for margin in margins.indices {
      let sums = sums(of: margin, base: base, factors: factors)
      for (category, target) in targets[margin].enumerated() where target > 0 {
        let distance = abs(sums[category] / target - 1)
        if !(distance <= error) { (worst, error) = ((margin, category), distance) }
      }
    }
    return (worst, error)
  }
}
