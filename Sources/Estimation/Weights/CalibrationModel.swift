/// What the variance of calibrated totals needs of the whole sample, summed once: the dummies' totals
/// of every stratum, by pattern, and their design covariance. Those of the units pass by in a
/// `UnitWindow`.
struct CalibrationModel: Sendable {
  /// A weight that people of one pattern have together.
  struct Share: Sendable {
    var pattern: Int32
    var weight: Double
  }

  let columns: CalibrationColumns
  /// T_h of every stratum.
  let stratumShares: [[Share]]
  /// Design covariance of the dummies' totals, V(t), `columns.count` squared.
  let covariance: [Double]

  var patternCount: Int { columns.patterns.count }

  init(columns: CalibrationColumns, order: CanonicalOrder) throws(ScratchFault) {
    var sums = DummySums(columns: columns, strata: order.strata)
    let window = UnitWindow(patternCount: columns.patterns.count)
    let reader = CaseReader(order.cases, units: window)
    while let block = try reader.next() {
      for place in 0..<block.count {
        let row = block[place]
        let isLast = place + 1 == block.count || block[place + 1].unit != row.unit
        if isLast, row.unit != block.openUnit {
          sums.add(window.shares(of: row.unit), stratum: Int(row.stratum))
        }
      }
    }
    self.columns = columns
    (stratumShares, covariance) = sums.finish()
  }
}

/// Sums of the dummies' totals over units and strata.
private struct DummySums {
  private let columns: CalibrationColumns
  private let strata: [SampledStratum]
  private var byPattern: [[Double]]
  /// Σ_c t_hc t_hc' of every stratum.
  private var products: [[Double]]

  init(columns: CalibrationColumns, strata: [SampledStratum]) {
    self.columns = columns
    self.strata = strata
    byPattern = strata.map { _ in [Double](repeating: 0, count: columns.patterns.count) }
    products = strata.map { _ in [] }
  }

  mutating func add(_ shares: UnsafeBufferPointer<CalibrationModel.Share>, stratum: Int) {
    let n = columns.count
    if products[stratum].isEmpty {
      products[stratum] = [Double](repeating: 0, count: n * n)
    }
    for a in shares {
      byPattern[stratum][Int(a.pattern)] += a.weight
      for b in shares {
        let product = a.weight * b.weight
        for i in columns.patterns[Int(a.pattern)] {
          for j in columns.patterns[Int(b.pattern)] { products[stratum][i * n + j] += product }
        }
      }
    }
  }

  func finish() -> (shares: [[CalibrationModel.Share]], covariance: [Double]) {
    let n = columns.count
    var covariance = [Double](repeating: 0, count: n * n)
    var lonely = [Double](repeating: 0, count: n)
    var total = lonely
    for (stratum, design) in strata.enumerated() where !products[stratum].isEmpty {
      let t = columns.fold(byPattern[stratum])
      let units = Double(design.unitCount)
      for i in 0..<n {
        total[i] += t[i]
        if design.isLonely { lonely[i] += design.finiteFactor * t[i] }
        for j in 0..<n {
          covariance[i * n + j] += design.covariance(
            ofProducts: products[stratum][i * n + j], t[i], t[j], units: units)
        }
      }
    }
    let all = strata.reduce(0.0) { $0 + Double($1.unitCount) }
    let alone = strata.reduce(0.0) { $0 + ($1.isLonely ? $1.finiteFactor : 0) }
    if alone > 0 {
      for i in 0..<n {
        for j in 0..<n {
          let (a, b) = (total[i] / all, total[j] / all)
          covariance[i * n + j] += a * b * alone - a * lonely[j] - b * lonely[i]
        }
      }
    }
    let shares = byPattern.map { row in
      row.enumerated().filter { $0.element != 0 }.map {
        CalibrationModel.Share(pattern: Int32($0.offset), weight: $0.element)
      }
    }
    return (shares, covariance)
  }
}
