internal import Region

/// What the rows of a table tell of one quantity of a cell, such as the unmet.
struct ToldQuantity {
  /// 0...1, of `base` people.
  private(set) var share: Double
  /// How far the share may be from the one before rounding.
  private(set) var rounding: Double
  /// People it may stand for.
  var counts: ClosedRange<Int>
  let base: Int
  /// The largest weight over the mean weight; 1 where each person counts once.
  private(set) var largestWeight = 1.0
  /// V of the table over that of a simple random sample of as many people; nil where it prints no
  /// uncertainty.
  private(set) var designEffect: Double?
  private(set) var interval: ClosedRange<Double>?
  private(set) var basis = EstimateBasis.simpleRandom
  private(set) var level = 0.95
  /// Whether the table prints the share of everybody else.
  private var isRest = false

  /// What one row tells; nil where count and share are missing, or fit no number of people.
  ///
  /// A share that fits the count of its row is the count, else it is weighted and the count serves
  /// confidentiality alone. A share that fits one count of people only is that count.
  init?(_ row: AggregateCount, of base: Int) {
    self.base = base
    let n = Double(base)
    guard let printed = row.share else {
      guard let count = row.count else { return nil }
      (share, rounding, counts) = (Double(count) / n, 0, count...count)
      return
    }
    guard let possible = row.count.map({ $0...$0 }) ?? printed.counts(of: base) else { return nil }
    counts = possible
    let count = Double(possible.lowerBound) / n
    let isCount =
      possible.count == 1 && abs(count - printed.value) <= printed.rounding + 1e-9
    // One person weighs no more than everybody.
    if !isCount { largestWeight = row.count == nil ? printed.largestWeight : n }
    (share, rounding) = isCount ? (count, 0) : (printed.value, printed.rounding)
    guard let uncertainty = PublishedUncertainty(printed) else { return }
    interval = uncertainty.interval
    basis = uncertainty.basis
    level = printed.level
    if let variance = uncertainty.variance, base > 1, share > 0, share < 1 {
      designEffect = variance / (share * (1 - share) / (n - 1))
    }
  }

  /// Answers that exclude each other, together. The variance of a sum does not follow from those of
  /// its parts: it takes the larger of their design effects.
  static func + (a: ToldQuantity, b: ToldQuantity) -> ToldQuantity {
    var sum = a
    sum.share += b.share
    sum.rounding += b.rounding
    sum.counts =
      min(
        a.base, a.counts.lowerBound + b.counts.lowerBound)...min(
        a.base, a.counts.upperBound + b.counts.upperBound)
    sum.largestWeight = max(a.largestWeight, b.largestWeight)
    sum.interval = nil
    sum.designEffect = [a.designEffect, b.designEffect].compactMap(\.self).max()
    sum.basis = a.basis.isPublished || b.basis.isPublished ? .publishedDerived : .simpleRandom
    return sum
  }

  /// Everybody else of the base: the same uncertainty, seen from the other side.
  var rest: ToldQuantity {
    var rest = self
    rest.share = 1 - share
    rest.isRest.toggle()
    rest.counts = (base - counts.upperBound)...(base - counts.lowerBound)
    rest.interval = interval.map { (1 - $0.upperBound)...(1 - $0.lowerBound) }
    return rest
  }

  private var isWeighted: Bool { largestWeight > 1 }

  /// Whether it is a count like any other.
  var isCount: Bool { rounding == 0 && counts.count == 1 && !isWeighted && !basis.isPublished }

  /// The share, within 0...1 also where rounded parts add up to a little more.
  var proportion: Double { min(1, max(0, share)) }

  /// The whole number of people nearest to the share, among those possible.
  var nearest: Int {
    let near = Int((share * Double(base)).rounded())
    return min(counts.upperBound, max(counts.lowerBound, near))
  }

  /// What a cell keeps of it; nil for a plain count.
  var printed: PrintedShare? {
    if isCount { return nil }
    let n = Double(base)
    let around = max(0, proportion - rounding)...min(1, proportion + rounding)
    let counted = Double(counts.lowerBound) / n...Double(counts.upperBound) / n
    let range = isWeighted || !around.overlaps(counted) ? around : around.clamped(to: counted)
    return PrintedShare(
      value: proportion, range: range, counts: counts, basis: basis, interval: interval,
      largestWeight: largestWeight, level: level, isRest: isRest)
  }
}
