internal import Language

/// Turns blocks into Markdown.
struct MarkdownBlockWriter: Sendable {
  let words: Phrasebook

  func blocks(_ blocks: [Block], level: Int) -> [String] {
    blocks.flatMap { block($0, level: level) }
  }

  private func block(_ block: Block, level: Int) -> [String] {
    switch block {
    case .paragraph(let runs): [paragraph(runs)]
    case .callout(let runs): ["> " + paragraph(runs)]
    case .heading(let text, _): [heading(text, level)]
    case .list(let items): [items.map { "- " + paragraph($0) }.joined(separator: "\n")]
    case .steps(let items):
      [items.enumerated().map { "\($0 + 1). " + paragraph($1) }.joined(separator: "\n")]
    case .definitions(let items): [definitions(items)]
    case .cards(let cards): cards.flatMap { card($0, level: level) }
    case .table(let table): self.table(table)
    case .map(let map): [paragraph([.text(map.summary)])]
    case .quotes(let quotes): quotes.map(quote)
    case .legend(let title, let entries): [legend(title, entries)]
    case .fields(let fields): fields.map(field)
    case .details(_, let summary, let inner):
      [heading(summary, level)] + blocks(inner, level: level + 1)
    case .command(let text):
      ["```\n" + text.withoutUnsafeScalars.split(separator: "`").joined(separator: "'") + "\n```"]
    }
  }

  func paragraph(_ runs: [Inline]) -> String {
    MarkdownText.atLineStart(inlines(runs, inTable: false))
  }

  func definitions(_ items: [Definition]) -> String {
    items.map {
      "- **" + MarkdownText.escaped($0.term.plainText) + "**: " + inlines($0.body, inTable: false)
    }.joined(separator: "\n")
  }

  func inlines(_ runs: [Inline], inTable: Bool) -> String {
    runs.map { run in
      switch run {
      case .text(let text), .soft(let text): MarkdownText.escaped(text)
      case .strong(let text): "**" + MarkdownText.escaped(text) + "**"
      case .code(let text): MarkdownText.code(text, inTable: inTable)
      case .link(let text, .file(let path)):
        "[" + MarkdownText.escaped(text) + "](" + Anchor.path(Self.markdownPath(path)) + ")"
      // Anchors of Markdown depend on the program that shows it, so the text stands alone.
      case .link(let text, .anchor): MarkdownText.escaped(text)
      // No text can define a reference, so brackets of ours stay brackets.
      case .sign(let sign): sign.mark
      case .lineBreak: inTable ? " · " : "\\\n"
      }
    }.joined()
  }

  /// Headings go down to the sixth level.
  private func heading(_ text: String, _ level: Int) -> String {
    String(repeating: "#", count: min(6, level)) + " " + MarkdownText.escaped(text)
  }

  /// A page links to the page of the same format.
  private static func markdownPath(_ path: String) -> String {
    path.hasSuffix(".html") ? path.dropLast(5) + ".md" : path
  }

  private func card(_ card: Card, level: Int) -> [String] {
    let title = "**\(MarkdownText.escaped(card.kicker))** — " + inlines(card.title, inTable: false)
    return card.facts.isEmpty ? [title] : [title, definitions(card.facts)]
  }

  private func quote(_ quote: Quote) -> String {
    let text = words.text("page.quotation", ["text": quote.text])
    return "> " + MarkdownText.escaped(text) + "\\\n> — " + MarkdownText.escaped(quote.source)
  }

  private func legend(_ title: String, _ entries: [LegendEntry]) -> String {
    let items = entries.compactMap { entry -> String? in
      switch entry.key {
      // Colours do not exist here; their bounds are the numbers themselves.
      case .shade: nil
      case .sign(let sign): "- " + sign.mark + " " + MarkdownText.escaped(entry.meaning)
      case .label(let text, _): "- " + MarkdownText.escaped(text + ": " + entry.meaning)
      }
    }
    guard !items.isEmpty else { return "" }
    return "**" + MarkdownText.escaped(title) + "**\n\n" + items.joined(separator: "\n")
  }

  private func field(_ field: WritingField) -> String {
    let dots = String(repeating: "…", count: 40)
    let lines = Array(repeating: dots, count: field.lineCount).joined(separator: "\\\n")
    return MarkdownText.atLineStart(MarkdownText.escaped(field.label)) + "\\\n" + lines
  }
}
