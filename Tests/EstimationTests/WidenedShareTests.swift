import Region
import Testing

@testable import Estimation

/// Answers "met, unspecified" leave c and f open from [as no] to [as yes] (method section 6).
struct WidenedShareTests {
  /// Forty companies of six in two strata, every status; the same people as in the script of R below.
  private static func cell() throws -> CubeCell? {
    let statuses: [NeedStatus] = [
      .none, .none, .none, .metByService, .metByService, .metByFamily, .metPaid, .metByWork,
      .metUnspecified, .unmet, .unmet,
    ]
    let cases = (0..<240).map { i in
      let unit = i / 6
      let place = ((i * i * 7 + i * 13 + unit * 3) % 29) % 11
      return CubeCase(
        stratum: "\(unit % 2)", unit: "\(unit)", weight: Double(1 + i * 7 % 5), territories: [0],
        membership: .init([.yes, .no]),
        answers: [NeedAnswer(statuses[place]), NeedAnswer(.notAsked)])
    }
    return try CubeTests.cube(cases).cell("R03", "A1", "tutti")
  }

  @Test("taken as yes they count together with the others, as R's survey has it")
  func asYes() throws {
    // R 4.2.2, survey: svyciprop(~y, subset(svydesign(~u, strata = ~h, weights = ~w), need),
    // method = "beta", df = degf(subset)); y: service or unspecified, then family, paid or unspecified.
    let cell = try #require(try Self.cell())
    let expected: [(Indicator, Double, Double, Double, Double)] = [
      (
        .serviceOrUnspecified, 0.359528487229862, 0.0417417850768945, 0.275906746671378,
        0.449935586492766
      ),
      (
        .carriedOrUnspecified, 0.416502946954813, 0.0415082619959536, 0.332053060905198,
        0.504722352495333
      ),
    ]
    for (indicator, share, error, lower, upper) in expected {
      let estimate = try #require(cell.estimate(indicator))
      #expect(estimate.sampleSize == 169 && estimate.degreesOfFreedom == 38)
      #expect(abs(estimate.value - share) < 1e-12)
      #expect(abs(estimate.standardError - error) < 1e-12)
      #expect(abs(estimate.lower - lower) < 1e-9)
      #expect(abs(estimate.upper - upper) < 1e-9)
    }
    // Narrower than the two ends added, which no sample can need.
    let (service, open) = (cell.estimate(.metByService), cell.estimate(.metUnspecified))
    #expect(0.4500 < (service?.upper ?? 0) + (open?.upper ?? 0) - 0.03)
  }

  @Test("where everybody told by whom, nothing is widened")
  func nobodyUnspecified() throws {
    let counts = CellCounts(none: 40, metByService: 30, metByFamily: 12, unmet: 18)
    let cell = CubeCell.simpleRandom(
      key: CellKey(wave: "w", territory: "R03", objective: "A1", target: .everyone),
      instruments: ["i"], population: .population, sampling: .probability, counts: counts)
    #expect(cell.estimate(.serviceOrUnspecified) == cell.estimate(.metByService))
    #expect(cell.estimate(.carriedOrUnspecified) == cell.estimate(.carried))
  }
}
