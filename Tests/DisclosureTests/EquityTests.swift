import Region
import Testing

@testable import Disclosure
@testable import Estimation
@testable import Findings

/// What is told of a group beside everybody tells as much of the others, and of the territories
/// that are left out.
struct EquityTests {
  private static let places: [TerritoryFrame.Place] =
    [.init(code: "R03", level: .region, name: "Lombardia", parent: nil, comuni: [])]
    + (321...323).map {
      .init(
        code: TerritoryCode("ATS-\($0)"), level: .ats, name: "ATS \($0)", parent: "R03", comuni: [])
    }

  /// Of each territory: women with and without an answer, then the others.
  private struct People {
    var women: (yes: Int, no: Int)
    var others: (yes: Int, no: Int)
    var isOneCompany = false
  }

  private static func side(_ yes: Int, _ no: Int) -> EquityShare.Side {
    let (y, w) = (Double(yes), Double(yes + no))
    return EquityShare.Side(
      base: BaseSummary(
        sampleSize: yes + no, units: yes + no, strata: 1, sumOfWeights: w, sumOfSquaredWeights: w),
      yesCount: yes,
      totals: RatioTotals(
        y: y, w: w, varianceY: y * (w - y) / w, covarianceYW: 0, varianceW: 0))
  }

  private static func publish(_ people: [TerritoryCode: People]) -> [TerritoryCode: PublishedEquity]
  {
    var cube: [CubeCell] = []
    var equity: [EquityShare] = []
    for (place, found) in people {
      let key = CellKey(wave: "w", territory: place, objective: "A1", target: .everyone)
      let yes = found.women.yes + found.others.yes
      let no = found.women.no + found.others.no
      cube.append(
        .simpleRandom(
          key: key, instruments: ["i"], population: .population, sampling: .probability,
          counts: CellCounts(none: no, unmet: yes)))
      equity.append(
        EquityShare(
          key: key, group: .women, members: side(found.women.yes, found.women.no),
          everybody: side(yes, no), covariance: 0, isOneCompany: found.isOneCompany))
    }
    let frame = TerritoryFrame(places: places)
    let objectives = ObjectiveTree(
      version: 1,
      nodes: [Objective(code: "A1", label: LocalizedLabel(it: "cura"), clause: "4.1")])
    let targets = [
      ReportTarget(code: .everyone, label: LocalizedLabel(it: "tutti"), set: .everyone)
    ]
    let findings = Analysis.findings(
      AnalysisInput(
        cube: cube, rankings: [], equity: equity, services: [], measures: [], participation: [],
        statements: [], scopes: [], instruments: [], margins: [], frame: frame,
        objectives: objectives, targets: targets,
        referenceDate: CalendarDate(iso: "2026-06-30")!,
        words: ServiceVocabulary([])))
    let published = DisclosureControl.publish(
      DisclosureInput(
        findings: findings, frame: frame, objectives: objectives, targets: targets, statements: []))
    return Dictionary(
      uniqueKeysWithValues: published.equity.map { ($0.key.territory, $0.value[0]) })
  }

  @Test("a group with enough people, and enough others, is told with its ratio")
  func told() throws {
    let entry = try #require(
      Self.publish(["R03": People(women: (60, 40), others: (100, 300))])["R03"])
    #expect(entry.sign == .published)
    #expect(entry.sampleSize == 100)
    let ratio = try #require(entry.ratio)
    #expect(abs(ratio.value - 0.6 / 0.32) < 1e-12)
    #expect(entry.reading == .above)
  }

  @Test(
    "few people in the group, or few others, withhold it",
    arguments: [
      People(women: (4, 60), others: (100, 300)), People(women: (60, 4), others: (100, 300)),
      People(women: (60, 40), others: (4, 300)), People(women: (60, 40), others: (100, 4)),
      People(women: (60, 40), others: (100, 300), isOneCompany: true),
    ])
  private func few(people: People) throws {
    let entry = try #require(Self.publish(["R03": people])["R03"])
    #expect(entry.sign == .suppressed)
    #expect(entry.sampleSize == nil && entry.unmet == nil && entry.ratio == nil)
    #expect(entry.reading == nil)
  }

  @Test("nothing follows from the region for the one territory that is withheld")
  func difference() {
    let published = Self.publish([
      "R03": People(women: (63, 140), others: (150, 400)),
      "ATS-321": People(women: (30, 70), others: (70, 200)),
      "ATS-322": People(women: (30, 40), others: (40, 100)),
      "ATS-323": People(women: (3, 30), others: (40, 100)),
    ])
    #expect(published["R03"]?.sign == .published)
    #expect(published["ATS-323"]?.sign == .suppressed)
    // One more is withheld, or the region less the others would tell of three people.
    let shown = ["ATS-321", "ATS-322"].filter { published[TerritoryCode($0)]?.sign == .published }
    #expect(shown.count == 1)
  }

  @Test("a group too small for a number has no ratio")
  func small() throws {
    let entry = try #require(
      Self.publish(["R03": People(women: (8, 7), others: (100, 300))])["R03"])
    #expect(entry.sign == .insufficient)
    #expect(entry.unmet == nil && entry.ratio == nil && entry.reading == nil)
  }
}
