public import Region

extension CubeCell {
  /// A cell from counts alone, as if its people were a simple random sample with replacement, each
  /// counting once: V(Ŷ) = n/(n−1)·(y − y²/n).
  ///
  /// - Parameters:
  ///   - available: indicators that the source can tell; the others have no estimate. Those that
  ///     the counts cannot tell (`inNeedUnsplit`, `notUnmetUnsplit` above 0) are left out by
  ///     themselves.
  public static func simpleRandom(
    key: CellKey, instruments: [InstrumentCode], population: PopulationAsked, sampling: Sampling,
    counts: CellCounts, available: Set<Indicator> = Set(Indicator.allCases)
  ) -> CubeCell {
    var told = available
    let amongNeed = Indicator.allCases.filter { $0.base == .inNeed }
    if counts.inNeedUnsplit > 0 { told.subtract(amongNeed + [.unmet]) }
    if counts.notUnmetUnsplit > 0 { told.subtract(amongNeed + [.inNeed]) }
    return CubeCell(
      key: key, instruments: instruments, population: population, sampling: sampling,
      counts: counts,
      bases: IndicatorBase.allCases.map { base in
        let n = counts.count(of: base)
        return BaseSummary(
          sampleSize: n, units: n, strata: n == 0 ? 0 : 1, sumOfWeights: Double(n),
          sumOfSquaredWeights: Double(n))
      },
      totals: Indicator.allCases.map { indicator in
        guard told.contains(indicator) else { return nil }
        return simpleRandomTotals(
          indicator, yes: Double(counts.yes(indicator)),
          base: Double(counts.count(of: indicator.base)), answered: Double(counts.answered))
      },
      assumption: .simpleRandom)
  }

  /// Totals of y of w people. Bases that are themselves found by asking vary with the sample of n
  /// people who answered; the base of everybody does not.
  private static func simpleRandomTotals(
    _ indicator: Indicator, yes y: Double, base w: Double, answered: Double
  ) -> RatioTotals {
    let n = max(answered, w)
    guard n > 1 else {
      return RatioTotals(y: y, w: w, varianceY: 0, covarianceYW: 0, varianceW: 0)
    }
    let factor = n / (n - 1)
    return RatioTotals(
      y: y, w: w, varianceY: factor * (y - y * y / n), covarianceYW: factor * (y - y * w / n),
      varianceW: factor * (w - w * w / n))
  }
}
