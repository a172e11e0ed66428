import Region
import Testing

@testable import Disclosure
@testable import Estimation
@testable import Findings

/// Areas of comuni and comuni of their own lie across ATS and ambiti: what is shown of all of them
/// together, added and subtracted, must not tell of few people.
struct CrossedTerritoriesTests {
  static let targets = [
    ReportTarget(code: "tutti", label: LocalizedLabel(it: "tutti"), set: .everyone),
    ReportTarget(
      code: "famiglie", label: LocalizedLabel(it: "famiglie"), set: .everyone, parent: "tutti"),
  ]

  /// People of one comune: unmet and the others, in families and not.
  struct People {
    var families: [Int]
    var others: [Int]
  }

  /// A mapping with people who live in its comuni, and with people known to be in one of its ATS.
  struct World {
    var places: [TerritoryFrame.Place]
    var people: [TerritoryCode: People]

    /// Two ATS with two ambiti each, of comuni `c0`, `c1` …
    init(_ people: [People], ambiti: [ClosedRange<Int>], areas: [[Int]], comuni: [Int] = []) {
      let codes = people.indices.map { TerritoryCode("c\($0)") }
      func place(
        _ code: TerritoryCode, _ level: TerritoryLevel, _ parent: TerritoryCode?,
        _ inside: some Sequence<Int>
      ) -> TerritoryFrame.Place {
        .init(
          code: code, level: level, name: code.rawValue, parent: parent,
          comuni: inside.map { codes[$0] })
      }
      places = [place("R03", .region, nil, codes.indices)]
      let half = ambiti.count / 2
      for (i, ranges) in [ambiti[..<half], ambiti[half...]].enumerated() {
        places.append(place(TerritoryCode("ATS-\(i)"), .ats, "R03", ranges.joined()))
      }
      for (i, range) in ambiti.enumerated() {
        places.append(
          place(TerritoryCode("A-\(i)"), .ambito, TerritoryCode("ATS-\(i / half)"), range))
      }
      for (i, inside) in areas.enumerated() {
        places.append(place(TerritoryCode("U-\(i)"), .custom, nil, inside))
      }
      for comune in comuni {
        let ambito = ambiti.firstIndex { $0.contains(comune) }!
        places.append(place(codes[comune], .comune, TerritoryCode("A-\(ambito)"), [comune]))
      }
      self.people = Dictionary(uniqueKeysWithValues: zip(codes, people))
      // Somebody who said nothing but the ATS.
      self.people["ATS-1"] = People(families: [6, 9], others: [7, 30])
    }

    /// For every place that people name, the territories that they count in.
    var groups: [TerritoryCode: Set<TerritoryCode>] {
      let frame = TerritoryFrame(places: places)
      return Dictionary(
        uniqueKeysWithValues: people.keys.map { code in
          let own = Set(places.filter { $0.comuni.contains(code) }.map(\.code))
          return (code, own.isEmpty ? Set(frame.wider(than: code) + [code]) : own)
        })
    }

    /// The people of some places, unmet and the others.
    func people(_ inside: some Sequence<TerritoryCode>, _ target: TargetCode) -> CellVector {
      let found = inside.map { people[$0]! }
      return CellVector(
        parts: (0...1).map { part in
          found.reduce(0) {
            $0 + $1.families[part] + (target == "tutti" ? $1.others[part] : 0)
          }
        })
    }

    func cell(_ territory: TerritoryCode, _ target: TargetCode) -> CellVector {
      people(groups.filter { $0.value.contains(territory) }.keys, target)
    }

    var closed: LinkedTable { closed(without: []) }

    /// - Parameter sealed: territories withheld for a reason of their own.
    func closed(without sealed: [TerritoryCode]) -> LinkedTable {
      let frame = TerritoryFrame(places: places)
      var cells: [LinkedTable.Key: CellVector] = [:]
      for place in places {
        for target in CrossedTerritoriesTests.targets {
          let found = cell(place.code, target.code)
          if found.total > 0 {
            cells[LinkedTable.Key(territory: place.code, target: target.code)] = found
          }
        }
      }
      var table = LinkedTable(
        cells: cells, parents: frame.places.compactMapValues(\.parent),
        crossed: CrossedTerritories(Set(groups.values), frame),
        targets: CrossedTerritoriesTests.targets,
        hidden: Set(
          sealed.flatMap { code in
            CrossedTerritoriesTests.targets.map {
              LinkedTable.Key(territory: code, target: $0.code)
            }
          }), threshold: { _, _ in 5 })
      table.close()
      return table
    }

    var hidden: [String] {
      closed.hidden.filter { $0.target == "tutti" }.map(\.territory.rawValue).sorted()
    }
  }

  private static func some(_ count: Int) -> People {
    People(families: [10, 10], others: [count - 10, count - 10])
  }
  private static let few = People(families: [0, 0], others: [3, 0])
  private static let nobody = People(families: [0, 0], others: [0, 0])

  private static func world(
    _ people: [People], areas: [[Int]], comuni: [Int] = []
  ) -> World {
    World(people, ambiti: [0...1, 2...2, 3...3, 4...4], areas: areas, comuni: comuni)
  }

