import Region
import Testing

@testable import Estimation

/// A group beside everybody: the same numbers as the joint ratios, and an interval where counts give
/// no variance.
struct EquityTests {
  private static func cases() -> [CubeCase] {
    CubeTests.survey().enumerated().map { index, row in
      var row = row
      row.traits = [
        .woman: index % 3 == 0 ? .yes : index % 3 == 1 ? .no : .unknown,
        .smallComune: index < 60 ? .yes : .no,
      ]
      return row
    }
  }

  @Test func aGroupHasTheSharesAndCovarianceOfTheJointRatios() throws {
    var builder = CubeBuilder(design: CubeTests.design())
    for row in Self.cases() { try builder.add(row) }
    let all = CubeRatio(territory: "ATS-321", target: "tutti", objective: "B1")
    let women = CubeRatio(
      territory: "ATS-321", target: "tutti", objective: "B1", trait: .woman)
    let cube = try builder.finish(ratios: [[women, all]], equity: true)
    let joint = try #require(cube.ratios.first)
    let equity = try #require(
      cube.equity.first {
        $0.key.territory == "ATS-321" && $0.key.objective == "B1" && $0.group == .women
      })
    #expect(equity.members.base.sampleSize == joint.sampleSizes[0])
    #expect(equity.everybody.yesCount == joint.yesCounts[1])
    #expect(abs(equity.members.share - joint.shares[0]) < 1e-12)
    #expect(abs(equity.members.variance - joint.covariance[0][0]) < 1e-12)
    #expect(abs(equity.covariance - joint.covariance[0][1]) < 1e-12)
    let cell = try #require(cube.cell("ATS-321", "B1", "tutti")?.estimate(.unmet))
    #expect(abs(equity.everybody.share - cell.value) < 1e-12)
    #expect(equity.everybody.base.degreesOfFreedom == cell.degreesOfFreedom)
    // The few units of the group limit what can be told.
    #expect(equity.difference.degreesOfFreedom == equity.members.base.degreesOfFreedom)
    #expect(equity.members.base.degreesOfFreedom <= cell.degreesOfFreedom)
  }

  @Test func theOrderOfRowsAndRepeatedRunsChangeNothing() throws {
    func equity(_ cases: [CubeCase]) throws -> [EquityShare] {
      var builder = CubeBuilder(design: CubeTests.design())
      for row in cases { try builder.add(row) }
      return try builder.finish(equity: true).equity
    }
    let straight = try equity(Self.cases())
    #expect(!straight.isEmpty)
    #expect(try straight == equity(Self.cases().reversed()))
    #expect(Set(straight.map(\.group)) == [.women, .smallComuni])
  }

  @Test func withoutBeingAskedForThereIsNone() throws {
    var builder = CubeBuilder(design: CubeTests.design())
    for row in Self.cases() { try builder.add(row) }
    #expect(try builder.finish().equity.isEmpty)
  }

  private static func side(_ yes: Int, of n: Int) -> EquityShare.Side {
    let (y, w) = (Double(yes), Double(n))
    return EquityShare.Side(
      base: BaseSummary(
        sampleSize: n, units: n, strata: 1, sumOfWeights: w, sumOfSquaredWeights: w),
      yesCount: yes,
      totals: RatioTotals(y: y, w: w, varianceY: y * (w - y) / w, covarianceYW: 0, varianceW: 0))
  }

  private static func share(
    _ members: EquityShare.Side, _ everybody: EquityShare.Side, covariance: Double = 0
  ) -> EquityShare {
    EquityShare(
      key: CellKey(wave: "w", territory: "R03", objective: "A1", target: .everyone),
      group: .women, members: members, everybody: everybody, covariance: covariance,
      isOneCompany: false)
  }

  @Test func aGroupInWhichNobodyLacksAnAnswerIsNotSurelyWithoutNeed() throws {
    let none = try #require(
      Self.share(Self.side(0, of: 30), Self.side(60, of: 200)).quotient(.probability))
    #expect(none.value == 0 && none.lower == 0)
    #expect(none.upper > 0.1 && none.upper < 1)
    let wholly = try #require(
      Self.share(Self.side(30, of: 30), Self.side(60, of: 200)).quotient(.probability))
    #expect(wholly.lower < wholly.value && wholly.upper > wholly.value)
    #expect(Self.share(Self.side(0, of: 30), Self.side(0, of: 200)).quotient(.probability) == nil)
  }

  @Test func aCensusHasTheValueAlone() throws {
    let equity = Self.share(Self.side(12, of: 40), Self.side(40, of: 200))
    let census = try #require(equity.quotient(.census))
    #expect(abs(census.value - 1.5) < 1e-12)
    #expect(abs(census.lower - 1.5) < 1e-9 && abs(census.upper - 1.5) < 1e-9)
    let sample = try #require(equity.quotient(.probability))
    #expect(sample.lower < 1 && sample.upper > 1.5)
  }

  @Test func companiesThatSupplyAGroupOrAllTheOthersAreFound() throws {
    func equity(_ company: (Int) -> String?) throws -> EquityShare {
      var builder = CubeBuilder(design: CubeTests.design())
      for (index, row) in Self.cases().enumerated() {
        var row = row
        row.company = company(index)
        try builder.add(row)
      }
      return try #require(
        try builder.finish(equity: true).equity.first {
          $0.key.territory == "R03" && $0.group == .women && $0.key.objective == "B1"
        })
    }
    #expect(try equity { $0 % 3 == 0 ? "one" : "\($0)" }.isOneCompany)
    #expect(try equity { $0 % 3 == 0 ? "\($0)" : "other" }.isOneCompany)
    #expect(try !equity { "\($0 % 7)" }.isOneCompany)
    #expect(try !equity { $0 % 3 == 0 && $0 > 9 ? "one" : nil }.isOneCompany)
  }
}
