public import Estimation
public import Region

/// Objectives of one territory and target in the order of their unmet share, with which of them are
/// surely above which.
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
  /// Ranked cells, most unmet first; ties in objective order.
  let keys: [CellKey]
  /// `isAbove[i][j]`: cell i is significantly above cell j.
  let isAbove: [[Bool]]

  /// All rows.
  public var rows: [Row] { rows { _ in true } }

  /// The order among some of the cells only, so that a withheld one leaves no gap in the places.
  /// Significance stays that of the full comparison, which is never too liberal.
  public func rows(where isShown: (CellKey) -> Bool) -> [Row] {
    let shown = keys.indices.filter { isShown(keys[$0]) }
    return shown.enumerated().map { place, i in
      let above = shown.filter { isAbove[$0][i] }.count
      let below = shown.filter { isAbove[i][$0] }.count
      return Row(key: keys[i], place: place + 1, places: (1 + above)...(shown.count - below))
    }
  }
}
