import Foundation
import Region
import Testing

@testable import Estimation

/// Every binding number of R's `survey` 4.5 in `../shared/reference`.
@Suite(.enabled(if: ReferenceData.isPresent, "../shared/reference is not here"))
struct ReferenceTests {
  private func expect(
    _ value: Double?, _ row: [String: String], _ column: String, relative: Double = 1e-6,
    absolute: Double = 0, _ location: SourceLocation = #_sourceLocation
  ) {
    guard let expected = Double(row[column]!) else {
      #expect(value == nil || row[column] == "", sourceLocation: location)
      return
    }
    let place = "\(row["case"]!) \(row["note"]!) \(row["domain"]!) \(column)"
    guard let value else {
      Issue.record("\(place): nothing instead of \(expected)", sourceLocation: location)
      return
    }
    #expect(
      abs(value - expected) <= max(absolute, relative * abs(expected)),
      "\(place): \(value) is not \(expected)", sourceLocation: location)
  }

  private func check(_ cell: CubeCell, _ row: [String: String]) throws {
    let estimate = try #require(cell.estimate(.unmet))
    let wilson = try #require(cell.estimate(.unmet, method: .wilson))
    let total = try #require(cell.total(.unmet))
    #expect(estimate.sampleSize == Int(row["n"]!))
    #expect(estimate.yesCount == Int(row["n_y"]!))
    #expect(estimate.degreesOfFreedom == Int(row["df"]!))
    expect(cell.sumOfWeights, row, "sum_w")
    expect(estimate.value, row, "estimate")
    expect(estimate.standardError, row, "se", absolute: 1e-12)
    expect(total.value, row, "total")
    expect(total.standardError, row, "total_se")
    expect(estimate.kishDesignEffect, row, "deff_kish")
    if estimate.yesCount == 0 || estimate.yesCount == estimate.sampleSize {
      let far = 1 - pow(0.025, 1 / estimate.effectiveSampleSize)
      #expect(
        abs(estimate.effectiveSampleSize * estimate.kishDesignEffect - Double(estimate.sampleSize))
          < 1e-9)
      #expect(abs(estimate.width - far) < 1e-12)
      #expect(estimate.lower == 0 || estimate.upper == 1)
      return
    }
    expect(estimate.designEffect, row, "deff")
    let variance = estimate.standardError * estimate.standardError
    expect(estimate.value * (1 - estimate.value) / variance, row, "n_eff")
    // R applies no cap to Wilson's interval: the formula binds everywhere, the option where n_eff
    // is below n.
    let plain = ShareInterval.wilson(
      share: estimate.value,
      effectiveSampleSize: estimate.value * (1 - estimate.value) / variance,
      degreesOfFreedom: estimate.degreesOfFreedom)
    for interval in [(plain.lower, plain.upper), (wilson.lower, wilson.upper)]
      .prefix(plain.effectiveSampleSize < Double(estimate.sampleSize) ? 2 : 1)
    {
      expect(interval.0, row, "wilson_lo", relative: 1e-5)
      expect(interval.1, row, "wilson_hi", relative: 1e-5)
    }
    expect(estimate.lower, row, "kg_nchs_lo", relative: 0, absolute: 1e-4)
    expect(estimate.upper, row, "kg_nchs_hi", relative: 0, absolute: 1e-4)
    expect(estimate.effectiveSampleSize, row, "kg_nchs_neff")
  }

  @Test func clusterSampleMatchesSurveyInEveryDomain() throws {
    let cube = try ReferenceSamples.lombardia()
    let rows = try ReferenceData.rows("expected/proportions.csv").filter {
      $0["case"] == "lombardia"
    }
    #expect(rows.count == 180)
    for row in rows {
      var territory: TerritoryCode = "all"
      var target: TargetCode = "all"
      for part in row["domain"]!.split(separator: ";") where part != "all" {
        let value = String(part.split(separator: "=")[1])
        if part.hasPrefix("ats=") { territory = .init(value) } else { target = .init(value) }
      }
      let column = try #require(ReferenceSamples.columns.firstIndex(of: row["note"]!))
      let cell = try #require(cube.cell(territory, ReferenceSamples.needs[column], target))
      try check(cell, row)
    }
  }

  @Test(arguments: [("apistrat_fpc", true), ("apistrat_wr", false)])
  func stratifiedSampleMatchesSurvey(name: String, withPopulation: Bool) throws {
    let cube = try ReferenceSamples.schools(withPopulation: withPopulation)
    let rows = try ReferenceData.rows("expected/proportions.csv").filter { $0["case"] == name }
    #expect(rows.count == 7)
    for row in rows {
      // The table does not name its variables: counts and share tell which one it is.
      let found = cube.cells.filter {
        $0.key.target.rawValue == row["domain"]! && $0.counts.unmet == Int(row["n_y"]!)!
          && abs($0.estimate(.unmet)!.value - Double(row["estimate"]!)!) < 1e-6
      }
      try check(try #require(found.first), row)
    }
  }

  @Test func rankIntervalsOfObjectivesMatch() throws {
    let set = CubeDesign.Ranking(
      territory: "all", target: "all", objectives: ReferenceSamples.needs)
    let joint = try #require(try ReferenceSamples.lombardia(rankings: [set]).rankings.first)
    #expect(joint.sampleSize == 595)
    let intervals = try #require(joint.rankIntervals())
    let covariance = try ReferenceData.rows("expected/ranks_needs_region_covariance.csv")
    for (i, row) in try ReferenceData.rows("expected/ranks_needs_region.csv").enumerated() {
      #expect(row["need"] == ReferenceSamples.columns[i])
      #expect(abs(joint.shares[i] / Double(row["p"]!)! - 1) < 1e-6)
      #expect(abs(joint.covariance[i][i].squareRoot() / Double(row["se"]!)! - 1) < 1e-6)
      #expect(intervals[i].rank == Int(row["rank"]!))
      #expect(intervals[i].lower == Int(row["rank_lo"]!))
      #expect(intervals[i].upper == Int(row["rank_hi"]!))
      for j in 0..<5 {
        let expected = Double(covariance[i][ReferenceSamples.columns[j] + "_0"]!)!
        #expect(abs(joint.covariance[i][j] - expected) <= 1e-6 * abs(expected))
      }
    }
  }

  @Test func rankIntervalsOfTerritoriesMatch() throws {
    let cube = try ReferenceSamples.lombardia()
    let rows = try ReferenceData.rows("expected/ranks_tempo_by_ats.csv")
    let estimates = try rows.map {
      try #require(cube.cell(TerritoryCode($0["ats"]!), "A3.3", "all")?.estimate(.unmet))
    }
    let intervals = try #require(
      RankInterval.compute(independent: estimates, degreesOfFreedom: 53))
    for (interval, row) in zip(intervals, rows) {
      #expect(interval.rank == Int(row["rank"]!))
      #expect(interval.lower == Int(row["rank_lo"]!))
      #expect(interval.upper == Int(row["rank_hi"]!))
    }
  }

  @Test func lonelyUnitIsCentredOnTheOverallMean() throws {
    let cube = try ReferenceSamples.lombardia { $0["ats"] != "323" || $0["psu"] == "323-F01" }
    let row = try #require(ReferenceData.rows("expected/lonely_psu_tempo.csv").first)
    let estimate = try #require(cube.cell("all", "A3.3", "all")?.estimate(.unmet))
    #expect(abs(estimate.value / Double(row["p"]!)! - 1) < 1e-6)
    #expect(abs(estimate.standardError / Double(row["se"]!)! - 1) < 1e-6)
    #expect(cube.notes == [.lonelyUnitCentred(stratum: "323")])
  }

  @Test func atsEstimatedApartCombineToThePooledSurvey() throws {
    try combine(margins: [])
  }

  @Test func atsCalibratedApartCombineToThePooledCalibration() throws {
    try combine(margins: ["ats-sesso"])
  }

  private func combine(margins: [String]) throws {
    let pooled = try ReferenceSamples.lombardia(margins: margins)
    let apart = try ["321", "322", "323", "324", "325", "326", "327", "328"].map { ats in
      try ReferenceSamples.lombardia(keep: { $0["ats"] == ats }, margins: margins)
    }
    let combined = try Cube.combining(apart)
    #expect(combined.cells.map(\.key) == pooled.cells.map(\.key))
    if !margins.isEmpty {
      let plain = try ReferenceSamples.lombardia().cell("all", "A3.1", "all")
      let fitted = pooled.cell("all", "A3.1", "all")
      #expect(fitted?.sumOfWeights != plain?.sumOfWeights)
      #expect(fitted?[.unmet]?.varianceY != plain?[.unmet]?.varianceY)
    }
    for (a, b) in zip(combined.cells, pooled.cells) {
      #expect(a.counts == b.counts)
      for (x, y) in zip(a.totals, b.totals) {
        let (x, y) = (try #require(x), try #require(y))
        #expect(abs(x.y - y.y) <= 1e-9 * max(1, y.y))
        #expect(abs(x.varianceY - y.varianceY) <= 1e-9 * max(1, y.varianceY))
        // Sums fitted to a margin have no variance of their own: what is left of it is rounding.
        let scale = margins.isEmpty ? y.varianceW : max(y.varianceW, y.varianceY)
        #expect(abs(x.covarianceYW - y.covarianceYW) <= 1e-9 * max(1, scale))
        #expect(abs(x.varianceW - y.varianceW) <= 1e-9 * max(1, scale))
        if let v = y.ratioVariance {
          #expect(abs(try #require(x.ratioVariance) - v) <= 1e-9 * v)
        }
      }
      guard let e = a.estimate(.unmet), let f = b.estimate(.unmet) else { continue }
      #expect(abs(e.upper - f.upper) < 1e-9)
      #expect(e.degreesOfFreedom == f.degreesOfFreedom)
      #expect(e.reliability == f.reliability)
    }
  }

  @Test func renamingStrataAndUnitsChangesNoBit() throws {
    let plain = try ReferenceSamples.lombardia()
    let renamed = try ReferenceSamples.lombardia(rename: { String($0.reversed()) + "x" })
    #expect(plain.cells == renamed.cells)
  }
}
