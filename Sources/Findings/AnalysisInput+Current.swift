import Estimation
import Region

/// What stands for now, where a mapping compares waves of one survey: the later one, also where
/// fewer answered it.
extension AnalysisInput {
  private struct Question: Hashable {
    let territory: TerritoryCode
    let objective: ObjectiveCode
    let target: TargetCode

    init(_ key: CellKey) {
      (territory, objective, target) = (key.territory, key.objective, key.target)
    }
  }

  /// Cells of the cube without those that a later wave of their survey asked again.
  var currentCube: [CubeCell] {
    if comparisons.isEmpty { return cube }
    let waves = Dictionary(
      grouping: cube.filter { $0.counts.answered > 0 }, by: { Question($0.key) }
    ).mapValues { Set($0.map(\.key.wave)) }
    return cube.filter { cell in
      !comparisons.isSuperseded(cell.key.wave, among: waves[Question(cell.key)] ?? [])
    }
  }

  /// Orders without those that a later wave of their survey made again.
  func current(_ rankings: [Ranking]) -> [Ranking] {
    if comparisons.isEmpty { return rankings }
    return rankings.filter { ranking in
      let waves = rankings.filter {
        $0.territory == ranking.territory && $0.target == ranking.target
      }.map(\.wave)
      return !comparisons.isSuperseded(ranking.wave, among: Set(waves))
    }
  }
}
