/// Why something is proposed: a code for the language catalogues (`sniff.reason.<code>`) and its
/// arguments.
public struct ProposalReason: Hashable, Sendable {
  /// Stable code: `phrase`, `words`, `ages`, `content`, `header`.
  public let code: String
  /// Values for the placeholders of the wording.
  public let arguments: [String: String]

  /// Makes a reason.
  public init(_ code: String, _ arguments: [String: String] = [:]) {
    self.code = code
    self.arguments = arguments
  }
}

/// Something that a label may mean. It counts for nothing until a person has confirmed it.
public struct Proposal: Hashable, Sendable {
  /// Code in the vocabulary that was asked.
  public let code: String
  /// How likely the code is right, 0...1, as measured on labels the vocabulary was not made from.
  public let score: Double
  /// What speaks for it, the strongest first.
  public let reasons: [ProposalReason]

  /// Makes a proposal.
  public init(code: String, score: Double, reasons: [ProposalReason]) {
    self.code = code
    self.score = score
    self.reasons = reasons
  }

  /// Score from which a draft writes the proposal itself; below it, a hole and the proposal in a
  /// comment.
  public static let fillingScore = 0.6
  /// Score below which a proposal is not worth a line.
  public static let tellingScore = 0.15
}
