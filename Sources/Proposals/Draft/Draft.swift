public import Region

/// A comment of a draft, to be worded in the language of the person.
public enum DraftRemark: Hashable, Sendable {
  /// A wording of its own, `draft.<code>`.
  case note(ProposalReason)
  /// What could stand here, the likeliest first, with scores and reasons.
  case candidates([Proposal], LabelMatcher.Vocabulary)
  /// What a text may mean, in short.
  case maybe([Proposal])
  /// How often a text was found, and what speaks for what was written beside it.
  case found(count: Int, Proposal?, LabelMatcher.Vocabulary)
}

/// One line of a draft: a piece of YAML, a comment, or both.
public struct DraftLine: Hashable, Sendable {
  /// Steps of two spaces before it.
  public let indent: Int
  /// The YAML; nil for a comment by itself, "" for a blank line.
  public let yaml: String?
  /// The comment behind the YAML, or alone on its line.
  public let remark: DraftRemark?
}

/// A draft of a profile: what could be understood of a table, with marked holes for the rest.
public struct Draft: Sendable {
  /// What the source seems to be, or was said to be.
  public let kind: InstrumentKind
  /// The lines of the file.
  public internal(set) var lines: [DraftLine] = []
  /// What the columns are used for, in the order of the table.
  public internal(set) var placements: [Placement] = []
  /// Objectives proposed, in the order of the draft.
  public internal(set) var proposals: [PlacedProposal] = []

  /// What a column is used for.
  public struct Placement: Hashable, Sendable {
    /// Place in the table, from 1.
    public let column: Int
    /// Wording `sniff.use.<code>`.
    public let use: ProposalReason
    /// Whether the draft makes use of it.
    public let isPlaced: Bool
    /// Whether its cells name people and must not be shown.
    public let isIdentifier: Bool
  }

  /// What a label of the table may mean.
  public struct PlacedProposal: Hashable, Sendable {
    /// The label, as the source writes it.
    public let label: String
    /// What it is held against.
    public let vocabulary: LabelMatcher.Vocabulary
    /// The likeliest first, perhaps none.
    public let candidates: [Proposal]
    /// Whether the draft writes the first of them; otherwise it leaves a hole.
    public let isFilled: Bool
  }

  /// How many holes a person has to fill.
  public var holeCount: Int {
    lines.compactMap(\.yaml).reduce(0) { $0 + $1.ranges(of: DraftWriter.hole).count }
  }
}
