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

  /// The shares of finished sums; nil when one of the bases is empty.
  fileprivate init?(_ made: RatioSums) {
    guard made.n.allSatisfy({ $0 > 0 }) else { return nil }
    let (sums, n, yes) = (made.sums, made.n, made.yes)
    let count = n.count
    let w = (0..<count).map { sums.totals[2 * $0 + 1] }
    let p = (0..<count).map { index in
      yes[index] == 0 ? 0 : yes[index] == n[index] ? 1 : sums.totals[2 * index] / w[index]
    }
    ratios = made.ratios
    sampleSizes = n
    yesCounts = yes
    shares = p
    covariance = (0..<count).map { i in
      (0..<count).map { j in sums.ratioCovariance(i, j, p[i], p[j]) }
    }
    degreesOfFreedom = sums.unitCount - sums.stratumCount
    kishDesignEffects = (0..<count).map {
      max(1, Double(n[$0]) * made.squares[$0] / (w[$0] * w[$0]))
    }
  }

  /// Computes the shares of several sets, in one passage; those that have an empty base or name what
  /// the design lacks are left out.
  static func make(
    _ sets: [[CubeRatio]], design: CubeDesign, order: CanonicalOrder, model: CalibrationModel?
  ) throws(ScratchFault) -> [JointRatios] {
    let passage = model.map {
      CalibrationPassage(model: $0, units: UnitWindow(patternCount: $0.patternCount))
    }
    var made = sets.compactMap {
      RatioSums($0, design: design, strata: order.strata, calibration: passage)
    }
    if made.isEmpty { return [] }
    let reader = CaseReader(order.cases, units: passage?.units)
    while let block = try reader.next() {
      for index in made.indices {
        for place in 0..<block.count {
          made[index].add(block[place], block.answers(place), order.groups)
        }
        made[index].sums.settle(except: block.openUnit)
      }
    }
    return made.indices.compactMap { index in
      made[index].sums.close()
      return JointRatios(made[index])
    }
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

/// The sums of one set of ratios: a yes and a base each.
private struct RatioSums {
  let ratios: [CubeRatio]
  private let domains: [Domain]
  private(set) var n: [Int]
  private(set) var yes: [Int]
  private(set) var squares: [Double]
  var sums: JointSums

  /// nil for an empty set, or one that names what the design lacks.
  init?(
    _ ratios: [CubeRatio], design: CubeDesign, strata: [SampledStratum],
    calibration: CalibrationPassage?
  ) {
    domains = ratios.compactMap { Domain($0, design: design) }
    guard domains.count == ratios.count, !ratios.isEmpty else { return nil }
    self.ratios = ratios
    n = ratios.map { _ in 0 }
    yes = n
    squares = ratios.map { _ in 0 }
    sums = JointSums(size: 2 * ratios.count, strata: strata, calibration: calibration)
  }

  mutating func add(_ row: OrderedCase, _ answers: UnsafePointer<UInt16>, _ groups: GroupTable) {
    let group = groups[row.group]
    var isOpen = false
    for (index, domain) in domains.enumerated() {
      guard domain.holds(group, groups),
        let holds = PackedAnswer.holds(domain.indicator, in: answers[domain.objective])
      else { continue }
      if !isOpen { sums.open(row) }
      isOpen = true
      n[index] += 1
      squares[index] += row.weight * row.weight
      sums.add(1, to: 2 * index + 1)
      if holds {
        yes[index] += 1
        sums.add(1, to: 2 * index)
      }
    }
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

  /// Whether people of a group are in the domain.
  func holds(_ group: GroupTable.Group, _ groups: GroupTable) -> Bool {
    group.yes & target != 0 && group.traits & traits == traits
      && parts & (UInt64(1) << UInt64(group.part)) != 0
      && groups.territories(of: group).contains(territory)
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
    case .serviceOrUnspecified:
      return status.isInNeed ? status == .metByService || status == .metUnspecified : nil
    case .carriedOrUnspecified:
      return status.isInNeed
        ? [.metPaid, .metByFamily, .metUnspecified].contains(status) : nil
    case .barrier(let barrier):
      guard answer & barrierAnswered != 0 else { return nil }
      return barriers(answer) & UInt16(1 << Barrier.allCases.firstIndex(of: barrier)!) != 0
    }
  }
}
