import Estimation
import Findings
import Region
import Testing

@testable import Disclosure

/// What people said of when they need something follows the cell of the need.
struct SlotPatternTests {
  private static let places: [TerritoryFrame.Place] = [
    .init(code: "R03", level: .region, name: "Lombardia", parent: nil, comuni: []),
    .init(code: "ATS-321", level: .ats, name: "ATS 321", parent: "R03", comuni: []),
  ]
  private static let targets = [
    ReportTarget(code: .everyone, label: LocalizedLabel(it: "tutti"), set: .everyone)
  ]
  private static let slots = [
    NeedSlot(label: "sera", hours: [TimeSlot(day: 1, startMinute: 1080, endMinute: 1200)]),
    NeedSlot(label: "sabato", days: [6]),
  ]
  private static let questions = slots.map {
    NumberQuestion(
      code: "slot/A2.1/\($0.label)", title: $0.label, kind: .scale(["1", "2"]),
      detail: .slot("A2.1", $0))
  }

  /// A survey in one ATS: so many in need want the evening, so many of the same want Saturday.
  private static func publish(
    inNeed: Int, none: Int, evening: Int, saturday: Int, least: Int = 5
  ) throws -> Publication {
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: "w", population: .population, sampling: .probability,
        parts: [.init(instrument: "i", objectives: ["A2.1"])], territories: places.map(\.code),
        targets: targets.map(\.code),
        numbers: questions.map {
          NumberItem(code: $0.code, kind: .scale(steps: 2), detail: $0.detail)
        }))
    for person in 0..<inNeed + none {
      let isInNeed = person < inNeed
      func step(_ count: Int) -> NumberAnswer {
        isInNeed ? .value(person < count ? 1 : 2) : .notAsked
      }
      try builder.add(
        CubeCase(
          territories: [0, 1], membership: .init([.yes]),
          answers: [NeedAnswer(isInNeed ? .unmet : .none)],
          numbers: [step(evening), step(saturday)]))
    }
    let cube = try builder.finish()
    let frame = TerritoryFrame(places: places)
    let objectives = ObjectiveTree(version: 1, nodes: [])
    var input = AnalysisInput(
      cube: cube.cells, rankings: [], numbers: cube.numbers, services: [], measures: [],
      participation: [], statements: [], scopes: [],
      instruments: [
        Instrument(
          code: "i", kind: .survey, title: "i", wave: "w", sampling: .probability,
          numbers: questions)
      ], margins: [], frame: frame, objectives: objectives, targets: targets,
      referenceDate: CalendarDate(iso: "2026-06-30")!, words: ServiceVocabulary([]))
    input.sweepsThresholds = true
    return DisclosureControl.publish(
      DisclosureInput(
        findings: Analysis.findings(input), frame: frame, objectives: objectives, targets: targets,
        statements: [], parameters: DisclosureParameters(threshold: least)!))
  }

  private static let address = CellAddress(
    wave: "w", territory: "R03", objective: "A2.1", target: .everyone)

  @Test("slots are told with their shares among those in need, and no answers in numbers")
  func told() throws {
    let found = try Self.publish(inNeed: 100, none: 100, evening: 40, saturday: 10)
    let cell = try #require(found.cells[Self.address])
    let detail = try #require(cell.detail)
    #expect(detail.slots.map { $0.share?.point } == [0.4, 0.1])
    #expect(detail.slots.map(\.isNeeded) == [true, false] && !detail.isWithheld)
    #expect(cell.verdict?.address == Self.address)
    #expect(cell.verdict?.neededSlots == [Self.slots[0]])
    #expect(found.numbers.isEmpty)
  }

  @Test(
    "a slot that few need, or few do not, withholds all of the cell and the class they make",
    arguments: [(40, 4), (40, 96), (97, 50)])
  func few(evening: Int, saturday: Int) throws {
    let found = try Self.publish(inNeed: 100, none: 100, evening: evening, saturday: saturday)
    let cell = try #require(found.cells[Self.address])
    let detail = try #require(cell.detail)
    #expect(detail.slots.isEmpty && detail.isWithheld)
    #expect(cell.verdict == nil && cell.people?.places == nil)
    #expect(cell.unmet?.point == 0.5)
    #expect(found.sensitivity?.tried.isEmpty == true)
  }

  @Test("that no slot counts is told where it proves nothing of the few who need one")
  func none() throws {
    // Four of 100 and five of 100 make the same class.
    let many = try Self.publish(inNeed: 100, none: 100, evening: 4, saturday: 0)
    #expect(many.cells[Self.address]?.detail?.isWithheld == true)
    #expect(many.cells[Self.address]?.verdict?.address == Self.address)
    // Ten of 24 would count: that none does says that fewer than ten want the evening.
    let few = try Self.publish(inNeed: 24, none: 100, evening: 4, saturday: 0, least: 10)
    #expect(few.cells[Self.address]?.detail?.isWithheld == true)
    #expect(few.cells[Self.address]?.unmet != nil)
    #expect(few.cells[Self.address]?.verdict == nil)
  }

  @Test("where people in need are few no slot is told")
  func fewInNeed() throws {
    let found = try Self.publish(inNeed: 4, none: 100, evening: 4, saturday: 0)
    #expect(found.cells[Self.address]?.sign == .suppressed)
    #expect(found.cells[Self.address]?.detail == nil)
  }
}
