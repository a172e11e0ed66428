import Estimation
import Region
import Testing

@testable import Findings

/// Places follow the ages of those who live in each zone (method section 6).
struct PlaceAgesTests {
  private typealias World = PlacesWorld

  private static func margin(_ place: TerritoryCode, _ ages: ClosedRange<Int>, _ count: Int)
    -> PopulationMargin
  {
    PopulationMargin(
      reference: RecordReference(instrument: "tavola", line: 2), territory: place,
      ages: AgeSet(ages), sex: "", populationCount: count)
  }

  /// As many people in every comune; children under 3 in the numbers given, nil: ages not told.
  private static func residents(_ children: [Int?]) -> [PopulationMargin] {
    zip(World.comuni, children).flatMap { place, young in
      young.map { [margin(place, 0...2, $0), margin(place, 3...110, 1000 - $0)] }
        ?? [margin(place, 0...110, 1000)]
    }
  }

  private func places(
    _ services: [Service], _ margins: [PopulationMargin], target: TargetCode = .everyone,
    cube: [CubeCell]? = nil
  ) -> PlacesFinding {
    World.finding(
      World.input(
        cube ?? [World.cell("A-nord", "A4.2", target)], services: services, margins: margins),
      CellKey(wave: "w", territory: "A-nord", objective: "A4.2", target: target)
    ).places
  }

  private static func nursery(_ ages: ClosedRange<Int> = 0...2) -> Service {
    World.service(
      "s:1", ["A4.2"], in: ["ATS-1"], places: 100, admitting: World.children(ages))
  }

  @Test("places for children go where children live, not where most people do")
  func ownAges() {
    let found = places([Self.nursery()], Self.residents([10, 20, 30, 60, 60, 60]))
    #expect(abs(found.capacity.lower - 25) < 1e-9 && abs(found.capacity.upper! - 25) < 1e-9)
    #expect(found.assumedAges.isEmpty)
  }

  @Test("a target's part is that of its own ages in its own territory")
  func ownPart() {
    let here = World.service(
      "s:1", ["A4.2"], in: ["A-nord"], places: 100, admitting: World.children(0...4))
    let margins = Self.residents([10, 20, 30, 600, 600, 600])
    // Two years, 3 and 4, of the 108 of the older band.
    let share = 60 / (60 + 2940 * 2.0 / 108)
    let found = places([here], margins, target: "figli-0-2")
    #expect(abs(found.capacity.lower - 100 * share) < 1e-9)
  }

