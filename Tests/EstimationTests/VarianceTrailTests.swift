import Region
import Testing

@testable import Estimation

/// The strata of a trail add up to the variance of the cube, and to that of R's `survey` 4.5.
@Suite(.enabled(if: ReferenceData.isPresent, "../shared/reference is not here"))
struct VarianceTrailTests {
  private func close(_ value: Double, _ expected: Double, _ relative: Double) -> Bool {
    abs(value - expected) <= relative * abs(expected)
  }

  private func key(_ territory: TerritoryCode, _ place: Int) -> CellKey {
    CellKey(
      wave: "w", territory: territory, objective: ReferenceSamples.needs[place], target: "all")
  }

  private func builder(_ margins: [String]) throws -> CubeBuilder {
    var builder = try ReferenceSamples.lombardiaBuilder(margins: margins)
    if !margins.isEmpty {
      _ = try builder.calibrate([
        CalibrationPlan(parts: [0], margins: try margins.map(ReferenceSamples.margin))
      ])
    }
    return builder
  }

  @Test(arguments: [[], ["ats", "sesso", "eta"], ["ats"]])
  func strataAddUpToTheErrorOfThePeers(margins: [String]) throws {
    let builder = try builder(margins)
    let column =
      margins.isEmpty ? "se_design" : margins.count > 1 ? "se_calibrate_raking" : "se_poststrat"
    for row in try ReferenceData.rows("expected/lombardia_calibrated.csv") {
      let domain = row["domain"]!
      let territory = TerritoryCode(
        domain == "all" ? "all" : String(domain.split(separator: "=")[1]))
      let place = try #require(ReferenceSamples.columns.firstIndex(of: row["need"]!))
      let trail = try #require(
        try builder.varianceTrail(of: key(territory, place), shares: [.unmet]))
      let share = trail.shares[0]
      let error = trail.sum(0).squareRoot() / share.w
      #expect(close(error, Double(row[column]!)!, margins.count > 1 ? 1e-4 : 1e-6), "\(row)")
      #expect(trail.strata.count == 8 && trail.isCalibrated == !margins.isEmpty)
    }
  }

  @Test("every share of a cell has the variance that the cube has, also of a few in many companies")
  func likeTheCube() throws {
    let builder = try builder(["ats", "sesso", "eta"])
    let cube = try builder.finish()
    let indicators: [Indicator] = [.unmet, .inNeed]
    for cell in cube.cells.filter({ $0.counts.answered > 0 }).prefix(120) {
      let trail = try #require(try builder.varianceTrail(of: cell.key, shares: indicators))
      for (place, indicator) in indicators.enumerated() {
        let totals = try #require(cell[indicator])
        #expect(close(trail.shares[place].y, totals.y, 1e-12))
        let variance = trail.sum(place) / (totals.w * totals.w)
        #expect(abs(variance - totals.ratioVariance!) <= 1e-9 * max(variance, 1e-6), "\(cell.key)")
      }
    }
  }

  @Test("a lonely unit deviates from the mean of all, as in the cube")
  func lonely() throws {
    let builder = try ReferenceSamples.lombardiaBuilder(keep: {
      $0["ats"] != "323" || $0["psu"] == "323-F01"
    })
    let row = try #require(ReferenceData.rows("expected/lonely_psu_tempo.csv").first)
    let trail = try #require(try builder.varianceTrail(of: key("all", 2), shares: [.unmet]))
    #expect(close(trail.sum(0).squareRoot() / trail.shares[0].w, Double(row["se"]!)!, 1e-6))
    #expect(trail.strata.filter(\.isLonely).map(\.names) == [["323"]])
  }
}
