import Estimation
import Region
import Testing

@testable import Disclosure
@testable import Findings

/// N is public: people in need tell what their share tells, and the spread of places may too.
struct PeopleTests {
  private static let frame = TerritoryFrame(places: [
    .init(code: "ATS-1", level: .ats, name: "ATS", parent: nil, comuni: ["015001", "015002"]),
    .init(code: "A-1", level: .ambito, name: "Uno", parent: "ATS-1", comuni: ["015001"]),
    .init(code: "A-2", level: .ambito, name: "Due", parent: "ATS-1", comuni: ["015002"]),
  ])

  /// One service for the two ambiti, one of which may have few people in need.
  private static func publish(unmetInSecond: Int, silent: [Int] = [0, 0, 0])
    -> [TerritoryCode: PublishedCell]
  {
    let counts: [TerritoryCode: CellCounts] = [
      "ATS-1": CellCounts(
        none: 360, metByService: 60, unmet: 60 + unmetInSecond, unknown: silent[0]),
      "A-1": CellCounts(none: 160, metByService: 30, unmet: 60, unknown: silent[1]),
      "A-2": CellCounts(none: 200, metByService: 30, unmet: unmetInSecond, unknown: silent[2]),
    ]
    let objectives = ObjectiveTree(
      version: 1, nodes: [Objective(code: "A1", label: LocalizedLabel(it: "cura"), clause: "")])
    let targets = [
      ReportTarget(code: .everyone, label: LocalizedLabel(it: "tutti"), set: .everyone)
    ]
    let findings = Analysis.findings(
      AnalysisInput(
        cube: counts.map { place, counts in
          .simpleRandom(
            key: CellKey(wave: "w", territory: place, objective: "A1", target: .everyone),
            instruments: ["i"], population: .population, sampling: .probability, counts: counts)
        }, rankings: [],
        services: [
          Service(
            code: "s:1", reference: RecordReference(instrument: "s", line: 2), name: "Aiuto",
            provider: "Ente", objectives: ["A1"],
            admission: Admission(set: .everyone, agesKnown: true), catchment: ["ATS-1"],
            places: 100)
        ], measures: [], participation: [], statements: [],
        scopes: [CatalogueScope(instrument: "s", territories: ["ATS-1"], objectives: ["A1"])],
        instruments: [
          Instrument(
            code: "i", kind: .survey, title: "Indagine", wave: "w",
            counted: CountedPeople(unit: .person)),
          Instrument(code: "m", kind: .margins, title: "Tavola", wave: "m"),
        ],
        margins: ["015001", "015002"].map {
          PopulationMargin(
            reference: RecordReference(instrument: "m", line: 2), territory: TerritoryCode($0),
            ages: .anyone, sex: "", populationCount: 1000)
        }, frame: frame, objectives: objectives, targets: targets,
        referenceDate: CalendarDate(iso: "2026-06-30")!,
        words: ServiceVocabulary([])))
    let cells = DisclosureControl.publish(
      DisclosureInput(
        findings: findings, frame: frame, objectives: objectives, targets: targets, statements: [])
    ).cells
    return Dictionary(uniqueKeysWithValues: cells.map { ($0.key.territory, $0.value) })
  }

  @Test("where all is told, people and places of each ambito are")
  func told() throws {
    let cells = Self.publish(unmetInSecond: 40)
    for place in ["A-1", "A-2"] as [TerritoryCode] {
      let people = try #require(cells[place]?.people)
      #expect(people.inNeed != nil)
      #expect(people.unmet != nil)
      #expect(people.places?.verdict == .insufficient)
    }
  }

  @Test("a withheld share takes its people along, and the places that its need weighs elsewhere")
  func withheld() throws {
    let cells = Self.publish(unmetInSecond: 2)
    let second = try #require(cells["A-2"])
    #expect(second.sign == .suppressed)
    #expect(second.people == nil)
    if let first = cells["A-1"]?.people {
      #expect(first.places == nil, "the rest of the pool would tell the need of the other")
    }
    // All of the pool lies in the ATS, whatever is needed where.
    #expect(cells["ATS-1"]?.people?.places?.capacity == CountBounds(100, 100))
  }

  @Test("few people who did not answer in one ambito do not follow from its ATS and the other")
  func silent() throws {
    let few = Self.publish(unmetInSecond: 40, silent: [12, 9, 3])
    #expect(few.values.allSatisfy { $0.sampleSize != nil })
    #expect(few["ATS-1"]?.itemNonResponse != nil)
    #expect(few["A-1"]?.itemNonResponse == nil)
    #expect(few["A-2"]?.itemNonResponse == nil)
    let enough = Self.publish(unmetInSecond: 40, silent: [18, 9, 9])
    #expect(enough.values.allSatisfy { $0.itemNonResponse != nil })
  }
}
