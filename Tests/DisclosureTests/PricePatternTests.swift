import Estimation
import Findings
import Region
import Testing

@testable import Disclosure

/// What people say they can pay follows the cell of the need, and nothing that rests on it tells what
/// is withheld.
struct PricePatternTests {
  private static let places: [TerritoryFrame.Place] = [
    .init(code: "R03", level: .region, name: "Lombardia", parent: nil, comuni: ["015146"]),
    .init(code: "ATS-321", level: .ats, name: "ATS 321", parent: "R03", comuni: ["015146"]),
  ]
  private static let targets = [
    ReportTarget(code: .everyone, label: LocalizedLabel(it: "tutti"), set: .everyone)
  ]
  /// Up to 50 euro, up to 100, more.
  private static let bands = [
    PriceBand(lowerCents: 0, upperCents: 5000), PriceBand(lowerCents: 5000, upperCents: 10_000),
    PriceBand(lowerCents: 10_000, upperCents: nil),
  ]
  private static let question = NumberQuestion(
    code: "price/A2.1", title: "prezzo", kind: .scale(["0", "5000", "10000"]),
    detail: .price("A2.1", bands))

  /// A survey in one ATS: of those in need so many can pay up to 50 euro, so many up to 100, the rest
  /// more. A service at 100 euro admits everybody.
  private static func publish(inNeed: Int = 100, _ little: Int, _ middle: Int) throws -> Publication
  {
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: "w", population: .population, sampling: .probability,
        parts: [.init(instrument: "i", objectives: ["A2.1"])], territories: places.map(\.code),
        targets: targets.map(\.code),
        numbers: [
          NumberItem(code: question.code, kind: .scale(steps: 3), detail: question.detail)
        ]))
    for person in 0..<inNeed + 100 {
      let isInNeed = person < inNeed
      let step = person < little ? 1.0 : person < little + middle ? 2 : 3
      try builder.add(
        CubeCase(
          territories: [0, 1], membership: .init([.yes]),
          answers: [NeedAnswer(isInNeed ? .unmet : .none)],
          numbers: [isInNeed ? .value(step) : .notAsked]))
    }
    let cube = try builder.finish()
    let frame = TerritoryFrame(places: places)
    let objectives = ObjectiveTree(
      version: 1,
      nodes: [Objective(code: "A2.1", label: LocalizedLabel(it: "baby-sitting"), clause: "")])
    let service = Service(
      code: "c:1", reference: RecordReference(instrument: "c", line: 2), name: "Nido",
      provider: "Ente", objectives: ["A2.1"],
      admission: Admission(set: .everyone, agesKnown: true), catchment: ["R03"],
      price: .monthlyCents(10_000))
    var input = AnalysisInput(
      cube: cube.cells, rankings: [], numbers: cube.numbers, services: [service], measures: [],
      participation: [], statements: [], scopes: [],
      instruments: [
        Instrument(
          code: "i", kind: .survey, title: "i", wave: "w", sampling: .probability,
          numbers: [question])
      ], margins: [], frame: frame, objectives: objectives, targets: targets,
      referenceDate: CalendarDate(iso: "2026-06-30")!, words: ServiceVocabulary([]))
    input.sweepsThresholds = true
    return DisclosureControl.publish(
      DisclosureInput(
        findings: Analysis.findings(input), frame: frame, objectives: objectives, targets: targets,
        statements: [], parameters: DisclosureParameters(threshold: 5)!))
  }

  private static let address = CellAddress(
    wave: "w", territory: "R03", objective: "A2.1", target: .everyone)

  private static func affordable(_ cell: PublishedCell?) -> (Bool?, AdmissionReach?) {
    (
      cell?.verdict?.offers.first?.isAffordable,
      cell?.verdict?.ladder.first { $0.kind == .affordable }?.reach
    )
  }

  @Test(
    "what people can pay is told where enough stand behind every band, and the rung rests on it")
  func told() throws {
    let rich = try #require(try Self.publish(10, 10).cells[Self.address])
    #expect(rich.detail?.payers.map { $0.share?.point } == [0.9, 0.8])
    #expect(Self.affordable(rich) == (true, .surely))
    let poor = try #require(try Self.publish(80, 10).cells[Self.address])
    #expect(Self.affordable(poor) == (false, AdmissionReach.none))
    #expect(rich.verdict?.coverage == poor.verdict?.coverage)
  }

  @Test(
    "where few people can pay a band, or few cannot, no band is told and neither is the rung",
    arguments: [(3, 40), (40, 3), (50, 47)])
  func few(little: Int, middle: Int) throws {
    let cell = try #require(try Self.publish(little, middle).cells[Self.address])
    let detail = try #require(cell.detail)
    #expect(detail.payers.isEmpty && detail.isWithheld)
    #expect(cell.unmet?.point == 0.5)
    #expect(Self.affordable(cell) == (nil, .possibly))
  }

  @Test("pages are the same whatever the withheld answers were: class, offers, rungs, sensitivity")
  func sameWhateverWasSaid() throws {
    // Of 100 people one to four can pay 100 euro, or all but these: the rung would differ.
    let worlds = try [(1, 98), (4, 4), (97, 2), (50, 46)].map { try Self.publish($0.0, $0.1) }
    let first = try #require(worlds[0].cells[Self.address])
    #expect(first.verdict != nil)
    for world in worlds {
      let cell = try #require(world.cells[Self.address])
      #expect(cell.verdict == first.verdict)
      #expect(cell.detail == first.detail)
      #expect(cell.people == first.people)
      #expect(world.sensitivity == worlds[0].sensitivity)
      #expect(world.numbers.isEmpty)
    }
  }

  @Test("where people in need are few no price is told")
  func fewInNeed() throws {
    let cell = try #require(try Self.publish(inNeed: 4, 2, 1).cells[Self.address])
    #expect(cell.sign == .suppressed && cell.detail == nil)
  }
}
