import Region
import Testing

@testable import Estimation

/// Weights that fit margins, and what stops them.
struct CalibrationTests {
  private let sex = CalibrationMargin(
    name: "sesso", categories: ["F", "M"], populations: [520, 480])
  private let age = CalibrationMargin(
    name: "età", categories: ["18-34", "35-49", "50-64"], populations: [300, 400, 300])

  private func rake(
    _ people: [[Int]], _ margins: [CalibrationMargin], weights: [Double]? = nil,
    trimming: Double? = nil
  ) throws(CalibrationFault) -> CalibratedWeights {
    try CalibratedWeights(
      weights ?? people.map { _ in 1 }, categories: people, margins: margins, trimming: trimming)
  }

  /// Sixty people, every combination ten times.
  private var balanced: [[Int]] { (0..<60).map { [$0 % 2, $0 % 3] } }

  @Test func oneMarginIsPostStratification() throws {
    let people = (0..<30).map { [$0 % 3 == 0 ? 0 : 1] }
    let made = try rake(people, [sex], weights: (0..<30).map { Double($0 + 1) })
    let women = stride(from: 0, to: 30, by: 3).reduce(0.0) { $0 + Double($1 + 1) }
    #expect(made.cycles == 1)
    for (index, weight) in made.weights.enumerated() where index % 3 == 0 {
      #expect(abs(weight - Double(index + 1) * 520 / women) < 1e-12)
    }
    #expect(made.notes.isEmpty)
    #expect(abs(made.summary.sum - 1000) < 1e-9)
  }

  @Test func severalMarginsAreAllReached() throws {
    let people = balanced + balanced.filter { $0 == [0, 1] }
    let made = try rake(people, [sex, age])
    #expect(made.error < 1e-9 && made.cycles > 1)
    for (margin, declared) in [sex, age].enumerated() {
      for (category, population) in declared.populations.enumerated() {
        let sum = zip(people, made.weights).filter { $0.0[margin] == category }
          .reduce(0) { $0 + $1.1 }
        #expect(abs(sum / population - 1) < 1e-9)
      }
    }
  }

