internal import Region

/// Which groups are set beside everybody.
struct EquityRules: Sendable {
  struct Rule: Sendable {
    let group: EquityGroup
    let traits: UInt8
    let targets: UInt128

    func holds(_ row: GroupTable.Group) -> Bool {
      row.traits & traits == traits && row.yes & targets == targets
    }
  }

  /// Bit of everybody among the targets.
  let everyone: UInt128
  /// Groups that a trait or a target of the design can tell.
  private let rules: [Rule]

  /// nil for a design without cells of everybody.
  init?(_ design: CubeDesign) {
    func bit(_ target: TargetCode) -> UInt128? {
      design.targets.firstIndex(of: target).map { UInt128(1) << UInt128($0) }
    }
    guard let everyone = bit(.everyone) else { return nil }
    self.everyone = everyone
    rules = EquityGroup.allCases.compactMap { group in
      if let trait = group.trait {
        return Rule(group: group, traits: TraitMask([trait: .yes]).bits, targets: 0)
      }
      return group.target.flatMap(bit).map { Rule(group: group, traits: 0, targets: $0) }
    }
  }

  /// Those that have people among some.
  func present(_ groups: [GroupTable.Group]) -> [Rule] {
    rules.filter { rule in groups.contains { rule.holds($0) } }
  }
}

/// Sums the shares of every group and of everybody, objective by objective, over the people of a
/// territory.
final class EquitySweep: TerritorySum {
  private let design: CubeDesign
  private let territory: Int
  private let groups: GroupTable
  private let everyone: UInt128
  private let rules: [EquityRules.Rule]
  private var objectives: [EquityDomains]

  /// nil where no group has people.
  init?(
    _ territory: Int, design: CubeDesign, order: CanonicalOrder, everyone: UInt128,
    rules: [EquityRules.Rule], calibration: CalibrationPassage?
  ) {
    if rules.isEmpty { return nil }
    self.design = design
    self.territory = territory
    self.everyone = everyone
    self.rules = rules
    groups = order.groups
    objectives = design.objectives.map { _ in
      EquityDomains(count: rules.count + 1, strata: order.strata, calibration: calibration)
    }
  }

  /// Bytes that the sums of a territory take.
  static func bytes(_ rules: Int, _ design: CubeDesign, _ model: CalibrationModel?) -> Int {
    rules == 0
      ? 0 : design.objectives.count * JointSums.bytes(size: 2 * (rules + 1), model)
  }

  func take(_ block: CaseBlock, _ people: [Int32]) {
    // Out of the object and back: nobody else looks at them meanwhile.
    var sums = objectives
    objectives = []
    defer { objectives = sums }
    for objective in sums.indices {
      for place in people {
        let row = block[Int(place)]
        let group = groups[row.group]
        let answer = block.answers(Int(place))[objective]
        guard group.yes & everyone != 0, let isUnmet = PackedAnswer.holds(.unmet, in: answer)
        else { continue }
        sums[objective].add(row, group, rules, isUnmet: isUnmet)
      }
    }
  }

  func settle(except unit: Int32) {
    for objective in objectives.indices { objectives[objective].sums.settle(except: unit) }
  }

  /// The shares of the groups, by objective, then group.
  func parts() -> [EquityShare] {
    objectives.indices.flatMap { objective in
      objectives[objective].shares(
        of: CellKey(
          wave: design.wave, territory: design.territories[territory],
          objective: design.objectives[objective], target: .everyone), rules)
    }
  }
}

/// The sums of one objective: everybody first, then the groups, a yes and a base each.
private struct EquityDomains {
  var sums: JointSums
  private var domains: [EquityDomain]
  private var others: [OneCompany]

  init(count: Int, strata: [SampledStratum], calibration: CalibrationPassage?) {
    sums = JointSums(size: 2 * count, strata: strata, calibration: calibration)
    domains = [EquityDomain](repeating: EquityDomain(), count: count)
    others = [OneCompany](repeating: OneCompany(), count: count)
  }

  mutating func add(
    _ row: OrderedCase, _ group: GroupTable.Group, _ rules: [EquityRules.Rule], isUnmet: Bool
  ) {
    sums.open(row)
    for domain in domains.indices {
      guard domain == 0 || rules[domain - 1].holds(group) else {
        others[domain].add(row.company)
        continue
      }
      domains[domain].add(row, isUnmet: isUnmet)
      sums.add(1, to: 2 * domain + 1)
      if isUnmet { sums.add(1, to: 2 * domain) }
    }
  }

  /// To be called once.
  mutating func shares(of key: CellKey, _ rules: [EquityRules.Rule]) -> [EquityShare] {
    guard domains[0].sampleSize > 0 else { return [] }
    sums.close()
    let sides = domains.indices.map { domains[$0].side($0, sums) }
    guard let everybody = sides[0] else { return [] }
    return rules.indices.compactMap { index in
      guard let members = sides[index + 1] else { return nil }
      return EquityShare(
        key: key, group: rules[index].group, members: members, everybody: everybody,
        covariance: sums.ratioCovariance(index + 1, 0, members.share, everybody.share),
        isOneCompany: domains[index + 1].company.isOne || others[index + 1].isOne)
    }
  }
}

/// The base of one group of people.
private struct EquityDomain {
  private(set) var sampleSize = 0
  private(set) var company = OneCompany()
  private var yesCount = 0
  private var sumOfSquares = 0.0
  private var unit: Int32 = -1
  private var stratum: Int32 = -1
  private var units = 0
  private var strata = 0

  mutating func add(_ row: OrderedCase, isUnmet: Bool) {
    sampleSize += 1
    if isUnmet { yesCount += 1 }
    sumOfSquares += row.weight * row.weight
    company.add(row.company)
    if row.unit != unit { units += 1 }
    if row.stratum != stratum { strata += 1 }
    unit = row.unit
    stratum = row.stratum
  }

  /// nil without people.
  func side(_ index: Int, _ sums: JointSums) -> EquityShare.Side? {
    guard sampleSize > 0 else { return nil }
    let (y, w) = (2 * index, 2 * index + 1)
    return EquityShare.Side(
      base: BaseSummary(
        sampleSize: sampleSize, units: units, strata: strata, sumOfWeights: sums.totals[w],
        sumOfSquaredWeights: sumOfSquares),
      yesCount: yesCount,
      totals: RatioTotals(
        y: sums.totals[y], w: sums.totals[w], varianceY: sums.covariance[y][y],
        covarianceYW: sums.covariance[y][w], varianceW: sums.covariance[w][w]))
  }
}
