/// Ŷ and Ŵ of the shares, and under calibration the same of the weights before it, by pattern of
/// margins.
struct TrailTotals {
  let cell: TrailCell
  private(set) var y: [Double]
  private(set) var w: [Double]
  private var before: [(y: [Double], w: [Double])]

  init(_ cell: TrailCell) {
    self.cell = cell
    let width = cell.columns?.patterns.count ?? 0
    let none = [Double](repeating: 0, count: width)
    y = cell.indicators.map { _ in 0 }
    w = y
    before = cell.indicators.map { _ in (none, none) }
  }

  mutating func add(_ row: OrderedCase, _ answers: (Int) -> UInt16) {
    guard cell.holds(row) else { return }
    let answer = answers(cell.objective)
    for (place, indicator) in cell.indicators.enumerated() {
      let (isBase, isYes) = TrailCell.reads(answer, indicator)
      guard isBase else { continue }
      w[place] += row.weight
      if isYes { y[place] += row.weight }
      guard cell.columns != nil else { continue }
      before[place].w[Int(row.pattern)] += row.base
      if isYes { before[place].y[Int(row.pattern)] += row.base }
    }
  }

  func share(_ place: Int) -> Double { w[place] > 0 ? y[place] / w[place] : 0 }

  /// The fit of y − p on the margins, by pattern of margins; empty without calibration.
  func fitted(_ place: Int) -> [Double] {
    guard let columns = cell.columns else { return [] }
    let p = share(place)
    let values = zip(before[place].y, before[place].w).map { $0 - p * $1 }
    let coefficients = columns.solve(
      values.withUnsafeBufferPointer {
        columns.fold($0.baseAddress!)
      })
    return columns.patterns.map { $0.reduce(0) { $0 + coefficients[$1] } }
  }
}

/// Z of the units, summed by stratum; units come one after the other.
struct TrailSums {
  private let totals: TrailTotals
  private let strata: [SampledStratum]
  private let shares: [Double]
  private let fitted: [[Double]]
  private var open: (unit: Int32, stratum: Int) = (-1, 0)
  private var unit: [Double]
  private var sums: [[(z: Double, square: Double)]]

  init(_ totals: TrailTotals, strata: [SampledStratum]) {
    self.totals = totals
    self.strata = strata
    let places = totals.cell.indicators.indices
    shares = places.map(totals.share)
    fitted = places.map(totals.fitted)
    unit = places.map { _ in 0 }
    sums = strata.map { _ in places.map { _ in (0, 0) } }
  }

  mutating func add(_ row: OrderedCase, _ answers: (Int) -> UInt16) {
    if row.unit != open.unit { close() }
    open = (row.unit, Int(row.stratum))
    let isIn = totals.cell.holds(row)
    for (place, indicator) in totals.cell.indicators.enumerated() {
      var residual = fitted[place].isEmpty ? 0 : -fitted[place][Int(row.pattern)]
      if isIn {
        let (isBase, isYes) = TrailCell.reads(answers(totals.cell.objective), indicator)
        if isBase { residual += (isYes ? 1 : 0) - shares[place] }
      }
      unit[place] += row.weight * residual
    }
  }

  private mutating func close() {
    guard open.unit >= 0 else { return }
    for place in unit.indices {
      sums[open.stratum][place].z += unit[place]
      sums[open.stratum][place].square += unit[place] * unit[place]
      unit[place] = 0
    }
  }

  mutating func finish() -> (shares: [FollowedShare], contributions: [[StratumContribution]]) {
    close()
    open.unit = -1
    let units = strata.reduce(0.0) { $0 + Double($1.unitCount) }
    let means = unit.indices.map { place in sums.reduce(0) { $0 + $1[place].z } / units }
    let contributions = zip(strata, sums).map { stratum, sums in
      zip(sums, means).map { sum, mean in
        let n = Double(stratum.unitCount)
        let variance =
          stratum.unitCount > 1
          ? stratum.varianceFactor * (sum.square - sum.z * sum.z / n)
          : stratum.finiteFactor * (sum.z - mean) * (sum.z - mean)
        return StratumContribution(
          sum: sum.z, sumOfSquares: sum.square, variance: max(0, variance))
      }
    }
    let followed = totals.cell.indicators.enumerated().map { place, indicator in
      FollowedShare(
        indicator: indicator, y: totals.y[place], w: totals.w[place], meanOfUnits: means[place])
    }
    return (followed, contributions)
  }
}
