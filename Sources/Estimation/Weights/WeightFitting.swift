/// Fits weights to margins in passes over the same people, of whom it keeps nothing but sums by
/// pattern: take everybody, end the pass, and again while another is wanted. The order of people
/// does not matter.
struct WeightFitting {
  /// What a pass is for.
  private enum Pass {
    case range, design, raked, trimmed, final, done
  }

  /// The weights of a pattern.
  private struct Range {
    var people = 0
    var smallest = Double.infinity
    var largest = 0.0
  }

  private let patterns: [[Int]]
  private let margins: [CalibrationMargin]
  private let trimming: Double?
  private var pass = Pass.range
  private var ranges: [Range]
  private var sums = WeightSums(smallest: 0, largest: 0)
  private var byPattern: [OrderFreeSum] = []
  private var cut = 0
  /// Factors of the first raking, and where weights were cut those of the second.
  private var first: [Double] = []
  private var second: [Double] = []
  private var limit: Double?

  /// Σ of the weights that entered the last raking, over the people of each pattern.
  private(set) var baseOfPatterns: [Double] = []
  private(set) var designSummary = WeightSummary([])
  private(set) var summary = WeightSummary([])
  private(set) var cycles = 0
  private(set) var error = 0.0
  private(set) var notes: [CalibrationNote] = []
  /// All that keeps the margins from being fitted whatever the weights; the first of them is thrown.
  private(set) var marginFaults: [CalibrationFault] = []

  /// - Parameters:
  ///   - patterns: categories by margin of every pattern that occurs.
  ///   - margins: at least one; without any, weights are cut by `WeightCut`.
  init(patterns: [[Int]], margins: [CalibrationMargin], trimming: Double?) {
    precondition(!margins.isEmpty, "weights are fitted to margins")
    self.patterns = patterns
    self.margins = margins
    self.trimming = trimming
    ranges = patterns.map { _ in Range() }
  }

  /// Takes somebody of a pattern with his or her design weight.
  mutating func take(_ weight: Double, _ pattern: Int) {
    switch pass {
    case .range:
      ranges[pattern].people += 1
      ranges[pattern].smallest = min(ranges[pattern].smallest, weight)
      ranges[pattern].largest = max(ranges[pattern].largest, weight)
    case .design:
      sums.add(weight)
      byPattern[pattern].add(weight)
    case .raked: sums.add(weight * first[pattern])
    case .trimmed:
      let raked = weight * first[pattern]
      if raked > limit! { cut += 1 }
      byPattern[pattern].add(min(raked, limit!))
    case .final: sums.add(weights(of: weight, pattern).weight)
    case .done: break
    }
  }

  /// Ends a pass over everybody; whether another one is wanted.
  mutating func endPass() throws(CalibrationFault) -> Bool {
    switch pass {
    case .range:
      (notes, marginFaults) = raking.check()
      if let first = marginFaults.first { throw first }
      let largest = expect { weight, _ in weight }
      begin(.design, byPatternUpTo: largest)
    case .design:
      designSummary = sums.summary
      baseOfPatterns = byPattern.map(\.value)
      let factors = try fit()
      first = factors
      expect { $0 * factors[$1] }
      pass = .raked
    case .raked:
      summary = sums.summary
      pass = .done
      guard let trimming else { break }
      let limit = trimming * summary.sum / Double(summary.count)
      // Nobody is above the limit where the largest weight is not.
      guard summary.maximum > limit else { break }
      self.limit = limit
      begin(.trimmed, byPatternUpTo: limit)
    case .trimmed:
      baseOfPatterns = byPattern.map(\.value)
      second = try fit()
      notes.append(.trimmed(people: cut, limit: limit!))
      let fitted = self
      expect { fitted.weights(of: $0, $1).weight }
      pass = .final
    case .final:
      summary = sums.summary
      pass = .done
    case .done: break
    }
    return pass != .done
  }

  /// The weight that somebody ends with, and the one that entered the last raking.
  func weights(of weight: Double, _ pattern: Int) -> (weight: Double, base: Double) {
    let raked = weight * first[pattern]
    guard let limit else { return (raked, weight) }
    let base = min(raked, limit)
    return (base * second[pattern], base)
  }

  /// What became of every category. To be asked after the last pass.
  var marginFits: [MarginFit] {
    let last = second.isEmpty ? first : second
    return margins.enumerated().map { index, margin in
      let scale = margins[0].total / margin.total
      let slots = Dictionary(grouping: patterns.indices) { patterns[$0][index] }
      let places = Array(margin.categories.indices) + [-1]
      return MarginFit(
        name: margin.name,
        categories: places.compactMap { place in
          guard let own = slots[place] else { return nil }
          return MarginFit.Category(
            name: place < 0 ? nil : margin.categories[place],
            population: place < 0 ? nil : margin.populations[place] * scale,
            people: own.reduce(0) { $0 + ranges[$1].people },
            before: own.reduce(0) { $0 + baseOfPatterns[$1] },
            after: own.reduce(0) { $0 + baseOfPatterns[$1] * last[$1] })
        })
    }
  }

  private var raking: Raking {
    Raking(patterns: patterns, people: ranges.map(\.people), margins: margins)
  }

  private mutating func fit() throws(CalibrationFault) -> [Double] {
    let result = try raking.fit(baseOfPatterns)
    cycles = result.cycles
    error = result.error
    return result.factors
  }

  private mutating func begin(_ next: Pass, byPatternUpTo largest: Double) {
    byPattern = patterns.map { _ in OrderFreeSum(largest: largest) }
    pass = next
  }

  /// Makes room for the sum of weights that rise with the design weights of their pattern, and returns
  /// the largest.
  @discardableResult
  private mutating func expect(_ weight: (Double, Int) -> Double) -> Double {
    let smallest = ranges.indices.map { weight(ranges[$0].smallest, $0) }.min() ?? 0
    let largest = ranges.indices.map { weight(ranges[$0].largest, $0) }.max() ?? 0
    sums = WeightSums(smallest: smallest, largest: largest)
    return largest
  }
}
