public import Estimation
public import Region

/// Objectives of one territory and target in the order of their unmet share.
public struct Ranking: Hashable, Sendable {
  /// One objective of the order.
  public struct Row: Hashable, Sendable {
    /// The ranked cell.
    public let key: CellKey
    /// Place by the point value, from 1.
    public let place: Int
    /// Places compatible with the data, simultaneous 95 %.
    public let places: ClosedRange<Int>
  }

  /// Territory of the order.
  public let territory: TerritoryCode
  /// Target of the order.
  public let target: TargetCode
  /// Most unmet first; only cells of reliability alta or media.
  public let rows: [Row]
}
