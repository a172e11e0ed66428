public import Region

/// A share of a cell that a table of somebody else prints, with what it leaves open.
public struct PrintedShare: Hashable, Sendable, Codable {
  /// The share as printed, or what the printed share of everybody else leaves, 0...1.
  public let value: Double
  /// Shares that may stand behind it before rounding.
  public let range: ClosedRange<Double>
  /// Unweighted people that it may stand for. Confidentiality looks at the worst of them.
  public let counts: ClosedRange<Int>
  /// What its variance rests on.
  public let basis: EstimateBasis
  /// The 95 % interval of the table itself, 0...1; nil where it has to be computed.
  public let interval: ClosedRange<Double>?
  /// The largest weight over the mean weight that `counts` allow for, at least 1.
  public let largestWeight: Double
  /// Confidence level that the table printed; 0.95 unless `interval` was brought to it.
  public let level: Double
  /// Whether the table prints the share of everybody else.
  public let isRest: Bool

  /// Makes one.
  public init(
    value: Double, range: ClosedRange<Double>, counts: ClosedRange<Int>, basis: EstimateBasis,
    interval: ClosedRange<Double>? = nil, largestWeight: Double = 1, level: Double = 0.95,
    isRest: Bool = false
  ) {
    self.value = value
    self.range = range
    self.counts = counts
    self.basis = basis
    self.interval = interval
    self.largestWeight = largestWeight
    self.level = level
    self.isRest = isRest
  }

  /// The shares of two disjoint groups of n and m people together.
  static func combining(_ a: PrintedShare, _ n: Int, _ b: PrintedShare, _ m: Int) -> PrintedShare {
    let (v, w) = (Double(n) / Double(n + m), Double(m) / Double(n + m))
    let isPublished = a.basis.isPublished || b.basis.isPublished
    return PrintedShare(
      value: v * a.value + w * b.value,
      range: (v * a.range.lowerBound + w * b.range.lowerBound)...(v * a.range.upperBound + w
        * b.range.upperBound),
      counts: (a.counts.lowerBound + b.counts.lowerBound)...(a.counts.upperBound
        + b.counts.upperBound),
      basis: isPublished ? .publishedDerived : .simpleRandom,
      largestWeight: max(a.largestWeight, b.largestWeight))
  }
}
