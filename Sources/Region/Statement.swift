/// How a focus group came to speak of an objective.
public enum StatementKind: String, CaseIterable, Hashable, Sendable, Codable {
  /// Raised by the group itself.
  case unprompted
  /// Taken up when the guide asked.
  case prompted
  /// Says that the need is not there or already met.
  case contrary
  /// The guide asked and nobody took it up.
  case promptedSilence
}

/// A coded segment of a focus group.
public struct Statement: Hashable, Sendable {
  /// Row of the export it is coded in; codings of one segment may share it.
  public let reference: RecordReference
  /// The focus group, as the export names it; never empty.
  public let group: String
  /// Where the group was held or whom it speaks for; nil when not stated.
  public let territory: TerritoryCode?
  /// Kind of actor heard (workers, unions, companies, third sector ...), as declared.
  public let actor: String
  /// Segment of the transcript; several codings may share one.
  public let segment: String
  /// What the segment speaks of; nil when the code stands for no objective, or is not known.
  public let objective: ObjectiveCode?
  /// The code as the analyst wrote it.
  public let codeWording: String
  /// Whether the group raised it, followed a prompt, or denied it.
  public let kind: StatementKind
  /// The quoted words; published only above ATS level and from groups of at least k people.
  public let quote: String
  /// Whether the words may tell who is speaking, or of whom: then they are published only once
  /// somebody has read them and said so.
  public let quoteNeedsReview: Bool
  /// People in the group; nil when not declared.
  public let participantCount: Int?

  /// Makes a statement.
  public init(
    reference: RecordReference, group: String, territory: TerritoryCode?, actor: String,
    segment: String, objective: ObjectiveCode?, codeWording: String, kind: StatementKind,
    quote: String, quoteNeedsReview: Bool = false, participantCount: Int?
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
    self.quoteNeedsReview = quoteNeedsReview
    self.participantCount = participantCount
  }
}
