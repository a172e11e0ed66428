import Estimation
import Region

/// Sets cells side by side: those of the waves that a mapping compares, and those of territories.
/// Waves that asked different populations are never compared, and users of services never at all.
struct ComparisonAnalysis {
  private let input: AnalysisInput
  private let cells: [CellKey: CubeCell]
  /// Waves in which some people count more than others.
  private let weighted: Set<WaveCode>

  init(_ input: AnalysisInput) {
    self.input = input
    cells = Dictionary(input.cube.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
    weighted = input.weightedWaves
  }

  func findings() -> [ComparisonFinding] {
    (input.comparisons.flatMap(waves) + territories()).sorted {
      ($0.cell, $0.kind, $0.other, $0.indicator.index)
        < ($1.cell, $1.kind, $1.other, $1.indicator.index)
    }
  }

  private func waves(_ comparison: DeclaredComparison) -> [ComparisonFinding] {
    let shared = Dictionary(
      input.waveCovariances.filter {
        $0.earlier == comparison.earlier && $0.key.wave == comparison.later
      }.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
    return input.cube.filter { $0.key.wave == comparison.later }.flatMap {
      later -> [ComparisonFinding] in
      let key = CellKey(
        wave: comparison.earlier, territory: later.key.territory, objective: later.key.objective,
        target: later.key.target)
      guard let earlier = cells[key] else { return [] }
      let joint = shared[later.key]
      return findings(
        .waves, later, earlier, unmet: joint?.unmet ?? 0, inNeed: joint?.inNeed ?? 0,
        sharedUnits: joint?.sharedUnits ?? 0)
    }
  }

  /// Territories of which is known how their shares vary together.
  private func territories() -> [ComparisonFinding] {
    let declared = Set(input.territoryComparisons)
    return input.territoryCovariances.flatMap { joint -> [ComparisonFinding] in
      guard let first = cells[joint.key], let second = cells[joint.key.moved(to: joint.second)]
      else { return [] }
      let pair = TerritoryPairs.Pair(first: joint.key.territory, second: joint.second)
      let isMapped = input.frame.whole(of: pair.first) == pair.second
      return [(declared.contains(pair), ComparisonFinding.Kind.territories), (isMapped, .part)]
        .filter(\.0).flatMap {
          findings($0.1, first, second, unmet: joint.unmet, inNeed: joint.inNeed)
        }
    } + tables()
  }

  /// Declared territories of tables that others aggregated: taken as simple random samples, those
  /// that share no comune are independent.
  private func tables() -> [ComparisonFinding] {
    input.territoryComparisons.filter {
      input.frame.touches([$0.first], [$0.second]) == false
    }.flatMap { pair in
      input.cube.filter { $0.assumption != nil && $0.key.territory == pair.first }.flatMap {
        first -> [ComparisonFinding] in
        cells[first.key.moved(to: pair.second)].map {
          findings(.territories, first, $0, unmet: 0, inNeed: 0)
        } ?? []
      }
    }
  }

  private func findings(
    _ kind: ComparisonFinding.Kind, _ cell: CubeCell, _ other: CubeCell, unmet: Double,
    inNeed: Double, sharedUnits: Int = 0
  ) -> [ComparisonFinding] {
    guard cell.population == other.population, cell.population != .users else { return [] }
    let places = (cell.key.territory, other.key.territory)
    let isNested =
      kind != .waves
      && (input.frame.isPart(places.0, of: places.1) || input.frame.isPart(places.1, of: places.0))
    // Nobody else was asked in the whole: there is nothing to compare with.
    if isNested, cell.counts.answered == other.counts.answered { return [] }
    // Maps show the unmet share.
    let shares = [(Indicator.unmet, unmet), (.inNeed, inNeed)].prefix(kind == .part ? 1 : 2)
    return shares.compactMap { indicator, covariance in
      CellDifference(
        indicator, of: cell, from: other, covariance: covariance,
        relation: isNested ? .nested : .apart
      ).map {
        ComparisonFinding(
          kind: kind, cell: cell.key, other: other.key, indicator: indicator, shares: $0,
          basis: basis(cell, other), sharedUnits: sharedUnits)
      }
    }
  }

  private func basis(_ cell: CubeCell, _ other: CubeCell) -> ComparisonFinding.Basis {
    let both = [cell, other]
    if both.contains(where: {
      $0.sampling == .nonProbability && !weighted.contains($0.key.wave)
    }) {
      return .indicative
    }
    return both.allSatisfy { $0.sampling == .census } ? .census : .tested
  }
}
