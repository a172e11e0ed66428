internal import Region

/// Sums the answers in numbers over the people of a territory, target by target.
final class NumberSweep: TerritorySum {
  private let design: CubeDesign
  private let territory: Int
  private let groups: GroupTable
  /// Bit of everybody among the targets; 0 where the design has no such target.
  private let everyone: UInt128
  /// One per item of each target.
  private var sums: [NumberSums]

  init(
    _ territory: Int, design: CubeDesign, order: CanonicalOrder,
    calibration: CalibrationPassage?
  ) {
    self.design = design
    self.territory = territory
    groups = order.groups
    everyone = design.targets.firstIndex(of: .everyone).map { 1 << UInt128($0) } ?? 0
    sums = design.targets.indices.flatMap { _ in
      design.numbers.map {
        NumberSums($0.kind, strata: order.strata, calibration: calibration)
      }
    }
  }

  /// Bytes that the sums of a territory take.
  static func bytes(_ design: CubeDesign, _ model: CalibrationModel?) -> Int {
    design.targets.count
      * design.numbers.reduce(0) {
        $0 + JointSums.bytes(size: NumberSums.variables($1.kind) + 1, model)
      }
  }

  func take(_ block: CaseBlock, _ people: [Int32]) {
    let width = design.numbers.count
    // Out of the object and back: nobody else looks at them meanwhile.
    var all = sums
    sums = []
    defer { sums = all }
    for item in 0..<width {
      for place in people {
        let value = block.number(Int(place), item)
        if value.isNaN { continue }
        let row = block[Int(place)]
        let targets = groups[row.group].yes
        for target in design.targets.indices {
          if targets & UInt128(1) << UInt128(target) != 0 {
            all[target * width + item].add(value, row)
          } else if targets & everyone != 0, value.isFinite {
            all[target * width + item].others.add(row.company)
          }
        }
      }
    }
  }

  func settle(except unit: Int32) {
    for index in sums.indices { sums[index].joint.settle(except: unit) }
  }

  /// The cells of the territory, one per target and item that somebody answered.
  func parts() -> [(territory: Int, cells: [NumberCell])] {
    let width = design.numbers.count
    let cells = sums.indices.compactMap { index -> NumberCell? in
      guard sums[index].sampleSize > 0 else { return nil }
      let (totals, base) = sums[index].finish()
      let item = design.numbers[index % width]
      return NumberCell(
        wave: design.wave, territory: design.territories[territory],
        target: design.targets[index / width], item: item, base: base,
        unknown: sums[index].unknown, sampling: design.sampling,
        isOneCompany: sums[index].own.isOne || sums[index].others.isOne, totals: totals,
        counts: item.kind == .quantity ? [] : sums[index].counts)
    }
    return [(territory, cells)]
  }
}

/// The sums of one question in one target: the value, or the people at or below each step, and the
/// base.
private struct NumberSums {
  private let kind: NumberItem.Kind
  private let variables: Int
  private var squares = 0.0
  private(set) var sampleSize = 0
  private(set) var unknown = 0
  private(set) var counts: [Int]
  private(set) var own = OneCompany()
  /// Of those who answered and are not in the target.
  var others = OneCompany()
  var joint: JointSums

  init(_ kind: NumberItem.Kind, strata: [SampledStratum], calibration: CalibrationPassage?) {
    self.kind = kind
    variables = Self.variables(kind)
    counts = [Int](repeating: 0, count: variables)
    joint = JointSums(size: variables + 1, strata: strata, calibration: calibration)
  }

  static func variables(_ kind: NumberItem.Kind) -> Int {
    if case .scale(let steps) = kind { steps - 1 } else { 1 }
  }

  mutating func add(_ value: Double, _ row: OrderedCase) {
    guard value.isFinite else {
      unknown += 1
      return
    }
    sampleSize += 1
    squares += row.weight * row.weight
    own.add(row.company)
    joint.open(row)
    joint.add(1, to: variables)
    switch kind {
    case .quantity: joint.add(value, to: 0)
    case .scale:
      for step in 0..<variables where value <= Double(step + 1) {
        counts[step] += 1
        joint.add(1, to: step)
      }
    }
  }

  /// To be called once.
  mutating func finish() -> (totals: [RatioTotals], base: BaseSummary) {
    joint.close()
    let c = joint.covariance
    let totals = (0..<variables).map { index in
      RatioTotals(
        y: joint.totals[index], w: joint.totals[variables], varianceY: max(0, c[index][index]),
        covarianceYW: c[index][variables], varianceW: max(0, c[variables][variables]))
    }
    return (
      totals,
      BaseSummary(
        sampleSize: sampleSize, units: joint.unitCount, strata: joint.stratumCount,
        sumOfWeights: joint.totals[variables], sumOfSquaredWeights: squares)
    )
  }
}
