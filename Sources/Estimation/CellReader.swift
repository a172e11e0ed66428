internal import Region

/// Turns the finished sums into cells.
struct CellReader {
  let design: CubeDesign
  let territory: TerritoryCode
  let layout: CellLayout
  let sums: CellAccumulator
  /// nil where nobody came through a company.
  let companies: CompanyCounts?

  private typealias Sum = CellAccumulator.Sum
  private typealias Tally = CellAccumulator.Tally

  /// All cells with people, in the order of their keys.
  func cells() -> [CubeCell] {
    var found: [CubeCell] = []
    for (index, target) in layout.targets.enumerated() {
      for objective in design.objectives.indices {
        let cell = index * design.objectives.count + objective
        let counts = counts(cell)
        let isEmpty =
          counts.answered + counts.unknown + counts.notAsked + counts.membershipUnknown == 0
        if isEmpty { continue }
        found.append(
          CubeCell(
            key: CellKey(
              wave: design.wave, territory: territory, objective: design.objectives[objective],
              target: design.targets[target]),
            instruments: instruments(cell), population: design.population,
            sampling: design.sampling, counts: counts, bases: bases(cell, counts),
            totals: totals(cell, design.objectives[objective])))
      }
    }
    return found.sorted { $0.key < $1.key }
  }

  private func instruments(_ cell: Int) -> [InstrumentCode] {
    let mask = sums.partMask(cell)
    return design.parts.indices.filter { mask & (UInt64(1) << UInt64($0)) != 0 }
      .map { design.parts[$0].instrument }
  }

  private func counts(_ cell: Int) -> CellCounts {
    func status(_ status: NeedStatus) -> Int {
      sums.tally(cell, Tally.status + Int(status.rawValue))
    }
    return CellCounts(
      none: status(.none), metByService: status(.metByService), metByWork: status(.metByWork),
      metPaid: status(.metPaid), metByFamily: status(.metByFamily),
      metUnspecified: status(.metUnspecified), unmet: status(.unmet), unknown: status(.unknown),
      notAsked: status(.notAsked),
      membershipUnknown: sums.tally(cell, Tally.membershipUnknown),
      barrierAnswered: sums.tally(cell, Tally.barrierAnswered),
      barriers: (0..<Moments.barrierCount).map { sums.tally(cell, Tally.barriers + $0) },
      companies: companies.map { Int($0.distinct[cell]) } ?? 0,
      largestCompanyCount: companies.map { Int($0.largest[cell]) } ?? 0)
  }

  private func bases(_ cell: Int, _ counts: CellCounts) -> [BaseSummary] {
    IndicatorBase.allCases.map { base in
      BaseSummary(
        sampleSize: counts.count(of: base),
        units: sums.tally(cell, Tally.units + base.index),
        strata: sums.tally(cell, Tally.strata + base.index),
        sumOfWeights: sums.sum(cell, Sum.total + Moments.base(at: base.index)),
        sumOfSquaredWeights: sums.sum(cell, Sum.squaredWeights + base.index))
    }
  }

  /// Whether every source that asked people of a cell what stands in the way offered a barrier: where
  /// one did not, who was not offered it would count as not naming it.
  private func isOffered(_ barrier: Barrier, _ objective: ObjectiveCode, _ cell: Int) -> Bool {
    let mask = sums.partMask(cell)
    return design.parts.indices.allSatisfy { part in
      guard mask & (UInt64(1) << UInt64(part)) != 0,
        let offered = design.parts[part].barriers[objective], !offered.isEmpty
      else { return true }
      return offered.contains(barrier)
    }
  }

  private func totals(_ cell: Int, _ objective: ObjectiveCode) -> [RatioTotals?] {
    // Fits of the bases serve several indicators.
    var fits = [CalibrationSums.Fit?](repeating: nil, count: Moments.count)
    func fit(_ component: Int) -> CalibrationSums.Fit? {
      guard let calibration = sums.calibration, sums.sum(cell, Sum.total + component) != 0 else {
        return nil
      }
      if fits[component] == nil { fits[component] = calibration.fit(cell, component) }
      return fits[component]
    }
    func covariance(_ a: Int, _ b: Int, _ plain: Double) -> Double {
      guard let first = fit(a), let second = fit(b) else { return plain }
      return CalibrationSums.residual(plain, first, second)
    }
    return Indicator.allCases.map { indicator in
      if case .barrier(let barrier) = indicator, !isOffered(barrier, objective, cell) {
        return nil
      }
      let component = Moments.component(of: indicator)
      let base = Moments.base(of: component)
      let cross = Moments.count + Moments.crossIndex(component)
      return RatioTotals(
        y: sums.sum(cell, Sum.total + component), w: sums.sum(cell, Sum.total + base),
        varianceY: max(
          0, covariance(component, component, sums.sum(cell, Sum.variance + component))),
        covarianceYW: covariance(component, base, sums.sum(cell, Sum.variance + cross)),
        varianceW: max(0, covariance(base, base, sums.sum(cell, Sum.variance + base))))
    }
  }
}