  @Test(
    "a zone without ages takes those of the territory around it, then of the others, and says so")
  func assumed() {
    let source = Self.residents([nil, 20, 40, 60, 60, 60])
    let pooled = places([Self.nursery()], source)
    // 24 in a hundred and twenty of the others: 48 of a thousand.
    let young = 240.0 / 5000 * 1000
    #expect(abs(pooled.capacity.lower - 100 * (young + 60) / (young + 240)) < 1e-9)
    #expect(
      pooled.assumedAges == [AssumedAges(zone: World.comuni[0], source: .otherZones)])
    let around = places(
      [Self.nursery()],
      source + [Self.margin("A-nord", 0...2, 90), Self.margin("A-nord", 3...110, 2910)]
    )
    #expect(abs(around.capacity.lower - 100 * (30 + 60) / (30.0 + 240)) < 1e-9)
    #expect(
      around.assumedAges == [AssumedAges(zone: World.comuni[0], source: .territory("A-nord"))])
  }

  @Test("where no table tells ages every year counts the same, and nobody can tell a part of all")
  func noAges() {
    let margins = Self.residents(Array(repeating: nil, count: 6))
    let found = places([Self.nursery(0...5)], margins, target: "figli-0-2")
    #expect(abs(found.capacity.lower - 25) < 1e-9 && abs(found.capacity.upper! - 25) < 1e-9)
    #expect(found.assumedAges.map(\.source) == Array(repeating: .even, count: 6))
    let anyone = World.service(
      "s:2", ["A4.2"], in: ["A-nord"], places: 40,
      admitting: TargetSet(TargetBox(ages: .anyone)))
    #expect(places([anyone], margins, target: "figli-0-2").capacity == CountBounds(0, 40))
    let told = places([anyone], Self.residents([10, 20, 30, 9, 9, 9]), target: "figli-0-2")
    #expect(abs(told.capacity.lower - 40 * 60.0 / 3000) < 1e-9)
  }

  @Test("what is left of a territory beside its comuni has its people less theirs, age by age")
  func rest() {
    let margins =
      [(0...2, 60), (3...110, 2940)].map { Self.margin("A-nord", $0, $1) }
      + Self.residents([10, nil, nil, 60, 60, 60]).filter { $0.ages != AgeSet(0...110) }
    let first = World.service(
      "s:1", ["A4.2"], in: [World.comuni[0]], places: 10, admitting: World.children(0...2))
    #expect(places([first], margins).capacity == CountBounds(10, 10))
    let found = places([Self.nursery()], margins)
    #expect(abs(found.capacity.lower - 100 * 60.0 / 240) < 1e-9)
    #expect(found.assumedAges.isEmpty)
  }

  @Test("the need of the narrowest target by age that is measured everywhere weighs the spread")
  func needOfTarget() {
    let margins = Self.residents([20, 20, 20, 60, 60, 60])
    let cube = [
      World.cell("A-nord", "A4.2", none: 200, met: 50, unmet: 50),
      World.cell("A-sud", "A4.2", none: 800, met: 50, unmet: 50),
      World.cell("A-nord", "A4.2", "figli-0-2", none: 200, met: 100, unmet: 100),
      World.cell("A-sud", "A4.2", "figli-0-2", none: 300, met: 50, unmet: 50),
    ]
    let found = places([Self.nursery()], margins, cube: cube)
    #expect(abs(found.capacity.lower - 100 * (60 * 0.5) / (60 * 0.5 + 180 * 0.25)) < 1e-9)
    #expect(found.weighedBy == [cube[2], cube[3]].map(\.key))
    let partly = places([Self.nursery()], margins, cube: Array(cube.prefix(3)))
    let (north, south) = (60 * cube[0].share, 180 * cube[1].share)
    #expect(abs(partly.capacity.lower - 100 * north / (north + south)) < 1e-9)
  }

  @Test("of unknown ages the places may lie anywhere in the catchment")
  func unknownAges() {
    let open = Service(
      code: "s:1", reference: RecordReference(instrument: "catalogo", line: 2), name: "Spazio",
      provider: "Ente", objectives: ["A4.2"],
      admission: Admission(set: .everyone, agesKnown: false), location: World.comuni[0],
      catchment: ["ATS-1"], places: 40)
    #expect(
      places([open], Self.residents([10, 20, 30, 60, 60, 60])).capacity == CountBounds(0, 40))
  }

  @Test(
    "places given out to every ambito and every age of those admitted are those offered",
    arguments: PlacesPropertyTests.seeds)
  func conserved(seed: UInt64) throws {
    var dice = SeededDice(state: seed)
    let margins = World.comuni.flatMap { place -> [PopulationMargin] in
      if Int.random(in: 0..<5, using: &dice) == 0 {
        return [Self.margin(place, 0...110, Int.random(in: 0...2000, using: &dice))]
      }
      return [0...2, 3...5, 6...17, 18...110].map {
        Self.margin(place, $0, Int.random(in: 0...300, using: &dice))
      }
    }
    let catchment = World.comuni.filter { _ in Bool.random(using: &dice) }
    let ages = Int.random(in: 0...4, using: &dice)...Int.random(in: 5...17, using: &dice)
    let service = World.service(
      "s:1", ["A4.2", "A4.1"], in: catchment.isEmpty ? [World.comuni[0]] : catchment, places: 83,
      admitting: World.children(ages))
    let input = World.input(
      ["A-nord", "A-sud", "ATS-1"].map {
        World.cell(
          $0, Bool.random(using: &dice) ? "A4.2" : "A4.1",
          Bool.random(using: &dice) ? .everyone : "figli-0-2",
          met: Int.random(in: 0...80, using: &dice))
      }, margins: margins)
    let pools = PlacePools(
      frame: World.frame, zones: PlaceZones(input, tables: PopulationTables(input)))
    let limit = Int.random(in: 1...17, using: &dice)
    var basis = PlacePools.Basis()
    var given = 0.0
    for ambito in ["A-nord", "A-sud"] as [TerritoryCode] {
      let extent = try #require(World.frame.extent(of: ambito))
      for objective in service.objectives {
        for part in [0...(limit - 1), limit...110] {
          let share = pools.places(
            83...83, of: service, objective, in: extent, World.children(part), &basis)
          #expect(share.low >= 0 && abs(share.high - share.low) < 1e-12)
          given += share.low
        }
      }
    }
    #expect(abs(given - 83) < 1e-9 * 83)
  }
}

extension CubeCell {
  /// Its prevalence.
  fileprivate var share: Double { estimate(.inNeed)!.value }
}
