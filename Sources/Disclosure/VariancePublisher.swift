public import Estimation
import Findings
import Region

extension DisclosureControl {
  /// How the variances of a cell come about, share by share, as far as it may be told; empty where the
  /// cell is withheld, and where its sums of weights are not told as they are: strata add up to them.
  public static func variances(
    _ trail: VarianceTrail, of cell: PublishedCell, _ input: DisclosureInput
  ) -> [PublishedVariance] {
    guard let sums = cell.sums, sums.isExact else { return [] }
    let pattern = StrataPattern(trail, input)
    return trail.shares.indices.compactMap { place in
      let share = trail.shares[place]
      guard share.w > 0 else { return nil }
      let told = pattern.told(trail.key, level(of: share.indicator))
      let strata = told.map { index in
        let stratum = trail.strata[index]
        return PublishedVariance.Stratum(
          names: stratum.names, unitCount: stratum.unitCount,
          populationUnits: stratum.populationUnits,
          contribution: stratum.contributions[place])
      }
      let others = trail.strata.indices.filter { !told.contains($0) }.map { trail.strata[$0] }
      return PublishedVariance(
        share: share, strata: strata,
        rest: others.isEmpty
          ? nil
          : PublishedVariance.Rest(
            strataCount: others.count,
            hasPeople: others.contains { ($0.people[trail.key.territory] ?? 0) > 0 },
            lonelyCount: others.count { $0.isLonely },
            variance: others.reduce(0) { $0 + $1.contributions[place].variance }),
        sum: trail.sum(place))
    }
  }

  private static func level(of indicator: Indicator) -> DetailLevel {
    switch indicator {
    case .unmet, .barrier: .unmet
    case .inNeed: .need
    default: .answers
    }
  }
}
