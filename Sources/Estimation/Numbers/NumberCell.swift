public import Region

/// What people of a territory and target answered to a question with a number.
public struct NumberCell: Hashable, Sendable {
  /// Where.
  public let territory: TerritoryCode
  /// Among whom.
  public let target: TargetCode
  /// Which question.
  public let item: NumberItem
  /// People who answered and how the design reached them.
  public let base: BaseSummary
  /// How respondents were chosen.
  public let sampling: Sampling
  /// For a quantity Σwv and Σw with their covariance; for a scale one entry per step but the last,
  /// of people at or below it.
  public let totals: [RatioTotals]
  /// Unweighted people at or below each step but the last; empty for a quantity.
  public let counts: [Int]

  /// The mean of a quantity; nil for a scale.
  public func mean(thresholds: ReliabilityThresholds = .standard) -> MeanEstimate? {
    guard case .quantity = item.kind, let totals = totals.first else { return nil }
    return MeanEstimate(
      totals, sampleSize: base.sampleSize, degreesOfFreedom: base.degreesOfFreedom,
      sampling: sampling, thresholds: thresholds)
  }

  /// Shares of people at or below each step of a scale but the last; empty for a quantity.
  public func cumulativeShares(thresholds: ReliabilityThresholds = .standard) -> [Estimate] {
    guard case .scale = item.kind else { return [] }
    return zip(totals, counts).compactMap { totals, yes in
      Estimate(
        totals: totals, yesCount: yes, base: base, sampling: sampling, method: .kornGraubard,
        thresholds: thresholds)
    }
  }

  /// The median of a scale; nil for a quantity.
  public func median(thresholds: ReliabilityThresholds = .standard) -> OrdinalMedian? {
    OrdinalMedian(
      cumulative: cumulativeShares(thresholds: thresholds), thresholds: thresholds)
  }
}

extension NumberCell {
  /// The cells of one territory, one per target and item that somebody answered.
  static func cells(
    of territory: Int, people: [Int32], design: CubeDesign, store: CaseStore,
    order: CanonicalOrder, model: CalibrationModel?
  ) -> [NumberCell] {
    var found: [NumberCell] = []
    for target in design.targets.indices {
      let member = UInt128(1) << UInt128(target)
      let members = people.filter {
        store.groups[Int(store.headers[Int(order.entries[Int($0)].index)].group)].yes & member != 0
      }
      if members.isEmpty { continue }
      for item in design.numbers.indices {
        let cell = cell(
          (design.territories[territory], design.targets[target]), item: item, people: members,
          design: design, store: store, order: order, model: model)
        if let cell { found.append(cell) }
      }
    }
    return found
  }

  private static func cell(
    _ place: (territory: TerritoryCode, target: TargetCode), item: Int, people: [Int32],
    design: CubeDesign, store: CaseStore, order: CanonicalOrder, model: CalibrationModel?
  ) -> NumberCell? {
    let kind = design.numbers[item].kind
    let variables = if case .scale(let steps) = kind { steps - 1 } else { 1 }
    var sums = JointSums(size: variables + 1, order: order, model: model)
    var counts = [Int](repeating: 0, count: variables)
    var n = 0
    var squares = 0.0
    for position in people {
      let entry = order.entries[Int(position)]
      let header = store.headers[Int(entry.index)]
      let value = store.numbers[Int(entry.index) * design.numbers.count + item]
      if value.isNaN { continue }
      n += 1
      squares += header.weight * header.weight
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
      territory: place.territory, target: place.target, item: design.numbers[item],
      base: BaseSummary(
        sampleSize: n, units: sums.unitCount, strata: sums.stratumCount,
        sumOfWeights: sums.totals[variables], sumOfSquaredWeights: squares),
      sampling: design.sampling,
      totals: (0..<variables).map { index in
        RatioTotals(
          y: sums.totals[index], w: sums.totals[variables], varianceY: max(0, c[index][index]),
          covarianceYW: c[index][variables], varianceW: max(0, c[variables][variables]))
      }, counts: kind == .quantity ? [] : counts)
  }
}
