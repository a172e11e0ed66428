import Estimation
import Region
import Testing

@testable import Findings

/// What holds of places and admission whatever the data: tried on random services.
struct PlacesPropertyTests {
  private typealias World = PlacesWorld
  static let seeds = Array(UInt64(1)...40)
  private static let objectives: [ObjectiveCode] = ["A3.1", "A4.1", "A4.2"]

  private static func services(_ dice: inout SeededDice, canHide: Bool) -> [Service] {
    (0..<Int.random(in: 1...8, using: &dice)).map { number in
      let catchment = World.comuni.filter { _ in Bool.random(using: &dice) }
      let given = objectives.filter { _ in Bool.random(using: &dice) }
      let isHidden = canHide && Int.random(in: 0..<4, using: &dice) == 0
      return World.service(
        "s:\(number)", given.isEmpty ? ["A4.2"] : given,
        in: catchment.isEmpty ? [World.comuni[0]] : catchment,
        places: isHidden ? nil : Int.random(in: 0...90, using: &dice))
    }
  }

  private static func margins(_ dice: inout SeededDice) -> [PopulationMargin] {
    World.comuni.flatMap {
      World.residents(
        $0, Int.random(in: 0...50, using: &dice), Int.random(in: 1...2000, using: &dice))
    }
  }

  private static func cube(_ dice: inout SeededDice) -> [CubeCell] {
    (["ATS-1", "A-nord", "A-sud"] as [TerritoryCode]).flatMap { territory in
      objectives.filter { _ in Int.random(in: 0..<5, using: &dice) > 0 }.map {
        World.cell(
          territory, $0, none: Int.random(in: 100...900, using: &dice),
          met: Int.random(in: 0...80, using: &dice), unmet: Int.random(in: 0...80, using: &dice))
      }
    }
  }

  @Test("the places spread over zones and objectives are those of the service", arguments: seeds)
  func conserved(seed: UInt64) throws {
    var dice = SeededDice(state: seed)
    let services = Self.services(&dice, canHide: false)
    let input = World.input(
      Self.cube(&dice), services: services, margins: Self.margins(&dice))
    let zones = PlaceZones(input, tables: PopulationTables(input))
    #expect(zones.zones.count == World.comuni.count)
    let ages = [AgeSet.all, AgeSet(0...2), AgeSet(0...17)].randomElement(using: &dice)!
    var (offered, given) = (0.0, 0.0)
    for service in services {
      let catchment = try #require(World.frame.extent(of: service.catchment))
      let spread = try #require(
        PlaceSpread(
          over: catchment, objectives: service.objectives, ages: ages,
          touched: zones.touched(by: catchment), zones: zones))
      let places = Double(service.places!)
      offered += places
      // Out over the two ambiti, which split the whole, and all objectives.
      for ambito in ["A-nord", "A-sud"] as [TerritoryCode] {
        for objective in service.objectives {
          let share = spread.share(
            of: objective, in: try #require(World.frame.extent(of: ambito)))
          #expect(share.low == share.high)
          given += places * share.low
        }
      }
      #expect(spread.shares.allSatisfy { $0.share >= 0 })
    }
    #expect(abs(offered - given) < 1e-9 * max(1, offered))
  }

  /// Findings by cell, of an input whose cube asks everything everywhere.
  private static func findings(
    _ services: [Service], seed: UInt64, isComplete: Bool = true
  ) -> [CellKey: CoverageFinding] {
    var dice = SeededDice(state: seed &+ 1000)
    let margins = Self.margins(&dice)
    let cells = (["ATS-1", "A-nord", "A-sud"] as [TerritoryCode]).flatMap { territory in
      objectives.flatMap { objective in
        World.targets.map { World.cell(territory, objective, $0.code) }
      }
    }
    let found = Analysis.findings(
      World.input(cells, services: services, margins: margins, isComplete: isComplete)
    ).coverage
    return Dictionary(uniqueKeysWithValues: found.map { ($0.cell.key, $0) })
  }

  @Test("one more service never lowers admission or places", arguments: seeds)
  func adding(seed: UInt64) throws {
    var dice = SeededDice(state: seed)
    let services = Self.services(&dice, canHide: true)
    // Another name and comune, so that it is nobody's double.
    let more = World.service(
      "t:1", [Self.objectives.randomElement(using: &dice)!],
      in: [World.comuni.randomElement(using: &dice)!],
      places: Bool.random(using: &dice) ? 25 : nil)
    let (before, after) = (
      Self.findings(services, seed: seed), Self.findings(services + [more], seed: seed)
    )
    for (key, old) in before {
      let new = try #require(after[key])
      #expect(new.evidenceNumbers!.admission >= old.evidenceNumbers!.admission)
      #expect(new.places.capacity.lower >= old.places.capacity.lower - 1e-9)
      #expect(
        (new.places.capacity.upper ?? .infinity) >= (old.places.capacity.upper ?? .infinity) - 1e-9)
    }
  }

  @Test(
    "forgetting the places, the ages or the hours of a service never narrows an interval",
    arguments: seeds)
  func forgetting(seed: UInt64) throws {
    var dice = SeededDice(state: seed)
    var services = Self.services(&dice, canHide: false)
    let before = Self.findings(services, seed: seed)
    let place = services.indices.randomElement(using: &dice)!
    let known = services[place]
    let forgetsAges = Bool.random(using: &dice)
    services[place] = Service(
      code: known.code, reference: known.reference, name: known.name, provider: known.provider,
      objectives: known.objectives,
      admission: Admission(set: known.admission.set, agesKnown: !forgetsAges),
      location: known.location, catchment: known.catchment,
      places: forgetsAges ? known.places : nil)
    let after = Self.findings(services, seed: seed)
    for (key, old) in before {
      let new = try #require(after[key])
      #expect(new.places.capacity.lower <= old.places.capacity.lower + 1e-9)
      #expect(
        (new.places.capacity.upper ?? .infinity) >= (old.places.capacity.upper ?? .infinity) - 1e-9)
      #expect(new.evidenceNumbers!.admission <= old.evidenceNumbers!.admission)
    }
  }

  @Test("the order of services, tables and cells changes nothing", arguments: seeds.prefix(10))
  func order(seed: UInt64) {
    var dice = SeededDice(state: seed)
    let services = Self.services(&dice, canHide: true)
    let (cells, margins) = (Self.cube(&dice), Self.margins(&dice))
    let first = Analysis.findings(World.input(cells, services: services, margins: margins))
    let second = Analysis.findings(
      World.input(
        cells.shuffled(using: &dice), services: services.shuffled(using: &dice),
        margins: margins.shuffled(using: &dice)))
    #expect(first.coverage == second.coverage)
  }
}
