import Estimation
import Region

extension AnalysisInput {
  /// Which wave stands for what is so now.
  var standingWaves: StandingWaves {
    StandingWaves(
      comparisons,
      asked: cube.lazy.filter(\.isAsked).map {
        ($0.key.wave, StandingWaves.Question($0.key))
      })
  }

  /// Cells of the cube without those that a later wave of their survey asked again.
  var currentCube: [CubeCell] {
    let waves = standingWaves
    return cube.filter { waves.stands($0.key.wave, for: StandingWaves.Question($0.key)) }
  }

  /// Orders without those of which a later wave of their survey asked something again.
  func current(_ rankings: [Ranking]) -> [Ranking] {
    let waves = standingWaves
    return rankings.filter {
      waves.stands(
        $0.wave, forAll: $0.shares.ranking.objectives, in: $0.territory, of: $0.target)
    }
  }
}

extension StandingWaves.Question {
  init(_ key: CellKey) { self.init(key.territory, key.objective, key.target) }
}
