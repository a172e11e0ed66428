internal import Region

/// Several shares of one wave with their joint design covariance: what differences, ratios of
/// subgroups to all, and comparisons of territories or waves are made from (methods 7 and 12).
public struct JointRatios: Hashable, Sendable, Codable {
  /// The shares, in this order below.
  public let ratios: [CubeRatio]
  /// Unweighted people of each base.
  public let sampleSizes: [Int]
  /// Unweighted people for whom the indicator holds.
  public let yesCounts: [Int]
  /// Each share, 0...1.
  public let shares: [Double]
  /// Design covariance of the shares.
  public let covariance: [[Double]]
  /// Units − strata of people in any of the bases.
  public let degreesOfFreedom: Int
  /// Kish's design effect of each base.
  public let kishDesignEffects: [Double]

  /// Computes the shares; nil when one of them has an empty base or names what the design lacks.
  init?(
    _ ratios: [CubeRatio], design: CubeDesign, store: CaseStore, order: CanonicalOrder,
    model: CalibrationModel?
  ) {
    let domains = ratios.compactMap { Domain($0, design: design) }
    guard domains.count == ratios.count, !ratios.isEmpty else { return nil }
    let count = ratios.count
    var sums = JointSums(size: 2 * count, order: order, model: model)
    var n = [Int](repeating: 0, count: count)
    var yes = n
    var squares = [Double](repeating: 0, count: count)
    for entry in order.entries {
      let row = Int(entry.index)
      let header = store.headers[row]
      var isOpen = false
      for (index, domain) in domains.enumerated() {
        guard let holds = domain.answer(of: row, header, store) else { continue }
        if !isOpen { sums.open(entry, header) }
        isOpen = true
        n[index] += 1
        squares[index] += header.weight * header.weight
        sums.add(1, to: 2 * index + 1)
        if holds {
          yes[index] += 1
          sums.add(1, to: 2 * index)
        }
      }
    }
    guard n.allSatisfy({ $0 > 0 }) else { return nil }
    sums.close()
    let w = (0..<count).map { sums.totals[2 * $0 + 1] }
    let p = (0..<count).map { index in
      yes[index] == 0 ? 0 : yes[index] == n[index] ? 1 : sums.totals[2 * index] / w[index]
    }
    self.ratios = ratios
    sampleSizes = n
    yesCounts = yes
    shares = p
    covariance = (0..<count).map { i in
      (0..<count).map { j in sums.ratioCovariance(i, j, p[i], p[j]) }
    }
    degreesOfFreedom = sums.unitCount - sums.stratumCount
    kishDesignEffects = (0..<count).map { max(1, Double(n[$0]) * squares[$0] / (w[$0] * w[$0])) }
  }

  /// The difference of two of the shares.
  public func difference(_ a: Int, _ b: Int) -> ShareDifference {
    let variance = max(0, covariance[a][a] + covariance[b][b] - 2 * covariance[a][b])
    return ShareDifference(
      first: shares[a], second: shares[b], standardError: variance.squareRoot(),
      degreesOfFreedom: degreesOfFreedom)
  }

  /// One share over another, with the covariance of a subgroup with all (method 7).
  public func quotient(_ a: Int, over b: Int) -> ShareQuotient? {
    ShareQuotient(
      numerator: shares[a], denominator: shares[b], varianceNumerator: covariance[a][a],
      covariance: covariance[a][b], varianceDenominator: covariance[b][b],
      degreesOfFreedom: degreesOfFreedom)
  }

  /// Rank intervals of the shares, simultaneous at 95 %; nil when not estimable.
  public func rankIntervals() -> [RankInterval]? {
    RankInterval.compute(
      shares: shares, covariance: covariance, yesCounts: yesCounts, sampleSizes: sampleSizes,
      effectiveSizes: zip(sampleSizes, kishDesignEffects).map { Double($0) / $1 },
      degreesOfFreedom: degreesOfFreedom)
  }
}

/// A ratio as positions in the design.
private struct Domain {
  let territory: Int32
  let target: UInt128
  let objective: Int
  let indicator: Indicator
  let traits: UInt8
  let parts: UInt64

  init?(_ ratio: CubeRatio, design: CubeDesign) {
    guard let territory = design.territories.firstIndex(of: ratio.territory),
      let target = design.targets.firstIndex(of: ratio.target),
      let objective = design.objectives.firstIndex(of: ratio.objective)
    else { return nil }
    self.territory = Int32(territory)
    self.target = UInt128(1) << UInt128(target)
    self.objective = objective
    indicator = ratio.indicator
    traits = ratio.trait.map { TraitMask([$0: .yes]).bits } ?? 0
    var mask: UInt64 = 0
    for (index, part) in design.parts.enumerated()
    where ratio.instruments?.contains(part.instrument) ?? true {
      mask |= UInt64(1) << UInt64(index)
    }
    parts = mask
  }

  /// Whether the indicator holds of a person; nil outside the base.
  func answer(of row: Int, _ header: CaseStore.Header, _ store: CaseStore) -> Bool? {
    let group = store.groups[Int(header.group)]
    guard group.yes & target != 0, group.traits & traits == traits,
      parts & (UInt64(1) << UInt64(group.part)) != 0,
      store.territories(of: group).contains(territory)
    else { return nil }
    return PackedAnswer.holds(
      indicator, in: store.answers[row * store.objectiveCount + objective])
  }
}

extension PackedAnswer {
  /// Whether an indicator holds of an answer; nil outside its base.
  static func holds(_ indicator: Indicator, in answer: UInt16) -> Bool? {
    guard let status = NeedStatus(rawValue: UInt8(status(answer))), status.isAnswer else {
      return nil
    }
    switch indicator {
    case .inNeed: return status.isInNeed
    case .unmet: return status == .unmet
    case .metByService: return status.isInNeed ? status == .metByService : nil
    case .carried:
      return status.isInNeed ? status == .metPaid || status == .metByFamily : nil
    case .metByWork: return status.isInNeed ? status == .metByWork : nil
    case .metUnspecified: return status.isInNeed ? status == .metUnspecified : nil
    case .barrier(let barrier):
      guard answer & barrierAnswered != 0 else { return nil }
      return barriers(answer) & UInt16(1 << Barrier.allCases.firstIndex(of: barrier)!) != 0
    }
  }
}
