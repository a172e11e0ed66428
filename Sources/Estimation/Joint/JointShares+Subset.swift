public import Region

extension JointShares {
  /// The same joint shares of some objectives only, in the order of the set; nil when none is left.
  /// The common cases stay those of the whole set, so that orders of subsets agree with it.
  public func restricted(to shown: Set<ObjectiveCode>) -> JointShares? {
    let kept = ranking.objectives.indices.filter { shown.contains(ranking.objectives[$0]) }
    guard !kept.isEmpty else { return nil }
    return JointShares(self, keeping: kept)
  }

  private init(_ whole: JointShares, keeping kept: [Int]) {
    ranking = CubeDesign.Ranking(
      territory: whole.ranking.territory, target: whole.ranking.target,
      objectives: kept.map { whole.ranking.objectives[$0] })
    sampleSize = whole.sampleSize
    yesCounts = kept.map { whole.yesCounts[$0] }
    shares = kept.map { whole.shares[$0] }
    covariance = kept.map { i in kept.map { whole.covariance[i][$0] } }
    degreesOfFreedom = whole.degreesOfFreedom
    kishDesignEffect = whole.kishDesignEffect
    sampling = whole.sampling
  }
}
