/// A question answered with a number, or with a step of an ordered scale, as a questionnaire puts it.
public struct NumberQuestion: Hashable, Sendable {
  /// What an answer is.
  public enum Kind: Hashable, Sendable {
    /// A number; `unit` is the word that pages write after it, such as `ore`.
    case quantity(unit: String)
    /// One of these steps, lowest first, at least two; answers are their places, from 1.
    case scale([String])
  }

  /// Name of the question, unique in the survey wave; part of ids, so without colons.
  public let code: String
  /// The question as pages write it.
  public let title: String
  /// What an answer is.
  public let kind: Kind
  /// Whether it speaks of health or disability.
  public let isSensitive: Bool
  /// The need it asks more about; nil for a question of its own.
  public let detail: NeedDetail?

  /// Makes a question.
  public init(
    code: String, title: String, kind: Kind, isSensitive: Bool = false, detail: NeedDetail? = nil
  ) {
    self.detail = detail
    self.code = code
    self.title = title
    self.kind = kind
    self.isSensitive = isSensitive
  }
}

/// What somebody said to such a question.
public enum NumberAnswer: Hashable, Sendable {
  /// The number, or the place of the step, from 1.
  case value(Double)
  /// The question was put; there is no answer, or none that can be read. Never a zero.
  case unknown
  /// The question was not put.
  case notAsked
}
