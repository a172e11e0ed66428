internal import Region

/// Sums the cells of one territory over its people, once, in canonical order.
final class TerritorySweep: TerritorySum {
  private let design: CubeDesign
  private let territory: Int
  private let groups: GroupTable
  private let layout: CellLayout
  private let companies: CompanyCounts?
  private let isCalibrated: Bool
  private let sums: CellAccumulator
  private var isOpen = false

  /// - Parameter companies: of the cells of the territory; nil where nobody came through one.
  init(
    _ territory: Int, design: CubeDesign, order: CanonicalOrder, layout: CellLayout,
    companies: CompanyCounts?, calibration: CalibrationPassage?
  ) {
    self.design = design
    self.territory = territory
    self.layout = layout
    self.companies = companies
    groups = order.groups
    isCalibrated = calibration != nil
    sums = CellAccumulator(
      cellCount: layout.targets.count * design.objectives.count, strata: order.strata,
      calibration: calibration)
  }

  func take(_ block: CaseBlock, _ people: [Int32]) {
    for place in people { add(block[Int(place)], block.answers(Int(place))) }
    isOpen = true
  }

  func settle(except unit: Int32) {
    if isOpen { sums.settle(except: unit) }
    isOpen = unit >= 0
  }

  /// The cells of the territory, in the order of their keys.
  func parts() -> [CubeCell] {
    sums.close()
    return CellReader(
      design: design, territory: design.territories[territory], layout: layout, sums: sums,
      companies: companies
    ).cells()
  }

  @inline(__always)
  private func add(_ row: OrderedCase, _ answers: UnsafePointer<UInt16>) {
    let width = design.objectives.count
    let group = groups[row.group]
    let part = UInt64(1) << UInt64(group.part)
    layout.visit(group) { target, isMember in
      let cell = target * width
      for objective in 0..<width {
        let answer = answers[objective]
        if isMember {
          sums.add(
            to: cell + objective, answer: answer, weight: row.weight, stratum: row.stratum,
            unit: row.unit, isAlone: row.isAlone, part: part)
          if isCalibrated {
            sums.addCalibrated(
              to: cell + objective, answer: answer, weight: row.weight, base: row.base,
              pattern: row.pattern, stratum: row.stratum, isAlone: row.isAlone)
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

  init(_ groups: [GroupTable.Group]) {
    let seen = groups.reduce(UInt128(0)) { $0 | $1.yes | $1.unknown }
    targets = (0..<128).filter { seen & (UInt128(1) << UInt128($0)) != 0 }
    for (place, target) in targets.enumerated() { places[target] = Int32(place) }
  }

  /// Calls with the place of every target the person is, or may be, a member of.
  @inline(__always)
  func visit(_ group: GroupTable.Group, _ body: (_ target: Int, _ isMember: Bool) -> Void) {
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
