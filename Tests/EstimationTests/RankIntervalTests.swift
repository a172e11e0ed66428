import Region
import Testing

@testable import Estimation

struct RankIntervalTests {
  private func compute(
    _ yes: [Int], of n: Int, covariance: [[Double]]? = nil, df: Int = 50
  ) -> [RankInterval]? {
    let shares = yes.map { Double($0) / Double(n) }
    let independent = yes.indices.map { i in
      yes.indices.map { i == $0 ? shares[i] * (1 - shares[i]) / Double(n) : 0 }
    }
    return RankInterval.compute(
      shares: shares, covariance: covariance ?? independent, yesCounts: yes,
      sampleSizes: yes.map { _ in n }, effectiveSizes: yes.map { _ in Double(n) },
      degreesOfFreedom: df)
  }

  @Test func sharesFarApartHaveCertainRanks() {
    #expect(
      compute([100, 900, 500], of: 1000) == [
        RankInterval(rank: 3, lower: 3, upper: 3), RankInterval(rank: 1, lower: 1, upper: 1),
        RankInterval(rank: 2, lower: 2, upper: 2),
      ])
  }

  @Test func sharesThatOverlapMayHaveAnyRank() {
    let intervals = compute([30, 31, 32], of: 100)
    #expect(intervals?.map(\.lower) == [1, 1, 1])
    #expect(intervals?.map(\.upper) == [3, 3, 3])
  }

  @Test func nobodyKeepsAVarianceOfItsOwn() {
    // V = 0 would put 0 of 5 surely below 1 of 5.
    #expect(compute([0, 1], of: 5)?.map(\.upper) == [2, 2])
  }

  @Test func nobodyIsComparedAsTheShareItsVarianceIsOf() {
    // t(.975, 30) = 2.042. Around 0 of 30 as it stands 5/30 would be 2.19 standard errors away; from
    // p̃ = 1/32 it is .1354/.0761 = 1.78.
    #expect(
      compute([0, 5], of: 30, df: 30) == [
        RankInterval(rank: 2, lower: 1, upper: 2), RankInterval(rank: 1, lower: 1, upper: 2),
      ])
    #expect(compute([30, 25], of: 30, df: 30)?.map(\.upper) == [2, 2])
  }

  @Test func aCensusIsInTheOrderOfItsValues() throws {
    func intervals(_ sampling: Sampling) throws -> [RankInterval]? {
      let design = CubeDesign(
        wave: "w", population: .population, sampling: sampling,
        parts: [.init(instrument: "a", objectives: ["A1", "B1", "C1"])], territories: ["R03"],
        targets: ["tutti"])
      var builder = CubeBuilder(design: design)
      for person in 0..<20 {
        try builder.add(
          CubeCase(
            territories: [0], membership: .init([.yes]),
            answers: [9, 10, 10].map { NeedAnswer(person < $0 ? .unmet : .none) }))
      }
      let ranking = CubeDesign.Ranking(
        territory: "R03", target: "tutti", objectives: ["A1", "B1", "C1"])
      let shares = try #require(try builder.finish(rankings: [ranking]).rankings.first)
      #expect(shares.restricted(to: ["A1", "B1"])?.sampling == sampling)
      return shares.rankIntervals()
    }
    #expect(
      try intervals(.census) == [
        RankInterval(rank: 3, lower: 3, upper: 3), RankInterval(rank: 1, lower: 1, upper: 2),
        RankInterval(rank: 1, lower: 1, upper: 2),
      ])
    #expect(try intervals(.probability)?.map(\.lower) == [1, 1, 1])
  }

  @Test func positiveCovarianceSeparatesWhatIndependenceDoesNot() {
    let v = 0.3 * 0.7 / 100
    #expect(compute([30, 40], of: 100)?.first?.lower == 1)
    #expect(
      compute([30, 40], of: 100, covariance: [[v, 0.95 * v], [0.95 * v, v]])?.first?.lower == 2)
  }

  @Test func nothingIsRankedWithoutDegreesOfFreedom() {
    #expect(compute([1, 2], of: 3, df: 0) == nil)
    #expect(compute([1], of: 3) == [RankInterval(rank: 1, lower: 1, upper: 1)])
  }
}
