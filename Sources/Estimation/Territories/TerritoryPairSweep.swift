internal import Region

/// Sums the shares of several territories together, cell by cell, over the people of the one that
/// holds them all.
final class TerritoryPairSweep: TerritorySum {
  private let design: CubeDesign
  private let groups: GroupTable
  private let members: Members
  private let targets: [Int]
  /// One per objective of each target.
  private var cells: [PairedShares]

  /// nil where no pair of the design is left.
  init?(
    _ pairs: TerritoryPairs, design: CubeDesign, order: CanonicalOrder,
    calibration: CalibrationPassage?
  ) {
    guard let members = Members(pairs.pairs, design: design, groups: order.groups) else {
      return nil
    }
    let targets = pairs.targets.compactMap { design.targets.firstIndex(of: $0) }
    if targets.isEmpty { return nil }
    self.design = design
    self.members = members
    self.targets = targets
    groups = order.groups
    cells = targets.flatMap { _ in
      design.objectives.map { _ in
        PairedShares(
          domains: members.codes.count, pairs: members.pairs, strata: order.strata,
          calibration: calibration)
      }
    }
  }

  /// Bytes that the sums take.
  static func bytes(_ pairs: TerritoryPairs, _ design: CubeDesign, _ model: CalibrationModel?)
    -> Int
  {
    let domains = Set(pairs.pairs.flatMap { [$0.first, $0.second] }).count
    return pairs.targets.count * design.objectives.count
      * PairedShares.bytes(domains: domains, pairs: pairs.pairs.count, model)
  }

  func take(_ block: CaseBlock, _ people: [Int32]) {
    let width = design.objectives.count
    // Out of the object and back: nobody else looks at them meanwhile.
    var all = cells
    cells = []
    defer { cells = all }
    for place in people {
      let row = block[Int(place)]
      let inside = members.ofGroup[Int(row.group)]
      if inside.isEmpty { continue }
      let group = groups[row.group]
      let answers = block.answers(Int(place))
      for (index, target) in targets.enumerated()
      where group.yes & UInt128(1) << UInt128(target) != 0 {
        for objective in 0..<width {
          all[index * width + objective].add(row, answers[objective], in: inside)
        }
      }
    }
  }

  func settle(except unit: Int32) {
    for index in cells.indices { cells[index].settle(except: unit) }
  }

  func parts() -> [TerritoryCovariance] {
    let width = design.objectives.count
    return cells.indices.flatMap { index -> [TerritoryCovariance] in
      cells[index].close()
      return members.pairs.compactMap { first, second in
        cells[index].covariances(first, second).map { unmet, inNeed in
          TerritoryCovariance(
            key: CellKey(
              wave: design.wave, territory: members.codes[first],
              objective: design.objectives[index % width],
              target: design.targets[targets[index / width]]),
            second: members.codes[second], unmet: unmet, inNeed: inNeed)
        }
      }
    }
  }
}

/// The territories of some pairs, by position.
private struct Members {
  let codes: [TerritoryCode]
  let pairs: [(first: Int, second: Int)]
  /// The members in which the people of each group count.
  let ofGroup: [[Int]]

  init?(_ pairs: [TerritoryPairs.Pair], design: CubeDesign, groups: GroupTable) {
    let known = Dictionary(
      design.territories.enumerated().map { ($1, Int32($0)) },
      uniquingKeysWith: { first, _ in first })
    let kept = pairs.filter { known[$0.first] != nil && known[$0.second] != nil }
    if kept.isEmpty { return nil }
    let codes = Set(kept.flatMap { [$0.first, $0.second] }).sorted()
    let place = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    self.codes = codes
    self.pairs = kept.map { (place[$0.first]!, place[$0.second]!) }
    let member = Dictionary(uniqueKeysWithValues: codes.map { (known[$0]!, place[$0]!) })
    ofGroup = groups.groups.map { group in
      groups.territories(of: group).compactMap { member[$0] }
    }
  }
}
