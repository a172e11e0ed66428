public import Estimation
public import Region

/// The unmet need of a group beside that of everybody in one cell (method section 7).
public struct EquityFinding: Hashable, Sendable {
  /// The two shares with their joint variance.
  public let share: EquityShare
  /// How respondents were chosen: a census has no sampling interval.
  public let sampling: Sampling
  /// Whether some people of the wave count more than others.
  public let isWeighted: Bool

  /// Makes a finding.
  public init(share: EquityShare, sampling: Sampling, isWeighted: Bool = false) {
    self.share = share
    self.sampling = sampling
    self.isWeighted = isWeighted
  }

  /// Neither drawn at random nor weighted: nothing is tested (method section 1).
  var isIndicative: Bool { sampling == .nonProbability && !isWeighted }

  /// u of the group; nil without weighted people.
  public var unmet: Estimate? { share.estimate(sampling) }
  /// u(group)/u(everybody); nil where nobody's need is unmet or nothing can be estimated.
  public var quotient: ShareQuotient? { share.quotient(sampling) }
}

/// Whether a group goes without an answer more than everybody. Labels under `equity.reading.<id>`.
public enum EquityReading: String, CaseIterable, Hashable, Sendable, Codable {
  case above, below
  /// The difference may be chance.
  case uncertain
  /// A sample of volunteers without weights: the ratio is shown and not read.
  case indicative

  /// Reads findings that are shown together: in an exploratory map of many groups and needs, those
  /// that keep their distance under Benjamini and Hochberg's adjustment at 10 %. A census is read
  /// from its values.
  public static func readings(of findings: [EquityFinding]) -> [EquityReading] {
    let tested = findings.indices.filter {
      findings[$0].sampling != .census && !findings[$0].isIndicative
    }
    let values = tested.map { findings[$0].share.difference.pValue ?? 1 }
    let adjusted = Dictionary(
      uniqueKeysWithValues: zip(tested, MultipleComparison.benjaminiHochberg(values)))
    return findings.indices.map { index in
      if findings[index].isIndicative { return .indicative }
      let value = findings[index].share.difference.value.roundedForComparison
      let isSure = (adjusted[index] ?? 0).roundedForComparison <= 0.10
      return !isSure || value == 0 ? .uncertain : value > 0 ? .above : .below
    }
  }
}
