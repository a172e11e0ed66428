import Estimation
import Foundation
import Region
import Store
import Testing

@Suite struct CubeTests {
  /// A cell with figures that rounding anywhere would change.
  private static func cell(_ key: CellKey, seed: inout Seeded, known: Bool = true) -> CubeCell {
    var counts = CellCounts(
      none: seed.int(0...50), metByService: seed.int(0...50), metByWork: seed.int(0...50),
      metPaid: seed.int(0...50), metByFamily: seed.int(0...50), metUnspecified: seed.int(0...50),
      unmet: seed.int(0...50), inNeedUnsplit: seed.int(0...50), notUnmetUnsplit: seed.int(0...50))
    counts.unknown = seed.int(0...50)
    counts.notAsked = seed.int(0...50)
    counts.membershipUnknown = seed.int(0...50)
    counts.barrierAnswered = seed.int(0...50)
    counts.barriers = Barrier.allCases.map { _ in seed.int(0...50) }
    counts.companies = seed.int(0...50)
    counts.largestCompanyCount = seed.int(0...50)
    func value() -> Double { Double.random(in: -1e9...1e9, using: &seed) / 3 }
    return CubeCell(
      key: key, instruments: ["google", "limesurvey"], population: .workers,
      sampling: .nonProbability, counts: counts,
      bases: IndicatorBase.allCases.map { _ in
        BaseSummary(
          sampleSize: seed.int(0...500), units: seed.int(0...500), strata: seed.int(0...9),
          sumOfWeights: value(), sumOfSquaredWeights: value())
      },
      totals: Indicator.allCases.map {
        if !known, $0 == .unmet || $0 == .metByService { return nil }
        return RatioTotals(
          y: value(), w: value(), varianceY: value(), covarianceYW: value(), varianceW: value())
      },
      assumption: known ? nil : .published,
      printed: known
        ? [:]
        : [
          .inNeed: PrintedShare(
            value: 1.0 / 3, range: 0.333...0.334, counts: 30...37, basis: .publishedInterval,
            interval: 0.29...0.38, largestWeight: 5, level: 0.9, isRest: true),
          .barrier(.cost): PrintedShare(
            value: 0, range: 0...0.005, counts: 0...2, basis: .simpleRandom),
        ])
  }

  private static func key(_ territory: TerritoryCode, _ objective: ObjectiveCode) -> CellKey {
    CellKey(wave: "2026", territory: territory, objective: objective, target: .everyone)
  }

  @Test func cellsComeBackBitForBitInTheOrderOfTheirKeys() throws {
    let folder = try TemporaryFolder()
    var seed = Seeded(2)
    let cells = [
      Self.cell(Self.key("ATS-325", "A2.1"), seed: &seed),
      Self.cell(Self.key("ATS-325", "A10"), seed: &seed, known: false),
      Self.cell(Self.key("ATS-325", "A.other"), seed: &seed),
      Self.cell(Self.key("R03", "A1"), seed: &seed),
    ]
    let store = try RegionalStore(path: folder.store)
    try store.transaction { try $0.replaceCube(cells.reversed()) }
    #expect(try store.read { try $0.cube() } == cells)
  }

  @Test func aNewCubeLeavesNothingOfTheOld() throws {
    let folder = try TemporaryFolder()
    var seed = Seeded(3)
    let old = ["A1", "A2.1", "A3.1"].map { Self.cell(Self.key("R03", $0), seed: &seed) }
    let new = [Self.cell(Self.key("R03", "A2.1"), seed: &seed)]
    let store = try RegionalStore(path: folder.store)
    try store.transaction { try $0.replaceCube(old) }
    try store.transaction { try $0.replaceCube(new) }
    #expect(try store.read { try $0.cube() } == new)
  }

  @Test func theCubeOutlivesTheSourcesOfTheRunThatMadeIt() throws {
    let folder = try TemporaryFolder()
    var seed = Seeded(4)
    let cells = [Self.cell(Self.key("R03", "A1"), seed: &seed)]
    let store = try RegionalStore(path: folder.store)
    try store.load([], of: survey("limesurvey"))
    try store.transaction { writer in
      try writer.replaceCube(cells)
      try writer.removeSources(notIn: [])
    }
    #expect(try store.read { try $0.cube() } == cells)
  }

  @Test func rankingsAndNotesStayBesideTheCubeAndGoWithIt() throws {
    let folder = try TemporaryFolder()
    let json = """
      {"ranking": {"territory": "R03", "target": "tutti", "objectives": ["A1", "A10"]},
       "sampleSize": 300, "yesCounts": [90, 31], "shares": [0.30000000000000004, 0.1],
       "covariance": [[1e-3, -3.3333333333333335e-7], [-3.3333333333333335e-7, 5e-4]],
       "degreesOfFreedom": 211, "kishDesignEffect": 1.1, "sampling": "probability"}
      """
    let shares = try JSONDecoder().decode(JointShares.self, from: Data(json.utf8))
    let rankings = [
      WaveRanking(wave: "2026", shares: shares), WaveRanking(wave: "2024", shares: shares),
    ]
    let notes: [DesignNote] = [
      .lonelyUnitCentred(stratum: "l'unico \"strato\""),
      .populationBelowSample(stratum: "", declared: 3, reached: 8),
    ]
    let store = try RegionalStore(path: folder.store)
    try store.transaction { try $0.replaceCube([], rankings: rankings, notes: notes) }
    #expect(try store.read { try $0.rankings() } == rankings)
    #expect(try store.read { try $0.designNotes() } == notes)
    #expect(shares.shares[0].bitPattern == (0.1 + 0.2).bitPattern)

    try store.transaction { try $0.replaceCube([]) }
    #expect(try store.read { try $0.rankings() } == [])
    #expect(try store.read { try $0.designNotes() } == [])
  }

  @Test func groupsBesideEverybodyComeBackBitForBitAndGoWithTheCube() throws {
    let folder = try TemporaryFolder()
    var seed = Seeded(6)
    func value() -> Double { Double.random(in: -1e9...1e9, using: &seed) / 3 }
    func side() -> EquityShare.Side {
      EquityShare.Side(
        base: BaseSummary(
          sampleSize: seed.int(0...500), units: seed.int(0...500), strata: seed.int(0...9),
          sumOfWeights: value(), sumOfSquaredWeights: value()), yesCount: seed.int(0...500),
        totals: RatioTotals(
          y: value(), w: value(), varianceY: value(), covarianceYW: value(), varianceW: value()))
    }
    let equity = EquityGroup.allCases.map {
      EquityShare(
        key: Self.key("ATS-325", "A2.1"), group: $0, members: side(), everybody: side(),
        covariance: value(), isOneCompany: $0 == .women)
    }
    let store = try RegionalStore(path: folder.store)
    try store.transaction { try $0.replaceCube([], equity: equity) }
    #expect(try store.read { try $0.equity() } == equity)
    try store.transaction { try $0.replaceCube([]) }
    #expect(try store.read { try $0.equity() } == [])
  }

  @Test func twoCellsOfOneKeyAreRefused() throws {
    let folder = try TemporaryFolder()
    var seed = Seeded(5)
    let twins = [0, 1].map { _ in Self.cell(Self.key("R03", "A1"), seed: &seed) }
    let store = try RegionalStore(path: folder.store)
    #expect(throws: StoreError.self) { try store.transaction { try $0.replaceCube(twins) } }
    #expect(try store.read { try $0.cube() } == [])
  }
}
