import Estimation
import Region
import Testing

@Suite struct CellDifferenceTests {
  /// Answers of the same people in two waves: of every four that lacked an answer one found it.
  private static func cases(_ wave: Int, count: Int = 120, person: (Int) -> String?) -> [CubeCase] {
    (0..<count).map { index in
      let isUnmet = index % 3 == 0 && (wave == 0 || index % 4 != 0)
      return CubeCase(
        part: wave, stratum: index % 2 == 0 ? "a" : "b", unit: person(index),
        weight: 1 + Double(index % 5), territories: [0], membership: .init([.yes]),
        answers: [NeedAnswer(isUnmet ? .unmet : index % 3 == 1 ? .metByService : .none)])
    }
  }

  private static func builder(_ rows: [CubeCase], parts: [InstrumentCode]) throws -> CubeBuilder {
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: "2028", population: .population, sampling: .probability,
        parts: parts.map { .init(instrument: $0, objectives: ["A1"]) }, territories: [.region],
        targets: [.everyone]))
    for row in rows { try builder.add(row) }
    return builder
  }

  private static func cell(_ wave: Int, sampling: Sampling = .probability) throws -> CubeCell {
    let rows = cases(wave) { _ in nil }.map { row in
      var row = row
      row.part = 0
      return row
    }
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: wave == 0 ? "2026" : "2028", population: .population, sampling: sampling,
        parts: [.init(instrument: "x", objectives: ["A1"])], territories: [.region],
        targets: [.everyone]))
    for row in rows { try builder.add(row) }
    return try #require(try builder.finish().cells.first)
  }

  private static func joint(_ person: (Int, Int) -> String?) throws -> CubeBuilder {
    try builder(
      [0, 1].flatMap { wave in cases(wave) { person(wave, $0) } }, parts: ["first", "second"])
  }

  private static func shared(_ person: (Int, Int) -> String?) throws -> [WaveCovariance] {
    try joint(person).waveCovariances(with: "2026", parts: ["first"])
  }

  @Test func peopleInBothWavesVaryTogetherAsInOneDesign() throws {
    let builder = try Self.joint { _, index in "p\(index)" }
    let found = try builder.waveCovariances(with: "2026", parts: ["first"])
    let shared = try #require(found.first)
    #expect(found.count == 1)
    #expect(
      shared.key
        == CellKey(
          wave: "2028", territory: .region, objective: "A1", target: .everyone))
    #expect(shared.sharedUnits == 120)
    // The same by the general way to joint shares.
    func ratio(_ source: InstrumentCode, _ indicator: Indicator) -> CubeRatio {
      CubeRatio(
        territory: .region, target: .everyone, objective: "A1", indicator: indicator,
        instruments: [source])
    }
    let ratios = try builder.finish(ratios: [
      [ratio("first", .unmet), ratio("second", .unmet)],
      [ratio("first", .inNeed), ratio("second", .inNeed)],
    ]).ratios
    #expect(abs(shared.unmet - ratios[0].covariance[0][1]) < 1e-15)
    #expect(abs(shared.inNeed - ratios[1].covariance[0][1]) < 1e-15)
    #expect(shared.unmet > 0)
  }

  @Test func samplesWithoutCommonPeopleHaveNoCovarianceAndTheirVariancesAdd() throws {
    #expect(try Self.shared { "\($0) \($1)" }.isEmpty)
    #expect(try Self.shared { _, _ in nil }.isEmpty)
    let (first, second) = (try Self.cell(0), try Self.cell(1))
    let change = try #require(CellDifference(.unmet, of: second, from: first, covariance: 0))
    let (a, b) = (try #require(first.estimate(.unmet)), try #require(second.estimate(.unmet)))
    let sum = a.standardError * a.standardError + b.standardError * b.standardError
    #expect(abs(change.difference.standardError - sum.squareRoot()) < 1e-15)
    #expect(abs(change.difference.value - (b.value - a.value)) < 1e-15)
    #expect((118...236).contains(change.difference.degreesOfFreedom))
  }

  @Test func commonPeopleMakeASmallerChangeVisible() throws {
    let (first, second) = (try Self.cell(0), try Self.cell(1))
    let shared = try #require(try Self.shared { _, index in "p\(index)" }.first)
    let apart = try #require(CellDifference(.unmet, of: second, from: first, covariance: 0))
    let together = try #require(
      CellDifference(.unmet, of: second, from: first, covariance: shared.unmet))
    let (wide, narrow) = (apart.difference, together.difference)
    #expect(narrow.standardError < 0.7 * wide.standardError)
    let (least, most) = (
      try #require(narrow.smallestDetectable()), try #require(wide.smallestDetectable())
    )
    #expect(least < most)
    // No covariance makes a variance negative.
    let absurd = try #require(CellDifference(.unmet, of: second, from: first, covariance: 1))
    #expect(absurd.difference.standardError >= 0)
    #expect(absurd.usedCovariance < 1)
  }

  @Test func aCensusAddsNoVariance() throws {
    let (first, second) = (try Self.cell(0, sampling: .census), try Self.cell(1))
    let change = try #require(CellDifference(.unmet, of: second, from: first, covariance: 0))
    let later = try #require(second.estimate(.unmet))
    #expect(abs(change.difference.standardError - later.standardError) < 1e-15)
    #expect(change.difference.degreesOfFreedom == later.degreesOfFreedom)
  }

  @Test func aShareThatNobodyCanAnswerHasNoChange() throws {
    let cell = try Self.cell(0)
    #expect(CellDifference(.barrier(.cost), of: cell, from: cell, covariance: 0) == nil)
  }

  @Test func aPartIsNoSurerThanTheRestOfTheWholeAllows() throws {
    let whole = try Self.cell(0)
    // Nearly everybody: the few others decide.
    let part = try #require(
      CellDifference(.unmet, of: whole, from: whole, covariance: 0, relation: .nested))
    #expect(part.difference.degreesOfFreedom < 1)
    #expect(part.difference.pValue == nil)
  }
}
