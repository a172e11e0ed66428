import Findings
import Region

/// Of which cells the share of people who did not answer may be told. They are a count like any
/// other: nobody or enough people, in the cell and in what wider cells leave over.
enum NonResponsePattern {
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
      targets: input.targets, hidden: withheld, threshold: { _, _ in input.parameters.threshold })
    linked.close()
    return linked.hidden
  }
}
