import Region
import Testing

@testable import Estimation

/// Differences, quotients and several tests read together.
struct ComparisonTests {
  @Test func holmAndHochbergMatchR() throws {
    // R 4.2.2: p.adjust(c(.01, .02, .03, .04, .9), "holm") and "BH".
    let values = [0.01, 0.02, 0.03, 0.04, 0.9]
    let holm = MultipleComparison.holm(values)
    for (a, b) in zip(holm, [0.05, 0.08, 0.09, 0.09, 0.9]) { #expect(abs(a - b) < 1e-15) }
    let hochberg = MultipleComparison.benjaminiHochberg(values)
    for (a, b) in zip(hochberg, [0.05, 0.05, 0.05, 0.05, 0.9]) { #expect(abs(a - b) < 1e-15) }
    #expect(MultipleComparison.holm([0.9, 0.01]) == [0.9, 0.02])
    #expect(MultipleComparison.holm([]) == [])
    #expect(MultipleComparison.benjaminiHochberg([0.04]) == [0.04])
  }

  @Test func aDifferenceHasItsTestAndWhatItCouldHaveFound() throws {
    let difference = ShareDifference(
      first: 0.5, second: 0.4, standardError: 0.05, degreesOfFreedom: 30)
    #expect(abs(difference.value - 0.1) < 1e-15)
    // scipy 1.17.1: 2*stats.t.sf(2, 30); (t.isf(.025, 30) + t.isf(.2, 30))*.05.
    #expect(abs(try #require(difference.pValue) - 0.054625044962983094) < 1e-12)
    #expect(abs(try #require(difference.smallestDetectable()) - 0.1448019858886268) < 1e-9)
    let interval = try #require(difference.interval)
    #expect(interval.lower < 0 && interval.upper > 0.2)
    let none = ShareDifference(first: 0.5, second: 0.4, standardError: 0, degreesOfFreedom: 30)
    #expect(none.pValue == nil)
    let unknown = ShareDifference(
      first: 0.5, second: 0.4, standardError: 0.05, degreesOfFreedom: 0)
    #expect(unknown.pValue == nil && unknown.interval == nil)
    #expect(unknown.smallestDetectable() == nil)
  }

  @Test func aQuotientLeavesWhatTheDataDoNotBound() throws {
    func quotient(_ a: Double, _ b: Double, _ va: Double, _ c: Double, _ vb: Double)
      -> ShareQuotient?
    {
      ShareQuotient(
        numerator: a, denominator: b, varianceNumerator: va, covariance: c,
        varianceDenominator: vb, degreesOfFreedom: 1_000_000)
    }
    let certain = try #require(quotient(0.3, 0.2, 0, 0, 0))
    #expect(abs(certain.value - 1.5) < 1e-15)
    #expect(abs(certain.lower - 1.5) < 1e-9 && abs(certain.upper - 1.5) < 1e-9)
    // Every θ in the interval, and none outside, passes the test it is made of.
    let usual = try #require(quotient(0.3, 0.2, 4e-4, 1e-4, 1e-4))
    for (theta, inside) in [
      (usual.lower + 1e-6, true), (usual.upper - 1e-6, true), (usual.lower - 1e-6, false),
      (usual.upper + 1e-6, false),
    ] {
      let z = (0.3 - theta * 0.2) / (4e-4 - 2 * theta * 1e-4 + theta * theta * 1e-4).squareRoot()
      #expect((abs(z) < 1.9599640) == inside)
    }
    let vague = try #require(quotient(0.3, 0.02, 4e-4, 0, 4e-4))
    #expect(vague.upper == .infinity && vague.lower > 0)
    #expect(quotient(0.3, 0, 1e-4, 0, 1e-4) == nil)
    #expect(
      ShareQuotient(
        numerator: 0.3, denominator: 0.2, varianceNumerator: 0, covariance: 0,
        varianceDenominator: 0, degreesOfFreedom: 0) == nil)
  }

  @Test func aSubgroupIsComparedWithAllIncludingItself() throws {
    let cases = CubeTests.survey().enumerated().map { index, row in
      var row = row
      row.traits = [.woman: index % 3 == 0 ? .yes : index % 3 == 1 ? .no : .unknown]
      return row
    }
    var builder = CubeBuilder(design: CubeTests.design())
    for row in cases { try builder.add(row) }
    let all = CubeRatio(territory: "R03", target: "tutti", objective: "A1")
    let women = CubeRatio(territory: "R03", target: "tutti", objective: "A1", trait: .woman)
    let cube = try builder.finish(ratios: [[women, all], [all, all]])
    let joint = try #require(cube.ratios.first)
    #expect(joint.sampleSizes[0] < joint.sampleSizes[1])
    let whole = try #require(cube.cell("R03", "A1", "tutti")?.estimate(.unmet))
    #expect(abs(joint.shares[1] - whole.value) < 1e-12)
    #expect(abs(joint.covariance[1][1].squareRoot() - whole.standardError) < 1e-12)
    // A subgroup goes with the whole it is part of.
    #expect(joint.covariance[0][1] > 0)
    let equity = try #require(joint.quotient(0, over: 1))
    #expect(equity.lower < equity.value && equity.value < equity.upper)
    // Everybody over everybody is 1 without doubt.
    let same = try #require(cube.ratios[1].quotient(0, over: 1))
    #expect(abs(same.value - 1) < 1e-15 && same.upper - same.lower < 1e-6)
    #expect(cube.ratios[1].difference(0, 1).standardError < 1e-8)
  }

  @Test func aSetThatNamesNobodyHasNoRatios() throws {
    var builder = CubeBuilder(design: CubeTests.design())
    for row in CubeTests.survey(count: 50) { try builder.add(row) }
    let single = CubeRatio(territory: "R03", target: "tutti", objective: "A1", trait: .poverty)
    let unknown = CubeRatio(territory: "nowhere", target: "tutti", objective: "A1")
    #expect(try builder.finish(ratios: [[single], [unknown], []]).ratios.isEmpty)
  }
}
