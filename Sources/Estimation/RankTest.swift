/// The test of every pair of K shares behind their rank intervals (method 7).
public struct RankTest: Hashable, Sendable {
  /// t_{1−.05/(K(K−1)), df}: how many standard errors apart two shares must be.
  public let critical: Double
  private let shares: [Double]
  private let variances: [Double]
  private let covariance: [[Double]]

  /// nil for fewer than two shares or without degrees of freedom.
  init?(
    shares: [Double], covariance: [[Double]], yesCounts: [Int], sampleSizes: [Int],
    effectiveSizes: [Double], degreesOfFreedom: Int
  ) {
    let k = shares.count
    guard k > 1, degreesOfFreedom >= 1 else { return nil }
    critical = StudentDistribution.quantile(
      upperTail: 0.05 / Double(k * (k - 1)), degreesOfFreedom: Double(degreesOfFreedom))
    variances = (0..<k).map { i -> Double in
      if covariance[i][i] > 0, yesCounts[i] > 0, yesCounts[i] < sampleSizes[i] {
        return covariance[i][i]
      }
      let p = Double(yesCounts[i] + 1) / Double(sampleSizes[i] + 2)
      return effectiveSizes[i] > 0 ? p * (1 - p) / effectiveSizes[i] : .infinity
    }
    self.shares = shares
    self.covariance = covariance
  }

  /// Standard error of the difference of two shares, with their joint covariance.
  public func standardError(_ a: Int, _ b: Int) -> Double {
    max(0, variances[a] + variances[b] - 2 * covariance[a][b]).squareRoot()
  }

  /// Whether one share is above another beyond chance.
  public func isSignificantlyAbove(_ a: Int, _ b: Int) -> Bool {
    // Rounded as every comparison with a threshold, so that last bits decide nothing.
    let excess = shares[a] - shares[b] - critical * standardError(a, b)
    return (excess * 1e9).rounded() > 0
  }
}
