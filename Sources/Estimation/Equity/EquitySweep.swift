internal import Region

/// Sums the shares of every group and of everybody, objective by objective, over the people of a
/// territory.
struct EquitySweep {
  let design: CubeDesign
  let store: CaseStore
  let order: CanonicalOrder
  let model: CalibrationModel?
  /// Bit of everybody among the targets.
  private let everyone: UInt128
  /// Groups that a trait or a target of the design can tell, with its bit.
  private let rules: [Rule]

  private struct Rule {
    let group: EquityGroup
    let traits: UInt8
    let targets: UInt128

    func holds(_ row: CaseStore.Group) -> Bool {
      row.traits & traits == traits && row.yes & targets == targets
    }
  }

  /// nil for a design without cells of everybody.
  init?(design: CubeDesign, store: CaseStore, order: CanonicalOrder, model: CalibrationModel?) {
    func bit(_ target: TargetCode) -> UInt128? {
      design.targets.firstIndex(of: target).map { UInt128(1) << UInt128($0) }
    }
    guard let everyone = bit(.everyone) else { return nil }
    self.design = design
    self.store = store
    self.order = order
    self.model = model
    self.everyone = everyone
    rules = EquityGroup.allCases.compactMap { group in
      if let trait = group.trait {
        return Rule(group: group, traits: TraitMask([trait: .yes]).bits, targets: 0)
      }
      return group.target.flatMap(bit).map { Rule(group: group, traits: 0, targets: $0) }
    }
  }

  /// The shares of the groups that have people in a territory, by objective, then group.
  ///
  /// - Parameter people: entries of the people of the territory, in canonical order.
  func shares(of territory: Int, people: [Int32]) -> [EquityShare] {
    let present = rules.filter { rule in
      people.contains { place in
        rule.holds(store.groups[Int(header(place).group)])
      }
    }
    guard !present.isEmpty else { return [] }
    return design.objectives.indices.flatMap {
      shares(of: $0, in: design.territories[territory], people, present)
    }
  }

  private func header(_ place: Int32) -> CaseStore.Header {
    store.headers[Int(order.entries[Int(place)].index)]
  }

  private func shares(
    of objective: Int, in territory: TerritoryCode, _ people: [Int32], _ rules: [Rule]
  ) -> [EquityShare] {
    // Everybody first, then the groups: a yes and a base each.
    let count = rules.count + 1
    var sums = JointSums(size: 2 * count, order: order, model: model)
    var domains = [EquityDomain](repeating: EquityDomain(), count: count)
    var others = [OneCompany](repeating: OneCompany(), count: count)
    for place in people {
      let entry = order.entries[Int(place)]
      let row = Int(entry.index)
      let header = store.headers[row]
      let group = store.groups[Int(header.group)]
      let answer = store.answers[row * store.objectiveCount + objective]
      guard group.yes & everyone != 0, let isUnmet = PackedAnswer.holds(.unmet, in: answer)
      else { continue }
      sums.open(entry, header)
      for domain in 0..<count {
        guard domain == 0 || rules[domain - 1].holds(group) else {
          others[domain].add(header.company)
          continue
        }
        domains[domain].add(entry, header, isUnmet: isUnmet)
        sums.add(1, to: 2 * domain + 1)
        if isUnmet { sums.add(1, to: 2 * domain) }
      }
    }
    guard domains[0].sampleSize > 0 else { return [] }
    sums.close()
    let sides = domains.indices.map { domains[$0].side($0, sums) }
    guard let everybody = sides[0] else { return [] }
    return rules.indices.compactMap { index in
      guard let members = sides[index + 1] else { return nil }
      return EquityShare(
        key: CellKey(
          wave: design.wave, territory: territory, objective: design.objectives[objective],
          target: .everyone),
        group: rules[index].group, members: members, everybody: everybody,
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

  mutating func add(_ entry: CanonicalOrder.Entry, _ header: CaseStore.Header, isUnmet: Bool) {
    sampleSize += 1
    if isUnmet { yesCount += 1 }
    sumOfSquares += header.weight * header.weight
    company.add(header.company)
    if entry.unit != unit { units += 1 }
    if entry.stratum != stratum { strata += 1 }
    unit = entry.unit
    stratum = entry.stratum
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
