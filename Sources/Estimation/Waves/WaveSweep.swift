internal import Region

/// Units with people of both waves; people come unit by unit.
private struct SharedUnits {
  private(set) var count = 0
  private var unit: Int32 = -1
  private var seen = (earlier: false, later: false)

  mutating func add(_ row: OrderedCase, isEarlier: Bool) {
    if row.unit != unit { seen = (false, false) }
    unit = row.unit
    let before = seen
    if isEarlier { seen.earlier = true } else { seen.later = true }
    if seen.earlier, seen.later, !(before.earlier && before.later) { count += 1 }
  }
}

/// Finds the targets that have units of both waves in a territory.
final class WaveOverlap: TerritorySum {
  private let territory: Int
  private let groups: GroupTable
  private let isEarlier: [Bool]
  private var shared: [SharedUnits]

  /// - Parameter isEarlier: whether a part of the design is of the earlier wave.
  init(_ territory: Int, groups: GroupTable, targetCount: Int, isEarlier: [Bool]) {
    self.territory = territory
    self.groups = groups
    self.isEarlier = isEarlier
    shared = [SharedUnits](repeating: SharedUnits(), count: targetCount)
  }

  func take(_ block: CaseBlock, _ people: [Int32]) {
    for place in people {
      let row = block[Int(place)]
      let group = groups[row.group]
      for target in shared.indices where group.yes & UInt128(1) << UInt128(target) != 0 {
        shared[target].add(row, isEarlier: isEarlier[Int(group.part)])
      }
    }
  }

  func settle(except unit: Int32) {}

  func parts() -> [(territory: Int, targets: [Int])] {
    [(territory, shared.indices.filter { shared[$0].count > 0 })]
  }
}

/// Sums the shares of two waves together, cell by cell, over the people of a territory.
final class WaveSweep: TerritorySum {
  private let design: CubeDesign
  private let territory: Int
  private let groups: GroupTable
  private let earlier: WaveCode
  private let isEarlier: [Bool]
  private let targets: [Int]
  /// One per objective of each target.
  private var cells: [WaveSums]

  /// nil without targets.
  init?(
    _ territory: Int, design: CubeDesign, order: CanonicalOrder, targets: [Int],
    earlier: WaveCode, isEarlier: [Bool], calibration: CalibrationPassage?
  ) {
    if targets.isEmpty { return nil }
    self.design = design
    self.territory = territory
    self.earlier = earlier
    self.isEarlier = isEarlier
    self.targets = targets
    groups = order.groups
    cells = targets.flatMap { _ in
      design.objectives.map { _ in WaveSums(strata: order.strata, calibration: calibration) }
    }
  }

  /// Bytes that the sums of one target take.
  static func bytes(_ design: CubeDesign, _ model: CalibrationModel?) -> Int {
    design.objectives.count * PairedShares.bytes(domains: 2, pairs: 1, model)
  }

  func take(_ block: CaseBlock, _ people: [Int32]) {
    let width = design.objectives.count
    // Out of the object and back: nobody else looks at them meanwhile.
    var all = cells
    cells = []
    defer { cells = all }
    for place in people {
      let row = block[Int(place)]
      let group = groups[row.group]
      let answers = block.answers(Int(place))
      for (index, target) in targets.enumerated()
      where group.yes & UInt128(1) << UInt128(target) != 0 {
        for objective in 0..<width {
          all[index * width + objective].add(
            row, answers[objective], isEarlier: isEarlier[Int(group.part)])
        }
      }
    }
  }

  func settle(except unit: Int32) {
    for index in cells.indices { cells[index].settle(except: unit) }
  }

  /// The covariances of the cells that have units in both waves.
  func parts() -> [WaveCovariance] {
    let width = design.objectives.count
    return cells.indices.compactMap { index in
      cells[index].covariance(
        CellKey(
          wave: design.wave, territory: design.territories[territory],
          objective: design.objectives[index % width],
          target: design.targets[targets[index / width]]), earlier: earlier)
    }
  }
}

/// The sums of one cell in the earlier wave and in the later.
private struct WaveSums {
  private var shared = SharedUnits()
  private var shares: PairedShares

  init(strata: [SampledStratum], calibration: CalibrationPassage?) {
    shares = PairedShares(
      domains: 2, pairs: [(0, 1)], strata: strata, calibration: calibration)
  }

  mutating func add(_ row: OrderedCase, _ answer: UInt16, isEarlier: Bool) {
    guard PackedAnswer.holds(.inNeed, in: answer) != nil else { return }
    shared.add(row, isEarlier: isEarlier)
    shares.add(row, answer, in: [isEarlier ? 0 : 1])
  }

  mutating func settle(except unit: Int32) { shares.settle(except: unit) }

  /// nil without units in both waves. To be called once.
  mutating func covariance(_ key: CellKey, earlier: WaveCode) -> WaveCovariance? {
    guard shared.count > 0 else { return nil }
    shares.close()
    return shares.covariances(0, 1).map { unmet, inNeed in
      WaveCovariance(
        earlier: earlier, key: key, sharedUnits: shared.count, unmet: unmet, inNeed: inNeed)
    }
  }
}
