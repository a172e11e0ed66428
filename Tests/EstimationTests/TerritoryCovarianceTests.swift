import Estimation
import Region
import Testing

/// Territories set side by side: the same numbers as the general way to joint shares, and R's.
@Suite struct TerritoryCovarianceTests {
  /// Companies whose people live in both ATS, drawn as units of one stratum.
  private static func survey() -> [CubeCase] {
    CubeTests.survey().map { row in
      var row = row
      row.stratum = "s"
      return row
    }
  }

  private static let pairs = TerritoryPairs(
    within: "R03",
    pairs: [
      .init(first: "ATS-321", second: "ATS-322"), .init(first: "ATS-321", second: "R03"),
      .init(first: "ATS-322", second: "nowhere"),
    ], targets: ["tutti", "figli-0-2", "nobody"])

  private static func check(_ builder: consuming CubeBuilder) throws {
    func ratio(_ territory: TerritoryCode, _ entry: TerritoryCovariance, _ indicator: Indicator)
      -> CubeRatio
    {
      CubeRatio(
        territory: territory, target: entry.key.target, objective: entry.key.objective,
        indicator: indicator)
    }
    let found = try builder.finish(territories: [pairs]).territoryCovariances
    // Two pairs, two objectives, two targets; in the order of the first cell, then of the second.
    #expect(found.count == 8)
    #expect(found.map(\.key) == found.map(\.key).sorted())
    for indicator in [Indicator.unmet, .inNeed] {
      let sets = found.map {
        [ratio($0.key.territory, $0, indicator), ratio($0.second, $0, indicator)]
      }
      let joint = try builder.finish(ratios: sets).ratios
      #expect(joint.count == 8)
      for (entry, ratios) in zip(found, joint) {
        let value = indicator == .unmet ? entry.unmet : entry.inNeed
        #expect(abs(value - ratios.covariance[0][1]) < 1e-15, "\(entry)")
        #expect(value != 0)
      }
    }
  }

  @Test func companiesAcrossTerritoriesAndPartsOfTheWholeVaryTogether() throws {
    var builder = CubeBuilder(design: CubeTests.design())
    for row in Self.survey() { try builder.add(row) }
    try Self.check(builder)
  }

  @Test func calibratedSharesVaryTogetherByTheirResiduals() throws {
    var builder = CubeBuilder(design: CubeTests.design())
    for (index, row) in Self.survey().enumerated() {
      var row = row
      row.categories = [index % 2, index % 3]
      try builder.add(row)
    }
    _ = try builder.calibrate([
      CalibrationPlan(
        parts: [0],
        margins: [
          CalibrationMargin(name: "a", categories: ["x", "y"], populations: [16_000, 16_000]),
          CalibrationMargin(
            name: "b", categories: ["x", "y", "z"], populations: [12_000, 10_000, 10_000]),
        ])
    ])
    try Self.check(builder)
  }

  @Test func theOrderOfRowsChangesNothing() throws {
    func covariances(_ rows: [CubeCase]) throws -> [TerritoryCovariance] {
      var builder = CubeBuilder(design: CubeTests.design())
      for row in rows { try builder.add(row) }
      return try builder.finish(territories: [Self.pairs]).territoryCovariances
    }
    #expect(try covariances(Self.survey()) == covariances(Self.survey().reversed()))
  }

  @Test(.enabled(if: ReferenceData.isPresent, "../shared/reference is not here"))
  func differencesHaveTheStandardErrorsOfR() throws {
    let rows = try ReferenceData.rows("expected/comparisons_tempo_by_ats.csv")
    let pairs = rows.map {
      TerritoryPairs.Pair(first: TerritoryCode($0["a"]!), second: TerritoryCode($0["b"]!))
    }
    let cube = try ReferenceSamples.lombardiaBuilder().finish(territories: [
      TerritoryPairs(within: "all", pairs: pairs, targets: ["all"])
    ])
    for row in rows {
      let key = CellKey(
        wave: cube.cells[0].key.wave, territory: TerritoryCode(row["a"]!), objective: "A3.3",
        target: "all")
      let joint = try #require(
        cube.territoryCovariances.first { $0.key == key && $0.second.rawValue == row["b"]! })
      let first = try #require(cube.cells.first { $0.key == key })
      let second = try #require(cube.cells.first { $0.key == key.moved(to: joint.second) })
      let difference = try #require(
        CellDifference(.unmet, of: first, from: second, covariance: joint.unmet)
      ).difference
      #expect(abs(difference.value / Double(row["diff"]!)! - 1) < 1e-6)
      #expect(abs(difference.standardError / Double(row["se"]!)! - 1) < 1e-6)
      // Two of eight territories: no more than the whole design has.
      #expect(difference.degreesOfFreedom <= Int(row["df_design"]!)!)
    }
  }
}
