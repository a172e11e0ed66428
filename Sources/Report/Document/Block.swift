/// A part of a section.
public indirect enum Block: Hashable, Sendable {
  case paragraph([Inline])
  /// A heading below the section's own, with an optional anchor.
  case heading(String, id: String?)
  case list([[Inline]])
  /// Steps in order.
  case steps([[Inline]])
  case definitions([Definition])
  case cards([Card])
  case table(DataTable)
  case map(HexMap)
  case quotes([Quote])
  case legend(title: String, [LegendEntry])
  /// Something to write on, printed as blank lines.
  case fields([WritingField])
  /// Folded on screen, open in print.
  case details(id: String? = nil, summary: String, [Block])
  /// Something to type.
  case command(String)
  /// A remark that must not be missed.
  case callout([Inline])
}

/// A term and what is said of it.
public struct Definition: Hashable, Sendable {
  /// The term.
  public let term: [Inline]
  /// What is said of it.
  public let body: [Inline]

  /// Makes a definition.
  public init(_ term: [Inline], _ body: [Inline]) {
    self.term = term
    self.body = body
  }
}

/// A question for the table, in a sentence, with what belongs to it.
public struct Card: Hashable, Sendable {
  /// What it is about, in two or three words.
  public let kicker: String
  /// Colour family.
  public let tone: LabelTone
  /// The finding and the question, in a sentence.
  public let title: [Inline]
  /// Facts beside it.
  public let facts: [Definition]
  /// A way to the data.
  public let link: Inline?

  /// Makes a card.
  public init(
    kicker: String, tone: LabelTone, title: [Inline], facts: [Definition] = [],
    link: Inline? = nil
  ) {
    self.kicker = kicker
    self.tone = tone
    self.title = title
    self.facts = facts
    self.link = link
  }
}

/// Words of a focus group.
public struct Quote: Hashable, Sendable {
  /// The words, without quotation marks.
  public let text: String
  /// Who said them, as far as it may be told.
  public let source: String

  /// Makes a quote.
  public init(text: String, source: String) {
    self.text = text
    self.source = source
  }
}

/// An entry of a legend.
public struct LegendEntry: Hashable, Sendable {
  /// What stands on the page.
  public enum Key: Hashable, Sendable {
    case shade(Int)
    case sign(DataSign)
    case label(String, LabelTone)
  }

  /// What stands on the page.
  public let key: Key
  /// What it means.
  public let meaning: String

  /// Makes an entry.
  public init(_ key: Key, _ meaning: String) {
    self.key = key
    self.meaning = meaning
  }
}

/// Lines to write on.
public struct WritingField: Hashable, Sendable {
  /// What to write.
  public let label: String
  /// Number of lines.
  public let lineCount: Int

  /// Makes a field.
  public init(_ label: String, lineCount: Int = 1) {
    self.label = label
    self.lineCount = lineCount
  }
}
