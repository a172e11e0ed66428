/// What the variance of calibrated totals needs of the whole sample, summed once: the dummies' totals
/// of every unit and stratum, by pattern, and their design covariance.
struct CalibrationModel: Sendable {
  /// A weight that people of one pattern have together.
  struct Share: Sendable {
    var pattern: Int32
    var weight: Double
  }

  let columns: CalibrationColumns
  /// t_hc of units with more than one person, by `CanonicalOrder.Entry.unit`.
  private let unitShares: [Share]
  private let unitStarts: [Int32]
  /// T_h of every stratum.
  let stratumShares: [[Share]]
  /// Design covariance of the dummies' totals, V(t), `columns.count` squared.
  let covariance: [Double]

  var patternCount: Int { columns.patterns.count }

  func shares(ofUnit unit: Int32) -> ArraySlice<Share> {
    unitShares[Int(unitStarts[Int(unit)])..<Int(unitStarts[Int(unit) + 1])]
  }

  init(columns: CalibrationColumns, store: CaseStore, order: CanonicalOrder) {
    var shares: [Share] = []
    var starts = [Int32](repeating: 0, count: order.unitSizes.count + 1)
    var sums = DummySums(columns: columns, strata: order.strata)
    var place = 0
    let entries = order.entries
    // Units without named members in the order keep empty slices: starts are filled from lengths.
    var lengths = [Int32](repeating: 0, count: order.unitSizes.count)
    var blocks: [(unit: Int32, range: Range<Int>)] = []
    while place < entries.count {
      let unit = entries[place].unit
      let stratum = Int(entries[place].stratum)
      var own: [Share] = []
      while place < entries.count, entries[place].unit == unit {
        let header = store.headers[Int(entries[place].index)]
        if let known = own.firstIndex(where: { $0.pattern == header.pattern }) {
          own[known].weight += header.weight
        } else {
          own.append(Share(pattern: header.pattern, weight: header.weight))
        }
        place += 1
      }
      sums.add(own, stratum: stratum)
      if order.unitSizes[Int(unit)] > 1 {
        blocks.append((unit, shares.count..<shares.count + own.count))
        shares += own
        lengths[Int(unit)] = Int32(own.count)
      }
    }
    for unit in lengths.indices { starts[unit + 1] = starts[unit] + lengths[unit] }
    var sorted = [Share](repeating: Share(pattern: 0, weight: 0), count: shares.count)
    for block in blocks {
      let first = Int(starts[Int(block.unit)])
      for (offset, index) in block.range.enumerated() { sorted[first + offset] = shares[index] }
    }
    self.columns = columns
    unitShares = sorted
    unitStarts = starts
    (stratumShares, covariance) = sums.finish()
  }
}

/// Sums of the dummies' totals over units and strata.
private struct DummySums {
  private let columns: CalibrationColumns
  private let strata: [CanonicalOrder.Stratum]
  private var byPattern: [[Double]]
  /// Σ_c t_hc t_hc' of every stratum.
  private var products: [[Double]]

  init(columns: CalibrationColumns, strata: [CanonicalOrder.Stratum]) {
    self.columns = columns
    self.strata = strata
    byPattern = strata.map { _ in [Double](repeating: 0, count: columns.patterns.count) }
    products = strata.map { _ in [] }
  }

  mutating func add(_ shares: [CalibrationModel.Share], stratum: Int) {
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

extension CanonicalOrder.Stratum {
  /// (1−f_h)·n_h/(n_h−1), or 1−f_h for a lonely unit.
  var varianceFactor: Double {
    let n = Double(unitCount)
    return unitCount > 1 ? finiteFactor * n / (n - 1) : finiteFactor
  }

  /// A stratum's part of a covariance, from Σ_c a_c b_c, Σ_c a_c and Σ_c b_c.
  func covariance(ofProducts products: Double, _ a: Double, _ b: Double, units: Double) -> Double {
    unitCount > 1
      ? varianceFactor * (products - a * b / units) : finiteFactor * products
  }
}
