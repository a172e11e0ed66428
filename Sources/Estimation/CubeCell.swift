public import Region

/// One cell of the cube: what passes from personal data to the analysis. It holds counts, totals
/// and their covariance, and no respondent. Confidential until Disclosure has looked at it.
public struct CubeCell: Hashable, Sendable {
  /// Address of the cell.
  public let key: CellKey
  /// Instruments that asked the item of people of the cell, sorted; empty when none did.
  public let instruments: [InstrumentCode]
  /// Whom the wave asked; users never give prevalence or a coverage class.
  public let population: PopulationAsked
  /// How respondents were chosen.
  public let sampling: Sampling
  /// Unweighted people.
  public let counts: CellCounts
  /// One summary per base, in the order of `IndicatorBase.allCases`.
  public let bases: [BaseSummary]
  /// One entry per indicator, in the order of `Indicator.allCases`; nil where the source cannot
  /// tell (an aggregated table without "met or unmet"): never read as zero.
  public let totals: [RatioTotals?]
  /// What stands in for a declared design; nil when the design was declared by the source.
  public let assumption: DesignAssumption?
  /// Shares that a table of somebody else prints, where counts alone do not tell them: rounded,
  /// weighted, or with an uncertainty of its own. `totals` hold them and their variance. Empty for
  /// other cells.
  public let printed: [Indicator: PrintedShare]
  /// How intervals of shares are made; a mapping chooses it for all its cells.
  public var intervals: IntervalMethod = .kornGraubard

  /// Makes a cell from its parts; `CubeBuilder`, `AggregateCells` and `simpleRandom` do it for
  /// people.
  public init(
    key: CellKey, instruments: [InstrumentCode], population: PopulationAsked, sampling: Sampling,
    counts: CellCounts, bases: [BaseSummary], totals: [RatioTotals?],
    assumption: DesignAssumption? = nil, printed: [Indicator: PrintedShare] = [:]
  ) {
    precondition(bases.count == IndicatorBase.allCases.count, "one summary per base")
    precondition(totals.count == Indicator.allCases.count, "one entry per indicator")
    self.key = key
    self.instruments = instruments.sorted()
    self.population = population
    self.sampling = sampling
    self.counts = counts
    self.bases = bases
    self.totals = totals
    self.assumption = assumption
    self.printed = printed
  }

  /// Σw of the people who answered.
  public var sumOfWeights: Double { self[.answered].sumOfWeights }
  /// Σw² of the people who answered.
  public var sumOfSquaredWeights: Double { self[.answered].sumOfSquaredWeights }
  /// Primary sampling units with people who answered.
  public var units: Int { self[.answered].units }
  /// Strata with people who answered.
  public var strata: Int { self[.answered].strata }
  /// Share of the people asked who gave no usable answer, 0...1.
  public var itemNonResponse: Double { counts.itemNonResponse }

  /// The summary of a base.
  public subscript(base: IndicatorBase) -> BaseSummary { bases[base.index] }
  /// The totals of an indicator; nil where the source cannot tell.
  public subscript(indicator: Indicator) -> RatioTotals? { totals[indicator.index] }
}

/// What was assumed where a source declares no design.
public enum DesignAssumption: String, CaseIterable, Hashable, Sendable, Codable {
  /// A simple random sample with replacement, every person counting once.
  case simpleRandom
  /// The uncertainty that a table of somebody else prints of all its shares.
  case published
}

extension CubeCell {
  /// What the variance of an indicator rests on; a census has none to assume.
  public func basis(of indicator: Indicator) -> EstimateBasis {
    if sampling == .census { return .design }
    return printed[indicator]?.basis
      ?? (assumption == nil ? .design : printed.isEmpty ? .simpleRandom : derivedBasis)
  }

  /// Whether anybody was asked: "I do not know" answers too, and so do shares of people that a table
  /// does not count.
  public var isAsked: Bool { counts.answered + counts.unknown > 0 || hasNoBase }

  /// Whether a table of somebody else has the cell, and does not say of how many people.
  public var hasNoBase: Bool {
    assumption != nil && IndicatorBase.allCases.allSatisfy { self[$0].sampleSize == 0 }
  }

  /// Shares that follow from printed ones borrow their design effect.
  private var derivedBasis: EstimateBasis {
    printed.values.contains { $0.basis.isPublished } ? .publishedDerived : .simpleRandom
  }

  /// The people for whom an indicator may hold, from the fewest to the most: one number unless a
  /// rounded or weighted share leaves it open.
  public func possibleCounts(_ indicator: Indicator) -> ClosedRange<Int> {
    printed[indicator]?.counts ?? counts.yes(indicator)...counts.yes(indicator)
  }

  /// The people whose need may be met: those in need without the unmet, and as many as the difference
  /// of the two shares may stand for.
  public var possibleMet: ClosedRange<Int> {
    let shares = [printed[.inNeed], printed[.unmet]]
    if shares.allSatisfy({ $0 == nil }) { return counts.met...counts.met }
    let (need, unmet) = (possibleCounts(.inNeed), possibleCounts(.unmet))
    let most = max(0, need.upperBound - unmet.lowerBound)
    let least = max(0, need.lowerBound - unmet.upperBound)
    func range(_ indicator: Indicator) -> ClosedRange<Double> {
      let share = self[indicator]?.ratio ?? 0
      return printed[indicator]?.range ?? share...share
    }
    let low = range(.inNeed).lowerBound - range(.unmet).upperBound
    let high = range(.inNeed).upperBound - range(.unmet).lowerBound
    let difference = AggregateShare(
      value: max(0, (low + high) / 2), rounding: max(0, (high - low) / 2),
      largestWeight: shares.compactMap { $0?.largestWeight }.max() ?? 1)
    guard let people = difference.counts(of: counts.answered), people.overlaps(least...most) else {
      return least...most
    }
    return people.clamped(to: least...most)
  }
}
