import Estimation
import Findings
import Region
import Testing

@testable import Disclosure

/// Survey and groups side by side, where a mapping compares two waves: only the wave that the survey's
/// side is of decides whether it may be shown.
struct VoicesOfWavesTests {
  private static let places: [TerritoryFrame.Place] = [
    .init(code: "R03", level: .region, name: "Lombardia", parent: nil, comuni: ["015146"])
  ]
  private static let targets = [
    ReportTarget(code: .everyone, label: LocalizedLabel(it: "tutti"), set: .everyone)
  ]

  private static func cell(_ wave: WaveCode, unmet: Int) -> CubeCell {
    CubeCell.simpleRandom(
      key: CellKey(wave: wave, territory: "R03", objective: "A2.1", target: .everyone),
      instruments: [InstrumentCode(wave.rawValue)], population: .population,
      sampling: .probability,
      counts: CellCounts(none: 400 - unmet, metByService: 0, unmet: unmet))
  }

  private static func voices(before: Int, after: Int) -> [PublishedTriangulation] {
    let frame = TerritoryFrame(places: places)
    let objectives = ObjectiveTree(version: 1, nodes: [])
    let statements = (1...3).map {
      Statement(
        reference: RecordReference(instrument: "g", line: $0 + 1), group: "G\($0)",
        territory: "R03", actor: "genitori", segment: "\($0)", objective: "A2.1", codeWording: "",
        kind: .unprompted, quote: "", participantCount: 8)
    }
    let input = AnalysisInput(
      cube: [cell("w1", unmet: before), cell("w2", unmet: after)], rankings: [],
      comparisons: [DeclaredComparison(earlier: "w1", later: "w2")], services: [], measures: [],
      participation: [], statements: statements, scopes: [],
      instruments: ["w1", "w2"].map {
        Instrument(
          code: InstrumentCode($0), kind: .survey, title: $0, wave: WaveCode($0),
          sampling: .probability)
      }, margins: [], frame: frame, objectives: objectives, targets: targets,
      referenceDate: CalendarDate(iso: "2026-06-30")!, words: ServiceVocabulary([]))
    return DisclosureControl.publish(
      DisclosureInput(
        findings: Analysis.findings(input), frame: frame, objectives: objectives, targets: targets,
        statements: statements, parameters: DisclosureParameters(threshold: 5)!)
    ).triangulation["R03"] ?? []
  }

  @Test("the later wave's side is told, also where few of the earlier one lacked an answer")
  func earlierWithheld() throws {
    let told = try #require(Self.voices(before: 3, after: 80).first)
    #expect(told.finding.wave == "w2")
    #expect(told.finding.survey == .present)
  }

  @Test("where the later wave may not be shown nothing is told, whatever the earlier one says")
  func laterWithheld() {
    #expect(Self.voices(before: 80, after: 3).isEmpty)
  }
}
