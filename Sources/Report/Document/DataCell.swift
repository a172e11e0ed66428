/// What stands in one place of a table.
public enum DataCell: Hashable, Sendable {
  case text([Inline])
  /// A number already in words of the language; `sortKey` as printed, nil sorts last.
  case number(String, sortKey: Double?)
  case figure(Figure)
  case sign(DataSign)
  /// A class or verdict, as a label.
  case label(String, LabelTone)
  /// Strength of evidence from 1 to 3, with its word.
  case strength(Int, String)

  /// Plain words.
  public static func words(_ text: String) -> DataCell { .text([.text(text)]) }
}

/// Colour family of a label; the words carry the meaning.
public enum LabelTone: String, CaseIterable, Hashable, Sendable {
  /// No answer.
  case gap
  /// An answer that does not reach.
  case partial
  /// Answered.
  case answered
  /// Nothing can be said, or somebody must look.
  case open
}

/// A published number with its interval, and its drawing inside the row.
public struct Figure: Hashable, Sendable {
  /// The value in words of the language.
  public let value: String
  /// The interval, without a unit; nil when there is none.
  public let interval: String?
  /// Something beside it, such as `n 312`.
  public let note: String?
  /// Marks to read it with.
  public let signs: [DataSign]
  /// Class of colour 0...4, nil for none.
  public let shade: Int?
  /// The drawing; nil for none.
  public let plot: IntervalPlot?
  /// The value as printed, for sorting; nil sorts last.
  public let sortKey: Double?

  /// Makes a figure.
  public init(
    value: String, interval: String? = nil, note: String? = nil, signs: [DataSign] = [],
    shade: Int? = nil, plot: IntervalPlot? = nil, sortKey: Double? = nil
  ) {
    self.value = value
    self.interval = interval
    self.note = note
    self.signs = signs
    self.shade = shade
    self.plot = plot
    self.sortKey = sortKey
  }
}

/// A dot with its interval on a scale from 0 to `maximum`, in whole percent: a drawing must not
/// tell more digits than the number beside it.
public struct IntervalPlot: Hashable, Sendable {
  /// Lower end, percent.
  public let lower: Int
  /// Point; nil when only the bounds are known.
  public let point: Int?
  /// Upper end, percent.
  public let upper: Int
  /// Right end of the scale, percent.
  public let maximum: Int

  /// Makes a plot; values outside the scale are drawn at its ends.
  public init(lower: Int, point: Int?, upper: Int, maximum: Int = 100) {
    self.lower = lower
    self.point = point
    self.upper = upper
    self.maximum = max(1, maximum)
  }
}

extension DataCell {
  /// The cell in words alone, without its drawing.
  static func plainText(_ cell: DataCell) -> String {
    switch cell {
    case .text(let runs): runs.plainText
    case .number(let text, _): text
    case .figure(let figure): figure.value
    case .sign(let sign): sign.mark
    case .label(let text, _): text
    case .strength(_, let word): word
    }
  }
}