  @Test func grandTotalsThatDifferStopAboveHalfAPercent() throws {
    let other = CalibrationMargin(
      name: "età", categories: age.categories, populations: [300, 400, 306])
    #expect(
      throws: CalibrationFault.totalsDiffer(
        margin: "età", total: 1006, other: "sesso", otherTotal: 1000)
    ) { try rake(balanced, [sex, other]) }
    let near = CalibrationMargin(
      name: "età", categories: age.categories, populations: [300, 400, 304])
    let made = try rake(balanced, [sex, near])
    #expect(made.notes == [.totalScaled(margin: "età", total: 1004, to: 1000)])
    #expect(abs(made.summary.sum - 1000) < 1e-6)
  }

  @Test func aCategoryWithNobodyStopsAndOneWithFewIsNoted() throws {
    #expect(
      throws: CalibrationFault.nobody(margin: "età", category: "50-64", population: 300)
    ) { try rake(balanced.filter { $0[1] != 2 }, [sex, age]) }
    let few = balanced.filter { $0[1] != 2 } + [[0, 2], [1, 2]]
    #expect(
      try rake(few, [sex, age]).notes
        == [.fewPeople(margin: "età", category: "50-64", people: 2)])
    let nobody = CalibrationMargin(
      name: "età", categories: age.categories, populations: [500, 500, 0])
    #expect(
      throws: CalibrationFault.unexpectedPeople(margin: "età", category: "50-64", people: 20)
    ) { try rake(balanced, [sex, nobody]) }
    #expect(throws: CalibrationFault.noPeople) { try rake([], [sex]) }
  }

  @Test func marginsThatContradictOneAnotherNameTheWorst() throws {
    // All women are young and all men old, yet the margins ask for other numbers.
    let people = (0..<20).map { [$0 % 2, $0 % 2] }
    let band = CalibrationMargin(
      name: "età", categories: ["giovani", "altri"], populations: [700, 300])
    let fault = #expect(throws: CalibrationFault.self) { try rake(people, [sex, band]) }
    guard case .notConverged(let margin, let category, let error, let cycles)? = fault else {
      Issue.record("another fault: \(String(describing: fault))")
      return
    }
    #expect(margin == "sesso" && category == "M" && cycles == 1_000)
    #expect(abs(error - 0.375) < 1e-9)
  }

  @Test func peopleWithoutACategoryKeepTheirShare() throws {
    let people = balanced.enumerated().map { index, row in index < 6 ? [row[0], -1] : row }
    let made = try rake(people, [sex, age])
    #expect(made.notes == [.categoryUnknown(margin: "età", people: 6)])
    let unknown = zip(people, made.weights).filter { $0.0[1] < 0 }.reduce(0) { $0 + $1.1 }
    #expect(abs(unknown - 100) < 1e-6)
  }

  @Test func trimmingCutsAndRakesAgain() throws {
    let people = balanced
    let weights = people.indices.map { $0 == 0 ? 40.0 : 1 }
    let plain = try rake(people, [sex, age], weights: weights)
    let cut = try rake(people, [sex, age], weights: weights, trimming: 5)
    #expect(plain.summary.maximum > cut.summary.maximum)
    guard case .trimmed(let count, let limit)? = cut.notes.last else {
      Issue.record("no note")
      return
    }
    #expect(count == 1)
    #expect(abs(limit - 5 * 1000 / 60) < 1e-6)
    #expect(cut.error < 1e-9)
    #expect(cut.summary.kishDesignEffect < plain.summary.kishDesignEffect)
  }

  @Test func theOrderOfPeopleChangesNoBit() throws {
    let people = (0..<97).map { [$0 % 2, ($0 * 7 / 5) % 3] }
    let weights = people.indices.map { 1 / Double($0 + 1) }
    let made = try rake(people, [sex, age], weights: weights, trimming: 2)
    let reversed = try rake(
      people.reversed(), [sex, age], weights: weights.reversed(), trimming: 2)
    #expect(made.weights == reversed.weights.reversed())
    #expect(made.summary == reversed.summary)
  }

  @Test func theOrderOfRowsAndNamesChangesNoBitOfACalibratedCube() throws {
    let cases = Self.survey()
    let cube = try Self.cube(cases)
    #expect(try Self.cube(cases.reversed()).cells == cube.cells)
    let renamed = cases.map { row in
      var row = row
      row.stratum = row.stratum == "s0" ? "z" : "a"
      row.unit = row.unit.map { String($0.reversed()) + row.stratum }
      return row
    }
    #expect(try Self.cube(renamed).cells == cube.cells)
  }

  @Test func designWeightsTimesAConstantGiveTheSameCube() throws {
    let cases = Self.survey()
    let scaled = cases.map { row in
      var row = row
      row.weight *= 250
      return row
    }
    for (a, b) in zip(try Self.cube(cases).cells, try Self.cube(scaled).cells) {
      guard let x = a.estimate(.unmet), let y = b.estimate(.unmet) else { continue }
      #expect(abs(x.value - y.value) < 1e-11)
      #expect(abs(x.standardError - y.standardError) < 1e-9)
      #expect(abs(a.total(.unmet)!.value - b.total(.unmet)!.value) < 1e-6)
    }
  }

  @Test func everyIndicatorHasTheErrorOfResidualsAsTheFormulaIsWritten() throws {
    for lonely in [false, true] {
      let cases = Self.survey().filter {
        !lonely || $0.stratum == "s0" || $0.unit == "u3"
      }
      var builder = CubeBuilder(design: CubeTests.design())
      for row in cases { try builder.add(row) }
      _ = try builder.calibrate([Self.plan])
      let cube = try builder.finish(ratios: [
        [CubeRatio(territory: "ATS-321", target: "tutti", objective: "A1")]
      ])
      let cell = try #require(cube.cell("ATS-321", "A1", "tutti"))
      let estimate = try #require(cell.estimate(.unmet))
      let expected = try Self.residualVariance(cases)
      #expect(abs(estimate.standardError - expected.squareRoot()) < 1e-9)
      let joint = try #require(cube.ratios.first)
      #expect(abs(joint.covariance[0][0] - expected) < 1e-12)
      #expect(abs(joint.shares[0] - estimate.value) < 1e-12)
    }
  }

  // MARK: a survey and its plan

  private static let plan = CalibrationPlan(
    parts: [0],
    margins: [
      CalibrationMargin(name: "a", categories: ["x", "y"], populations: [9_000, 11_000]),
      CalibrationMargin(
        name: "b", categories: ["1", "2", "3"], populations: [7_000, 5_000, 8_000]),
    ])

  private static func survey() -> [CubeCase] {
    CubeTests.survey().map { row in
      var row = row
      let number = Int(row.weight * 7)
      row.categories = [number % 2, number % 3]
      return row
    }
  }

  private static func cube(_ cases: [CubeCase]) throws -> Cube {
    var builder = CubeBuilder(design: CubeTests.design())
    for row in cases { try builder.add(row) }
    _ = try builder.calibrate([plan])
    return try builder.finish()
  }

  /// Method 3 as written: least squares of u on the dummies (by the normal equations with the first
  /// dummy of the second margin left out), then the variance of w times the residuals.
  private static func residualVariance(_ cases: [CubeCase]) throws -> Double {
    let made = try CalibratedWeights(
      cases.map(\.weight), categories: cases.map(\.categories), margins: plan.margins)
    func isIn(_ row: CubeCase) -> Bool {
      row.territories.contains(1) && row.answers[0].status.isAnswer
    }
    let w = zip(cases, made.weights).filter { isIn($0.0) }.reduce(0) { $0 + $1.1 }
    let y = zip(cases, made.weights).filter { isIn($0.0) && $0.0.answers[0].status == .unmet }
      .reduce(0) { $0 + $1.1 }
    let u = cases.map {
      isIn($0) ? (($0.answers[0].status == .unmet ? 1 : 0) - y / w) / w : 0
    }
    let x = cases.map { row -> [Double] in
      [
        row.categories[0] == 0 ? 1 : 0, row.categories[0] == 1 ? 1 : 0,
        row.categories[1] == 1 ? 1 : 0, row.categories[1] == 2 ? 1 : 0,
      ]
    }
    var system = [[Double]](repeating: [Double](repeating: 0, count: 5), count: 4)
    for (index, row) in cases.enumerated() {
      for i in 0..<4 {
        for j in 0..<4 { system[i][j] += row.weight * x[index][i] * x[index][j] }
        system[i][4] += row.weight * x[index][i] * u[index]
      }
    }
    for k in 0..<4 {
      for i in 0..<4 where i != k {
        let factor = system[i][k] / system[k][k]
        for j in 0..<5 { system[i][j] -= factor * system[k][j] }
      }
    }
    let fit = (0..<4).map { system[$0][4] / system[$0][$0] }
    var units: [String: [String: Double]] = [:]
    for (index, row) in cases.enumerated() {
      let residual = u[index] - zip(fit, x[index]).reduce(0) { $0 + $1.0 * $1.1 }
      units[row.stratum, default: [:]][row.unit ?? "person \(index)", default: 0] +=
        made.weights[index] * residual
    }
    let all = units.values.flatMap(\.values)
    let overall = all.reduce(0, +) / Double(all.count)
    return units.values.reduce(0) { sum, stratum in
      let n = Double(stratum.count)
      let mean = n > 1 ? stratum.values.reduce(0, +) / n : overall
      let squares = stratum.values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return sum + (n > 1 ? n / (n - 1) : 1) * squares
    }
  }
}
