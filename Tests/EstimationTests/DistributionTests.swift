import Testing

@testable import Estimation

/// Values computed with mpmath 1.3 at 40 digits (incomplete beta, its inverse, t up to 9,999
/// degrees of freedom) and scipy 1.17.1 (`stats.t.isf`, `stats.norm.ppf`) for the rest.
struct DistributionTests {
  private func expect(
    _ value: Double, _ expected: Double, relative: Double = 1e-12,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      abs(value - expected) <= relative * abs(expected), "\(value) is not \(expected)",
      sourceLocation: location)
  }

  @Test(arguments: [
    (0.5, 0.5, 0.3, 0.36901011956554538), (1, 1, 0.25, 0.25),
    (2, 3, 0.1, 0.052300000000000005), (0.01, 5, 1e-05, 0.9099486514594585),
    (30, 70, 0.2, 0.0096920857490070452), (30, 70, 0.45, 0.99900718079242713),
    (5, 0.5, 0.99, 0.7571581091015624), (0.5, 250000, 1e-06, 0.5204997679652951),
    (150000, 150000, 0.499, 0.13666079917213039), (12.7, 987.3, 0.004, 0.00037895048895587805),
    (0.001, 1, 1e-08, 0.9817479430199844), (2500.5, 1.5, 0.9999, 0.9188529622277747),
    (1_000_000, 2_000_000, 0.333, 0.11032283951664962),
  ])
  func incompleteBetaMatchesTheTable(a: Double, b: Double, x: Double, expected: Double) {
    let tails = IncompleteBeta.tails(at: .init(x: x, complement: 1 - x), a: a, b: b)
    expect(tails.lower, expected)
    #expect(abs(tails.lower + tails.upper - 1) < 1e-15)
  }

  @Test(arguments: [
    (0.5, 0.5, 0.025, 0.0015413331334360121), (1, 10, 0.025, 0.0025285785444617846),
    (3, 18, 0.025, 0.032070937185463706), (4, 17, 0.975, 0.3789268265453139),
    (0.2, 5.8, 0.025, 1.1784916713876062e-9), (1.2, 4.8, 0.975, 0.56743015056163929),
    (25, 26, 0.025, 0.35527299712990773), (500, 501, 0.975, 0.53045371666145786),
    (30000, 270001, 0.025, 0.098928684066676625), (30001, 270000, 0.975, 0.10107904993590615),
    (999, 2, 0.975, 0.99975769888312277), (19.5, 1.2, 0.025, 0.81133199620967814),
    (1.5e6, 1.5e6, 0.975, 0.50056579273306499),
  ])
  func betaQuantileMatchesTheTable(a: Double, b: Double, p: Double, expected: Double) {
    expect(IncompleteBeta.inverse(p, a: a, b: b).x, expected)
  }

  @Test(arguments: [
    (0.025, 1, 12.706204736174704), (0.025, 1.5, 6.0166631044279317),
    (0.025, 2, 4.3026527297494637), (0.025, 3, 3.1824463052837095),
    (0.025, 7, 2.3646242515927853), (0.025, 19, 2.0930240544083097),
    (0.025, 53, 2.005745995317869), (0.025, 199, 1.9719565442517538),
    (0.025, 9999, 1.9602012636213577), (0.025, 300_000, 1.9599718921421831),
    (0.4, 5, 0.2671808657041451),
  ])
  func studentQuantileMatchesTheTable(tail: Double, df: Double, expected: Double) {
    let t = StudentDistribution.quantile(upperTail: tail, degreesOfFreedom: df)
    expect(t, expected)
    expect(StudentDistribution.quantile(1 - tail, degreesOfFreedom: df), expected)
    expect(StudentDistribution.quantile(tail, degreesOfFreedom: df), -expected)
    expect(StudentDistribution.upperTail(t, degreesOfFreedom: df), tail)
  }

  @Test(arguments: [
    (0.6, 0.2533471031357997), (0.975, 1.959963984540054), (0.995, 2.5758293035489004),
    (0.02, -2.053748910631823), (1e-3, -3.090232306167813), (1e-10, -6.361340902404056),
    (1e-100, -21.273453560965322),
  ])
  func normalQuantileMatchesTheTable(p: Double, expected: Double) {
    expect(NormalDistribution.quantile(p), expected)
  }

  @Test func quantileAndTailInvertEachOtherOverAGrid() {
    for a in [0.05, 0.7, 1, 3.3, 40, 2500] {
      for b in [0.05, 0.7, 1, 3.3, 40, 2500] {
        for p in [0.025, 0.3, 0.5, 0.975] {
          let point = IncompleteBeta.inverse(p, a: a, b: b)
          // Near either end a small shape puts most of the mass below the smallest number.
          guard point.x > 1e-250, point.complement > 1e-250 else { continue }
          #expect(abs(IncompleteBeta.tails(at: point, a: a, b: b).lower - p) < 1e-12)
        }
      }
    }
  }
}
