import Foundation
import Region
import Testing

@testable import Estimation

/// Weights and calibrated estimates of R's `survey` 4.5 in `../shared/reference`.
@Suite(.enabled(if: ReferenceData.isPresent, "../shared/reference is not here"))
struct CalibrationReferenceTests {
  private func close(_ value: Double, _ expected: Double, _ relative: Double) -> Bool {
    abs(value - expected) <= relative * abs(expected)
  }

  private func weights(_ names: [String]) throws -> CalibratedWeights {
    let rows = try ReferenceData.rows("data/lombardia_sintetica.csv")
    let margins = try names.map(ReferenceSamples.margin)
    return try CalibratedWeights(
      rows.map { Double($0["peso"]!)! },
      categories: rows.map { row in
        margins.map { $0.categories.firstIndex(of: row[$0.name]!)! }
      }, margins: margins)
  }

  @Test(arguments: [("raked", ["ats", "sesso", "eta"]), ("poststrat_ats", ["ats"])])
  func everyWeightMatches(column: String, names: [String]) throws {
    let made = try weights(names)
    let rows = try ReferenceData.rows("expected/lombardia_weights.csv")
    #expect(made.weights.count == 657 && rows.count == 657)
    for (weight, row) in zip(made.weights, rows) {
      #expect(close(weight, Double(row[column]!)!, 1e-6))
    }
    for (name, summary) in [(column, made.summary), ("design", made.designSummary)] {
      let row = try #require(
        ReferenceData.rows("expected/lombardia_weights_summary.csv").first { $0["weight"] == name })
      #expect(close(summary.sum, Double(row["sum"]!)!, 1e-9))
      #expect(close(summary.minimum, Double(row["min"]!)!, 1e-6))
      #expect(close(summary.maximum, Double(row["max"]!)!, 1e-6))
      // The peers' cv divides by n.
      #expect(close(summary.coefficientOfVariation, Double(row["cv"]!)!, 1e-6))
      #expect(close(summary.kishDesignEffect, Double(row["kish_deff"]!)!, 1e-6))
      #expect(close(summary.kishEffectiveSize, Double(row["kish_neff"]!)!, 1e-6))
    }
    for margin in try names.map(ReferenceSamples.margin) {
      let people = try ReferenceData.rows("data/lombardia_sintetica.csv")
      for (category, population) in zip(margin.categories, margin.populations) {
        let sum = zip(people, made.weights).filter { $0.0[margin.name] == category }
          .reduce(0) { $0 + $1.1 }
        #expect(close(sum, population, 1e-8))
      }
    }
  }

  @Test func sharesAndErrorsUnderCalibrationMatch() throws {
    let design = try ReferenceSamples.lombardia()
    let raked = try ReferenceSamples.lombardia(margins: ["ats", "sesso", "eta"])
    let stratified = try ReferenceSamples.lombardia(margins: ["ats"])
    let rows = try ReferenceData.rows("expected/lombardia_calibrated.csv")
    #expect(rows.count == 45)
    for row in rows {
      let territory =
        row["domain"] == "all" ? "all" : String(row["domain"]!.split(separator: "=")[1])
      let column = try #require(ReferenceSamples.columns.firstIndex(of: row["need"]!))
      func cell(_ cube: Cube) throws -> CubeCell {
        try #require(cube.cell(.init(territory), ReferenceSamples.needs[column], "all"))
      }
      func number(_ name: String) -> Double { Double(row[name]!)! }
      let place = Comment("\(row["need"]!) \(row["domain"]!)")
      let plain = try #require(try cell(design).estimate(.unmet))
      #expect(close(plain.value, number("p_design"), 1e-6), place)
      #expect(close(plain.standardError, number("se_design"), 1e-6), place)
      let total = try #require(try cell(design).total(.unmet))
      #expect(close(total.value, number("total_design"), 1e-6), place)
      #expect(close(total.standardError, number("total_design_se"), 1e-6), place)
      let fitted = try #require(try cell(raked).estimate(.unmet))
      #expect(close(fitted.value, number("p_raked"), 1e-6), place)
      #expect(close(fitted.standardError, number("se_calibrate_raking"), 1e-4), place)
      let fittedTotal = try #require(try cell(raked).total(.unmet))
      #expect(close(fittedTotal.value, number("total_raked"), 1e-6), place)
      #expect(
        close(fittedTotal.standardError, number("total_raked_se_calibrate"), 1e-4), place)
      let one = try #require(try cell(stratified).estimate(.unmet))
      #expect(close(one.value, number("p_poststrat"), 1e-6), place)
      #expect(close(one.standardError, number("se_poststrat"), 1e-4), place)
    }
  }

  @Test func peopleInNeedAndTheirGapToPlacesMatch() throws {
    let cube = try ReferenceSamples.lombardia(margins: ["ats", "sesso", "eta"])
    for row in try ReferenceData.rows("expected/lombardia_gap_tempo.csv") {
      func number(_ name: String) -> Double { Double(row[name]!)! }
      let cell = try #require(cube.cell(.init(row["ats"]!), "A3.3", "all"))
      let estimate = try #require(cell.estimate(.unmet))
      #expect(close(estimate.value, number("p_raked"), 1e-6))
      #expect(close(estimate.standardError, number("se_p"), 1e-4))
      #expect(estimate.sampleSize == Int(row["n"]!))
      #expect(estimate.degreesOfFreedom == Int(row["df_domain"]!))
      #expect(close(estimate.effectiveSampleSize, number("kg_neff"), 2e-4))
      #expect(abs(estimate.lower - number("p_kg_lo")) < 1e-4)
      #expect(abs(estimate.upper - number("p_kg_hi")) < 1e-4)
      let people = number("N")
      #expect(close(people * estimate.value, number("need"), 1e-6))
      #expect(close(people * estimate.standardError, number("need_se"), 1e-4))
      let capacity = number("capacity")
      #expect(abs(people * estimate.lower - capacity - number("gap_kg_lo")) < 1e-4 * people)
      #expect(abs(capacity / (people * estimate.lower) / number("coverage_kg_hi") - 1) < 2e-3)
    }
  }

  @Test func peopleInNeedOfTheRegionAddUpWithTheirCovariance() throws {
    let rows = try ReferenceData.rows("expected/lombardia_gap_tempo.csv")
    let set = rows.map {
      CubeRatio(territory: .init($0["ats"]!), target: "all", objective: "A3.3")
    }
    let cube = try ReferenceSamples.lombardia(margins: ["ats", "sesso", "eta"], ratios: [set])
    let joint = try #require(cube.ratios.first)
    let people = rows.map { Double($0["N"]!)! }
    let region = try #require(
      ReferenceData.rows("expected/lombardia_gap_tempo_regione.csv").first)
    let need = zip(people, joint.shares).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(close(need, Double(region["need"]!)!, 1e-6))
    var variance = 0.0
    for i in people.indices {
      for j in people.indices { variance += people[i] * people[j] * joint.covariance[i][j] }
    }
    #expect(close(variance.squareRoot(), Double(region["se"]!)!, 1e-4))
    #expect(joint.degreesOfFreedom == Int(region["df"]!))
  }

  private func ats() throws -> [TerritoryCode] {
    try ReferenceData.rows("expected/ranks_tempo_by_ats.csv").map { TerritoryCode($0["ats"]!) }
  }

  @Test func comparisonsOfTerritoriesMatchHolmAndBenjaminiHochberg() throws {
    let codes = try ats()
    let set = codes.map { CubeRatio(territory: $0, target: "all", objective: "A3.3") }
    let joint = try #require(try ReferenceSamples.lombardia(ratios: [set]).ratios.first)
    let rows = try ReferenceData.rows("expected/comparisons_tempo_by_ats.csv")
    let differences = try rows.map { row in
      joint.difference(
        try #require(codes.firstIndex(of: .init(row["a"]!))),
        try #require(codes.firstIndex(of: .init(row["b"]!))))
    }
    let values = try differences.map { try #require($0.pValue) }
    let holm = MultipleComparison.holm(values)
    let hochberg = MultipleComparison.benjaminiHochberg(values)
    for (index, row) in rows.enumerated() {
      let difference = differences[index]
      #expect(close(difference.value, Double(row["diff"]!)!, 1e-6))
      #expect(close(difference.standardError, Double(row["se"]!)!, 1e-6))
      #expect(difference.degreesOfFreedom == Int(row["df_design"]!))
      #expect(close(try #require(difference.statistic), Double(row["t"]!)!, 1e-6))
      #expect(close(values[index], Double(row["p"]!)!, 1e-5))
      #expect(close(holm[index], Double(row["p_holm"]!)!, 1e-5))
      #expect(close(hochberg[index], Double(row["p_bh"]!)!, 1e-5))
    }
    let ranks = try #require(joint.rankIntervals())
    for (interval, row) in zip(ranks, try ReferenceData.rows("expected/ranks_tempo_by_ats.csv")) {
      #expect(interval.rank == Int(row["rank"]!))
      #expect(interval.lower == Int(row["rank_lo"]!))
      #expect(interval.upper == Int(row["rank_hi"]!))
    }
  }

  @Test func twoWavesOfOneDesignMatchWithTheirJointVariance() throws {
    let row = try #require(ReferenceData.rows("expected/years_tempo.csv").first)
    let builder = try ReferenceSamples.lombardiaBuilder(inParts: true)
    let set: [CubeRatio] = ["even", "i"].map {
      CubeRatio(territory: "all", target: "all", objective: "A3.3", instruments: [$0])
    }
    let joint = try #require(try builder.finish(ratios: [set]).ratios.first)
    let difference = joint.difference(0, 1)
    #expect(close(joint.shares[1], Double(row["p2025"]!)!, 1e-6))
    #expect(close(joint.shares[0], Double(row["p2026"]!)!, 1e-6))
    #expect(close(difference.value, Double(row["diff"]!)!, 1e-6))
    #expect(close(difference.standardError, Double(row["se_joint"]!)!, 1e-6))
    #expect(
      close(
        (joint.covariance[0][0] + joint.covariance[1][1]).squareRoot(),
        Double(row["se_sum_of_variances"]!)!, 1e-6))
    #expect(difference.degreesOfFreedom == Int(row["df"]!))
  }
}
