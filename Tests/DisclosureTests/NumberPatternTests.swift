import Estimation
import Findings
import Region
import Testing

@testable import Disclosure

/// What is told of answers in numbers tells as much of those left over.
struct NumberPatternTests {
  private static let places: [TerritoryFrame.Place] =
    [.init(code: "R03", level: .region, name: "Lombardia", parent: nil, comuni: [])]
    + (321...323).map {
      .init(
        code: TerritoryCode("ATS-\($0)"), level: $0 == 323 ? .ambito : .ats, name: "ATS \($0)",
        parent: "R03", comuni: [])
    }
  private static let targets = [
    ReportTarget(code: .everyone, label: LocalizedLabel(it: "tutti"), set: .everyone),
    ReportTarget(
      code: "minori", label: LocalizedLabel(it: "minori"), set: .everyone, parent: .everyone),
  ]

  private struct Person {
    var place = 1
    var isInGroup = false
    var company: String?
    var answer: Double
    var isSilent = false
  }

  private static func publish(_ people: [Person], _ item: NumberItem) throws
    -> [NumberAddress: PublishedNumber]
  {
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: "w", population: .population, sampling: .probability,
        parts: [.init(instrument: "i", objectives: [])], territories: places.map(\.code),
        targets: targets.map(\.code), numbers: [item]))
    for person in people {
      try builder.add(
        CubeCase(
          company: person.company, territories: [0, person.place],
          membership: .init([.yes, person.isInGroup ? .yes : .no]), answers: [],
          numbers: [person.isSilent ? .unknown : .value(person.answer)]))
    }
    let frame = TerritoryFrame(places: places)
    let objectives = ObjectiveTree(version: 1, nodes: [])
    let findings = Analysis.findings(
      AnalysisInput(
        cube: [], rankings: [], numbers: try builder.finish().numbers, services: [], measures: [],
        participation: [], statements: [], scopes: [], instruments: [], margins: [], frame: frame,
        objectives: objectives, targets: targets, referenceDate: CalendarDate(iso: "2026-06-30")!,
        words: ServiceVocabulary([])))
    return DisclosureControl.publish(
      DisclosureInput(
        findings: findings, frame: frame, objectives: objectives, targets: targets, statements: [])
    ).numbers
  }

  private static let hours = NumberItem(code: "ore", kind: .quantity)

  private static func address(_ place: TerritoryCode, _ target: TargetCode = .everyone)
    -> NumberAddress
  {
    NumberAddress(wave: "w", territory: place, question: "ore", target: target)
  }

  private static func people(_ count: Int, in group: Int = 0, place: Int = 1) -> [Person] {
    (0..<count).map { Person(place: place, isInGroup: $0 < group, answer: Double(10 + $0 % 5)) }
  }

  @Test("enough people are told with mean and interval")
  func told() throws {
    let found = try Self.publish(Self.people(100, in: 40), Self.hours)
    let whole = try #require(found[Self.address("R03")])
    #expect(whole.sign == .published && whole.sampleSize == 100 && whole.itemNonResponse == 0)
    #expect(whole.mean.map { abs($0.value - 12) < 1e-12 } == true)
    #expect(whole.total == nil && whole.people == nil && whole.cumulative == [])
    #expect(found[Self.address("R03", "minori")]?.sampleSize == 40)
  }

  @Test(
    "few people of a group, and a group that leaves few others, are withheld", arguments: [4, 96])
  func few(inGroup: Int) throws {
    let found = try Self.publish(Self.people(100, in: inGroup), Self.hours)
    let group = try #require(found[Self.address("R03", "minori")])
    #expect(group.sign == .suppressed)
    #expect(group.sampleSize == nil && group.mean == nil && group.itemNonResponse == nil)
    #expect(found[Self.address("R03")]?.sign == .published)
  }

  @Test("nothing follows from the region for the one territory that is withheld")
  func difference() throws {
    let found = try Self.publish(
      Self.people(60) + Self.people(50, place: 2) + Self.people(3, place: 3), Self.hours)
    #expect(found[Self.address("R03")]?.sign == .published)
    #expect(found[Self.address("ATS-323")]?.sign == .suppressed)
    let shown = [321, 322].filter {
      found[Self.address(TerritoryCode("ATS-\($0)"))]?.sign == .published
    }
    #expect(shown.count == 1)
  }

  @Test("a cell that one company supplies, or leaves to one company, is withheld")
  func company() throws {
    var people = Self.people(100, in: 40)
    for index in people.indices { people[index].company = index < 40 ? "a" : "b\(index % 7)" }
    #expect(
      try Self.publish(people, Self.hours)[Self.address("R03", "minori")]?.sign == .suppressed)
    for index in people.indices { people[index].company = index < 40 ? "b\(index % 7)" : "a" }
    #expect(
      try Self.publish(people, Self.hours)[Self.address("R03", "minori")]?.sign == .suppressed)
    for index in people.indices { people[index].company = "b\(index % 7)" }
    #expect(
      try Self.publish(people, Self.hours)[Self.address("R03", "minori")]?.sign == .published)
  }

  @Test("a step of a scale with a few people withholds the whole scale")
  func scale() throws {
    let item = NumberItem(code: "ore", kind: .scale(steps: 3))
    func steps(_ counts: [Int]) throws -> PublishedNumber? {
      let people = counts.enumerated().flatMap { step, count in
        (0..<count).map { _ in Person(answer: Double(step + 1)) }
      }
      return try Self.publish(people, item)[Self.address("R03")]
    }
    let told = try #require(try steps([60, 0, 40]))
    #expect(told.sign == .published && told.median?.step == 1)
    #expect(told.cumulative.map { $0?.point } == [0.6, 0.6])
    for counts in [[60, 4, 40], [60, 36, 4], [4, 50, 50]] {
      let hidden = try #require(try steps(counts))
      #expect(hidden.sign == .suppressed && hidden.median == nil && hidden.cumulative == [])
    }
  }

  @Test("health below an ATS asks for more people")
  func health() throws {
    func sign(isSensitive: Bool) throws -> CellSign? {
      let item = NumberItem(code: "ore", kind: .quantity, isSensitive: isSensitive)
      return try Self.publish(
        Self.people(60) + Self.people(50, place: 2) + Self.people(8, place: 3), item)[
          Self.address("ATS-323")]?.sign
    }
    #expect(try sign(isSensitive: false) == .insufficient)
    #expect(try sign(isSensitive: true) == .suppressed)
  }

  @Test("too few people for a mean, or too uncertain a mean, show none")
  func thresholds() throws {
    let few = try #require(try Self.publish(Self.people(15), Self.hours)[Self.address("R03")])
    #expect(few.sign == .insufficient && few.sampleSize == 15 && few.mean == nil)
    var wide = Self.people(100)
    for index in wide.indices { wide[index].answer = index == 0 ? 1000 : 0 }
    #expect(try Self.publish(wide, Self.hours)[Self.address("R03")]?.sign == .unreliable)
  }

  @Test("few people who did not answer follow neither from a cell nor from wider ones")
  func silent() throws {
    func publish(_ silent: [Int]) throws -> [NumberAddress: PublishedNumber] {
      var people: [Person] = []
      for (place, count) in silent.enumerated() {
        people += Self.people(60, place: place + 1)
        people += (0..<count).map { _ in Person(place: place + 1, answer: 0, isSilent: true) }
      }
      return try Self.publish(people, Self.hours)
    }
    let found = try publish([8, 6, 3])
    let told = found.filter { $0.value.itemNonResponse != nil }
    #expect(found.filter { $0.key.target == .everyone }.values.allSatisfy { $0.sampleSize != nil })
    let places = Set(told.keys.filter { $0.target == .everyone }.map(\.territory))
    #expect(places.contains("R03"))
    #expect(!places.contains("ATS-323"))
    #expect(!places.isSuperset(of: ["ATS-321", "ATS-322"]), "the region less both is three people")
    let enough = try publish([8, 6, 7]).filter { $0.key.target == .everyone }
    #expect(enough.values.allSatisfy { $0.itemNonResponse != nil })
  }
}
