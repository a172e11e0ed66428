import Estimation
import Findings
import Region
import Testing

/// People in need of targets that a condition or a working position defines: only from tables that
/// count these people.
struct PeopleOfTargetTests {
  private typealias World = PlacesWorld

  private func row(
    _ count: Int, _ ages: ClosedRange<Int> = 0...110, _ conditions: ConditionSet = .all,
    _ workers: WorkerSet = .all, sex: String = "", place: TerritoryCode = "A-nord"
  ) -> PopulationMargin {
    PopulationMargin(
      reference: RecordReference(instrument: "tavola", line: 2), territory: place,
      ages: AgeSet(ages), sex: sex, populationCount: count, conditions: conditions,
      workers: workers)
  }

  private func people(
    _ target: TargetCode, _ rows: [PopulationMargin], unit: CountedUnit,
    asked: ClosedRange<Int> = 0...110
  ) -> PeopleFinding {
    let survey = World.survey(counted: CountedPeople(unit: unit, ages: asked))
    return World.finding(
      World.input(
        [World.cell("A-nord", "A4.2", target)], margins: rows,
        instruments: [survey, World.table()])
    ).people
  }

  @Test("a table of people with a disability counts cared-for persons, and nobody else is counted")
  func condition() {
    let rows = [row(300, 0...64, .disability), row(100, 65...110, .disability)]
    #expect(people("disabilita", rows, unit: .caredPerson).population == 400)
    let refused = people("disabilita", rows, unit: .carer)
    #expect(refused.obstacle == .otherUnit && refused.otherUnit == .caredPerson)
    #expect(people("disabilita", rows + [row(9000)], unit: .caredPerson).population == 400)
    #expect(people(.everyone, rows + [row(9000)], unit: .person).population == 9000)
  }

  @Test(
    "tables that tell other people, or these and others, give nothing",
    arguments: [
      [TargetBox(ages: .anyone)],
      [TargetBox(ages: .anyone, conditions: [.disability, .frail])],
      [TargetBox(ages: AgeSet(0...64), conditions: .disability)],
      [TargetBox(ages: .anyone, conditions: .frail)],
      [
        TargetBox(ages: AgeSet(0...64), conditions: .disability),
        TargetBox(ages: AgeSet(60...110), conditions: .disability),
      ],
    ])
  func otherConditions(_ boxes: [TargetBox]) {
    let rows = boxes.map { box in
      row(100, box.ages.years.first!...box.ages.years.last!, box.conditions)
    }
    let found = people("disabilita", rows, unit: .caredPerson)
    #expect(found.obstacle == .targetNotCounted && found.population == nil)
  }

  @Test("positions add up where the table tells each of them once, of the ages that were asked")
  func positions() {
    let adults = 18...110
    let both = [
      row(50, adults, .all, WorkerSet(.entrepreneur)),
      row(70, adults, .all, WorkerSet(.selfEmployed)),
      row(900, adults, .all, WorkerSet(.publicEmployee)),
    ]
    #expect(people("autonomi", both, unit: .person, asked: adults).population == 120)
    #expect(
      people("autonomi", both, unit: .person, asked: 18...64).obstacle == .targetNotCounted)
    #expect(
      people("autonomi", Array(both.dropFirst()), unit: .person, asked: adults).obstacle
        == .targetNotCounted)
    let twice = both + [row(120, adults, .all, WorkerSet(.entrepreneur, .selfEmployed))]
    #expect(people("autonomi", twice, unit: .person, asked: adults).obstacle == .targetNotCounted)
    let bySex = ["F", "M"].map {
      row(60, adults, .all, WorkerSet(.entrepreneur, .selfEmployed), sex: $0)
    }
    #expect(people("autonomi", bySex, unit: .person, asked: adults).population == 120)
  }
}
