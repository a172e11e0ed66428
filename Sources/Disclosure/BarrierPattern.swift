import Estimation
import Findings
import Region

/// Which barriers of which cells may be shown. Only for everybody asked: shares among the unmet of
/// narrower targets would differ from them by few people. A level of the territory shows a barrier
/// only when all its members can, so that none follows from the parent.
struct BarrierPattern {
  private let shown: [CellKey: Set<Barrier>]

  init(_ input: DisclosureInput, _ pattern: SuppressionPattern) {
    let cells = input.findings.coverage.map(\.cell).filter {
      $0.key.target == .everyone && $0.counts.barrierAnswered > 0
    }
    var shown: [CellKey: Set<Barrier>] = [:]
    let byTable = Dictionary(grouping: cells) { "\($0.key.wave) \($0.key.objective)" }
    for members in byTable.values {
      let byParent = Dictionary(grouping: members) {
        input.frame.places[$0.key.territory]?.parent
      }
      for (parent, family) in byParent {
        let whole = members.first { $0.key.territory == parent }
        for barrier in Barrier.allCases
        where Self.isSafe(barrier, family, whole, input, pattern) {
          for cell in family { shown[cell.key, default: []].insert(barrier) }
        }
      }
    }
    self.shown = shown
  }

  func barriers(of key: CellKey) -> Set<Barrier> { shown[key] ?? [] }

  private static func isSafe(
    _ barrier: Barrier, _ family: [CubeCell], _ whole: CubeCell?, _ input: DisclosureInput,
    _ pattern: SuppressionPattern
  ) -> Bool {
    func isSafe(_ yes: CellVector.Part, _ answered: Int, _ threshold: Int) -> Bool {
      [yes, CellVector.Part(answered) - yes].allSatisfy { $0.isSafe(threshold) }
    }
    func yes(_ cell: CubeCell) -> CellVector.Part {
      CellVector.Part(cell.possibleCounts(.barrier(barrier)))
    }
    var threshold = input.parameters.threshold
    for cell in family {
      threshold = max(
        threshold,
        SuppressionPattern.threshold(
          input, cell.key.territory,
          isSensitive: input.objectives[cell.key.objective]?.isSensitive ?? false))
      if pattern.levels[cell.key] == nil
        || !isSafe(yes(cell), cell.counts.barrierAnswered, threshold)
      {
        return false
      }
    }
    guard let whole else { return true }
    let rest = family.reduce(yes(whole)) { $0 - yes($1) }
    let answered = family.reduce(whole.counts.barrierAnswered) { $0 - $1.counts.barrierAnswered }
    return isSafe(rest, answered, threshold)
  }
}
