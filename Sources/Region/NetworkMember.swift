/// A member of the network or of the Comunità di Pratica.
public struct NetworkMember: Hashable, Sendable {
  public let reference: RecordReference
  public let territory: TerritoryCode?
  public let organisation: String
  /// Component of paragraph 4.1 (`sindacati`, `datoriali`, `terzo-settore`, `ambiti`, `camera`).
  public let component: String
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
