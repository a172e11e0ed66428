public import Region

/// A row of a source in the regional vocabulary.
public enum NormalisedRow: Sendable {
  case respondent(Respondent)
  case service(Service)
  /// One per coding of the segment.
  case statements([Statement])
  case participation(Participation)
  /// One per sex that the row counts.
  case margins([PopulationMargin])
  /// One per objective and quantity the row speaks of.
  case aggregates([AggregateCount])
  case networkMember(NetworkMember)
}
