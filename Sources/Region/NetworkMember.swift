/// A member of the network or of the Comunità di Pratica.
public struct NetworkMember: Hashable, Sendable {
  /// Row of the list of organisations.
  public let reference: RecordReference
  /// Where it belongs; nil when not stated.
  public let territory: TerritoryCode?
  /// Name of the organisation as written, never empty.
  public let organisation: String
  /// Component of paragraph 4.1 (`sindacati`, `datoriali`, `terzo-settore`, `ambiti`, `camera`).
  public let component: String
  /// Whether it sits in the Comunità di Pratica; false also where the list does not say.
  public let inCommunity: Bool

  /// Makes a member.
  public init(
    reference: RecordReference, territory: TerritoryCode?, organisation: String,
    component: String, inCommunity: Bool
  ) {
    self.reference = reference
    self.territory = territory
    self.organisation = organisation
    self.component = component
    self.inCommunity = inCommunity
  }
}
