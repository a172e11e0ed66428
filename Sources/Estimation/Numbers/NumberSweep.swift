internal import Region

/// Sums the answers in numbers over the people of a territory, target by target.
struct NumberSweep {
  let design: CubeDesign
  let store: CaseStore
  let order: CanonicalOrder
  let model: CalibrationModel?
  private let isExtrapolated: Bool
  /// Bit of everybody among the targets; 0 where the design has no such target.
  private let everyone: UInt128

  /// Weights that are scaled to the sample have a mean of 1, but for some rows that were refused.
  private static let leastMeanWeight = 1.05

  init(design: CubeDesign, store: CaseStore, order: CanonicalOrder, model: CalibrationModel?) {
    self.design = design
    self.store = store
    self.order = order
    self.model = model
    // In canonical order, so that no bit of the sum depends on the order of the rows.
    let sum = order.entries.reduce(0.0) { $0 + store.headers[Int($1.index)].weight }
    isExtrapolated = sum > Self.leastMeanWeight * Double(order.entries.count)
    everyone = design.targets.firstIndex(of: .everyone).map { 1 << UInt128($0) } ?? 0
  }

  /// The cells of one territory, one per target and item that somebody answered.
  ///
  /// - Parameter people: entries of the people of the territory, in canonical order.
  func cells(of territory: Int, people: [Int32]) -> [NumberCell] {
    design.targets.indices.flatMap { target in
      design.numbers.indices.compactMap { cell(territory, target, item: $0, people) }
    }
  }

  private func cell(_ territory: Int, _ target: Int, item: Int, _ people: [Int32]) -> NumberCell? {
    let kind = design.numbers[item].kind
    let variables = if case .scale(let steps) = kind { steps - 1 } else { 1 }
    let member = UInt128(1) << UInt128(target)
    var sums = JointSums(size: variables + 1, order: order, model: model)
    var counts = [Int](repeating: 0, count: variables)
    var (n, unknown, squares) = (0, 0, 0.0)
    var (own, others) = (OneCompany(), OneCompany())
    for position in people {
      let entry = order.entries[Int(position)]
      let value = store.numbers[Int(entry.index) * design.numbers.count + item]
      if value.isNaN { continue }
      let header = store.headers[Int(entry.index)]
      let groups = store.groups[Int(header.group)].yes
      guard groups & member != 0 else {
        if groups & everyone != 0, value.isFinite { others.add(header.company) }
        continue
      }
      guard value.isFinite else {
        unknown += 1
        continue
      }
      n += 1
      squares += header.weight * header.weight
      own.add(header.company)
      sums.open(entry, header)
      sums.add(1, to: variables)
      switch kind {
      case .quantity: sums.add(value, to: 0)
      case .scale:
        for step in 0..<variables where value <= Double(step + 1) {
          counts[step] += 1
          sums.add(1, to: step)
        }
      }
    }
    guard n > 0 else { return nil }
    sums.close()
    let c = sums.covariance
    return NumberCell(
      wave: design.wave, territory: design.territories[territory], target: design.targets[target],
      item: design.numbers[item],
      base: BaseSummary(
        sampleSize: n, units: sums.unitCount, strata: sums.stratumCount,
        sumOfWeights: sums.totals[variables], sumOfSquaredWeights: squares),
      unknown: unknown, sampling: design.sampling, isExtrapolated: isExtrapolated,
      isOneCompany: own.isOne || others.isOne,
      totals: (0..<variables).map { index in
        RatioTotals(
          y: sums.totals[index], w: sums.totals[variables], varianceY: max(0, c[index][index]),
          covarianceYW: c[index][variables], varianceW: max(0, c[variables][variables]))
      }, counts: kind == .quantity ? [] : counts)
  }
}
