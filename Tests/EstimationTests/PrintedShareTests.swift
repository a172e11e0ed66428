import Region
import Testing

@testable import Estimation

/// References are scipy 1.17 (beta.ppf, norm.ppf) and textbook formulas computed in Python.
@Suite("Shares that a table of somebody else prints")
struct PrintedShareTests {
  private func row(
    _ quantity: AggregateCount.Quantity, _ share: AggregateShare?, of base: Int? = 1000,
    count: Int? = nil, band: String = "", line: Int = 1
  ) -> AggregateCount {
    AggregateCount(
      reference: RecordReference(instrument: "t", line: line), territory: "ATS-325",
      objective: "C1", target: "tutti", respondentBand: band, quantity: quantity, count: count,
      base: base, share: share)
  }

  private func make(_ rows: [AggregateCount], _ sampling: Sampling = .probability)
    -> AggregateCells.Result
  {
    AggregateCells.make(from: rows, wave: "w", population: .population, sampling: sampling)
  }

  private func percent(
    _ value: Double, _ rounding: Double = 0.5, in interval: (Double, Double)? = nil,
    level: Double = 0.95, error: Double? = nil, weight: Double = 1
  ) -> AggregateShare {
    AggregateShare(
      value: value / 100, rounding: rounding / 100, largestWeight: weight,
      interval: interval.map { $0.0 / 100...$0.1 / 100 }, level: level,
      standardError: error.map { $0 / 100 })
  }

  private func estimate(_ share: AggregateShare, of base: Int = 1000) throws -> Estimate {
    let cell = try #require(make([row(.unmet, share, of: base)]).cells.first)
    return try #require(cell.estimate(.unmet))
  }

