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

  /// Makes a cell from its parts; `CubeBuilder`, `AggregateCells` and `simpleRandom` do it for
  /// people.
  public init(
    key: CellKey, instruments: [InstrumentCode], population: PopulationAsked, sampling: Sampling,
    counts: CellCounts, bases: [BaseSummary], totals: [RatioTotals?],
    assumption: DesignAssumption? = nil
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
}
