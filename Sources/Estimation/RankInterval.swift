/// The rank of one of K shares with its simultaneous 95 % interval (method 7); rank 1 is the
/// largest share.
public struct RankInterval: Hashable, Sendable, Codable {
  /// 1...K; equal shares have the same rank.
  public let rank: Int
  /// Best rank: 1 + the number of shares significantly above.
  public let lower: Int
  /// Worst rank: K − the number of shares significantly below.
  public let upper: Int

  /// Makes an interval.
  public init(rank: Int, lower: Int, upper: Int) {
    self.rank = rank
    self.lower = lower
    self.upper = upper
  }

  /// Ranks K shares: each pair is tested at t_{1−.05/(K(K−1)), df}, Bonferroni over all pairs (as
  /// Klein, Wright and Wieczorek 2020 do for the American Community Survey).
  ///
  /// - Parameters:
  ///   - covariance: joint design covariance of the shares; zero between independent ones.
  ///   - effectiveSizes: n* of each share, used where a share has no variance because nobody or
  ///     everybody says yes: then p̃ = (y+1)/(n+2) is compared, with V = p̃(1−p̃)/n*.
  /// - Returns: One interval per share, in their order; nil when df < 1.
  public static func compute(
    shares: [Double], covariance: [[Double]], yesCounts: [Int], sampleSizes: [Int],
    effectiveSizes: [Double], degreesOfFreedom: Int
  ) -> [RankInterval]? {
    guard degreesOfFreedom >= 1 else { return nil }
    let test = RankTest(
      shares: shares, covariance: covariance, yesCounts: yesCounts, sampleSizes: sampleSizes,
      effectiveSizes: effectiveSizes, degreesOfFreedom: degreesOfFreedom)
    return compute(shares: shares, test)
  }

  /// The ranks of shares by a test of their pairs; nil for a single one, which is the first.
  static func compute(shares: [Double], _ test: RankTest?) -> [RankInterval] {
    let k = shares.count
    guard let test else { return shares.map { _ in RankInterval(rank: 1, lower: 1, upper: 1) } }
    return (0..<k).map { i in
      let others = (0..<k).filter { $0 != i }
      return RankInterval(
        rank: 1 + others.count { ((shares[$0] - shares[i]) * 1e9).rounded() > 0 },
        lower: 1 + others.count { test.isSignificantlyAbove($0, i) },
        upper: k - others.count { test.isSignificantlyAbove(i, $0) })
    }
  }

  /// Ranks estimates from samples that share no stratum, such as territories that are strata.
  /// - Returns: One interval per estimate; nil when one of them is not estimable or df < 1.
  public static func compute(
    independent estimates: [Estimate], degreesOfFreedom: Int
  ) -> [RankInterval]? {
    guard estimates.allSatisfy(\.isEstimable) else { return nil }
    let covariance = estimates.indices.map { i in
      estimates.indices.map { j in
        i == j ? estimates[i].standardError * estimates[i].standardError : 0
      }
    }
    return compute(
      shares: estimates.map(\.value), covariance: covariance,
      yesCounts: estimates.map(\.yesCount), sampleSizes: estimates.map(\.sampleSize),
      effectiveSizes: estimates.map(\.effectiveSampleSize), degreesOfFreedom: degreesOfFreedom)
  }
}
