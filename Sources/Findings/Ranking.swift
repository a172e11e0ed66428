public import Estimation
public import Region

/// Objectives of one territory and target in the order of their unmet share, among the people who
/// answered all of them (method section 7).
public struct Ranking: Hashable, Sendable {
  /// One objective of the order.
  public struct Row: Hashable, Sendable {
    /// The ranked objective.
    public let objective: ObjectiveCode
    /// Place by the point value, from 1; equal shares have the same place.
    public let place: Int
    /// Places compatible with the data, simultaneous 95 %.
    public let places: ClosedRange<Int>
    /// Objectives significantly more unmet, in order.
    public let above: [ObjectiveCode]
    /// Objectives significantly less unmet, in order.
    public let below: [ObjectiveCode]
  }

  /// Survey wave.
  public let wave: WaveCode
  /// Joint shares of the ranked objectives.
  public let shares: JointShares

  /// Makes a ranking of the objectives whose cells are of reliability alta or media.
  public init(wave: WaveCode, shares: JointShares) {
    self.wave = wave
    self.shares = shares
  }

  /// Territory of the order.
  public var territory: TerritoryCode { shares.ranking.territory }
  /// Target of the order.
  public var target: TargetCode { shares.ranking.target }

  /// The order among all objectives; empty when it cannot be estimated.
  public var rows: [Row] { rows(of: Set(shares.ranking.objectives)) }

  /// The order among some objectives only, most unmet first, so that a withheld one leaves no gap
  /// in the places; empty when it cannot be estimated.
  public func rows(of shown: Set<ObjectiveCode>) -> [Row] {
    guard let kept = shares.restricted(to: shown), let intervals = kept.rankIntervals() else {
      return []
    }
    let objectives = kept.ranking.objectives
    let test = kept.rankTest
    return objectives.indices.map { own in
      func others(_ isIn: (RankTest, Int) -> Bool) -> [ObjectiveCode] {
        guard let test else { return [] }
        return objectives.indices.filter { $0 != own && isIn(test, $0) }.map { objectives[$0] }
          .sorted()
      }
      return Row(
        objective: objectives[own], place: intervals[own].rank,
        places: intervals[own].lower...intervals[own].upper,
        above: others { $0.isSignificantlyAbove($1, own) },
        below: others { $0.isSignificantlyAbove(own, $1) })
    }.sorted { ($0.place, $0.objective) < ($1.place, $1.objective) }
  }
}
