import Findings
import Region
import Testing

/// Entries put together into services: transitive, decided by the table.
struct IdentityGroupsTests {
  private func service(_ code: ServiceCode) -> Service {
    Service(
      code: code, reference: RecordReference(instrument: "a", line: 2), name: "Nido", provider: "",
      objectives: ["F1.1"], admission: Admission(set: .everyone, agesKnown: true),
      location: "015146", catchment: ["015146"])
  }

  private func pair(
    _ a: ServiceCode, _ b: ServiceCode, _ state: IdentityState, _ score: Double = 10
  ) -> IdentityFinding {
    IdentityFinding(a, b, state: state, score: score, evidence: [])
  }

  private let services = ["a:1", "a:2", "b:1", "b:2"].map { ServiceCode($0) }

  @Test("one service listed three times counts once, though only two pairs were recognised")
  func transitive() {
    let groups = IdentityGroups([pair("a:2", "b:1", .certain), pair("a:1", "a:2", .certain)])
    #expect(groups.joined(services.map { service($0) }).map(\.service.code) == ["a:1", "b:2"])
  }

  @Test("a probable pair counts as one only once the table said so")
  func confirmed() {
    let found = [pair("a:1", "b:1", .probable, 5)]
    let all = services.map { service($0) }
    #expect(IdentityGroups(found).joined(all).count == 4)
    let decided = IdentityGroups(found, confirmed: [.identity("b:1", "a:1")])
    #expect(decided.joined(all).map(\.service.code) == ["a:1", "a:2", "b:2"])
  }

  @Test("what the table denied stays apart, also through a third entry")
  func denied() {
    let found = [
      pair("a:1", "b:1", .certain, 12), pair("b:1", "b:2", .certain, 11),
      pair("a:1", "b:2", .certain, 10),
    ]
    let groups = IdentityGroups(found, denied: [.identity("a:1", "b:2")])
    #expect(
      groups.joined(services.map { service($0) }).map(\.service.code) == ["a:1", "a:2", "b:2"])
  }

  private func entry(
    _ code: ServiceCode, agesKnown: Bool, places: Int?, hours: [TimeSlot]? = nil,
    price: Price = .unknown, possible: [TerritoryCode] = []
  ) -> Service {
    Service(
      code: code, reference: RecordReference(instrument: "a", line: 2), name: "Nido", provider: "",
      objectives: ["F1.1"],
      admission: Admission(
        set: agesKnown ? TargetSet(TargetBox(ages: AgeSet(0...2))) : .everyone,
        agesKnown: agesKnown), location: "015146", catchment: ["015146"],
      possibleCatchment: possible, places: places, price: price, hours: hours)
  }

  @Test("what only the other entry of a service states is known of it; what both state stands")
  func completed() throws {
    let slot = TimeSlot(day: 1, startMinute: 480, endMinute: 960)
    let poor = entry("a:1", agesKnown: false, places: nil, price: .free, possible: ["ATS-321"])
    let rich = entry("b:1", agesKnown: true, places: 40, hours: [slot], price: .monthlyCents(1000))
    let groups = IdentityGroups([pair("a:1", "b:1", .certain)])
    for services in [[poor, rich], [rich, poor]] {
      let joined = try #require(groups.joined(services).first)
      let one = joined.service
      #expect(groups.joined(services).count == 1 && joined.entries.map(\.code) == ["a:1", "b:1"])
      #expect(one.code == "a:1" && one.admission == rich.admission && one.places == 40)
      #expect(one.hours == [slot] && one.isCatchmentKnown && one.price == .free)
      #expect(joined.places == 40...40)
    }
  }

  @Test("entries of one service with different places leave its places between them")
  func differentPlaces() {
    let services = [
      entry("a:1", agesKnown: true, places: 60), entry("b:1", agesKnown: true, places: 80),
      entry("b:2", agesKnown: true, places: 10),
    ]
    let groups = IdentityGroups([pair("a:1", "b:1", .certain)])
    #expect(groups.joined(services).map(\.places) == [60...80, 10...10])
    #expect(IdentityGroups([]).joined(services).map(\.places) == [60...60, 80...80, 10...10])
  }

  private func admitting(_ code: ServiceCode, _ box: TargetBox, agesKnown: Bool) -> Service {
    Service(
      code: code, reference: RecordReference(instrument: "a", line: 2), name: "Nido", provider: "",
      objectives: code == "a:1" ? ["A4.2"] : ["A4.3", "A4.2"],
      admission: Admission(set: TargetSet(box), agesKnown: agesKnown), catchment: ["015146"])
  }

  @Test("a condition that one entry states and ages that another does admit those of both")
  func admittedByBoth() {
    let disabled = TargetBox(ages: .anyone, conditions: .disability)
    let minors = TargetBox(ages: AgeSet(0...17))
    let both = Admission(
      set: TargetSet(TargetBox(ages: AgeSet(0...17), conditions: .disability)), agesKnown: true)
    // Whichever entry comes first.
    #expect(
      JoinedService([
        admitting("a:1", disabled, agesKnown: false), admitting("b:1", minors, agesKnown: true),
      ]).service.admission == both)
    #expect(
      JoinedService([
        admitting("a:1", minors, agesKnown: true), admitting("b:1", disabled, agesKnown: false),
      ]).service.admission == both)
  }

  @Test("where two entries exclude each other what the first states stands")
  func admittedByNone() {
    let adults = TargetBox(ages: AgeSet(18...64), conditions: .frail)
    let disabled = TargetBox(ages: .anyone, conditions: .disability)
    let joined = JoinedService([
      admitting("a:1", adults, agesKnown: true), admitting("b:1", disabled, agesKnown: false),
    ])
    #expect(joined.service.admission.set == TargetSet(adults))
  }

  @Test("the objectives of a service are those that any of its entries states")
  func objectives() {
    let box = TargetBox(ages: AgeSet(0...17))
    let joined = JoinedService([
      admitting("b:1", box, agesKnown: true), admitting("a:1", box, agesKnown: true),
    ])
    #expect(joined.service.objectives == ["A4.2", "A4.3"])
  }
}
