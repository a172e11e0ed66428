internal import Region

/// The change of one share from a wave to a later one, with its joint design variance (method 12):
/// V(d) = V₁ + V₂ − 2·Cov. Samples that share nobody are independent and their variances add.
public struct WaveChange: Hashable, Sendable {
  /// The share in the earlier wave.
  public let earlier: DomainShare
  /// The share in the later wave.
  public let later: DomainShare
  /// Design covariance of the two shares; 0 for samples without common people or units.
  public let covariance: Double
  /// Whether the earlier, the later wave asked everybody: its share has no sampling variance.
  private let isCensus: [Bool]

  /// The change between two cells that differ by their wave; nil where one of them has nobody in the
  /// base of the indicator, or cannot tell it.
  ///
  /// - Parameter covariance: of the two shares.
  public init?(
    _ indicator: Indicator, from earlier: CubeCell, to later: CubeCell, covariance: Double
  ) {
    guard let first = DomainShare(indicator, of: earlier),
      let second = DomainShare(indicator, of: later)
    else { return nil }
    self.earlier = first
    self.later = second
    self.covariance = covariance
    isCensus = [earlier.sampling == .census, later.sampling == .census]
  }

  /// Later − earlier, with Satterthwaite's degrees of freedom (Biometrics Bulletin 2, 1946, 110-114)
  /// of the sum of the two variances, rounded down: never fewer than those of the weaker wave, never
  /// more than both have. A census adds no variance and takes no degrees away.
  public var difference: ShareDifference {
    let (v, df) = (variances, [earlier, later].map(\.base.degreesOfFreedom))
    return ShareDifference(
      first: later.share, second: earlier.share,
      standardError: max(0, v.earlier + v.later - 2 * usedCovariance).squareRoot(),
      degreesOfFreedom: Self.degreesOfFreedom([v.earlier, v.later], df, isCensus))
  }

  /// V of each wave; where nobody or everybody says yes, that of p̃, as for ranks; 0 for a census.
  public var variances: (earlier: Double, later: Double) {
    (isCensus[0] ? 0 : earlier.usableVariance, isCensus[1] ? 0 : later.usableVariance)
  }

  /// The covariance that enters the variance: within the bounds that the two variances set, and 0
  /// where one of them was put in for a share without any.
  public var usedCovariance: Double {
    guard earlier.isUsable, later.isUsable else { return 0 }
    let limit = (variances.earlier * variances.later).squareRoot()
    return min(limit, max(-limit, covariance))
  }

  private static func degreesOfFreedom(_ v: [Double], _ df: [Int], _ isCensus: [Bool]) -> Int {
    let counted = zip(df, isCensus).filter { !$1 }.map(\.0)
    guard let fewest = counted.min(), fewest >= 1, counted.count == 2, v[0] + v[1] > 0 else {
      return counted.min() ?? 0
    }
    let sum = v[0] + v[1]
    let satterthwaite = sum * sum / (v[0] * v[0] / Double(df[0]) + v[1] * v[1] / Double(df[1]))
    return min(df[0] + df[1], max(fewest, Int(satterthwaite.rounded(.down))))
  }
}

extension DomainShare {
  /// The share of an indicator in a cell; nil for an empty base or a source that cannot tell.
  init?(_ indicator: Indicator, of cell: CubeCell) {
    let base = cell[indicator.base]
    guard let totals = cell[indicator], base.sampleSize > 0, totals.w > 0 else { return nil }
    self.init(base: base, yesCount: cell.counts.yes(indicator), totals: totals)
  }
}
