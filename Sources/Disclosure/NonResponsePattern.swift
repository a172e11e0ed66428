import Estimation
import Findings
import Region

/// Of which cells the share of people who did not answer may be told. They are a count like any
/// other: nobody or enough people, in the cell and in what wider cells leave over.
///
/// One rate with its n tells how many people a cell has, and with that the rates of all other questions:
/// where one is withheld, so are all rates of the same people. How many people the whole survey has
/// is told with its rows and its weights; of those who hold it all rates are told, since withholding
/// one would hide nothing.
struct NonResponsePattern {
  private struct Group: Hashable {
    let wave: WaveCode
    let territory: TerritoryCode
    let target: TargetCode
  }

  private var withheld: Set<Group> = []
  private var whole: Set<Group> = []

  init(_ input: DisclosureInput, _ needs: SuppressionPattern, _ numbers: NumberPattern) {
    var people: [Group: Int] = [:]
    for cell in input.findings.coverage.map(\.cell) {
      let group = Self.group(cell.key)
      let counts = cell.counts
      people[group] = max(
        people[group] ?? 0, counts.answered + counts.unknown + counts.notAsked)
      if needs.levels[cell.key] != nil, !needs.nonResponse.contains(cell.key) {
        withheld.insert(group)
      }
    }
    for cell in input.findings.numbers where cell.item.detail == nil {
      let group = Self.group(cell)
      people[group] = max(people[group] ?? 0, cell.base.sampleSize + cell.unknown)
      if numbers.isShown(cell), !numbers.isNonResponseShown(cell) { withheld.insert(group) }
    }
    for (_, groups) in Dictionary(grouping: people.keys, by: \.wave) {
      let most = groups.map { people[$0]! }.max()
      whole.formUnion(groups.filter { people[$0] == most })
    }
  }

  func isTold(_ key: CellKey) -> Bool { isTold(Self.group(key)) }

  func isTold(_ cell: NumberCell) -> Bool { isTold(Self.group(cell)) }

  private func isTold(_ group: Group) -> Bool { whole.contains(group) || !withheld.contains(group) }

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
