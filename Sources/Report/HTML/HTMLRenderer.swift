internal import Language

/// Writes a page as one self-contained HTML file: nothing is loaded from anywhere, and the page is
/// complete without its script.
public struct HTMLRenderer: Sendable {
  /// Base64 of the SHA-256 of a text's UTF-8 bytes, for the content security policy.
  public typealias ContentHash = @Sendable (String) -> String

  let contentHash: ContentHash

  /// Makes a renderer; the hash comes from the caller, which has a cryptographic library.
  public init(contentHash: @escaping ContentHash) {
    self.contentHash = contentHash
  }

  /// The file's text.
  public func render(_ page: Page) -> String {
    let words = Phrasebook(page.tongue)
    let writer = HTMLBlockWriter(words: words)
    let document = Markup.tag(
      .html, [.lang: page.tongue.rawValue],
      [head(page, words), .text("\n"), body(page, words, writer)])
    return "<!DOCTYPE html>\n" + document.html
  }

  private func head(_ page: Page, _ words: Phrasebook) -> Markup {
    let policy = [
      "default-src 'none'", "style-src 'sha256-\(contentHash(Stylesheet.text))'",
      "script-src 'sha256-\(contentHash(PageScript.text))'", "base-uri 'none'",
      "form-action 'none'",
    ].joined(separator: "; ")
    return .tag(
      .head, [:],
      [
        .tag(.meta, [.charset: "utf-8"]),
        .tag(.meta, [.name: "viewport", .content: "width=device-width, initial-scale=1"]),
        .tag(.meta, [.httpEquiv: "Content-Security-Policy", .content: policy]),
        .tag(.title, [:], page.title + " · " + page.kind),
        .tag(.meta, [.name: "generator", .content: page.metadata.generator]),
        .tag(.meta, [.name: "description", .content: page.metadata.description]),
        .tag(.style, [:], [.verbatim(Stylesheet.text)]),
        .tag(
          .script, [.type: "application/ld+json"],
          [.verbatim(DatasetDescription(page).json.text)]),
      ])
  }

  private func body(_ page: Page, _ words: Phrasebook, _ writer: HTMLBlockWriter) -> Markup {
    let banner = page.banner.map { Markup.tag(.p, [.class: "banner"], $0) }
    let facts = page.facts.map { fact in
      Markup.tag(
        .div, [:],
        [
          .tag(.dt, [:], writer.inlines(fact.term)), .tag(.dd, [:], writer.inlines(fact.body)),
        ])
    }
    return .tag(
      .body, [:],
      [
        .tag(.a, [.class: "skip", .href: "#content"], words.text("page.skip")),
        .tag(
          .header, [:],
          [
            banner ?? .group([]),
            .tag(
              .div, [.class: "wrap"],
              [
                .tag(.p, [.class: "kind"], page.kind),
                .tag(.h1, [:], page.title),
                .tag(.p, [.class: "lead"], page.lead),
                facts.isEmpty ? .group([]) : .tag(.dl, [.class: "facts"], facts),
              ]),
          ]),
        .tag(
          .div, [.class: "wrap columns"],
          [
            contents(page, words),
            .tag(.main, [.id: "content", .tabindex: "-1"], page.sections.map(writer.section)),
          ]),
        .tag(
          .footer, [:],
          [
            .tag(
              .div, [.class: "wrap"],
              page.footer.map { .tag(.p, [:], writer.inlines($0)) }
                + [
                  .tag(.p, [.class: "top"], [.tag(.a, [.href: "#content"], words.text("page.top"))])
                ]
            )
          ]),
        .tag(.script, [:], [.verbatim(PageScript.text)]),
      ])
  }

  private func contents(_ page: Page, _ words: Phrasebook) -> Markup {
    let items = page.sections.map { section in
      Markup.tag(
        .li, [:], [.tag(.a, [.href: "#" + Anchor.id(section.id)], section.shortTitle)])
    }
    return .tag(
      .nav, [.ariaLabelledby: "contents"],
      [.tag(.h2, [.id: "contents"], words.text("page.contents")), .tag(.ol, [:], items)])
  }
}

/// Names of places in a page and of files, made safe to stand in an address.
enum Anchor {
  /// An id: what is not a letter, a digit, `-`, `_` or `.` becomes `-`.
  static func id(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar in
        isPlain(scalar) ? Character(scalar) : "-"
      })
  }

  /// A relative address: what is not plain or `/` is percent-encoded, so that no scheme can stand
  /// in it.
  static func path(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      if isPlain(scalar) || scalar == "/" {
        out.unicodeScalars.append(scalar)
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        out += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return out
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      || scalar == "-" || scalar == "_" || scalar == "."
  }
}
