import Findings
import Region
import Testing

/// Services beside services: who overlaps, who does not, and what one adds to the other.
struct ServiceOverlapTests {
  private static let frame = TerritoryFrame(
    places: [("A-uno", ["015001", "015002"]), ("A-due", ["015003"])].map { code, comuni in
      TerritoryFrame.Place(
        code: TerritoryCode(code), level: .ambito, name: code, parent: nil,
        comuni: comuni.map { TerritoryCode($0) })
    })

  private func service(
    _ code: ServiceCode, _ name: String, _ provider: String, ages: ClosedRange<Int> = 6...10,
    objectives: [ObjectiveCode] = ["A4.2"], at place: TerritoryCode = "015001",
    catchment: [TerritoryCode]? = nil, places: Int? = nil, price: Price = .unknown,
    hours: [TimeSlot]? = nil, period: Period = .always
  ) -> Service {
    Service(
      code: code, reference: RecordReference(instrument: "a", line: 2), name: name,
      provider: provider, objectives: objectives,
      admission: Admission(set: TargetSet(TargetBox(ages: AgeSet(ages))), agesKnown: true),
      location: place, catchment: catchment ?? [place], places: places, price: price, hours: hours,
      period: period)
  }

  private func overlaps(_ services: [Service]) -> ServiceOverlaps {
    Analysis.findings(
      AnalysisInput(
        cube: [], rankings: [], services: services, measures: [], participation: [],
        statements: [], scopes: [], instruments: [], margins: [], frame: Self.frame,
        objectives: OverlapTests.tree, targets: [], referenceDate: CalendarDate(iso: "2026-01-01")!,
        words: .shipped)
    ).serviceOverlaps
  }

  @Test("two providers that offer the same to the same children in one comune plan together")
  func together() throws {
    let found = overlaps([
      service("a:1", "Doposcuola Mirto", "Coop Alfa"),
      service("b:2", "Spazio Timo", "Associazione Beta"),
    ])
    let pair = try #require(found.listed.first)
    #expect(pair.overlap == .strong)
    #expect(pair.id == "SOV:a:1:b:2")
    #expect(found.counts == [.strong: 1])
  }

  @Test("the pair is named from the service that the other holds more fully")
  func direction() throws {
    let found = overlaps([
      service("a:1", "Doposcuola Mirto", "Coop Alfa", ages: 3...18),
      service("b:2", "Spazio Timo", "Associazione Beta", ages: 6...10),
    ])
    let pair = try #require(found.listed.first)
    #expect(pair.service == "b:2" && pair.overlap == .overlap)
    #expect(pair.similarity == ShareBounds(1))
    #expect(pair.reverse == ShareBounds(5.0 / 16))
  }

  @Test("sites of one provider are a network and no repetition")
  func sites() {
    let found = overlaps([
      service("a:1", "Doposcuola Mirto", "Coop Alfa"),
      service("b:2", "Doposcuola Timo", "Cooperativa ALFA Onlus"),
    ])
    #expect(found.listed.isEmpty && found.sitesOfOneProvider == 1)
  }

  @Test("catchments that share no comune do not meet; those of one ambito do")
  func territory() {
    let near = service(
      "b:2", "Spazio Timo", "Associazione Beta", at: "015002", catchment: ["A-uno"])
    let far = service(
      "b:3", "Spazio Salvia", "Associazione Gamma", at: "015003", catchment: ["A-due"])
    let found = overlaps([service("a:1", "Doposcuola Mirto", "Coop Alfa"), near, far])
    #expect(found.listed.map(\.id) == ["SOV:a:1:b:2"])
    #expect(found.counts == [.strong: 1])
  }

  @Test("services that never ran together are counted, not listed")
  func periods() {
    let found = overlaps([
      service(
        "a:1", "Doposcuola Mirto", "Coop Alfa", period: Period(end: CalendarDate(iso: "2024-06-30"))
      ),
      service(
        "b:2", "Spazio Timo", "Associazione Beta",
        period: Period(start: CalendarDate(iso: "2024-09-01"))),
    ])
    #expect(found.listed.isEmpty && found.counts == [.notContemporary: 1])
  }

  @Test("what one adds is said where both state it, and unknown where one does not")
  func additions() throws {
    let early = TimeSlot(day: 1, startMinute: 780, endMinute: 1140)
    let late = TimeSlot(day: 1, startMinute: 780, endMinute: 1020)
    let found = overlaps([
      service(
        "a:1", "Doposcuola Mirto", "Coop Alfa", catchment: ["A-uno"], places: 20, price: .free,
        hours: [early]),
      service("b:2", "Spazio Timo", "Associazione Beta", price: .monthlyCents(5000), hours: [late]),
    ])
    let pair = try #require(found.listed.first)
    #expect(pair.service == "a:1")
    #expect(
      pair.additions
        == Additionality(
          added: [.hours, .area, .price], unknown: [.period, .eligibility, .capacity]))
    #expect(pair.otherAdditions.added.isEmpty)
  }
}
