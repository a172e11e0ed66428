public import Region

/// The unmet share of a group beside that of everybody, of one objective in one territory, with
/// their joint design variance (method 7). People of whom the trait is unknown are among everybody
/// and not in the group.
public struct EquityShare: Hashable, Sendable {
  /// One of the two shares.
  public typealias Side = DomainShare

  /// The cell of everybody.
  public let key: CellKey
  /// Who.
  public let group: EquityGroup
  /// The share of the group.
  public let members: Side
  /// The share of everybody, the group included.
  public let everybody: Side
  /// Design covariance of the two.
  public let covariance: Double
  /// Whether one company supplies the whole group, or all the others: what is said of them would go
  /// back to an employer.
  public let isOneCompany: Bool
  /// How the interval of the group's share is made.
  public var intervals: IntervalMethod = .kornGraubard

  /// Makes a pair of shares; `CubeBuilder` does it for people.
  public init(
    key: CellKey, group: EquityGroup, members: Side, everybody: Side, covariance: Double,
    isOneCompany: Bool
  ) {
    self.key = key
    self.group = group
    self.members = members
    self.everybody = everybody
    self.covariance = covariance
    self.isOneCompany = isOneCompany
  }

  /// u of the group as an estimate, with its interval and reliability; nil without weighted people.
  public func estimate(
    _ sampling: Sampling, thresholds: ReliabilityThresholds = .standard
  ) -> Estimate? {
    Estimate(
      totals: members.totals, yesCount: members.yesCount, base: members.base, sampling: sampling,
      method: intervals, thresholds: thresholds)
  }

  /// u(group)/u(everybody) with its 95 % interval; nil where nobody's need is unmet or nothing can be
  /// estimated. A census has no interval beyond the value.
  public func quotient(_ sampling: Sampling) -> ShareQuotient? {
    if sampling == .census {
      return ShareQuotient(
        numerator: members.share, denominator: everybody.share, varianceNumerator: 0,
        covariance: 0, varianceDenominator: 0, degreesOfFreedom: 1)
    }
    return ShareQuotient(
      numerator: members.share, denominator: everybody.share,
      varianceNumerator: members.usableVariance, covariance: usableCovariance,
      varianceDenominator: everybody.usableVariance, degreesOfFreedom: degreesOfFreedom)
  }

  /// u(group) − u(everybody), for the test of whether they differ.
  public var difference: ShareDifference {
    let variance = members.usableVariance + everybody.usableVariance - 2 * usableCovariance
    return ShareDifference(
      first: members.share, second: everybody.share, standardError: max(0, variance).squareRoot(),
      degreesOfFreedom: degreesOfFreedom)
  }

  /// Those of the group: the fewer, and so the ones that limit what can be told.
  private var degreesOfFreedom: Int {
    min(members.base.degreesOfFreedom, everybody.base.degreesOfFreedom)
  }

  /// A variance that was put in for a group without any has no covariance with the other.
  private var usableCovariance: Double {
    members.isUsable && everybody.isUsable ? covariance : 0
  }
}
