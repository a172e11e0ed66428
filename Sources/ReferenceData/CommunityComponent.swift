public import Region

/// A kind of member of the Comunità di Pratica (paragraph 4.1 of the act).
public struct CommunityComponent: Hashable, Sendable {
  /// Such as `sindacati`.
  public let code: String
  /// The act's wording, and English.
  public let label: LocalizedLabel
  /// Whether the act demands it; the others may be there.
  public let isCompulsory: Bool
  /// Paragraph of the act.
  public let clause: String
  /// Words by which sources name it, beside code and labels.
  public let words: [String]
}

/// What the act gives to a territory in a year.
public struct AnnualResource: Hashable, Sendable {
  /// An ATS, or the region for the total that the act states.
  public let territory: TerritoryCode
  /// Calendar year of the resource.
  public let year: Int
  /// Whole euro.
  public let euroCount: Int
  /// Paragraph of the act.
  public let clause: String
}