  @Test("an area less the comune that is shown beside it must not be three people")
  func comuneInArea() {
    let people = [Self.some(30), Self.some(30), Self.few, Self.some(30), Self.some(30)]
    // c2, of three people, is the whole of A-1, which is withheld with its sibling.
    let world = Self.world(people, areas: [[0, 2]], comuni: [0])
    #expect(world.hidden == ["A-0", "A-1", "c0"])
    let enough = Self.world(
      people.map { $0.others[0] == 3 ? Self.some(30) : $0 }, areas: [[0, 2]], comuni: [0])
    #expect(enough.closed.hidden.isEmpty)
  }

  @Test("an ATS less the area that fills most of it must not be three people")
  func areaInATS() {
    let people = [Self.some(30), Self.few, Self.some(30), Self.some(30), Self.some(30)]
    #expect(Self.world(people, areas: [[0, 2]]).hidden == ["U-0"])
    #expect(Self.world(people, areas: [[0]]).hidden == ["U-0"])
    // The area and the ambiti around it: less U-0 are c1.
    #expect(Self.world(people, areas: [[0, 3]]).hidden == ["U-0"])
    #expect(Self.world(people, areas: [[2, 3]]).hidden.isEmpty)
  }

  @Test("of two areas with a comune in common, the difference must not be three people")
  func areasWithCommonComune() {
    let people = [Self.some(30), Self.few, Self.some(30), Self.some(30), Self.some(30)]
    #expect(Self.world(people, areas: [[0, 1, 3], [0, 3]]).hidden == ["U-1"])
    // Nobody answered from c4: readers who know that take the areas for one another.
    let empty = [Self.some(30), Self.few, Self.some(30), Self.some(30), Self.nobody]
    #expect(Self.world(empty, areas: [[0, 1, 3], [0, 3, 4]]).hidden.contains("U-1"))
  }

  @Test("areas that make up a territory together must not leave three people of it")
  func areasTogether() {
    let people = [Self.some(30), Self.some(40), Self.few, Self.some(50), Self.some(30)]
    let world = World(
      people, ambiti: [0...2, 3...3, 4...4], areas: [[0, 3], [1], [0, 4]], comuni: [3, 4])
    let hidden = world.hidden
    // A-0 less U-1 less (U-0 less c3) would be c2.
    #expect(!hidden.isEmpty && !hidden.contains("R03") && !hidden.contains("ATS-0"))
    #expect(Self.leaks(world).isEmpty)
  }

  @Test("people of whom only the ATS is known are told apart from those of its comuni")
  func widePlaces() {
    var world = Self.world(
      [Self.some(30), Self.some(30), Self.some(30), Self.some(30), Self.some(30)], areas: [[3, 4]])
    #expect(world.hidden.isEmpty)
    world.people["ATS-1"] = People(families: [0, 0], others: [2, 9])
    #expect(Self.leaks(world).isEmpty)
  }

  /// Sets of places of which what is shown gives a count of one to four people, by adding and
  /// subtracting: tried one by one.
  private static func leaks(_ world: World) -> [String] {
    let table = world.closed
    let places = world.people.keys.sorted()
    let groups = world.groups
    var found: [String] = []
    for target in targets {
      var shown = RowSpace()
      for place in world.places where !table.isHidden(place.code, target.code) {
        shown.insert(places.map { groups[$0]!.contains(place.code) ? 1 : 0 })
      }
      for set in 1..<(1 << places.count) {
        let inside = places.indices.filter { set & (1 << $0) != 0 }
        let count = world.people(inside.map { places[$0] }, target.code)
        if !count.isSafe(5), shown.contains(places.indices.map { inside.contains($0) ? 1 : 0 }) {
          found.append("\(target.code) \(inside.map { places[$0].rawValue }) \(count.parts)")
        }
      }
    }
    return found
  }

  @Test("no few people follow from random areas and comuni, by any sum", arguments: 0..<16)
  func attack(seed: UInt64) {
    var generator = Generator(state: seed &+ 77)
    let people = (0..<8).map { _ in
      People(
        families: [generator.below(14), generator.below(20)],
        others: [generator.below(9) * generator.below(3), generator.below(20)])
    }
    let areas = (0..<3).map { _ in
      (0..<8).filter { _ in generator.below(2) == 0 }
    }.filter { !$0.isEmpty }
    let world = World(
      people, ambiti: [0...1, 2...3, 4...5, 6...7], areas: areas,
      comuni: (0..<8).filter { _ in generator.below(3) == 0 })
    #expect(Self.leaks(world) == [])
  }

  @Test("a comune that one company supplies does not follow from an area less another comune")
  func oneCompany() {
    let world = Self.world(
      [Self.some(40), Self.some(30), Self.some(30), Self.some(50), Self.some(30)], areas: [[0, 3]],
      comuni: [0, 3])
    let hidden = world.closed(without: ["c3"]).hidden.filter { $0.target == "tutti" }
    // U-0 less c0 would be c3, and so would be A-2, of which it is the whole.
    #expect(hidden.map(\.territory.rawValue).contains("c0"))
    #expect(world.hidden.isEmpty)
  }

  @Test("where territories nest there is nothing to attack")
  func nested() {
    let world = Self.world(
      [Self.some(30), Self.few, Self.some(30), Self.some(30), Self.some(30)], areas: [],
      comuni: [0])
    let frame = TerritoryFrame(places: world.places)
    #expect(CrossedTerritories(Set(world.groups.values), frame) == nil)
    #expect(CrossedTerritories(CrossedTerritories.possibleGroups(frame), frame) == nil)
    #expect(Self.leaks(world).isEmpty)
  }

  private struct Generator {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
  }
}
