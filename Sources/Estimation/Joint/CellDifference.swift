internal import Region

/// The difference of one share between two cells, with its joint design variance (methods 7 and 12):
/// V(d) = V₁ + V₂ − 2·Cov. Samples that share nobody are independent and their variances add.
public struct CellDifference: Hashable, Sendable {
  /// How the people of the two cells stand to one another.
  public enum Relation: Hashable, Sendable {
    /// Two waves, or two territories.
    case apart
    /// The people of one are part of those of the other.
    case nested
  }

  /// The share that the other is taken from.
  public let first: DomainShare
  /// The share that is subtracted.
  public let second: DomainShare
  /// Design covariance of the two shares; 0 for samples without common people or units.
  public let covariance: Double
  private let relation: Relation
  /// Whether the first, the second asked everybody: its share has no sampling variance.
  private let isCensus: [Bool]

  /// The difference between two cells; nil where one of them has nobody in the base of the indicator,
  /// or cannot tell it.
  ///
  /// - Parameter covariance: of the two shares.
  public init?(
    _ indicator: Indicator, of first: CubeCell, from second: CubeCell, covariance: Double,
    relation: Relation = .apart
  ) {
    guard let a = DomainShare(indicator, of: first), let b = DomainShare(indicator, of: second)
    else { return nil }
    self.first = a
    self.second = b
    self.covariance = covariance
    self.relation = relation
    isCensus = [first.sampling == .census, second.sampling == .census]
  }

  /// First − second. Degrees of freedom of samples apart are Satterthwaite's (Biometrics Bulletin 2,
  /// 1946, 110-114) of the sum of the two variances, rounded down: never fewer than those of the
  /// weaker sample, never more than both have. A part differs from the whole by the rest of it alone:
  /// the fewer of the part's and of the rest's, which has at least the units that the part has not, and
  /// at most all strata. A census adds no variance and takes none away.
  public var difference: ShareDifference {
    let v = variances
    return ShareDifference(
      first: first.share, second: second.share,
      standardError: max(0, v.first + v.second - 2 * usedCovariance).squareRoot(),
      degreesOfFreedom: degreesOfFreedom([v.first, v.second]))
  }

  /// V of each share; where nobody or everybody says yes, that of p̃, as for ranks; 0 for a census.
  public var variances: (first: Double, second: Double) {
    (isCensus[0] ? 0 : first.usableVariance, isCensus[1] ? 0 : second.usableVariance)
  }

  /// The covariance that enters the variance: within the bounds that the two variances set, and 0
  /// where one of them was put in for a share without any.
  public var usedCovariance: Double {
    guard first.isUsable, second.isUsable else { return 0 }
    let limit = (variances.first * variances.second).squareRoot()
    return min(limit, max(-limit, covariance))
  }

  private func degreesOfFreedom(_ v: [Double]) -> Int {
    let df = [first, second].map(\.base.degreesOfFreedom)
    if relation == .nested {
      let (part, whole) =
        first.base.sampleSize <= second.base.sampleSize ? (first, second) : (second, first)
      return min(
        part.base.degreesOfFreedom, whole.base.degreesOfFreedom - part.base.units)
    }
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
