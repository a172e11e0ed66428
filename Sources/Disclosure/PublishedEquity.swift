public import Findings
public import Region

/// The unmet need of a group beside that of everybody, as readers may see it.
public struct PublishedEquity: Hashable, Sendable {
  /// Who.
  public let group: EquityGroup
  /// What may be shown.
  public let sign: CellSign
  /// People of the group who answered the item, unweighted; nil when withheld.
  public let sampleSize: Int?
  /// Unmet need of the group; nil when not shown.
  public let unmet: PublishedValue?
  /// Unmet need of the group over that of everybody; nil where either is no number, or nobody's need
  /// is unmet.
  public let ratio: PublishedRatio?
  /// Whether it may be told how many units, companies or sites, the group comes from, and what gives that
  /// number back: the ratio with its interval is one of these.
  public var tellsUnits = true
  /// Whether the group goes without an answer more than everybody; there where the ratio is.
  public let reading: EquityReading?
}

/// How many times one share is another.
public struct PublishedRatio: Hashable, Sendable {
  /// The quotient, 0 or more.
  public let value: Double
  /// Lower end of the 95 % interval.
  public let lower: Double
  /// Upper end; nil where the data set no bound.
  public let upper: Double?
}
