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
    simpleRandom(
      key: key, instruments: instruments, population: population, sampling: sampling,
      counts: counts, available: available, told: [:])
  }

  /// The same, where a table prints shares. Totals hold the shares printed; their variance is that of
  /// a simple random sample times the design effect that the table's own uncertainty implies. Shares
  /// that follow from printed ones take the largest design effect of those.
  static func simpleRandom(
    key: CellKey, instruments: [InstrumentCode], population: PopulationAsked, sampling: Sampling,
    counts: CellCounts, available: Set<Indicator>, told: [Indicator: ToldQuantity]
  ) -> CubeCell {
    var open = available
    let amongNeed = Indicator.allCases.filter { $0.base == .inNeed }
    if counts.inNeedUnsplit > 0 { open.subtract(amongNeed + [.unmet]) }
    if counts.notUnmetUnsplit > 0 { open.subtract(amongNeed + [.inNeed]) }
    let people = ToldPeople(counts, told)
    let printed = told.filter { open.contains($0.key) }.compactMapValues(\.printed)
    let isPublished = printed.values.contains { $0.basis.isPublished }
    let needTold = [Indicator.inNeed, .unmet].filter(open.contains)
    return CubeCell(
      key: key, instruments: instruments, population: population, sampling: sampling,
      counts: counts,
      bases: IndicatorBase.allCases.map { base in
        let n = counts.count(of: base)
        let w = people.count(of: base)
        return BaseSummary(
          sampleSize: n, units: n, strata: n == 0 ? 0 : 1, sumOfWeights: w, sumOfSquaredWeights: w)
      },
      totals: Indicator.allCases.map { indicator in
        guard open.contains(indicator) else { return nil }
        return simpleRandomTotals(
          yes: people.yes(indicator), base: people.count(of: indicator.base),
          answered: Double(counts.answered)
        ).scaled(by: people.designEffect(indicator))
      },
      assumption: isPublished && needTold.allSatisfy { printed[$0]?.basis.isPublished ?? false }
        ? .published : .simpleRandom,
      printed: printed)
  }

  /// Totals of y of w people. Bases that are themselves found by asking vary with the sample of n
  /// people who answered; the base of everybody does not.
  private static func simpleRandomTotals(yes y: Double, base w: Double, answered: Double)
    -> RatioTotals
  {
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

extension RatioTotals {
  fileprivate func scaled(by factor: Double) -> RatioTotals {
    RatioTotals(
      y: y, w: w, varianceY: factor * varianceY, covarianceYW: factor * covarianceYW,
      varianceW: factor * varianceW)
  }
}

/// The people of a cell as shares tell them: whole numbers where they were counted.
private struct ToldPeople {
  private let counts: CellCounts
  private let told: [Indicator: ToldQuantity]

  init(_ counts: CellCounts, _ told: [Indicator: ToldQuantity]) {
    self.counts = counts
    self.told = told.filter { !$0.value.isCount }
  }

  private func people(_ indicator: Indicator) -> Double {
    told[indicator].map { $0.proportion * Double($0.base) } ?? Double(counts.yes(indicator))
  }

  func yes(_ indicator: Indicator) -> Double {
    switch indicator {
    case .inNeed, .unmet, .barrier: return people(indicator)
    // A table tells met needs by what is left of the two shares, one of which is printed.
    case .metUnspecified, .serviceOrUnspecified, .carriedOrUnspecified:
      if counts.metUnspecified > 0, told[.inNeed] != nil || told[.unmet] != nil {
        return max(0, people(.inNeed) - people(.unmet))
      }
      return Double(counts.yes(indicator))
    case .metByService, .carried, .metByWork: return Double(counts.yes(indicator))
    }
  }

  func count(of base: IndicatorBase) -> Double {
    base == .inNeed && told[.inNeed] != nil ? people(.inNeed) : Double(counts.count(of: base))
  }

  func designEffect(_ indicator: Indicator) -> Double {
    if indicator.base != .inNeed { return told[indicator]?.designEffect ?? 1 }
    return [told[.inNeed], told[.unmet]].compactMap { $0?.designEffect }.max() ?? 1
  }
}
