internal import Region

/// Where a cell is among the axes of a design.
struct TrailCell {
  let design: CubeDesign
  let groups: GroupTable
  let columns: CalibrationColumns?
  let territory: Int
  let objective: Int
  let target: Int
  let indicators: [Indicator]

  init?(_ key: CellKey, _ indicators: [Indicator], design: CubeDesign, _ pass: TerritoryPass) {
    guard let territory = design.territories.firstIndex(of: key.territory),
      let objective = design.objectives.firstIndex(of: key.objective),
      let target = design.targets.firstIndex(of: key.target)
    else { return nil }
    self.design = design
    groups = pass.order.groups
    columns = pass.model?.columns
    (self.territory, self.objective, self.target) = (territory, objective, target)
    self.indicators = indicators
  }

  func holds(_ row: OrderedCase) -> Bool {
    let group = groups[row.group]
    return group.yes & (UInt128(1) << UInt128(target)) != 0
      && groups.territories(of: group).contains(Int32(territory))
  }

  /// Whether an answer is in the base of a share, and whether it is a yes.
  static func reads(_ answer: UInt16, _ indicator: Indicator) -> (isBase: Bool, isYes: Bool) {
    let component = Moments.component(of: indicator)
    return (has(answer, Moments.base(of: component)), has(answer, component))
  }

  private static func has(_ answer: UInt16, _ component: Int) -> Bool {
    let status = PackedAnswer.status(answer)
    switch component {
    case Moments.answered: return status >= 2
    case Moments.inNeed: return status > 2
    case Moments.barrierAnswered:
      return status > 2 && answer & PackedAnswer.barrierAnswered != 0
    case Moments.firstBarrier...:
      return has(answer, Moments.barrierAnswered)
        && PackedAnswer.barriers(answer) & (1 << UInt16(component - Moments.firstBarrier)) != 0
    default:
      return status > 2
        && (Moments.component(ofStatus: status) == component
          || Moments.widened(ofStatus: status).contains(component))
    }
  }
}
