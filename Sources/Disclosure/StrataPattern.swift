import Estimation
import Findings
import Region

/// Which strata of a wave may be told one by one for one objective. A stratum is a part of the cell it
/// adds to: what it adds tells of its people as a cell of their own would. So strata that lie within a
/// territory, or around one, are cells of the same linked table. One that crosses a published territory
/// would give away where they meet, and is never told alone.
struct StrataPattern {
  private let strata: [StratumTrail]
  /// Cells told of each stratum, by its place.
  private var told: [DetailLevel: Set<LinkedTable.Key>] = [:]
  private var crossing: Set<Int> = []
  /// Strata of few units, or whose sampled people would tell of a few who did not answer.
  private var untold: Set<Int> = []
  private var totals: [TerritoryCode: Int] = [:]
  private let pattern: SuppressionPattern
  private let least: Int

  init(_ trail: VarianceTrail, _ input: DisclosureInput) {
    strata = trail.strata
    let (wave, objective) = (trail.key.wave, trail.key.objective)
    pattern = SuppressionPattern(input, wave: wave, objective: objective)
    let cells = input.findings.coverage.map(\.cell).filter {
      $0.key.wave == wave && $0.key.objective == objective && $0.counts.answered > 0
    }
    least = input.parameters.threshold
    untold = Set(
      strata.indices.filter {
        strata[$0].unitCount < input.parameters.threshold
          || Self.tellsOfFewSilent(strata[$0], input.parameters.threshold)
      })
    for stratum in strata { totals.merge(stratum.people, uniquingKeysWith: +) }
    let territories = Set(cells.map(\.key.territory)).sorted()
    var parents = input.frame.places.compactMapValues(\.parent)
    var homes: [TerritoryCode: TerritoryCode] = [:]
    for place in strata.indices {
      // Territories that cross are sums of their own, which strata would be read with.
      guard pattern.crossed[wave] == nil, let home = home(of: place, territories, parents) else {
        crossing.insert(place)
        continue
      }
      let code = Self.code(place)
      for inner in territories where parents[inner] == home && isInside(inner, place) {
        parents[inner] = code
      }
      parents[code] = home
      if totals[home] == strata[place].peopleCount { homes[code] = home }
    }
    close(cells, parents, homes, input)
  }

  /// Strata with people of a territory that may be told one by one, at a level of detail.
  func told(_ key: CellKey, _ level: DetailLevel) -> [Int] {
    guard pattern.levels[key].map({ $0 >= level }) ?? false else { return [] }
    let inside = strata.indices.filter { (strata[$0].people[key.territory] ?? 0) > 0 }
    // All people of the territory are of one stratum: what it adds is what the cell tells.
    if inside.count == 1 { return inside.filter { !untold.contains($0) } }
    if inside.contains(where: crossing.contains) { return [] }
    let shown = inside.filter { place in
      told[level, default: []].contains(
        LinkedTable.Key(territory: Self.code(place), target: key.target))
    }
    // Units of the cell less those of the strata that are shown.
    let rest = inside.filter { !shown.contains($0) }.reduce(0) { $0 + strata[$1].unitCount }
    return rest == 0 || rest >= least ? shown : []
  }

  /// Whether n_h less the people who answered some question leaves a few: their number is withheld
  /// where it stands by itself.
  private static func tellsOfFewSilent(_ stratum: StratumTrail, _ threshold: Int) -> Bool {
    guard let people = stratum.personCount else { return false }
    return stratum.answered.values.contains { answered in
      answered > 0 && answered < people && people - answered < threshold
    }
  }

  private static func code(_ place: Int) -> TerritoryCode { TerritoryCode("stratum \(place)") }

  private func isInside(_ territory: TerritoryCode, _ place: Int) -> Bool {
    let people = strata[place].people[territory] ?? 0
    return people > 0 && people == totals[territory] && people < strata[place].peopleCount
  }

  /// The smallest territory that holds all people of a stratum; nil where it crosses one, or where no
  /// territory holds it.
  private func home(
    of place: Int, _ territories: [TerritoryCode], _ parents: [TerritoryCode: TerritoryCode]
  ) -> TerritoryCode? {
    let stratum = strata[place]
    var found: (code: TerritoryCode, people: Int, depth: Int)?
    for territory in territories {
      let people = stratum.people[territory] ?? 0
      let all = totals[territory] ?? 0
      if people == 0 { continue }
      if people < stratum.peopleCount {
        if people < all { return nil }
        continue
      }
      let depth = sequence(first: territory, next: { parents[$0] }).prefix(32).reduce(0) { n, _ in
        n + 1
      }
      if found.map({ (all, -depth) < ($0.people, -$0.depth) }) ?? true {
        found = (territory, all, depth)
      }
    }
    return found?.code
  }

  /// Withholds strata until none tells of few people. Nothing published is taken back: where that
  /// would be needed, no stratum is told.
  private mutating func close(
    _ cells: [CubeCell], _ parents: [TerritoryCode: TerritoryCode],
    _ homes: [TerritoryCode: TerritoryCode], _ input: DisclosureInput
  ) {
    let isSensitive =
      cells.first.flatMap { input.objectives[$0.key.objective]?.isSensitive } ?? false
    var counts: [LinkedTable.Key: CellCounts] = [:]
    var hidden: Set<LinkedTable.Key> = []
    for place in strata.indices where !crossing.contains(place) {
      for (target, said) in strata[place].counts {
        let key = LinkedTable.Key(territory: Self.code(place), target: target)
        counts[key] = said
        if said.companies == 1 || untold.contains(place) { hidden.insert(key) }
      }
    }
    let own = Set(counts.keys)
    for level in DetailLevel.allCases {
      var vectors = counts.mapValues { CellVector($0, level) }
      var withheld: Set<LinkedTable.Key> = []
      for cell in cells {
        let key = LinkedTable.Key(territory: cell.key.territory, target: cell.key.target)
        vectors[key] = CellVector(cell, level)
        if pattern.levels[cell.key].map({ $0 < level }) ?? true { withheld.insert(key) }
      }
      var linked = LinkedTable(
        cells: vectors, parents: parents, targets: input.targets, hidden: hidden.union(withheld),
        threshold: { territory, target in
          SuppressionPattern.threshold(
            input, homes[territory] ?? territory, isSensitive: isSensitive || target.isSensitive)
        })
      linked.close()
      guard linked.hidden.subtracting(own) == withheld else { return }
      hidden = linked.hidden.intersection(own)
      told[level] = own.subtracting(hidden)
    }
  }
}
