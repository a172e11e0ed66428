import Region
import Testing

@testable import Estimation

/// Intervals and reliability, above all where little is known.
struct EstimateTests {
  private func cell(
    unmet: Int, of n: Int, units: Int? = nil, sampling: Sampling = .probability
  ) throws -> CubeCell {
    var builder = CubeBuilder(design: CubeTests.design(sampling: sampling))
    for index in 0..<n {
      try builder.add(
        CubeCase(
          unit: units.map { "u\(index % $0)" }, territories: [0],
          membership: .init([.yes, .no]),
          answers: [NeedAnswer(index < unmet ? .unmet : .none), NeedAnswer(.none)]))
    }
    return try builder.finish().cell("R03", "A1", "tutti")!
  }

  @Test func nobodyAndEverybodyAreDecidedOnCounts() throws {
    let nobody = try #require(try cell(unmet: 0, of: 60).estimate(.unmet))
    #expect(nobody.value == 0 && nobody.lower == 0)
    #expect(abs(nobody.upper - 0.059629492286166874) < 1e-12)
    #expect(nobody.effectiveSampleSize == 60)
    // W = .0596 is above .05, and the relative check is skipped.
    #expect(nobody.reliability == .high)
    let everybody = try #require(try cell(unmet: 60, of: 60).estimate(.unmet))
    #expect(everybody.value == 1 && everybody.upper == 1)
    #expect(abs(everybody.lower - (1 - nobody.upper)) < 1e-15)
    #expect(everybody.standardError == 0)
    #expect(everybody.designEffect == nil)
  }

  @Test func onePersonAndOneUnitAreNotEstimable() throws {
    for estimate in [
      try #require(try cell(unmet: 1, of: 1).estimate(.unmet)),
      try #require(try cell(unmet: 20, of: 80, units: 1).estimate(.unmet)),
    ] {
      #expect(estimate.degreesOfFreedom == 0)
      #expect(!estimate.isEstimable)
      #expect(estimate.lower == 0 && estimate.upper == 1)
      #expect(estimate.reliability == .insufficient)
    }
    #expect(try cell(unmet: 20, of: 80, units: 1).total(.unmet)?.quality == .withheld)
    #expect(try cell(unmet: 0, of: 5).estimate(.metByService) == nil)
  }

  @Test func simpleSampleGivesClopperAndPearson() throws {
    // n_eff = n − 1 here; scipy 1.17.1: beta.ppf(.025, 29.7, 70.3), beta.ppf(.975, 30.7, 69.3).
    let estimate = try #require(try cell(unmet: 30, of: 100).estimate(.unmet))
    #expect(abs(estimate.effectiveSampleSize - 99) < 1e-9)
    #expect(abs(estimate.lower - 0.21198375487901835) < 1e-9)
    #expect(abs(estimate.upper - 0.40036289043465484) < 1e-9)
    #expect(estimate.reliability == .high)
    #expect(abs(try #require(estimate.designEffect) - 1) < 1e-9)
  }

  @Test func reliabilityFollowsTheThresholds() throws {
    func reliability(
      _ unmet: Int, _ n: Int, _ units: Int?, _ sampling: Sampling
    ) throws -> Reliability? {
      try cell(unmet: unmet, of: n, units: units, sampling: sampling).estimate(.unmet)?.reliability
    }
    #expect(try reliability(30, 100, nil, .probability) == .high)
    #expect(try reliability(30, 100, nil, .nonProbability) == .medium)
    #expect(try reliability(15, 49, nil, .probability) == .medium)
    #expect(try reliability(5, 20, nil, .probability) == .low)
    #expect(try reliability(5, 19, nil, .probability) == .insufficient)
    #expect(try reliability(50, 200, 3, .probability) == .low)
    #expect(try reliability(5, 19, nil, .census) == .insufficient)
    #expect(try reliability(5, 20, nil, .census) == .medium)
    #expect(try reliability(5, 50, 1, .census) == .high)
  }

  @Test func aWordIsSaidOnlyWhenTheWholeIntervalFits() throws {
    func word(_ lower: Double, _ upper: Double) -> Magnitude {
      ReliabilityThresholds.standard.magnitude(
        of: Estimate(
          value: (lower + upper) / 2, lower: lower, upper: upper, standardError: 0.1,
          sampleSize: 25, yesCount: 5, effectiveSampleSize: 20, degreesOfFreedom: 2,
          reliability: .low))
    }
    #expect(word(0.01, 0.0999) == .small)
    #expect(word(0.01, 0.10) == .uncertain)
    #expect(word(0.10, 0.2999) == .medium)
    #expect(word(0.10, 0.30) == .uncertain)
    #expect(word(0.30, 0.90) == .large)
    // A last bit below the threshold is on it.
    #expect(word(0.3 - 1e-13, 0.90) == .large)
  }

  @Test func thresholdsAreParameters() throws {
    var strict = ReliabilityThresholds.standard
    strict.highSample = 200
    let sample = try cell(unmet: 30, of: 100)
    #expect(sample.estimate(.unmet, thresholds: strict)?.reliability == .medium)
  }

  @Test func aCensusHasNoInterval() throws {
    let estimate = try #require(try cell(unmet: 7, of: 60, sampling: .census).estimate(.unmet))
    #expect(estimate.lower == estimate.value && estimate.upper == estimate.value)
    #expect(estimate.standardError == 0)
    #expect(try cell(unmet: 7, of: 60, sampling: .census).total(.unmet)?.quality == .free)
  }

  @Test func totalsAreFreeFlaggedOrWithheldByTheirVariation() throws {
    #expect(try #require(try cell(unmet: 60, of: 100).total(.unmet)).quality == .free)
    #expect(try #require(try cell(unmet: 15, of: 100).total(.unmet)).quality == .flagged)
    #expect(try #require(try cell(unmet: 3, of: 100).total(.unmet)).quality == .withheld)
  }

  @Test func aWeightThatDwarfsAllOthersStillGivesAnInterval() throws {
    var builder = CubeBuilder(design: CubeTests.design())
    for index in 0..<30 {
      try builder.add(
        CubeCase(
          weight: index == 0 ? 1e-20 : 1, territories: [0], membership: .init([.yes, .no]),
          answers: [NeedAnswer(index == 0 ? .none : .unmet), NeedAnswer(.none)]))
    }
    let estimate = try #require(
      try builder.finish().cell("R03", "A1", "tutti")?.estimate(.unmet))
    #expect(estimate.yesCount == 29)
    #expect(estimate.lower > 0.8 && estimate.upper == 1)
  }

  @Test func effectiveSampleNeverExceedsTheSample() throws {
    // Every unit has the same share, so the sample looks far better than a simple random one.
    let estimate = try #require(try cell(unmet: 50, of: 100, units: 10).estimate(.unmet))
    #expect(estimate.effectiveSampleSize == 100)
  }
}
