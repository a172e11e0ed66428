internal import Region

/// The cells of one survey wave and what belongs to all of them.
public struct Cube: Sendable {
  /// Cells with people, in the order of their keys.
  public let cells: [CubeCell]
  /// Joint shares of the declared ranking sets that have people.
  public let rankings: [JointShares]
  /// Joint shares of the sets that were asked for and have people.
  public let ratios: [JointRatios]
  /// Shares of groups beside everybody's, where they were asked for, by territory, objective, group.
  public let equity: [EquityShare]
  /// Of the pairs of territories that were asked for and have people, by first cell, then second
  /// territory.
  public let territoryCovariances: [TerritoryCovariance]
  /// Answers in numbers, by territory, target and item in the order of the design.
  public let numbers: [NumberCell]
  /// What the analyst should know about the design.
  public let notes: [DesignNote]
  /// A fingerprint of every company that was named, rising, to find one that is in two samples; eight
  /// bytes each. Confidential: it can be tested against a known name.
  public let companyFingerprints: [UInt64]
  /// The weights used, by part of the design; nil for a part without people. Empty for cubes that
  /// were combined.
  public let weights: [WeightSummary?]

  init(
    cells: [CubeCell], rankings: [JointShares] = [], ratios: [JointRatios] = [],
    equity: [EquityShare] = [], territoryCovariances: [TerritoryCovariance] = [],
    numbers: [NumberCell] = [], notes: [DesignNote] = [],
    companyFingerprints: [UInt64] = [], weights: [WeightSummary?] = []
  ) {
    self.cells = cells
    self.rankings = rankings
    self.ratios = ratios
    self.equity = equity
    self.territoryCovariances = territoryCovariances
    self.numbers = numbers
    self.notes = notes
    self.companyFingerprints = companyFingerprints
    self.weights = weights
  }

  /// Adds samples that were drawn apart: each stratum and each primary sampling unit is in one of
  /// them only. Throws where that is known not to hold. People without a named company cannot be
  /// checked. What is kept beside the
  /// cells, such as rankings, does not combine and is left out.
  public static func combining(_ cubes: [Cube]) throws(CombiningRefusal) -> Cube {
    var companies: Set<UInt64> = []
    for cube in cubes {
      let shared = companies.intersection(cube.companyFingerprints)
      if !shared.isEmpty { throw .sharedCompanies(shared.count) }
      companies.formUnion(cube.companyFingerprints)
    }
    var byKey: [CellKey: [CubeCell]] = [:]
    for cell in cubes.flatMap(\.cells) { byKey[cell.key, default: []].append(cell) }
    var cells: [CubeCell] = []
    for key in byKey.keys.sorted() { cells.append(try CubeCell.combining(byKey[key]!)) }
    return Cube(
      cells: cells, notes: cubes.flatMap(\.notes), companyFingerprints: companies.sorted())
  }
}

/// Why cells cannot be added.
public enum CombiningRefusal: Error, Hashable, Sendable {
  /// Nothing to add.
  case noCells
  /// The cells are of different waves, territories, objectives or targets.
  case differentKeys
  /// The cells asked different populations.
  case differentPopulations
  /// One source tells an indicator, another does not: the sum would be of neither.
  case differentIndicators
  /// This many companies are in more than one of the samples, so the variances do not add.
  case sharedCompanies(Int)
}

extension CubeCell {
  /// One cell from independent samples: counts, totals and covariances add. `Cube.combining` also
  /// checks for companies that are in more than one of them. The order of the cells does not
  /// matter.
  public static func combining(_ cells: [CubeCell]) throws(CombiningRefusal) -> CubeCell {
    guard let first = cells.first else { throw .noCells }
    guard cells.count > 1 else { return first }
    guard cells.allSatisfy({ $0.key == first.key }) else { throw .differentKeys }
    guard cells.allSatisfy({ $0.population == first.population }) else {
      throw .differentPopulations
    }
    let available = first.totals.map { $0 == nil }
    guard cells.allSatisfy({ $0.totals.map { $0 == nil } == available }) else {
      throw .differentIndicators
    }
    // Addition in floating point depends on the order; sizes give one that the caller does not.
    let sorted = cells.sorted {
      ($0.sumOfWeights, $0.sumOfSquaredWeights, $0.counts.inNeed, $0[.unmet]?.varianceY ?? 0)
        < ($1.sumOfWeights, $1.sumOfSquaredWeights, $1.counts.inNeed, $1[.unmet]?.varianceY ?? 0)
    }
    let rest = sorted.dropFirst()
    return CubeCell(
      key: first.key, instruments: Array(Set(cells.flatMap(\.instruments))),
      population: first.population, sampling: weakest(cells.map(\.sampling)),
      counts: rest.reduce(sorted[0].counts) { $0 + $1.counts },
      bases: IndicatorBase.allCases.map { base in
        rest.reduce(sorted[0][base]) { $0 + $1[base] }
      },
      totals: Indicator.allCases.map { indicator in
        rest.reduce(sorted[0][indicator]) { sum, cell in
          sum.flatMap { a in cell[indicator].map { a + $0 } }
        }
      },
      assumption: assumption(of: cells), printed: printed(of: sorted))
  }

  /// What stands in for a design in all of them; a simple random sample where they differ.
  private static func assumption(of cells: [CubeCell]) -> DesignAssumption? {
    let assumed = cells.compactMap(\.assumption)
    return assumed.allSatisfy { $0 == assumed.first } ? assumed.first : .simpleRandom
  }

  /// Shares of which at least one cell has a printed one; a count of another cell enters as it is.
  private static func printed(of cells: [CubeCell]) -> [Indicator: PrintedShare] {
    var found: [Indicator: PrintedShare] = [:]
    for indicator in Set(cells.flatMap(\.printed.keys)) {
      let people = cells.map { $0[indicator.base].sampleSize }
      var sum: (share: PrintedShare, people: Int)?
      for (cell, n) in zip(cells, people) where n > 0 {
        guard let share = cell.printed[indicator] ?? cell.counted(indicator) else { continue }
        sum =
          sum.map { (.combining($0.share, $0.people, share, n), $0.people + n) } ?? (share, n)
      }
      found[indicator] = sum?.share
    }
    return found
  }

  /// A share that was counted, as if it had been printed.
  private func counted(_ indicator: Indicator) -> PrintedShare? {
    guard let p = self[indicator]?.ratio else { return nil }
    let count = counts.yes(indicator)
    return PrintedShare(
      value: p, range: p...p, counts: count...count, basis: basis(of: indicator))
  }

  private static func weakest(_ samplings: [Sampling]) -> Sampling {
    if samplings.contains(.nonProbability) { return .nonProbability }
    return samplings.contains(.probability) ? .probability : .census
  }
}
