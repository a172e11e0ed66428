/// How a focus group came to speak of an objective.
public enum StatementKind: String, CaseIterable, Hashable, Sendable, Codable {
  case unprompted, prompted
  /// Says that the need is not there or already met.
  case contrary
  /// The guide asked and nobody took it up.
  case promptedSilence
}

/// A coded segment of a focus group.
public struct Statement: Hashable, Sendable {
  public let reference: RecordReference
  public let group: String
  public let territory: TerritoryCode?
  /// Kind of actor heard (workers, unions, companies, third sector ...), as declared.
  public let actor: String
  /// Segment of the transcript; several codings may share one.
  public let segment: String
  public let objective: ObjectiveCode?
  /// The code as the analyst wrote it.
  public let codeWording: String
  public let kind: StatementKind
  /// The quoted words; published only above ATS level and from groups of at least k people.
  public let quote: String
  /// People in the group; nil when not declared.
  public let participantCount: Int?

  /// Makes a statement.
  public init(
    reference: RecordReference, group: String, territory: TerritoryCode?, actor: String,
    segment: String, objective: ObjectiveCode?, codeWording: String, kind: StatementKind,
    quote: String, participantCount: Int?
  ) {
    self.reference = reference
    self.group = group
    self.territory = territory
    self.actor = actor
    self.segment = segment
    self.objective = objective
    self.codeWording = codeWording
    self.kind = kind
    self.quote = quote
    self.participantCount = participantCount
  }
}

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

/// People living in a territory, by age and sex, from an official table.
public struct PopulationMargin: Hashable, Sendable {
  public let reference: RecordReference
  public let territory: TerritoryCode
  public let ages: AgeSet
  /// `F`, `M` or "" for both.
  public let sex: String
  public let populationCount: Int

  /// Makes a margin.
  public init(
    reference: RecordReference, territory: TerritoryCode, ages: AgeSet, sex: String,
    populationCount: Int
  ) {
    self.reference = reference
    self.territory = territory
    self.ages = ages
    self.sex = sex
    self.populationCount = populationCount
  }
}

/// One cell of a table that somebody else already aggregated.
public struct AggregateCount: Hashable, Sendable {
  /// What the count is of.
  public enum Quantity: Hashable, Sendable {
    /// People in need, met or not (a need item without "met or unmet").
    case inNeed
    case unmet
    case barrier(Barrier)
    /// People who answered and said none of these.
    case noNeed
  }

  public let reference: RecordReference
  public let territory: TerritoryCode
  public let objective: ObjectiveCode
  public let target: TargetCode
  /// Own age band of the people asked, as written; "" when the table has none.
  public let respondentBand: String
  public let quantity: Quantity
  public let count: Int
  /// People who answered the item.
  public let base: Int

  /// Makes a cell.
  public init(
    reference: RecordReference, territory: TerritoryCode, objective: ObjectiveCode,
    target: TargetCode, respondentBand: String, quantity: Quantity, count: Int, base: Int
  ) {
    self.reference = reference
    self.territory = territory
    self.objective = objective
    self.target = target
    self.respondentBand = respondentBand
    self.quantity = quantity
    self.count = count
    self.base = base
  }
}
