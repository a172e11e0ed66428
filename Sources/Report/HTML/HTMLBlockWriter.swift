internal import Language

/// Turns sections, blocks and runs of text into markup.
struct HTMLBlockWriter: Sendable {
  let words: Phrasebook

  func section(_ section: PageSection) -> Markup {
    let id = Anchor.id(section.id)
    return .tag(
      .section,
      [.id: id, .ariaLabelledby: "h-" + id, .class: section.printsFirst ? "first" : "rest"],
      [.tag(.h2, [.id: "h-" + id], section.title)] + blocks(section.blocks))
  }

  func blocks(_ blocks: [Block]) -> [Markup] { blocks.map(block) }

  private func block(_ block: Block) -> Markup {
    switch block {
    case .paragraph(let runs): .tag(.p, [:], inlines(runs))
    case .heading(let text, let id):
      .tag(.h3, id.map { [.id: Anchor.id($0)] } ?? [:], text)
    case .list(let items): .tag(.ul, [:], items.map { .tag(.li, [:], inlines($0)) })
    case .steps(let items):
      .tag(.ol, [.class: "steps"], items.map { .tag(.li, [:], inlines($0)) })
    case .definitions(let items):
      .tag(
        .dl, [.class: "terms"],
        items.flatMap {
          [Markup.tag(.dt, [:], inlines($0.term)), .tag(.dd, [:], inlines($0.body))]
        })
    case .cards(let cards): .tag(.ul, [.class: "cards"], cards.map(card))
    case .table(let table): self.table(table)
    case .map(let map): self.map(map)
    case .quotes(let quotes): .tag(.div, [.class: "quotes"], quotes.map(quote))
    case .legend(let title, let entries): legend(title, entries)
    case .fields(let fields): .group(fields.map(field))
    case .details(let id, let summary, let inner):
      .tag(
        .details, id.map { [.id: Anchor.id($0)] } ?? [:],
        [.tag(.summary, [:], summary)] + blocks(inner))
    case .command(let text): .tag(.pre, [:], [.tag(.code, [:], text)])
    case .callout(let runs): .tag(.p, [.class: "callout"], inlines(runs))
    }
  }

  func inlines(_ runs: [Inline]) -> [Markup] { runs.map(inline) }

  func inline(_ run: Inline) -> Markup {
    switch run {
    case .text(let text): .text(text)
    case .strong(let text): .tag(.strong, [:], text)
    case .soft(let text): .tag(.span, [.class: "soft"], text)
    case .code(let text): .tag(.code, [:], text)
    case .link(let text, .anchor(let id)): .tag(.a, [.href: "#" + Anchor.id(id)], text)
    case .link(let text, .file(let path)): .tag(.a, [.href: Anchor.path(path)], text)
    case .sign(let sign): self.sign(sign)
    case .lineBreak: .tag(.br)
    }
  }

  /// The mark for eyes, the words for ears.
  func sign(_ sign: DataSign) -> Markup {
    .tag(
      .span, [.class: "mark"],
      [
        .tag(.span, [.ariaHidden: "true"], sign.mark),
        .tag(.span, [.class: "vh"], " " + words.text("sign.\(sign.rawValue)") + " "),
      ])
  }

  func label(_ text: String, _ tone: LabelTone) -> Markup {
    .tag(.span, [.class: "label \(tone.rawValue)"], text)
  }

  private func card(_ card: Card) -> Markup {
    let facts = card.facts.map { fact in
      Markup.tag(
        .div, [:], [.tag(.dt, [:], inlines(fact.term)), .tag(.dd, [:], inlines(fact.body))])
    }
    return .tag(
      .li, [.class: card.tone.rawValue],
      [
        .tag(.p, [.class: "kicker"], [label(card.kicker, card.tone)]),
        .tag(.p, [.class: "question"], inlines(card.title)),
        facts.isEmpty ? .group([]) : .tag(.dl, [:], facts),
        card.link.map { .tag(.p, [.class: "more"], [inline($0)]) } ?? .group([]),
      ])
  }

  private func quote(_ quote: Quote) -> Markup {
    .tag(
      .figure, [:],
      [
        .tag(
          .blockquote, [:],
          [.tag(.p, [:], words.text("page.quotation", ["text": quote.text]))]),
        .tag(.figcaption, [:], quote.source),
      ])
  }

  private func legend(_ title: String, _ entries: [LegendEntry]) -> Markup {
    let items = entries.map { entry -> Markup in
      let key: Markup =
        switch entry.key {
        case .shade(let shade): .tag(.span, [.class: "swatch c\(shade)", .ariaHidden: "true"])
        case .sign(let sign): .tag(.span, [.class: "mark", .ariaHidden: "true"], sign.mark)
        case .label(let text, let tone): label(text, tone)
        }
      return .tag(.li, [:], [key, .text(" " + entry.meaning)])
    }
    return .tag(
      .div, [.class: "legend"],
      [.tag(.p, [:], title), .tag(.ul, [:], items)])
  }

  private func field(_ field: WritingField) -> Markup {
    .tag(
      .label, [.class: "field"],
      [
        .tag(.span, [:], field.label),
        .tag(.textarea, [.rows: String(field.lineCount)]),
      ])
  }
}
