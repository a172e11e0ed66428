/// A run of text in a paragraph or cell. All text is data to the renderers: each escapes it.
public enum Inline: Hashable, Sendable {
  case text(String)
  case strong(String)
  /// Secondary words, such as a source or a unit.
  case soft(String)
  /// Something to type: a command, a code, a file name.
  case code(String)
  case link(String, to: LinkTarget)
  case sign(DataSign)
  case lineBreak
}

/// Where a link leads; nothing outside the folder of reports can be written.
public enum LinkTarget: Hashable, Sendable {
  /// A heading, row or trace of the same page, by its anchor.
  case anchor(String)
  /// A file of the reports, as a path relative to the page, `/` between parts.
  case file(String)
}

extension [Inline] {
  /// The text alone, for titles, sorting and search.
  var plainText: String {
    map { run in
      switch run {
      case .text(let text), .strong(let text), .soft(let text), .code(let text): text
      case .link(let text, _): text
      case .sign(let sign): sign.mark
      case .lineBreak: " "
      }
    }.joined()
  }
}
