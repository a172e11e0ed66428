internal import Region

/// Sums the cells of one territory over its people, once, in canonical order.
struct TerritorySweep: Sendable {
  let design: CubeDesign
  let store: CaseStore
  let order: CanonicalOrder
  let model: CalibrationModel?

  /// The cells of a territory, in the order of their keys.
  func cells(of territory: Int, people: [Int32]) -> [CubeCell] {
    let layout = CellLayout(store, order, people)
    let width = design.objectives.count
    let sums = CellAccumulator(
      cellCount: layout.targets.count * width, strata: order.strata, model: model)
    order.entries.withUnsafeBufferPointer { entries in
      store.headers.withUnsafeBufferPointer { headers in
        store.answers.withUnsafeBufferPointer { answers in
          for place in people {
            add(entries[Int(place)], headers, answers, layout, to: sums)
          }
        }
      }
    }
    sums.close()
    let companies = CompanyTally(store: store, order: order, people: people, layout: layout)
    return CellReader(
      design: design, territory: design.territories[territory], layout: layout, sums: sums,
      companies: companies
    ).cells()
  }

  @inline(__always)
  private func add(
    _ entry: CanonicalOrder.Entry, _ headers: UnsafeBufferPointer<CaseStore.Header>,
    _ answers: UnsafeBufferPointer<UInt16>, _ layout: CellLayout, to sums: CellAccumulator
  ) {
    let width = design.objectives.count
    let header = headers[Int(entry.index)]
    let group = store.groups[Int(header.group)]
    let isAlone = order.unitSizes[Int(entry.unit)] == 1
    let first = Int(entry.index) * width
    let part = UInt64(1) << UInt64(group.part)
    layout.visit(group) { target, isMember in
      let cell = target * width
      for objective in 0..<width {
        let answer = answers[first + objective]
        if isMember {
          sums.add(
            to: cell + objective, answer: answer, weight: header.weight, stratum: entry.stratum,
            unit: entry.unit, isAlone: isAlone, part: part)
          if model != nil {
            sums.addCalibrated(
              to: cell + objective, answer: answer, weight: header.weight, base: header.base,
              pattern: header.pattern, stratum: entry.stratum, isAlone: isAlone)
          }
        } else {
          sums.addUnknownMember(to: cell + objective, answer: answer)
        }
      }
    }
  }
}

/// The targets that occur among some people, side by side.
struct CellLayout: Sendable {
  /// Positions in `CubeDesign.targets`.
  let targets: [Int]
  /// Place in `targets` by position; −1 where nobody is.
  private var places = [Int32](repeating: -1, count: 128)

  init(_ store: CaseStore, _ order: CanonicalOrder, _ people: [Int32]) {
    var seen: UInt128 = 0
    for place in people {
      let group = store.groups[Int(store.headers[Int(order.entries[Int(place)].index)].group)]
      seen |= group.yes | group.unknown
    }
    targets = (0..<128).filter { seen & (UInt128(1) << UInt128($0)) != 0 }
    for (place, target) in targets.enumerated() { places[target] = Int32(place) }
  }

  /// Calls with the place of every target the person is, or may be, a member of.
  @inline(__always)
  func visit(_ group: CaseStore.Group, _ body: (_ target: Int, _ isMember: Bool) -> Void) {
    var members = group.yes
    while members != 0 {
      body(Int(places[members.trailingZeroBitCount]), true)
      members &= members - 1
    }
    var maybe = group.unknown
    while maybe != 0 {
      body(Int(places[maybe.trailingZeroBitCount]), false)
      maybe &= maybe - 1
    }
  }
}
