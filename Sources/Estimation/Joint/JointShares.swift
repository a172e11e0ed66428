public import Region

/// Shares of unmet need of several objectives among the people of one territory and target who
/// answered all of them, with their joint covariance: what a ranking is made from (method 7).
public struct JointShares: Hashable, Sendable, Codable {
  /// The set that was declared, its objectives in this order below.
  public let ranking: CubeDesign.Ranking
  /// Common cases, unweighted.
  public let sampleSize: Int
  /// Unweighted people with the need unmet.
  public let yesCounts: [Int]
  /// u of each objective, 0...1.
  public let shares: [Double]
  /// Design covariance of the shares.
  public let covariance: [[Double]]
  /// Units − strata of the common cases.
  public let degreesOfFreedom: Int
  /// Kish's design effect of the common cases.
  public let kishDesignEffect: Double
  /// How respondents were chosen: the shares of a census do not vary.
  public let sampling: Sampling

  /// Rank intervals of the objectives, simultaneous at 95 %; those of a census follow from its values.
  /// nil when not estimable.
  public func rankIntervals() -> [RankInterval]? {
    if sampling == .census { return RankInterval.compute(shares: shares, rankTest) }
    return RankInterval.compute(
      shares: shares, covariance: covariance, yesCounts: yesCounts,
      sampleSizes: shares.map { _ in sampleSize },
      effectiveSizes: shares.map { _ in Double(sampleSize) / kishDesignEffect },
      degreesOfFreedom: degreesOfFreedom)
  }

  /// The test of every pair of objectives; nil for fewer than two or when not estimable.
  public var rankTest: RankTest? {
    if sampling == .census { return RankTest(census: shares) }
    return RankTest(
      shares: shares, covariance: covariance, yesCounts: yesCounts,
      sampleSizes: shares.map { _ in sampleSize },
      effectiveSizes: shares.map { _ in Double(sampleSize) / kishDesignEffect },
      degreesOfFreedom: degreesOfFreedom)
  }

  /// The shares of sums in the making; nil when nobody answered all objectives.
  fileprivate init?(
    _ ranking: CubeDesign.Ranking, _ made: RankingSums, sampling: Sampling
  ) {
    let (n, k) = (made.sampleSize, made.yes.count)
    guard n > 0 else { return nil }
    let sums = made.sums
    let w = sums.totals[k]
    let p = made.yes.enumerated().map { $1 == 0 ? 0 : $1 == n ? 1 : sums.totals[$0] / w }
    let c = sums.covariance
    self.ranking = ranking
    self.sampling = sampling
    sampleSize = n
    yesCounts = made.yes
    shares = p
    covariance = (0..<k).map { i in
      (0..<k).map { j in
        (c[i][j] - p[j] * c[i][k] - p[i] * c[j][k] + p[i] * p[j] * c[k][k]) / (w * w)
      }
    }
    degreesOfFreedom = sums.unitCount - sums.stratumCount
    kishDesignEffect = max(1, Double(n) * made.squares / (w * w))
  }
}

/// Sums the joint shares of the ranking sets of one territory.
final class RankingSweep: TerritorySum {
  private let rankings: [(index: Int, set: CubeDesign.Ranking)]
  private let groups: GroupTable
  private let sampling: Sampling
  private var made: [RankingSums]

  /// nil where nothing is to be ranked. Sets that name something that the design does not hold are
  /// left out.
  init?(
    _ rankings: [(index: Int, set: CubeDesign.Ranking)], design: CubeDesign, order: CanonicalOrder,
    calibration: CalibrationPassage?
  ) {
    var kept: [(index: Int, set: CubeDesign.Ranking)] = []
    made = []
    for ranking in rankings {
      guard
        let sums = RankingSums(
          ranking.set, design: design, strata: order.strata, calibration: calibration)
      else { continue }
      kept.append(ranking)
      made.append(sums)
    }
    if kept.isEmpty { return nil }
    self.rankings = kept
    groups = order.groups
    sampling = design.sampling
  }

  func take(_ block: CaseBlock, _ people: [Int32]) {
    // Out of the object and back: nobody else looks at them meanwhile.
    var sums = made
    made = []
    defer { made = sums }
    for index in sums.indices {
      for place in people {
        let row = block[Int(place)]
        sums[index].add(row, groups[row.group], block.answers(Int(place)))
      }
    }
  }

  func settle(except unit: Int32) {
    for index in made.indices { made[index].sums.settle(except: unit) }
  }

  /// The shares with their place among all sets.
  func parts() -> [(index: Int, shares: JointShares)] {
    zip(rankings, made.indices).compactMap { ranking, index in
      made[index].sums.close()
      return JointShares(ranking.set, made[index], sampling: sampling).map { (ranking.index, $0) }
    }
  }
}

/// The sums of one set: who has each need unmet, and the common cases.
private struct RankingSums {
  private let member: UInt128
  private let places: [Int]
  private(set) var sampleSize = 0
  private(set) var squares = 0.0
  private(set) var yes: [Int]
  var sums: JointSums

  init?(
    _ ranking: CubeDesign.Ranking, design: CubeDesign, strata: [SampledStratum],
    calibration: CalibrationPassage?
  ) {
    guard let target = design.targets.firstIndex(of: ranking.target) else { return nil }
    places = ranking.objectives.compactMap { design.objectives.firstIndex(of: $0) }
    guard places.count == ranking.objectives.count, !places.isEmpty else { return nil }
    member = UInt128(1) << UInt128(target)
    yes = [Int](repeating: 0, count: places.count)
    sums = JointSums(size: places.count + 1, strata: strata, calibration: calibration)
  }

  mutating func add(
    _ row: OrderedCase, _ group: GroupTable.Group, _ answers: UnsafePointer<UInt16>
  ) {
    guard group.yes & member != 0,
      places.allSatisfy({ PackedAnswer.status(answers[$0]) >= 2 })
    else { return }
    sampleSize += 1
    squares += row.weight * row.weight
    sums.open(row)
    sums.add(1, to: places.count)
    for (index, place) in places.enumerated()
    where PackedAnswer.status(answers[place]) == Int(NeedStatus.unmet.rawValue) {
      yes[index] += 1
      sums.add(1, to: index)
    }
  }
}
