import Estimation
import Findings
import Region
import Testing

@testable import Disclosure

/// Cells of tables that print shares: who stands behind them is known only within limits, and the
/// worst of what is possible decides.
@Suite("Printed shares at the door")
struct PrintedShareTests {
  private static let places: [TerritoryFrame.Place] =
    [.init(code: "R03", level: .region, name: "Lombardia", parent: nil, comuni: [])]
    + ["ATS-321", "ATS-325"].map {
      .init(code: $0, level: .ats, name: $0.rawValue, parent: "R03", comuni: [])
    }

  private static func row(
    _ territory: TerritoryCode, _ quantity: AggregateCount.Quantity, _ percent: Double?,
    of base: Int?, count: Int? = nil, weight: Double = 1, line: Int
  ) -> AggregateCount {
    AggregateCount(
      reference: RecordReference(instrument: "t", line: line), territory: territory,
      objective: "C1", target: .everyone, respondentBand: "", quantity: quantity, count: count,
      base: base,
      share: percent.map {
        AggregateShare(value: $0 / 100, rounding: 0.005, largestWeight: weight)
      })
  }

  private static func publish(_ rows: [AggregateCount]) -> [TerritoryCode: PublishedCell] {
    let made = AggregateCells.make(
      from: rows, wave: "t", population: .population, sampling: .probability)
    #expect(made.faults.isEmpty)
    let frame = TerritoryFrame(places: places)
    let objectives = ObjectiveTree(version: 1, nodes: [])
    let targets = [
      ReportTarget(code: .everyone, label: LocalizedLabel(it: "tutti"), set: .everyone)
    ]
    let input = AnalysisInput(
      cube: made.cells, rankings: [], services: [], measures: [], participation: [],
      statements: [], scopes: [],
      instruments: [
        Instrument(
          code: "t", kind: .aggregate, title: "t", wave: "t", sampling: .probability)
      ], margins: [], frame: frame, objectives: objectives, targets: targets,
      referenceDate: CalendarDate(iso: "2026-06-30")!, words: ServiceVocabulary([]))
    let publication = DisclosureControl.publish(
      DisclosureInput(
        findings: Analysis.findings(input), frame: frame, objectives: objectives,
        targets: targets, statements: [], parameters: DisclosureParameters(threshold: 5)!))
    return Dictionary(
      publication.cells.values.map { ($0.address.territory, $0) }, uniquingKeysWith: { a, _ in a })
  }

  private static func signs(_ rows: [AggregateCount]) -> [TerritoryCode: CellSign] {
    publish(rows).mapValues(\.sign)
  }

  @Test("a share that may stand for fewer than k people is withheld, one that cannot is not")
  func fewest() {
    // 1 % of 400 may be two people, of 1,000 five.
    #expect(Self.signs([Self.row("R03", .unmet, 1, of: 400, line: 1)])["R03"] == .suppressed)
    #expect(Self.signs([Self.row("R03", .unmet, 1, of: 1000, line: 1)])["R03"] == .published)
    #expect(Self.signs([Self.row("R03", .unmet, 99, of: 400, line: 1)])["R03"] == .suppressed)
  }

  @Test("0 % is shown only where rounding leaves nobody")
  func zero() throws {
    #expect(Self.signs([Self.row("R03", .unmet, 0, of: 900, line: 1)])["R03"] == .suppressed)
    let cell = try #require(Self.publish([Self.row("R03", .unmet, 0, of: 90, line: 1)])["R03"])
    guard case .some(.none) = cell.unmet?.form else {
      Issue.record("\(String(describing: cell.unmet))")
      return
    }
  }

  @Test("weights that may hide few people withhold the share; the count beside it decides")
  func weighted() {
    func sign(_ count: Int?) -> CellSign? {
      Self.signs([Self.row("R03", .unmet, 3, of: 400, count: count, weight: 5, line: 1)])["R03"]
    }
    #expect(sign(nil) == .suppressed)
    #expect(sign(20) == .published)
    #expect(sign(4) == .suppressed)
  }

  @Test("what rounded shares of two ATS leave of the region may be few: one more is withheld")
  func difference() {
    func signs(_ region: Int) -> [TerritoryCode: CellSign] {
      Self.signs([
        Self.row("R03", .unmet, 25, of: region, line: 1),
        Self.row("ATS-321", .unmet, 25, of: 400, line: 2),
        Self.row("ATS-325", .unmet, 25, of: 300, line: 3),
      ])
    }
    // The whole is the two parts: nobody is left.
    #expect(signs(700).values.allSatisfy { $0 == .published })
    // 720 leave 20 people of unknown answers; without the smaller ATS 320 are left.
    #expect(signs(720) == ["R03": .published, "ATS-321": .published, "ATS-325": .suppressed])
  }

  @Test(
    "a table that splits the need in one territory and not in another is read as far as it goes")
  func shapes() throws {
    let cells = Self.publish([
      Self.row("R03", .unmet, 20, of: 900, line: 1), Self.row("R03", .noNeed, 50, of: 900, line: 2),
      Self.row("ATS-321", .inNeed, 50, of: 400, line: 3),
      Self.row("ATS-325", .unmet, 20, of: 300, line: 4),
    ])
    #expect(cells["R03"]?.unmet != nil && cells["R03"]?.need != nil)
    #expect(cells["ATS-321"]?.need?.point == 0.5 && cells["ATS-321"]?.unmet == nil)
    #expect(cells["ATS-325"]?.unmet?.point == 0.2 && cells["ATS-325"]?.need == nil)
    // Need in 398 to 402 of 804 people, 2 of 4 of them outside the ATS: it would follow.
    let close = Self.publish([
      Self.row("R03", .unmet, nil, of: 404, count: 100, line: 1),
      Self.row("R03", .noNeed, nil, of: 404, count: 202, line: 2),
      Self.row("ATS-321", .inNeed, nil, of: 400, count: 200, line: 3),
    ])
    #expect(close["ATS-321"]?.sign == .suppressed && close["R03"]?.sign == .published)
  }

  @Test("a cell without a base is not the same as a question that nobody put")
  func noBase() {
    #expect(Self.signs([Self.row("R03", .unmet, 30, of: nil, line: 1)])["R03"] == .insufficient)
  }

  @Test("what a value rests on goes with it; degrees of freedom only where they are known")
  func basis() throws {
    let assumed = try #require(
      Self.publish([Self.row("R03", .unmet, 20, of: 900, line: 1)])["R03"]?.unmet)
    #expect(assumed.basis == .simpleRandom && assumed.precision?.degreesOfFreedom == 899)
    var row = Self.row("R03", .unmet, 20, of: 900, line: 1)
    row = AggregateCount(
      reference: row.reference, territory: row.territory, objective: row.objective,
      target: row.target, respondentBand: "", quantity: .unmet, count: nil, base: 900,
      share: AggregateShare(value: 0.2, rounding: 0.005, interval: 0.16...0.24))
    let printed = try #require(Self.publish([row])["R03"]?.unmet)
    #expect(printed.basis == .publishedInterval && printed.precision?.degreesOfFreedom == nil)
    #expect(printed.interval == 0.16...0.24)
  }
}
