internal import Region

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

  /// Rank intervals of the objectives, simultaneous at 95 %; nil when not estimable.
  public func rankIntervals() -> [RankInterval]? {
    RankInterval.compute(
      shares: shares, covariance: covariance, yesCounts: yesCounts,
      sampleSizes: shares.map { _ in sampleSize },
      effectiveSizes: shares.map { _ in Double(sampleSize) / kishDesignEffect },
      degreesOfFreedom: degreesOfFreedom)
  }

  /// The test of every pair of objectives; nil for fewer than two or when not estimable.
  public var rankTest: RankTest? {
    RankTest(
      shares: shares, covariance: covariance, yesCounts: yesCounts,
      sampleSizes: shares.map { _ in sampleSize },
      effectiveSizes: shares.map { _ in Double(sampleSize) / kishDesignEffect },
      degreesOfFreedom: degreesOfFreedom)
  }

  /// Computes the joint shares; nil when nobody answered all objectives or the set names something
  /// that the design does not hold.
  ///
  /// - Parameter people: entries of the people of the territory, in canonical order.
  init?(
    ranking: CubeDesign.Ranking, design: CubeDesign, store: CaseStore, people: [Int32],
    order: CanonicalOrder, model: CalibrationModel?
  ) {
    guard let target = design.targets.firstIndex(of: ranking.target) else { return nil }
    let places = ranking.objectives.compactMap { design.objectives.firstIndex(of: $0) }
    guard places.count == ranking.objectives.count, !places.isEmpty else { return nil }
    let member = UInt128(1) << UInt128(target)
    let k = places.count
    var sums = JointSums(size: k + 1, order: order, model: model)
    var yes = [Int](repeating: 0, count: k)
    var n = 0
    var squares = 0.0
    for position in people {
      let entry = order.entries[Int(position)]
      let row = Int(entry.index)
      let header = store.headers[row]
      guard store.groups[Int(header.group)].yes & member != 0 else { continue }
      let statuses = places.map {
        PackedAnswer.status(store.answers[row * store.objectiveCount + $0])
      }
      guard statuses.allSatisfy({ $0 >= 2 }) else { continue }
      n += 1
      squares += header.weight * header.weight
      sums.open(entry, header)
      sums.add(1, to: k)
      for (place, status) in statuses.enumerated() where status == Int(NeedStatus.unmet.rawValue) {
        yes[place] += 1
        sums.add(1, to: place)
      }
    }
    guard n > 0 else { return nil }
    sums.close()
    let w = sums.totals[k]
    let p = yes.enumerated().map { $1 == 0 ? 0 : $1 == n ? 1 : sums.totals[$0] / w }
    let c = sums.covariance
    self.ranking = ranking
    sampleSize = n
    yesCounts = yes
    shares = p
    covariance = (0..<k).map { i in
      (0..<k).map { j in
        (c[i][j] - p[j] * c[i][k] - p[i] * c[j][k] + p[i] * p[j] * c[k][k]) / (w * w)
      }
    }
    degreesOfFreedom = sums.unitCount - sums.stratumCount
    kishDesignEffect = max(1, Double(n) * squares / (w * w))
  }
}
