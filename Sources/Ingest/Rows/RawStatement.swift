public import Region

/// One coded segment of a focus group, place not yet looked up.
public struct RawStatement: Hashable, Sendable {
  /// One code given to the segment.
  public struct Coding: Hashable, Sendable {
    /// The code as the analyst wrote it.
    public let wording: String
    /// The objective it stands for; nil when it is no objective, or unknown.
    public let objective: ObjectiveCode?

    /// Makes one; what is left out is not stated.
    public init(wording: String, objective: ObjectiveCode?) {
      self.wording = wording
      self.objective = objective
    }
  }

  /// Physical line of the record's first byte.
  public let line: Int
  /// The group, never empty.
  public let group: String
  /// Segment of the transcript; several rows may share one.
  public let segment: String
  /// Where the group was held or whom it speaks for; empty when not declared.
  public let place: RawPlace
  /// Kind of actor heard, "" when not declared.
  public let actor: String
  /// The codes of the row, at least one.
  public let codings: [Coding]
  /// How the group came to speak of it.
  public let kind: StatementKind
  /// The quoted words, "" when the export has none.
  public let quote: String
  /// Whether the words may tell who is speaking, or of whom, and nobody has said that they may be
  /// shown.
  public let quoteNeedsReview: Bool
  /// People in the group; nil when not declared.
  public let participantCount: Int?

  /// Makes one; what is left out is not stated.
  public init(
    line: Int, group: String, segment: String, place: RawPlace, actor: String = "",
    codings: [Coding], kind: StatementKind = .unprompted, quote: String = "",
    quoteNeedsReview: Bool = false, participantCount: Int? = nil
  ) {
    self.line = line
    self.group = group
    self.segment = segment
    self.place = place
    self.actor = actor
    self.codings = codings
    self.kind = kind
    self.quote = quote
    self.quoteNeedsReview = quoteNeedsReview
    self.participantCount = participantCount
  }
}
