public import Estimation
public import Region

/// Two waves of one survey that the mapping compares.
public struct DeclaredComparison: Hashable, Sendable {
  /// The wave that is compared with.
  public let earlier: WaveCode
  /// The wave whose change is told.
  public let later: WaveCode

  /// Makes a comparison.
  public init(earlier: WaveCode, later: WaveCode) {
    self.earlier = earlier
    self.later = later
  }
}

extension [DeclaredComparison] {
  /// Whether a later wave of the same survey is among some: then that one stands for what is so now.
  public func isSuperseded(_ wave: WaveCode, among waves: Set<WaveCode>) -> Bool {
    var (seen, next): (Set<WaveCode>, [WaveCode]) = ([wave], [wave])
    while let known = next.popLast() {
      for comparison in self where comparison.earlier == known {
        guard seen.insert(comparison.later).inserted else { continue }
        if waves.contains(comparison.later) { return true }
        next.append(comparison.later)
      }
    }
    return false
  }
}

/// One share in two cells: two waves, or two territories of one wave (method sections 7 and 12).
public struct ComparisonFinding: Hashable, Sendable {
  /// Why two cells are set side by side.
  public enum Kind: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    /// A later wave beside an earlier one, declared.
    case waves
    /// Two territories, declared.
    case territories
    /// A territory beside the whole one around it: a map to explore.
    case part

    /// Waves first, in the order above.
    public static func < (a: Kind, b: Kind) -> Bool {
      allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
  }

  /// What the sampling of the two cells lets be said.
  public enum Basis: String, CaseIterable, Hashable, Sendable, Codable {
    /// The difference is tested.
    case tested
    /// Both cells asked everybody: the difference is what it is.
    case census
    /// One of them was neither drawn at random nor weighted: nothing is tested.
    case indicative
  }

  /// Why they are compared.
  public let kind: Kind
  /// The later wave, or the first territory.
  public let cell: CellKey
  /// The cell it is set beside: the earlier wave, the second territory, the whole.
  public let other: CellKey
  /// Which share: unmet, or in need.
  public let indicator: Indicator
  /// The share of `cell` and the share of `other`, with their joint variance.
  public let shares: CellDifference
  /// What may be said of the difference.
  public let basis: Basis
  /// Sampling units with answers in both waves; 0 for independent samples and for territories.
  /// Confidential.
  public let sharedUnits: Int
}

/// What the difference of two shares says. Labels under `comparison.<kind>.<id>`.
public enum ComparisonReading: String, CaseIterable, Hashable, Sendable, Codable {
  case higher, lower
  /// The difference may be chance.
  case notDetectable
  /// A sample of volunteers without weights: the difference is shown and not read.
  case indicative

  /// Reads differences that are shown together. Declared comparisons stand that keep their distance
  /// under Holm's adjustment at 5 %; of a map to explore, those that keep it under Benjamini and
  /// Hochberg's at 10 %. Censuses are read from their values.
  ///
  /// - Parameter findings: of kinds that are all declared, or all to explore.
  /// - Returns: for every finding the reading, and the adjusted p-value of those that are tested.
  public static func readings(of findings: [ComparisonFinding]) -> [(
    reading: ComparisonReading, pValue: Double?
  )] {
    let tested = findings.indices.filter { findings[$0].basis == .tested }
    let values = tested.map { findings[$0].shares.difference.pValue ?? 1 }
    let isDeclared = findings.allSatisfy { $0.kind != .part }
    let limit = isDeclared ? 0.05 : 0.1
    let adjusted = Dictionary(
      uniqueKeysWithValues: zip(
        tested,
        isDeclared
          ? MultipleComparison.holm(values) : MultipleComparison.benjaminiHochberg(values)))
    return findings.indices.map { index in
      if findings[index].basis == .indicative { return (.indicative, nil) }
      let value = findings[index].shares.difference.value.roundedForComparison
      let isSure = (adjusted[index] ?? 0).roundedForComparison <= limit
      let reading: ComparisonReading =
        !isSure || value == 0 ? .notDetectable : value > 0 ? .higher : .lower
      return (reading, adjusted[index])
    }
  }
}
