import Estimation
import Region
import Testing

@testable import Findings

/// Method section 6: places over catchments, and how they compare with the people in need.
struct PlacesTests {
  private typealias World = PlacesWorld

  private func places(
    _ services: [Service], cube: [CubeCell]? = nil, margins: [PopulationMargin]? = nil,
    target: TargetCode = .everyone, isComplete: Bool = true
  ) -> PlacesFinding {
    let cells = cube ?? [World.cell("A-nord", "A4.2", target)]
    return World.finding(
      World.input(cells, services: services, margins: margins, isComplete: isComplete),
      CellKey(wave: "w", territory: "A-nord", objective: "A4.2", target: target)
    ).places
  }

  @Test("places kept for ages go to these ages alone, those of unclear ages to all admitted")
  func bands() {
    func capacity(_ bands: [PlaceBand]) -> CountBounds {
      let service = World.service(
        "s:1", ["A4.2"], in: ["A-nord"], places: 32, admitting: World.children(0...5), bands: bands)
      return World.finding(
        World.input([World.cell("A-nord", "A4.2", "figli-0-2")], services: [service])
      ).places.capacity
    }
    let young = PlaceBand(ages: AgeSet(0...2), places: 12)
    let told = capacity([young, PlaceBand(ages: AgeSet(3...5), places: 20)])
    #expect(told == CountBounds(12, 12))
    let untold = capacity([])
    #expect(untold.lower > 12 && untold.lower == untold.upper)
    // Ages that the service does not admit: the band cannot be believed.
    #expect(capacity([young, PlaceBand(ages: AgeSet(65...70), places: 20)]) == untold)
  }

  @Test("places of a service of the territory are all its own")
  func own() {
    let found = places([World.service("s:1", ["A4.2"], in: ["A-nord"], places: 40)])
    #expect(found.capacity == CountBounds(40, 40))
    #expect(found.unstated == [])
  }

  @Test("a small comune is served from its neighbour: the catchment counts, not the address")
  func neighbour() {
    let across = World.service(
      "s:1", ["A4.2"], in: [World.comuni[2], World.comuni[3]], places: 40)
    #expect(places([across]).capacity == CountBounds(20, 20))
    let far = World.service("s:2", ["A4.2"], in: [World.comuni[5]], places: 40)
    #expect(places([far]).capacity == CountBounds(0, 0))
  }

  @Test("places follow the need estimated in each part, not only its people")
  func byNeed() {
    let wide = World.service("s:1", ["A4.2"], in: ["ATS-1"], places: 100)
    let cube = [
      World.cell("A-nord", "A4.2", none: 200, met: 50, unmet: 50),
      World.cell("A-sud", "A4.2", none: 800, met: 50, unmet: 50),
    ]
    let found = places([wide], cube: cube)
    #expect(abs(found.capacity.lower - 75) < 1e-9)
    #expect(found.weighedBy == cube.map(\.key))
  }

  @Test("places shared by two objectives are one pool")
  func pool() {
    let shared = World.service("s:1", ["A4.1", "A4.2"], in: ["A-nord"], places: 60)
    let cube = [
      World.cell("A-nord", "A4.1", none: 300, met: 50, unmet: 50),
      World.cell("A-nord", "A4.2", none: 200, met: 100, unmet: 100),
    ]
    #expect(abs(places([shared], cube: cube).capacity.lower - 40) < 1e-9)
  }

  @Test("places not stated, and a catalogue that may be incomplete, leave no ceiling")
  func unknownPlaces() {
    let services = [
      World.service("s:1", ["A4.2"], in: ["A-nord"], places: 40),
      World.service("s:2", ["A4.2"], in: ["A-nord"], places: nil),
    ]
    let found = places(services)
    #expect(found.capacity == CountBounds(40, nil))
    #expect(found.unstated == [.service("s:2")])
    #expect(found.verdict == .uncertain)
    #expect(found.coverage?.upper == nil)
    #expect(places([services[0]], isComplete: false).capacity == CountBounds(40, nil))
  }

  @Test("without a population nobody knows how places lie across a border")
  func unknownPopulation() {
    let across = World.service("s:1", ["A4.2"], in: ["ATS-1"], places: 40)
    #expect(places([across], margins: []).capacity == CountBounds(0, 40))
  }

  @Test("a broader objective may serve the narrower one: its places are only possible")
  func broader() {
    let broad = World.service("s:1", ["A4"], in: ["A-nord"], places: 40)
    #expect(places([broad]).capacity == CountBounds(0, 40))
  }