  private func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-9 }

  @Test("a rounded share: the printed value, a simple random sample, every count it may stand for")
  func rounded() throws {
    let cell = try #require(make([row(.unmet, percent(32))]).cells.first)
    let unmet = try #require(cell.estimate(.unmet))
    #expect(unmet.value == 0.32 && unmet.basis == .simpleRandom && !unmet.isCountKnown)
    #expect(near(unmet.standardError, 0.014758652303575))
    // beta.ppf at n* = 999: lower end of 31.5 %, upper end of 32.5 %.
    #expect(near(unmet.lower, 0.286275417997673) && near(unmet.upper, 0.355028428654801))
    #expect(cell.possibleCounts(.unmet) == 315...325)
    #expect(cell.assumption == .simpleRandom)
    #expect(cell.estimate(.inNeed) == nil)
  }

  @Test("a share that fits one count is that count, and gives what the count would")
  func exact() throws {
    let printed = try #require(make([row(.unmet, percent(33.3, 0.05), of: 300)]).cells.first)
    let counted = try #require(make([row(.unmet, nil, of: 300, count: 100)]).cells.first)
    #expect(printed == counted)
  }

  @Test("0 % of many people is not known to be nobody")
  func zero() throws {
    let open = try estimate(percent(0))
    #expect(open.value == 0 && open.lower == 0 && !open.isNobody)
    // beta.ppf(.975, 1000·.005 + 1, 1000·.995)
    #expect(near(open.upper, 0.011629470559812))
    #expect(try estimate(percent(0), of: 90).isNobody)
  }

  @Test("the interval of the source stands; its variance follows from it")
  func interval() throws {
    let even = try estimate(percent(32.4, 0.05, in: (28.1, 36.7)))
    #expect(near(even.lower, 0.281) && near(even.upper, 0.367) && even.basis == .publishedInterval)
    #expect(near(even.standardError, 0.021939178647760))  // (U − L)/2z
    let lopsided = try estimate(percent(2, 0.05, in: (0.8, 5.2)))
    #expect(near(lopsided.standardError, 0.009586030055209))  // p(1 − p)·(logit U − logit L)/2z
    #expect(near(lopsided.effectiveSampleSize, 213.293931195749))
    #expect(near(lopsided.lower, 0.008) && near(lopsided.upper, 0.052))
    let oneSided = try estimate(percent(0.4, 0.05, in: (0, 2.1)))
    #expect(near(oneSided.standardError, 0.003405658328529))  // p(1 − p)·(logit U − logit p)/z
    let nobody = try estimate(percent(0, 0.05, in: (0, 1.2)))
    #expect(nobody.upper == 0.012)
    #expect(near(nobody.effectiveSampleSize, 305.558470266713))  // ln .025/ln(1 − U)
  }

  @Test("an interval at another level is brought to 95 % on the scale on which it is even")
  func level() throws {
    let even = try estimate(percent(30, 0.05, in: (27, 33), level: 0.9))
    #expect(near(even.standardError, 0.018238704957353))
    #expect(near(even.lower, 0.264252795158936) && near(even.upper, 0.335747204841064))
    let lopsided = try estimate(percent(5, 0.05, in: (2, 11), level: 0.9))
    #expect(near(lopsided.standardError, 0.026005737122779))
    #expect(near(lopsided.lower, 0.016736034781676) && near(lopsided.upper, 0.127061353056634))
    let nobody = try estimate(percent(0, 0.05, in: (0, 1.2), level: 0.9))
    #expect(near(nobody.upper, 0.014755961337051))
  }

  @Test("a standard error alone gives the variance; the interval is computed from it")
  func standardError() throws {
    let unmet = try estimate(percent(30, error: 2), of: 800)
    #expect(unmet.basis == .publishedError && near(unmet.standardError, 0.02))
    // beta.ppf at n* = .3·.7/.02² = 525 from 29.5 % and 30.5 %.
    #expect(near(unmet.effectiveSampleSize, 525))
    #expect(near(unmet.lower, 0.256286173385118) && near(unmet.upper, 0.346354343134911))
  }

  @Test("weights leave more counts open, and a count beside the share closes them")
  func weights() throws {
    let open = try #require(make([row(.unmet, percent(30, weight: 5))]).cells.first)
    #expect(open.possibleCounts(.unmet) == 59...861)
    let cell = try #require(make([row(.unmet, percent(30), count: 240)]).cells.first)
    #expect(cell.possibleCounts(.unmet) == 240...240)
    #expect(cell.estimate(.unmet)?.value == 0.3)
  }

  @Test("need follows from the share of those without it, with its interval turned round")
  func complement() throws {
    let cell = try #require(
      make([
        row(.noNeed, percent(60, in: (55, 66))), row(.unmet, percent(25), line: 2),
      ]).cells.first)
    let need = try #require(cell.estimate(.inNeed))
    #expect(near(need.value, 0.4) && near(need.lower, 0.34) && near(need.upper, 0.45))
    #expect(cell.printed[.inNeed]?.isRest == true)
    // Need 395–405, unmet 245–255, so met 140–160.
    #expect(cell.possibleMet == 140...160)
    #expect(cell.basis(of: .metUnspecified) == .publishedDerived)
    #expect(cell.assumption == .simpleRandom)
  }

  @Test("answers that mean the same add up; their error is that of the least precise")
  func sums() throws {
    let cell = try #require(
      make([
        row(.unmet, percent(10, 0.05, error: 1)), row(.unmet, percent(20, 0.05, error: 2), line: 2),
      ]).cells.first)
    let unmet = try #require(cell.estimate(.unmet))
    // deff = .02²/(.2·.8/999); V = deff·.3·.7/999
    #expect(near(unmet.standardError * unmet.standardError, 0.0004 * 0.21 / 0.16))
    #expect(unmet.basis == .publishedDerived && near(unmet.value, 0.3))
  }

  @Test("bands add their variances, and their sum has an interval of ours")
  func bands() throws {
    let cell = try #require(
      make([
        row(.unmet, percent(25, 0.0001), of: 600, band: "18-34"),
        row(.unmet, percent(30, 0.0001, in: (24, 36), error: 3), of: 400, band: "35+", line: 2),
      ]).cells.first)
    let unmet = try #require(cell.estimate(.unmet))
    // √(.6²·.25·.75/599 + .4²·.03²), n* = p(1 − p)/V = 767.86
    #expect(near(unmet.value, 0.27) && near(unmet.standardError, 0.016021479738829))
    #expect(abs(unmet.lower - 0.238880954449) < 1e-6 && abs(unmet.upper - 0.302896729393) < 1e-6)
    #expect(unmet.basis == .publishedDerived && unmet.sampleSize == 1000)
  }

  @Test("without a base there is a cell, and nothing in it")
  func noBase() throws {
    let result = make([row(.unmet, percent(30, in: (25, 35)), of: nil)])
    let cell = try #require(result.cells.first)
    #expect(cell.hasNoBase && cell.counts.answered == 0 && cell.estimate(.unmet) == nil)
    let bands = make([
      row(.unmet, percent(30), band: "a"), row(.unmet, percent(30), of: nil, band: "b", line: 2),
    ])
    #expect(bands.cells.map(\.hasNoBase) == [true])
  }

  @Test("shares that contradict one another give no cell; rounding alone is no contradiction")
  func contradictions() throws {
    let place = RecordReference(instrument: "t", line: 1)
    let above = make([row(.unmet, percent(35)), row(.inNeed, percent(30), line: 2)])
    #expect(above.faults == [.unmetAboveNeed(place, unmet: 0.35, need: 0.3)])
    let whole = make([row(.inNeed, percent(60)), row(.noNeed, percent(45), line: 2)])
    #expect(whole.cells.isEmpty)
    guard case .sharesAboveWhole(place, let sum) = try #require(whole.faults.first) else {
      Issue.record("\(whole.faults)")
      return
    }
    #expect(near(sum, 1.05))
    let below = make([row(.inNeed, percent(40)), row(.noNeed, percent(45), line: 2)])
    guard case .sharesBelowWhole(place, let part) = try #require(below.faults.first) else {
      Issue.record("\(below.faults)")
      return
    }
    #expect(near(part, 0.85))
    // 40 + 61 is 101 by rounding.
    let round = make([row(.inNeed, percent(40)), row(.noNeed, percent(61), line: 2)])
    #expect(round.faults.isEmpty && round.cells.first?.estimate(.inNeed)?.value == 0.4)
    let thirds = make([
      row(.inNeed, percent(33)), row(.noNeed, percent(33), line: 2),
      row(.unmet, percent(33), line: 3),
    ])
    let need = try #require(thirds.cells.first?.estimate(.inNeed))
    #expect(thirds.faults.isEmpty && near(need.value, 0.67))
  }

  @Test("a census prints its share without an interval")
  func census() throws {
    let cell = try #require(make([row(.unmet, percent(32))], .census).cells.first)
    let unmet = try #require(cell.estimate(.unmet))
    #expect(unmet.lower == 0.32 && unmet.upper == 0.32 && unmet.standardError == 0)
    #expect(unmet.basis == .design)
  }
}
