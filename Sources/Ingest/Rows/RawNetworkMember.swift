/// A member of the network or of the Comunità di Pratica, place not yet looked up.
public struct RawNetworkMember: Hashable, Sendable {
  /// Physical line of the record's first byte.
  public let line: Int
  /// Where it belongs.
  public let place: RawPlace
  /// Name, never empty.
  public let organisation: String
  /// Component of paragraph 4.1 of the act, as the profile maps it or as written.
  public let component: String
  /// Whether it sits in the Comunità di Pratica; false where the profile maps no such column.
  public let inCommunity: Bool

  /// Makes one; what is left out is not stated.
  public init(
    line: Int, place: RawPlace, organisation: String, component: String, inCommunity: Bool
  ) {
    self.line = line
    self.place = place
    self.organisation = organisation
    self.component = component
    self.inCommunity = inCommunity
  }
}
