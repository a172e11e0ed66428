internal import Language

/// Writes a page as GitHub-flavoured Markdown, complete and readable in a terminal.
public struct MarkdownRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// The file's text.
  public func render(_ page: Page) -> String {
    let writer = MarkdownBlockWriter(words: Phrasebook(page.tongue))
    var parts: [String] = ["# " + MarkdownText.escaped(page.title)]
    parts.append("**" + MarkdownText.escaped(page.kind) + "**")
    if let banner = page.banner { parts.append("> **" + MarkdownText.escaped(banner) + "**") }
    parts.append(writer.paragraph([.text(page.lead)]))
    if !page.facts.isEmpty { parts.append(writer.definitions(page.facts)) }
    for section in page.sections {
      parts.append("## " + MarkdownText.escaped(section.title))
      parts += writer.blocks(section.blocks, level: 3)
    }
    if !page.footer.isEmpty {
      parts.append("---")
      parts += page.footer.map(writer.paragraph)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
