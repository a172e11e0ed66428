import Estimation
import Findings
import Region

extension TerritoryFrame {
  /// The pairs of territories whose shares are compared, by the territory that holds them.
  ///
  /// - Parameters:
  ///   - declared: pairs that the mapping names; read for every target.
  ///   - onMaps: targets for which each territory is set beside the whole around it.
  func pairs(
    of codes: [TerritoryCode], declared: [TerritoryPairs.Pair], targets: [TargetCode],
    onMaps: [TargetCode]
  ) -> [TerritoryPairs] {
    let wholes = codes.compactMap { code in
      whole(of: code).map { TerritoryPairs.Pair(first: code, second: $0) }
    }
    let named = declared.compactMap { pair in
      narrowest(around: [pair.first, pair.second]).map { ($0, pair) }
    }
    let isNamed = Set(declared)
    // One pair, one covariance: of a declared pair for every target, else for those of maps.
    return grouped(wholes.filter { !isNamed.contains($0) }.map { ($0.second, $0) }, onMaps)
      + grouped(named, targets)
  }

  private func grouped(
    _ pairs: [(within: TerritoryCode, pair: TerritoryPairs.Pair)], _ targets: [TargetCode]
  ) -> [TerritoryPairs] {
    Dictionary(grouping: pairs, by: \.within).sorted { $0.key < $1.key }.map { within, pairs in
      TerritoryPairs(within: within, pairs: pairs.map(\.pair), targets: targets)
    }
  }
}
