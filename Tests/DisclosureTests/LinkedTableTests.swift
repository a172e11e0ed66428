import Region
import Testing

@testable import Disclosure
@testable import Estimation

/// The pattern of what is withheld, attacked with linear algebra by somebody who knows every table
/// that is shown: an independent check of the closing rules.
struct LinkedTableTests {
  static let region: TerritoryCode = "R03"
  static let ats = (1...8).map { TerritoryCode("ATS-32\($0)") }
  static let ambiti = ["A-uno", "A-due", "A-tre"].map { TerritoryCode($0) }
  static let targets = [
    ReportTarget(code: "tutti", label: LocalizedLabel(it: "tutti"), set: .everyone),
    ReportTarget(
      code: "famiglie", label: LocalizedLabel(it: "famiglie"), set: .everyone, parent: "tutti"),
    ReportTarget(
      code: "piccoli", label: LocalizedLabel(it: "piccoli"), set: .everyone, parent: "famiglie"),
    ReportTarget(
      code: "grandi", label: LocalizedLabel(it: "grandi"), set: .everyone, parent: "famiglie"),
  ]
  static let parents: [TerritoryCode: TerritoryCode] = Dictionary(
    uniqueKeysWithValues: ats.map { ($0, region) } + ambiti.map { ($0, ats[0]) })

  /// Atoms of people: place (an ambito, the rest of its ATS, another ATS) x kind of family.
  private struct World {
    static let places = LinkedTableTests.ambiti + LinkedTableTests.ats
    static let kinds = ["altri", "altre famiglie", "piccoli", "grandi", "piccoli e grandi"]
    var counts: [[CellCounts]]

    init(seed: UInt64, scale: Int) {
      var generator = Generator(state: seed)
      counts = World.places.map { _ in
        World.kinds.map { _ in
          CellCounts(
            none: generator.below(8 * scale), metByService: generator.below(3 * scale),
            metByFamily: generator.below(2 * scale), unmet: generator.below(2 * scale))
        }
      }
    }

    static func holds(_ territory: TerritoryCode, _ place: TerritoryCode) -> Bool {
      territory == place || territory == LinkedTableTests.region
        || LinkedTableTests.parents[place] == territory
    }

    static func admits(_ target: TargetCode, _ kind: String) -> Bool {
      switch target.rawValue {
      case "tutti": true
      case "famiglie": kind != "altri"
      default: kind.contains(target.rawValue)
      }
    }

    /// Coefficients of a cell over the atoms.
    static func row(_ territory: TerritoryCode, _ target: TargetCode) -> [Double] {
      places.flatMap { place in
        kinds.map { holds(territory, place) && admits(target, $0) ? 1 : 0 }
      }
    }

    func cell(_ territory: TerritoryCode, _ target: TargetCode) -> CellCounts {
      var sum = CellCounts()
      for (i, place) in World.places.enumerated() where World.holds(territory, place) {
        for (j, kind) in World.kinds.enumerated() where World.admits(target, kind) {
          let c = counts[i][j]
          sum = CellCounts(
            none: sum.none + c.none, metByService: sum.metByService + c.metByService,
            metByFamily: sum.metByFamily + c.metByFamily, unmet: sum.unmet + c.unmet)
        }
      }
      return sum
    }
  }

  private struct Generator {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
  }

  private func withheld(_ world: World, _ level: DetailLevel) -> (
    LinkedTable, [LinkedTable.Key: CellVector]
  ) {
    var cells: [LinkedTable.Key: CellVector] = [:]
    for territory in [Self.region] + Self.ats + Self.ambiti {
      for target in Self.targets {
        let counts = world.cell(territory, target.code)
        if counts.answered > 0 {
          cells[LinkedTable.Key(territory: territory, target: target.code)] = CellVector(
            counts, level)
        }
      }
    }
    var table = LinkedTable(
      cells: cells, parents: Self.parents, targets: Self.targets, hidden: [],
      threshold: { _, _ in 5 })
    table.close()
    return (table, cells)
  }

  @Test("nothing shown is a small count", arguments: 0..<12)
  func primary(seed: UInt64) {
    for level in DetailLevel.allCases {
      let (table, cells) = withheld(World(seed: seed, scale: 12), level)
      for (key, cell) in cells where !table.hidden.contains(key) {
        #expect(cell.isSafe(5), "\(key)")
      }
    }
  }

  @Test(
    "no withheld small count follows from what is shown, by any linear combination",
    arguments: 0..<12)
  func attack(seed: UInt64) {
    let (table, cells) = withheld(World(seed: seed, scale: 10), .unmet)
    let shown = cells.keys.filter { !table.hidden.contains($0) }
    var basis = RowSpace()
    for key in shown { basis.insert(World.row(key.territory, key.target)) }
    for (key, cell) in cells where table.hidden.contains(key) && !cell.isSafe(5) {
      #expect(!basis.contains(World.row(key.territory, key.target)), "\(key) can be computed")
    }
  }

  @Test("with plenty of people everywhere nothing is withheld")
  func plenty() {
    var world = World(seed: 7, scale: 10)
    world.counts = world.counts.map {
      $0.map { _ in CellCounts(none: 60, metByService: 30, metByFamily: 20, unmet: 25) }
    }
    for level in DetailLevel.allCases { #expect(withheld(world, level).0.hidden.isEmpty) }
  }

  @Test("one small territory takes one companion with it, not the whole row")
  func companion() {
    var world = World(seed: 7, scale: 10)
    world.counts = world.counts.map {
      $0.map { _ in CellCounts(none: 60, metByService: 30, metByFamily: 20, unmet: 25) }
    }
    let last = World.places.count - 1
    world.counts[last][2].unmet = 1
    world.counts[last][4].unmet = 1
    let hidden = withheld(world, .unmet).0.hidden
    let small = hidden.filter { $0.target == "piccoli" }
    #expect(small.contains { $0.territory == Self.ats[7] })
    #expect(small.count == 2)
  }

  @Test(
    "a group that is everybody in one territory gives no small rest away", arguments: [1, 20])
  func sameAsWider(few: Int) {
    let targets = Array(Self.targets.prefix(2))
    var cells: [LinkedTable.Key: CellVector] = [:]
    func add(_ territory: TerritoryCode, everyone: Int, group: Int) {
      cells[.init(territory: territory, target: "tutti")] = CellVector(parts: [everyone, everyone])
      cells[.init(territory: territory, target: "famiglie")] = CellVector(parts: [group, group])
    }
    add(Self.ats[0], everyone: 30, group: 30)
    add(Self.ats[1], everyone: 60, group: few)
    add(Self.region, everyone: 90, group: 30 + few)
    var table = LinkedTable(
      cells: cells, parents: Self.parents, targets: targets, hidden: [], threshold: { _, _ in 5 })
    table.close()
    // The first is known from everybody there: the region less it would be the few of the second.
    #expect(table.isHidden(Self.region, "famiglie") == (few == 1))
    #expect(!table.isHidden(Self.ats[0], "tutti") && !table.isHidden(Self.region, "tutti"))
    #expect(few == 1 || table.hidden.isEmpty)
  }
}
