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

  /// Computes the joint shares; nil when nobody answered all objectives or the set names something
  /// that the design does not hold.
  ///
  /// - Parameter entries: the people of the territory, in canonical order.
  init?(
    ranking: CubeDesign.Ranking, design: CubeDesign, store: CaseStore,
    entries: [CanonicalOrder.Entry], strata: [CanonicalOrder.Stratum]
  ) {
    guard let target = design.targets.firstIndex(of: ranking.target) else { return nil }
    let places = ranking.objectives.compactMap { design.objectives.firstIndex(of: $0) }
    guard places.count == ranking.objectives.count, !places.isEmpty else { return nil }
    let member = UInt128(1) << UInt128(target)
    let k = places.count
    var sums = JointSums(size: k + 1, strata: strata)
    var yes = [Int](repeating: 0, count: k)
    var n = 0
    var squares = 0.0
    for entry in entries {
      let row = Int(entry.index)
      let header = store.headers[row]
      guard header.yes & member != 0 else { continue }
      let statuses = places.map {
        PackedAnswer.status(store.answers[row * store.objectiveCount + $0])
      }
      guard statuses.allSatisfy({ $0 >= 2 }) else { continue }
      n += 1
      squares += header.weight * header.weight
      sums.open(stratum: entry.stratum, unit: entry.unit)
      sums.add(header.weight, to: k)
      for (place, status) in statuses.enumerated() where status == Int(NeedStatus.unmet.rawValue) {
        yes[place] += 1
        sums.add(header.weight, to: place)
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

/// Totals of several variables with their full covariance, summed in canonical order.
private struct JointSums {
  private let strata: [CanonicalOrder.Stratum]
  private let size: Int
  private var unit: [Double]
  private var stratum: [Double]
  private var products: [[Double]]
  private var lonely: [Double]
  private var openUnit: Int32 = -1
  private var openStratum: Int32 = -1
  private(set) var totals: [Double]
  private(set) var covariance: [[Double]]
  private(set) var unitCount = 0
  private(set) var stratumCount = 0

  init(size: Int, strata: [CanonicalOrder.Stratum]) {
    self.size = size
    self.strata = strata
    unit = [Double](repeating: 0, count: size)
    stratum = unit
    lonely = unit
    totals = unit
    products = [[Double]](repeating: unit, count: size)
    covariance = products
  }

  mutating func open(stratum newStratum: Int32, unit newUnit: Int32) {
    if newUnit != openUnit { closeUnit() }
    if newStratum != openStratum { closeStratum() }
    openUnit = newUnit
    openStratum = newStratum
  }

  mutating func add(_ weight: Double, to variable: Int) { unit[variable] += weight }

  private mutating func closeUnit() {
    guard openUnit >= 0 else { return }
    openUnit = -1
    unitCount += 1
    for i in 0..<size where unit[i] != 0 {
      stratum[i] += unit[i]
      for j in 0..<size { products[i][j] += unit[i] * unit[j] }
    }
    for i in 0..<size { unit[i] = 0 }
  }

  private mutating func closeStratum() {
    guard openStratum >= 0 else { return }
    closeUnit()
    let design = strata[Int(openStratum)]
    openStratum = -1
    stratumCount += 1
    let n = Double(design.unitCount)
    for i in 0..<size {
      for j in 0..<size {
        covariance[i][j] +=
          design.unitCount > 1
          ? design.finiteFactor * n / (n - 1) * (products[i][j] - stratum[i] * stratum[j] / n)
          : design.finiteFactor * products[i][j]
        products[i][j] = 0
      }
    }
    for i in 0..<size {
      if design.isLonely { lonely[i] += design.finiteFactor * stratum[i] }
      totals[i] += stratum[i]
      stratum[i] = 0
    }
  }

  /// Closes what is open and centres lonely units on the overall mean.
  mutating func close() {
    closeStratum()
    let all = strata.reduce(0.0) { $0 + Double($1.unitCount) }
    let alone = strata.reduce(0.0) { $0 + ($1.isLonely ? $1.finiteFactor : 0) }
    guard alone > 0 else { return }
    let mean = totals.map { $0 / all }
    for i in 0..<size {
      for j in 0..<size {
        covariance[i][j] += mean[i] * mean[j] * alone - mean[i] * lonely[j] - mean[j] * lonely[i]
      }
    }
  }
}
