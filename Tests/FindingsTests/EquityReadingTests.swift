import Estimation
import Findings
import Region
import Testing

/// Method section 7: many groups and needs are looked at together, so that a difference must stand
/// out among all of them.
struct EquityReadingTests {
  private func finding(
    _ yes: Int, of n: Int, beside all: Int = 200, of whole: Int = 1_000,
    _ sampling: Sampling = .probability, isWeighted: Bool = false
  ) -> EquityFinding {
    func side(_ yes: Int, _ n: Int) -> EquityShare.Side {
      let (y, w) = (Double(yes), Double(n))
      return EquityShare.Side(
        base: BaseSummary(
          sampleSize: n, units: n, strata: 1, sumOfWeights: w, sumOfSquaredWeights: w),
        yesCount: yes,
        totals: RatioTotals(
          y: y, w: w, varianceY: y * (w - y) / w, covarianceYW: 0, varianceW: 0))
    }
    return EquityFinding(
      share: EquityShare(
        key: CellKey(wave: "w", territory: "R03", objective: "A1", target: .everyone),
        group: .women, members: side(yes, n), everybody: side(all, whole), covariance: 0,
        isOneCompany: false), sampling: sampling, isWeighted: isWeighted)
  }

  @Test("clear differences are named, others are uncertain")
  func clear() {
    let readings = EquityReading.readings(of: [
      finding(60, of: 100), finding(20, of: 100), finding(1, of: 100),
    ])
    #expect(readings == [.above, .uncertain, .below])
  }

  @Test("a difference that stands alone does not stand among many without any")
  func together() {
    let weak = finding(29, of: 100)
    #expect(EquityReading.readings(of: [weak]) == [.above])
    let many = EquityReading.readings(
      of: [weak] + Array(repeating: finding(20, of: 100), count: 20))
    #expect(many[0] == .uncertain)
  }

  @Test("volunteers without weights are tested against nothing, and take no test from others")
  func volunteers() {
    let readings = EquityReading.readings(
      of: [finding(29, of: 100)]
        + Array(repeating: finding(20, of: 100, .nonProbability), count: 20))
    #expect(readings[0] == .above)
    #expect(Set(readings.dropFirst()) == [.indicative])
    #expect(
      EquityReading.readings(of: [finding(60, of: 100, .nonProbability, isWeighted: true)])
        == [.above])
  }

  @Test("a census is read from its values")
  func census() {
    let readings = EquityReading.readings(of: [
      finding(21, of: 100, .census), finding(20, of: 100, .census), finding(19, of: 100, .census),
    ])
    #expect(readings == [.above, .uncertain, .below])
  }
}
