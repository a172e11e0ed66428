/// The test of every pair of K shares behind their rank intervals (method 7).
public struct RankTest: Hashable, Sendable {
  /// t_{1−.05/(K(K−1)), df}: how many standard errors apart two shares must be; 0 for a census.
  public let critical: Double
  /// Shares as they are compared: p̃ where nobody or everybody says yes.
  private let shares: [Double]
  private let variances: [Double]
  private let covariance: [[Double]]

  /// The order of a census: nothing varies, and values that differ are apart. nil for fewer than two.
  init?(census shares: [Double]) {
    guard shares.count > 1 else { return nil }
    critical = 0
    self.shares = shares
    variances = shares.map { _ in 0 }
    covariance = shares.map { _ in shares.map { _ in 0 } }
  }

  /// nil for fewer than two shares or without degrees of freedom.
  init?(
    shares: [Double], covariance: [[Double]], yesCounts: [Int], sampleSizes: [Int],
    effectiveSizes: [Double], degreesOfFreedom: Int
  ) {
    let k = shares.count
    guard k > 1, degreesOfFreedom >= 1 else { return nil }
    critical = StudentDistribution.quantile(
      upperTail: 0.05 / Double(k * (k - 1)), degreesOfFreedom: Double(degreesOfFreedom))
    var (compared, variances) = (shares, [Double]())
    for i in 0..<k {
      if covariance[i][i] > 0, yesCounts[i] > 0, yesCounts[i] < sampleSizes[i] {
        variances.append(covariance[i][i])
        continue
      }
      let p = Double(yesCounts[i] + 1) / Double(sampleSizes[i] + 2)
      compared[i] = p
      variances.append(effectiveSizes[i] > 0 ? p * (1 - p) / effectiveSizes[i] : .infinity)
    }
    self.variances = variances
    self.shares = compared
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
