internal import Region

/// Sums the shares of two waves together, cell by cell, over the people of a territory.
struct WaveSweep {
  let design: CubeDesign
  let store: CaseStore
  let order: CanonicalOrder
  let model: CalibrationModel?
  private let earlier: WaveCode
  /// Whether a part of the design is of the earlier wave.
  private let isEarlier: [Bool]

  init(
    design: CubeDesign, store: CaseStore, order: CanonicalOrder, model: CalibrationModel?,
    earlier: WaveCode, parts: Set<InstrumentCode>
  ) {
    self.design = design
    self.store = store
    self.order = order
    self.model = model
    self.earlier = earlier
    isEarlier = design.parts.map { parts.contains($0.instrument) }
  }

  /// The covariances of the cells of a territory that have units in both waves.
  func covariances(of territory: Int, people: [Int32]) -> [WaveCovariance] {
    design.targets.indices.flatMap { target -> [WaveCovariance] in
      let member = UInt128(1) << UInt128(target)
      let members = people.filter { group($0).yes & member != 0 }
      guard sharedUnits(members, { _ in true }) > 0 else { return [] }
      return design.objectives.indices.compactMap { objective in
        covariance(
          CellKey(
            wave: design.wave, territory: design.territories[territory],
            objective: design.objectives[objective], target: design.targets[target]),
          objective: objective, people: members)
      }
    }
  }

  private func row(_ place: Int32) -> Int { Int(order.entries[Int(place)].index) }

  private func group(_ place: Int32) -> CaseStore.Group {
    store.groups[Int(store.headers[row(place)].group)]
  }

  private func answer(_ place: Int32, _ objective: Int) -> UInt16 {
    store.answers[row(place) * store.objectiveCount + objective]
  }

  /// Units with people of both waves; people come unit by unit.
  private func sharedUnits(_ people: [Int32], _ counts: (Int32) -> Bool) -> Int {
    var shared = 0
    var unit: Int32 = -1
    var seen = (earlier: false, later: false)
    for place in people where counts(place) {
      let own = order.entries[Int(place)].unit
      if own != unit { seen = (false, false) }
      unit = own
      let before = seen
      if isEarlier[Int(group(place).part)] { seen.earlier = true } else { seen.later = true }
      if seen.earlier, seen.later, !(before.earlier && before.later) { shared += 1 }
    }
    return shared
  }

  private func covariance(_ key: CellKey, objective: Int, people: [Int32]) -> WaveCovariance? {
    let shared = sharedUnits(people) {
      PackedAnswer.holds(.inNeed, in: answer($0, objective)) != nil
    }
    guard shared > 0 else { return nil }
    // Unmet, in need of the earlier wave, then of the later: a yes and a base each.
    var sums = JointSums(size: 8, order: order, model: model)
    var yes = [0, 0, 0, 0]
    var n = [0, 0]
    for place in people {
      let answer = answer(place, objective)
      guard let inNeed = PackedAnswer.holds(.inNeed, in: answer) else { continue }
      let wave = isEarlier[Int(group(place).part)] ? 0 : 1
      sums.open(order.entries[Int(place)], store.headers[row(place)])
      n[wave] += 1
      let isUnmet = PackedAnswer.holds(.unmet, in: answer) ?? false
      for (share, holds) in [isUnmet, inNeed].enumerated() {
        let pair = 2 * wave + share
        sums.add(1, to: 2 * pair + 1)
        if holds {
          yes[pair] += 1
          sums.add(1, to: 2 * pair)
        }
      }
    }
    sums.close()
    let p = yes.indices.map { pair in
      let size = n[pair / 2]
      return yes[pair] == 0
        ? 0 : yes[pair] == size ? 1 : sums.totals[2 * pair] / sums.totals[2 * pair + 1]
    }
    return WaveCovariance(
      earlier: earlier, key: key, sharedUnits: shared,
      unmet: sums.ratioCovariance(0, 2, p[0], p[2]), inNeed: sums.ratioCovariance(1, 3, p[1], p[3]))
  }
}