  @Test("entries that may be one service count once to twice")
  func doubtful() {
    let a = World.service("a:1", ["A4.2"], in: ["A-nord"], places: 40)
    let b = World.service("b:1", ["A4.2"], in: ["A-nord"], places: 30)
    let input = World.input([World.cell("A-nord", "A4.2")], services: [a, b])
    let analysis = PlacesAnalysis(
      input, services: [a, b],
      identities: [
        IdentityFinding("a:1", "b:1", state: .possible, score: 0, evidence: [])
      ], tables: PopulationTables(input))
    let offers = OfferFinder(input, services: [a, b].map { JoinedService([$0]) }).offers(
      objective: "A4.2", target: .everyone, territory: "A-nord")
    let capacity = analysis.capacity(offers, objective: "A4.2", territory: "A-nord")
    #expect(capacity.bounds == CountBounds(40, 70))
    #expect(capacity.doubtfulPairs == [.identity("a:1", "b:1")])
  }

  @Test("the verdict follows the sign of people less places, at the edge too")
  func verdicts() {
    func verdict(_ need: (Double, Double), _ capacity: (Double, Double?)) -> PlacesVerdict {
      PlacesVerdict(
        need: CountBounds(need.0, need.1), capacity: CountBounds(capacity.0, capacity.1))
    }
    #expect(verdict((101, 150), (50, 100)) == .insufficient)
    #expect(verdict((100, 150), (50, 100)) == .uncertain)
    #expect(verdict((100, 150), (150, 200)) == .sufficient)
    #expect(verdict((100, 150), (149, 200)) == .uncertain)
    #expect(verdict((100, 150), (150, nil)) == .sufficient)
    #expect(verdict((100, 150), (0, nil)) == .uncertain)
  }

  @Test("places for everybody beside a need that stays unmet contradict the class")
  func contradiction() {
    let plenty = World.service("s:1", ["A4.2"], in: ["A-nord"], places: 5000)
    let cube = [World.cell("A-nord", "A4.2", none: 200, met: 50, unmet: 150)]
    let finding = World.finding(World.input(cube, services: [plenty]))
    #expect(finding.coverage == .onPaper)
    #expect(finding.places.verdict == .sufficient)
    #expect(finding.places.contradictsClass)
    let few = World.service("s:1", ["A4.2"], in: ["A-nord"], places: 5)
    let lacking = World.finding(World.input(cube, services: [few]))
    #expect(lacking.places.verdict == .insufficient)
    #expect(!lacking.places.contradictsClass)
  }

  @Test("a target takes the part of the places that its share of those admitted gives")
  func target() {
    let toTen = World.service(
      "s:1", ["A4.2"], in: ["A-nord"], places: 40, admitting: World.children(0...5))
    let found = places([toTen], target: "figli-0-2")
    // 180 residents under 3 in all; years 3-5 hold 3/108 of 5,820.
    let share = 180 / (180 + 5820 * 3.0 / 108)
    #expect(abs(found.capacity.lower - 40 * share) < 1e-9)
    let open = World.service("s:2", ["A4.2"], in: ["A-nord"], places: 40)
    #expect(places([open], target: "figli-0-2").capacity == CountBounds(0, 40))
  }

  @Test("a need of the evening is met by who is open then, a summer need by who is open in summer")
  func slots() {
    var parameters = FindingParameters()
    parameters.terms["A4"] = NeedTerms(
      hours: [TimeSlot(day: 1, startMinute: 16 * 60, endMinute: 18 * 60)])
    parameters.terms["A3.1"] = NeedTerms(
      period: Period(start: CalendarDate(iso: "2026-07-01"), end: CalendarDate(iso: "2026-08-01")))
    func admission(_ objective: ObjectiveCode, _ service: Service) -> AdmissionReach {
      let input = World.input(
        [World.cell("A-nord", objective)], services: [service], parameters: parameters)
      return World.finding(input).evidenceNumbers!.admission
    }
    func open(_ from: Int, _ to: Int) -> [TimeSlot] {
      [TimeSlot(day: 1, startMinute: from * 60, endMinute: to * 60)]
    }
    func service(
      _ objective: ObjectiveCode, hours: [TimeSlot]? = nil, _ start: String? = nil,
      _ end: String? = nil
    ) -> Service {
      World.service(
        "s:1", [objective], in: ["A-nord"], places: 10, hours: hours,
        period: Period(
          start: start.flatMap { CalendarDate(iso: $0) }, end: end.flatMap { CalendarDate(iso: $0) }
        ))
    }
    #expect(admission("A4.2", service("A4.2", hours: open(8, 16))) == .none)
    #expect(admission("A4.2", service("A4.2", hours: open(8, 18))) == .surely)
    #expect(admission("A4.2", service("A4.2")) == .possibly)
    #expect(admission("A3.1", service("A3.1", "2025-09-01", "2026-06-30")) == .none)
    // Open only in summer, and not yet on the day of the mapping.
    #expect(admission("A3.1", service("A3.1", "2026-07-01", "2026-08-31")) == .surely)
    #expect(admission("A3.1", service("A3.1")) == .possibly)
  }
}
