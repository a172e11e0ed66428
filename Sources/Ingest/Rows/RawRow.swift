/// One row of a source in the terms of its kind.
public enum RawRow: Sendable {
  case respondent(RawRespondent)
  case service(RawService)
  case statement(RawStatement)
  case participation(RawParticipation)
  case margin(RawMargin)
  case aggregate(RawAggregate)
  case networkMember(RawNetworkMember)
}
