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

/// The change of one share of a cell from a wave to a later one (method section 12).
public struct ChangeFinding: Hashable, Sendable {
  /// What the sampling of the two waves lets be said.
  public enum Basis: String, CaseIterable, Hashable, Sendable, Codable {
    /// The difference is tested.
    case tested
    /// Both waves asked everybody: the difference is what it is.
    case census
    /// One of them was neither drawn at random nor weighted: nothing is tested.
    case indicative
  }

  /// Cell of the earlier wave.
  public let earlier: CellKey
  /// Cell of the later wave.
  public let later: CellKey
  /// Which share: unmet, or in need.
  public let indicator: Indicator
  /// The two shares with their joint variance.
  public let change: WaveChange
  /// What may be said of the difference.
  public let basis: Basis
  /// Sampling units with answers in both waves; 0 for independent samples. Confidential.
  public let sharedUnits: Int
}

/// Whether a share changed. Labels under `change.reading.<id>`.
public enum ChangeReading: String, CaseIterable, Hashable, Sendable, Codable {
  case grown, shrunk
  /// The difference may be chance.
  case notDetectable
  /// A sample of volunteers without weights: the difference is shown and not read.
  case indicative

  /// Reads changes that are shown together: declared comparisons, of which those stand that keep
  /// their distance under Holm's adjustment at 5 %. Censuses are read from their values.
  ///
  /// - Returns: for every finding the reading, and the adjusted p-value of those that are tested.
  public static func readings(of findings: [ChangeFinding]) -> [(
    reading: ChangeReading, pValue: Double?
  )] {
    let tested = findings.indices.filter { findings[$0].basis == .tested }
    let values = tested.map { findings[$0].change.difference.pValue ?? 1 }
    let adjusted = Dictionary(
      uniqueKeysWithValues: zip(tested, MultipleComparison.holm(values)))
    return findings.indices.map { index in
      if findings[index].basis == .indicative { return (.indicative, nil) }
      let value = findings[index].change.difference.value.roundedForComparison
      let isSure = (adjusted[index] ?? 0).roundedForComparison <= 0.05
      let reading: ChangeReading =
        !isSure || value == 0 ? .notDetectable : value > 0 ? .grown : .shrunk
      return (reading, adjusted[index])
    }
  }
}
