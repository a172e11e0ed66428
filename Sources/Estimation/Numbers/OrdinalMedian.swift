/// The median step of a scale with its 95 % interval (Woodruff, JASA 47, 1952, 635-646): the interval
/// of the cumulative share at one half, read back through the distribution.
public struct OrdinalMedian: Hashable, Sendable, Codable {
  /// The lowest step that at least half of the people do not exceed.
  public let value: Int
  /// The lowest step whose cumulative share may reach one half.
  public let lower: Int
  /// The lowest step whose cumulative share surely reaches one half.
  public let upper: Int
  /// The weakest reliability among the cumulative shares that decide.
  public let reliability: Reliability

  /// The median of a scale from the shares of people at or below each step but the last, whose share
  /// is everybody; nil where there is no share.
  public init?(cumulative: [Estimate], thresholds: ReliabilityThresholds = .standard) {
    guard let first = cumulative.first else { return nil }
    func lowest(_ reaches: (Estimate) -> Bool) -> Int {
      (cumulative.firstIndex(where: reaches) ?? cumulative.count) + 1
    }
    value = lowest { thresholds.rounded($0.value) >= 0.5 }
    lower = lowest { thresholds.rounded($0.upper) >= 0.5 }
    upper = lowest { thresholds.rounded($0.lower) >= 0.5 }
    let deciding = (lower...upper).filter { $0 <= cumulative.count }.map { cumulative[$0 - 1] }
    reliability =
      (deciding.isEmpty ? [first] : deciding).map(\.reliability).min() ?? .insufficient
  }
}
