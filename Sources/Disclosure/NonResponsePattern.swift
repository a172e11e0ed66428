import Estimation
import Findings
import Region

/// Of which cells the share of people who did not answer may be told. They are a count like any
/// other: nobody or enough people, in the cell and in what wider cells leave over.
///
/// One rate with its n tells how many people a cell has, and with that the rates of all other questions:
/// where one is withheld, so are all rates of the same people. The rows and the weights of a survey tell
/// how many people it has: where a rate of everybody is withheld, so are they.
struct NonResponsePattern {
  private struct Group: Hashable {
    let wave: WaveCode
    let territory: TerritoryCode
    let target: TargetCode
  }

  private var withheld: Set<Group> = []
  /// Sources of which it is not told how many people they have.
  private(set) var untoldSizes: Set<InstrumentCode> = []
  private var territories: [WaveCode: Set<TerritoryCode>] = [:]

  init(_ input: DisclosureInput, _ needs: SuppressionPattern, _ numbers: NumberPattern) {
    var people: [Group: Int] = [:]
    var silentNobody: Set<Group> = []
    var sources: [WaveCode: Set<InstrumentCode>] = [:]
    for cell in input.findings.coverage.map(\.cell) {
      let group = Self.group(cell.key)
      let counts = cell.counts
      sources[cell.key.wave, default: []].formUnion(cell.instruments)
      people[group] = max(
        people[group] ?? 0, counts.answered + counts.unknown + counts.notAsked)
      if counts.unknown == 0, counts.answered > 0 { silentNobody.insert(group) }
      if needs.levels[cell.key] != nil, !needs.nonResponse.contains(cell.key) {
        withheld.insert(group)
      }
    }
    for cell in input.findings.numbers where cell.item.detail == nil {
      let group = Self.group(cell)
      people[group] = max(people[group] ?? 0, cell.base.sampleSize + cell.unknown)
      if cell.unknown == 0 { silentNobody.insert(group) }
      if numbers.isShown(cell), !numbers.isNonResponseShown(cell) { withheld.insert(group) }
    }
    withhold(around: silentNobody, input)
    for group in withheld { territories[group.wave, default: []].insert(group.territory) }
    for (wave, groups) in Dictionary(grouping: people.keys, by: \.wave) {
      let most = groups.map { people[$0]! }.max()
      if groups.contains(where: { people[$0] == most && withheld.contains($0) }) {
        untoldSizes.formUnion(sources[wave] ?? [])
      }
    }
  }

  /// That nobody of a wider territory or target was silent tells it of all its parts, and with their n
  /// how many people they have.
  private mutating func withhold(around silentNobody: Set<Group>, _ input: DisclosureInput) {
    let parents = Dictionary(
      input.targets.map { ($0.code, $0.parent) }, uniquingKeysWith: { a, _ in a })
    for group in withheld {
      let targets = sequence(first: group.target, next: { parents[$0] ?? nil }).prefix(32)
      for territory in [group.territory] + input.frame.wider(than: group.territory) {
        for target in targets {
          let wider = Group(wave: group.wave, territory: territory, target: target)
          if silentNobody.contains(wider) { withheld.insert(wider) }
        }
      }
    }
  }

  /// Territories of which some rate is withheld.
  func withheldTerritories(_ wave: WaveCode) -> Set<TerritoryCode> { territories[wave] ?? [] }

  func isTold(_ key: CellKey) -> Bool { isTold(Self.group(key)) }

  func isTold(_ cell: NumberCell) -> Bool { isTold(Self.group(cell)) }

  private func isTold(_ group: Group) -> Bool { !withheld.contains(group) }

  private static func group(_ key: CellKey) -> Group {
    Group(wave: key.wave, territory: key.territory, target: key.target)
  }

  private static func group(_ cell: NumberCell) -> Group {
    Group(wave: cell.wave, territory: cell.territory, target: cell.target)
  }

  /// Cells of one table of which it is withheld.
  ///
  /// - Parameter withheld: cells of which nothing is told.
  static func withheld(
    of unknown: [LinkedTable.Key: Int], besides withheld: Set<LinkedTable.Key>,
    crossed: CrossedTerritories?, _ input: DisclosureInput
  ) -> Set<LinkedTable.Key> {
    var linked = LinkedTable(
      cells: unknown.mapValues { CellVector(parts: [$0]) },
      parents: input.frame.places.compactMapValues(\.parent), crossed: crossed,
      targets: input.targets,
      hidden: withheld, threshold: { _, _ in input.parameters.threshold })
    linked.close()
    return linked.hidden
  }
}
