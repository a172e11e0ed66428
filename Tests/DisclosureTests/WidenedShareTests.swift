import Region
import Testing

@testable import Disclosure
@testable import Estimation

/// A range that "met, unspecified" leaves open tells who was met by nobody knows whom.
struct WidenedShareTests {
  private func cell(_ counts: CellCounts) -> CubeCell {
    .simpleRandom(
      key: CellKey(wave: "w", territory: "R03", objective: "A1", target: .everyone),
      instruments: ["i"], population: .population, sampling: .probability, counts: counts)
  }

  @Test("the range goes from the share without them to the share with them")
  func range() throws {
    // scipy 1.17: beta.ppf of 30/120 and 70/120 at n* = 120·219/220.
    let cell = cell(CellCounts(none: 100, metByService: 30, metUnspecified: 40, unmet: 50))
    let shown = try #require(
      ValuePublisher.value(.metByService, upTo: .serviceOrUnspecified, of: cell) {
        cell.estimate($0)
      })
    guard case .range(let lower, let upper) = shown.form else {
      Issue.record("not a range: \(shown.form)")
      return
    }
    #expect(abs(lower - 0.175303801350) < 1e-9)
    #expect(abs(upper - 0.672835903311) < 1e-9)
  }

  @Test("the few met by nobody knows whom are not told beside those met through work")
  func few() {
    let counts = CellCounts(
      none: 100, metByService: 30, metByWork: 12, metByFamily: 20, metUnspecified: 3, unmet: 50)
    #expect(CellVector(counts, .need).isSafe(5))
    #expect(!CellVector(counts, .answers).isSafe(5))
  }
}
