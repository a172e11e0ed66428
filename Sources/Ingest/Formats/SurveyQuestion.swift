/// One question of a questionnaire, read from the columns that hold its answers.
public struct SurveyQuestion: Hashable, Sendable {
  /// How it is answered.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// One of some options.
    case single
    /// Any of some options: a column each, or joined in one cell.
    case multiple
    /// Several items answered with the same options, a column each.
    case grid
    /// Words or a number of the respondent's own.
    case text
  }

  /// A column of it.
  public struct Part: Hashable, Sendable {
    /// Place in the table, from 1.
    public let number: Int
    /// Name of the column as a profile writes it.
    public let header: String
    /// Code of the option or item, where the tool writes one.
    public let code: String?
    /// Words of the option or item, else its code; "" for the only column of a question.
    public let label: String
    /// Whether it holds what people wrote under "other" or as a comment.
    public let isFreeText: Bool

    /// Makes a part.
    public init(
      number: Int, header: String, code: String? = nil, label: String = "", isFreeText: Bool = false
    ) {
      self.number = number
      self.header = header
      self.code = code
      self.label = label
      self.isFreeText = isFreeText
    }
  }

  /// Code of the question, where the tool writes one.
  public let code: String?
  /// Its words, else its code.
  public let title: String
  /// How it is answered, as far as the first rows show.
  public let kind: Kind
  /// Its columns, at least one.
  public let columns: [Part]
  /// What people can choose: labels of the columns of a multiple choice, else the texts found in
  /// the first rows, sorted. Empty for free text.
  public let options: [String]
  /// What joins the options where one cell holds several.
  public let separator: String?

  /// Makes a question.
  public init(
    code: String? = nil, title: String, kind: Kind, columns: [Part], options: [String] = [],
    separator: String? = nil
  ) {
    self.code = code
    self.title = title
    self.kind = kind
    self.columns = columns
    self.options = options
    self.separator = separator
  }

  /// The column that a person means by question and option, by their codes or their words.
  ///
  /// - Parameter option: nil for a question of a single column.
  public func column(option: String?) -> Part? {
    guard let option else { return columns.count == 1 ? columns[0] : nil }
    return columns.first { $0.code == option } ?? columns.first { $0.label == option }
  }
}
