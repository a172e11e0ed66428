import Estimation
import Findings
import Region

/// Which barriers of which cells may be shown. Only for everybody asked: shares among the unmet of
/// narrower targets would differ from them by few people.
///
/// The base of a barrier is told nowhere, and follows from a share and its interval all the same: with the
/// unmet beside it, those who named no barrier are told as well. They are a count like any other; where
/// they would be few no barrier of the cell is shown. Then each barrier is closed by itself.
struct BarrierPattern {
  private var shown: [CellKey: Set<Barrier>] = [:]

  init(_ input: DisclosureInput, _ pattern: SuppressionPattern) {
    let cells = input.findings.coverage.map(\.cell).filter {
      $0.key.target == .everyone && $0.counts.barrierAnswered > 0
    }
    let byTable = Dictionary(grouping: cells) { "\($0.key.wave) \($0.key.objective)" }
    for members in byTable.values {
      let withheld = members.filter { pattern.levels[$0.key] == nil }.map(Self.key)
      let silent = Self.hidden(members, besides: Set(withheld), input, pattern, Self.silent)
      for barrier in Barrier.allCases {
        let hidden = Self.hidden(members, besides: silent, input, pattern) { cell in
          Self.vector(cell, barrier)
        }
        for cell in members where !hidden.contains(Self.key(cell)) {
          shown[cell.key, default: []].insert(barrier)
        }
      }
    }
  }

  func barriers(of key: CellKey) -> Set<Barrier> { shown[key] ?? [] }

  private static func key(_ cell: CubeCell) -> LinkedTable.Key {
    LinkedTable.Key(territory: cell.key.territory, target: cell.key.target)
  }

  /// Cells of one wave and objective to withhold, of people counted in some way.
  private static func hidden(
    _ members: [CubeCell], besides withheld: Set<LinkedTable.Key>, _ input: DisclosureInput,
    _ pattern: SuppressionPattern, _ vector: (CubeCell) -> CellVector
  ) -> Set<LinkedTable.Key> {
    let isSensitive = input.objectives[members[0].key.objective]?.isSensitive ?? false
    var linked = LinkedTable(
      cells: Dictionary(
        members.map { (key($0), vector($0)) }, uniquingKeysWith: { first, _ in first }),
      parents: input.frame.places.compactMapValues(\.parent),
      crossed: pattern.crossed[members[0].key.wave],
      targets: input.targets.filter { $0.code == .everyone }, hidden: withheld,
      threshold: { territory, _ in
        SuppressionPattern.threshold(input, territory, isSensitive: isSensitive)
      })
    linked.close()
    return linked.hidden
  }

  /// The unmet who named no barrier. Who they are in somebody else's table is not told by its base.
  private static func silent(_ cell: CubeCell) -> CellVector {
    let counts = cell.counts
    return CellVector(
      parts: [cell.assumption == nil ? max(0, counts.unmet - counts.barrierAnswered) : 0])
  }

  /// Those who named a barrier, and those who named others.
  private static func vector(_ cell: CubeCell, _ barrier: Barrier) -> CellVector {
    let answered = cell.counts.barrierAnswered
    var vector = CellVector(parts: [0, answered])
    let yes = CellVector.Part(cell.possibleCounts(.barrier(barrier)))
    vector.parts = [yes, CellVector.Part(answered) - yes]
    return vector
  }
}
