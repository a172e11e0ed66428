internal import Foundation
public import Region

/// How many people must answer so that a share can be told with a wished reliability (method 12).
///
/// The samples that n people may turn out to be are gone through one by one: the people who say yes
/// follow a binomial distribution of the expected share over the effective sample n/deff, and each
/// outcome is judged as a real one would be (``ShareInterval``, ``ReliabilityThresholds``). n is
/// enough when the outcomes that reach the reliability, and may be published, have together at least
/// the wished probability. To plan for the expected share alone would miss half of the time.
public struct SampleRequirement: Hashable, Sendable {
  /// The share that is expected, in (0, 1).
  public var share: Double
  /// The least reliability wished for: medium or high.
  public var reliability: Reliability
  /// Variance over that of a simple random sample of the same size, at least 1.
  public var designEffect = 1.0
  /// People reached through one unit (a company, a school); 1 when each is drawn alone.
  public var peoplePerUnit = 1.0
  /// Strata of the sample.
  public var strata = 1
  /// How people are drawn.
  public var sampling = Sampling.probability
  /// People wanted on either side: fewer are not published, and nobody is not the share that was
  /// expected. 0 for no such rule.
  public var leastCount = 0
  /// The named parameters of method 5.
  public var thresholds = ReliabilityThresholds.standard
  /// Samples in which the wish comes true, as a share of all that may be drawn.
  public var assurance = 0.8

  /// Answers are told in tens: the formula is not exact to the person.
  public static let step = 10
  /// A number is enough when this many steps after it are enough too: whole people make the
  /// probability jump up and down by a little.
  private static let run = 5

  /// Makes a requirement for a share and a reliability; the rest has the defaults of a simple random
  /// sample.
  public init(share: Double, reliability: Reliability) {
    precondition(share > 0 && share < 1, "a share that is expected is neither nobody nor everybody")
    self.share = share
    self.reliability = reliability
  }

  /// The smallest number of answers that is enough, in steps of ten; nil when none up to `limit` is
  /// (a sample that is not random never reaches high).
  public func smallestSample(limit: Int = 20_000) -> Int? {
    if sampling == .nonProbability, reliability == .high { return nil }
    var enough = 0
    var n = Self.step
    while n <= limit + Self.run * Self.step {
      enough = probability(of: n) >= assurance ? enough + 1 : 0
      if enough > Self.run { return n - Self.run * Self.step }
      n += Self.step
    }
    return nil
  }

  /// The probability that `n` answers give the share with the wished reliability, publishable;
  /// in [0, 1].
  public func probability(of n: Int) -> Double {
    let units = Int((Double(n) / peoplePerUnit).rounded(.down))
    let degrees = units - strata
    guard n > 1, degrees >= 1 else { return 0 }
    let trials = max(1, Int((Double(n) / designEffect).rounded()))
    var total = 0.0
    for yes in outcomes(trials) where isTold(Double(yes) / Double(trials), n, degrees) {
      total += Self.binomial(yes, of: trials, share)
    }
    return total
  }

  /// Outcomes that are not next to impossible: seven standard deviations on either side.
  private func outcomes(_ trials: Int) -> ClosedRange<Int> {
    let mean = share * Double(trials)
    let reach = 7 * (mean * (1 - share)).squareRoot() + 1
    return max(0, Int(mean - reach))...min(trials, Int(mean + reach))
  }

  private func isTold(_ p: Double, _ n: Int, _ degrees: Int) -> Bool {
    let yes = Int((p * Double(n)).rounded())
    let isExtreme = p == 0 || p == 1
    if yes < leastCount || n - yes < leastCount { return false }
    let interval = ShareInterval(
      share: p, variance: designEffect * p * (1 - p) / Double(n - 1),
      yesCount: p == 0 ? 0 : p == 1 ? n : min(max(yes, 1), n - 1), sampleSize: n,
      degreesOfFreedom: degrees, kishDesignEffect: designEffect)
    return thresholds.reliability(
      of: p, width: interval.upper - interval.lower, isExtreme: isExtreme, sampleSize: n,
      effectiveSampleSize: interval.effectiveSampleSize, degreesOfFreedom: degrees,
      sampling: sampling) >= reliability
  }

  private static func binomial(_ yes: Int, of trials: Int, _ p: Double) -> Double {
    let (k, n) = (Double(yes), Double(trials))
    let ways: Double = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    let chances: Double = k * log(p) + (n - k) * log1p(-p)
    return exp(ways + chances)
  }
}
