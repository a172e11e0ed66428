public import Region

/// Territories whose shares are compared within one wave, pair by pair (method 7): two that somebody
/// declared, or every part of a territory with the whole.
public struct TerritoryPairs: Hashable, Sendable {
  /// Two territories, in the order in which their difference is read: first − second.
  public struct Pair: Hashable, Sendable {
    /// The share that the other is taken from.
    public let first: TerritoryCode
    /// The share that is subtracted.
    public let second: TerritoryCode

    /// Makes a pair.
    public init(first: TerritoryCode, second: TerritoryCode) {
      self.first = first
      self.second = second
    }
  }

  /// The territory that holds all of them: its people are summed once.
  public let within: TerritoryCode
  /// The pairs, each once.
  public let pairs: [Pair]
  /// Among whom.
  public let targets: [TargetCode]

  /// Makes pairs; those that name a territory or target that the design lacks are left out.
  public init(within: TerritoryCode, pairs: [Pair], targets: [TargetCode]) {
    self.within = within
    self.pairs = pairs
    self.targets = targets
  }
}

/// How the shares of one objective in two territories vary together: they may share sampling units,
/// strata and margins, or one may be part of the other.
public struct TerritoryCovariance: Hashable, Sendable {
  /// The cell of the first territory.
  public let key: CellKey
  /// The second territory; wave, objective and target are those of the first.
  public let second: TerritoryCode
  /// Design covariance of the two unmet shares.
  public let unmet: Double
  /// Design covariance of the two shares in need.
  public let inNeed: Double

  /// Makes a covariance; `CubeBuilder` does it for people.
  public init(key: CellKey, second: TerritoryCode, unmet: Double, inNeed: Double) {
    self.key = key
    self.second = second
    self.unmet = unmet
    self.inNeed = inNeed
  }
}
