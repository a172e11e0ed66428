import Estimation
import Region

/// Sets the cells of the waves that a mapping compares side by side. Waves that asked different
/// populations, or users of services, are never compared.
struct ChangeAnalysis {
  private let input: AnalysisInput
  private let cells: [CellKey: CubeCell]
  /// Waves in which some people count more than others.
  private let weighted: Set<WaveCode>

  init(_ input: AnalysisInput) {
    self.input = input
    cells = Dictionary(input.cube.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
    weighted = input.weightedWaves
  }

  func findings() -> [ChangeFinding] {
    if input.comparisons.isEmpty { return [] }
    return input.comparisons.flatMap(findings).sorted {
      ($0.later, $0.earlier, $0.indicator.index) < ($1.later, $1.earlier, $1.indicator.index)
    }
  }

  private func findings(_ comparison: DeclaredComparison) -> [ChangeFinding] {
    let shared = Dictionary(
      input.waveCovariances.filter {
        $0.earlier == comparison.earlier && $0.key.wave == comparison.later
      }.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
    return input.cube.filter { $0.key.wave == comparison.later }.flatMap { later in
      let key = CellKey(
        wave: comparison.earlier, territory: later.key.territory, objective: later.key.objective,
        target: later.key.target)
      guard let earlier = cells[key], earlier.population == later.population,
        later.population != .users
      else { return [ChangeFinding]() }
      let joint = shared[later.key]
      return [Indicator.unmet, .inNeed].compactMap { indicator in
        WaveChange(
          indicator, from: earlier, to: later,
          covariance: (indicator == .unmet ? joint?.unmet : joint?.inNeed) ?? 0
        ).map {
          ChangeFinding(
            earlier: key, later: later.key, indicator: indicator, change: $0,
            basis: basis(earlier, later), sharedUnits: joint?.sharedUnits ?? 0)
        }
      }
    }
  }

  private func basis(_ earlier: CubeCell, _ later: CubeCell) -> ChangeFinding.Basis {
    let both = [earlier, later]
    if both.contains(where: {
      $0.sampling == .nonProbability && !weighted.contains($0.key.wave)
    }) {
      return .indicative
    }
    return both.allSatisfy { $0.sampling == .census } ? .census : .tested
  }
}
