import Region
import Testing

@testable import Estimation

/// Means of hours of care and medians of scales.
struct NumberTests {
  private func cube(
    _ rows: [(hours: Double?, step: Double?)], sampling: Sampling = .probability
  ) throws -> Cube {
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: "w", population: .population, sampling: sampling,
        parts: [.init(instrument: "i", objectives: ["A1"])], territories: ["R03"],
        targets: ["tutti"],
        numbers: [
          NumberItem(code: "ore", kind: .quantity),
          NumberItem(code: "giudizio", kind: .scale(steps: 4)),
        ]))
    for row in rows {
      try builder.add(
        CubeCase(
          territories: [0], membership: .init([.yes]), answers: [NeedAnswer(.none)],
          numbers: [row.hours, row.step].map { $0.map { .value($0) } ?? .notAsked }))
    }
    return try builder.finish()
  }

  @Test func theMeanOfASimpleSampleIsTheTextbookOne() throws {
    let hours = (1...30).map { Double($0 * $0 % 17) }
    let cell = try #require(try cube(hours.map { ($0, nil) }).numbers.first)
    let mean = try #require(cell.mean())
    let expected = hours.reduce(0, +) / 30
    let squares = hours.reduce(0) { $0 + ($1 - expected) * ($1 - expected) }
    let error = (squares / 29 / 30).squareRoot()
    #expect(abs(mean.value - expected) < 1e-12)
    #expect(abs(mean.standardError - error) < 1e-12)
    // t_{.975,29}, scipy 1.17.1.
    #expect(abs(mean.upper - mean.value - 2.045229642132703 * error) < 1e-9)
    #expect(mean.degreesOfFreedom == 29 && mean.sampleSize == 30 && mean.quality == .free)
    #expect(cell.median() == nil)
  }

  @Test func missingAnswersAreOutsideAndFewAreWithheld() throws {
    let rows: [(Double?, Double?)] = [(4, nil), (nil, 2), (6, 2)]
    let cells = try cube(rows).numbers
    #expect(cells.map(\.base.sampleSize) == [2, 2])
    let mean = try #require(cells[0].mean())
    #expect(mean.value == 5 && mean.quality == .withheld)
    let alone = try #require(try cube([(4, nil)]).numbers.first?.mean())
    #expect(alone.lower == -.infinity && alone.quality == .withheld)
    #expect(try cube([(nil, nil)]).numbers.isEmpty)
    #expect(try cube([(4, nil), (6, nil)], sampling: .census).numbers[0].mean()?.upper == 5)
  }

  @Test func theMedianIsTheStepThatHalfDoNotExceed() throws {
    // 30 % at most 1, 55 % at most 2, 90 % at most 3.
    let steps = (0..<100).map { $0 < 30 ? 1.0 : $0 < 55 ? 2 : $0 < 90 ? 3 : 4 }
    let cell = try #require(try cube(steps.map { (nil, $0) }).numbers.first)
    let shares = cell.cumulativeShares()
    #expect(shares.map(\.value) == [0.3, 0.55, 0.9])
    let median = try #require(cell.median())
    #expect(median.value == 2 && median.lower == 2 && median.upper == 3)
    #expect(median.reliability == .high)
    #expect(cell.mean() == nil)
    let top = try #require(try cube((0..<40).map { _ in (nil, 4) }).numbers.first?.median())
    #expect(top.value == 4 && top.lower == 4 && top.upper == 4)
  }

  @Test(.enabled(if: ReferenceData.isPresent, "../shared/reference is not here"))
  func hoursOfCareMatchSvymean() throws {
    let rows = try ReferenceData.rows("data/lombardia_sintetica.csv")
    let ats = Set(rows.map { $0["ats"]! }).sorted()
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: "w", population: .population, sampling: .probability,
        parts: [.init(instrument: "i", objectives: ["A1"])],
        territories: (["all"] + ats).map { TerritoryCode($0) }, targets: ["all"],
        numbers: [NumberItem(code: "ore", kind: .quantity)]))
    for row in rows {
      try builder.add(
        CubeCase(
          stratum: row["ats"]!, unit: row["psu"]!, weight: Double(row["peso"]!)!,
          territories: [0, 1 + ats.firstIndex(of: row["ats"]!)!], membership: .init([.yes]),
          answers: [NeedAnswer(.none)], numbers: [.value(Double(row["ore_cura"]!)!)]))
    }
    let cube = try builder.finish()
    // R 4.2.2, survey 4.1-1: svymean(~ore_cura), confint(df = degf).
    for (territory, value, error, df) in [
      ("all", 9.17025512918229, 0.163777861032943, 53),
      ("321", 9.16033632163203, 0.325351906523872, 13),
      ("323", 9.3023896177399, 0.518829753136856, 3),
    ] {
      let cell = try #require(cube.numbers.first { $0.territory == TerritoryCode(territory) })
      let mean = try #require(cell.mean())
      #expect(abs(mean.value / value - 1) < 1e-9)
      #expect(abs(mean.standardError / error - 1) < 1e-9)
      #expect(mean.degreesOfFreedom == df)
    }
    let whole = try #require(cube.numbers.first?.mean())
    #expect(abs(whole.lower - 8.84175834029374) < 1e-9)
    #expect(abs(whole.upper - 9.49875191807085) < 1e-9)
  }
}
