/// The unmet share and the share in need of one objective in several domains, such as territories or
/// waves, with the covariances of pairs of them.
struct PairedShares {
  /// Variables of a domain: unmet, in need, everybody who answered.
  private static let width = 3
  private static let base = 2
  private var n: [Int]
  private var yes: [[Int]]
  private var sums: JointSums

  /// - Parameter pairs: positions of the domains that are compared, each pair once.
  init(
    domains: Int, pairs: [(first: Int, second: Int)], strata: [SampledStratum],
    calibration: CalibrationPassage?
  ) {
    var partners = [[Int]](repeating: [], count: domains * Self.width)
    for (first, second) in pairs {
      let (a, b) = (Self.width * first, Self.width * second)
      for share in 0..<Self.base { partners[a + share] += [b + share, b + Self.base] }
      partners[a + Self.base] += b...(b + Self.base)
    }
    n = [Int](repeating: 0, count: domains)
    yes = [n, n]
    sums = JointSums(partners: partners, strata: strata, calibration: calibration)
  }

  /// Bytes that the sums take.
  static func bytes(domains: Int, pairs: Int, _ model: CalibrationModel?) -> Int {
    width * domains * (CalibrationSums.bytes(model) + 128) + 224 * pairs + 256
  }

  /// Takes somebody in who counts in some domains; who did not answer counts in none.
  mutating func add(_ row: OrderedCase, _ answer: UInt16, in domains: [Int]) {
    guard let inNeed = PackedAnswer.holds(.inNeed, in: answer) else { return }
    let isUnmet = PackedAnswer.holds(.unmet, in: answer) ?? false
    sums.open(row)
    for domain in domains {
      n[domain] += 1
      sums.add(1, to: Self.width * domain + Self.base)
      for (share, holds) in [(0, isUnmet), (1, inNeed)] where holds {
        yes[share][domain] += 1
        sums.add(1, to: Self.width * domain + share)
      }
    }
  }

  /// Closes a unit that is over, unless it is `unit`.
  mutating func settle(except unit: Int32) { sums.settle(except: unit) }

  /// To be called once, after everybody.
  mutating func close() { sums.close() }

  /// The covariances of a pair, nil where nobody of one domain answered.
  func covariances(_ first: Int, _ second: Int) -> (unmet: Double, inNeed: Double)? {
    guard n[first] > 0, n[second] > 0 else { return nil }
    func ratio(_ domain: Int, _ share: Int) -> JointSums.Ratio {
      let (y, w) = (Self.width * domain + share, Self.width * domain + Self.base)
      let count = yes[share][domain]
      return JointSums.Ratio(
        yes: y, base: w,
        share: count == 0 ? 0 : count == n[domain] ? 1 : sums.totals[y] / sums.totals[w])
    }
    func covariance(_ share: Int) -> Double {
      sums.covariance(ratio(first, share), ratio(second, share))
    }
    return (covariance(0), covariance(1))
  }
}
