internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  var triangulation: [PublishedTriangulation] { context.publication.triangulation[code] ?? [] }

  /// 7 Che cosa dicono le persone: numbers and voices, and who was not heard.
  var voices: PageSection {
    let short = words.text("section.voices.short")
    let held = triangulation.map(\.finding.counts.held).max() ?? 0
    guard held > 0 else {
      return PageSection(
        id: "voci", title: words.text("voices.title.none"), shortTitle: short,
        [.callout([.text(words.text("voices.none"))])])
    }
    var blocks: [Block] = [
      .paragraph([.text(words.text("voices.intro", ["held": words.whole(held)]))])
    ]
    let quotes = triangulation.flatMap { entry in
      entry.quotes.prefix(1).map { (entry.finding.objective, $0) }
    }.prefix(3)
    if !quotes.isEmpty {
      blocks.append(
        .quotes(
          quotes.map { objective, quote in
            Quote(
              text: quote.text,
              source: words.text(
                "quote.source",
                [
                  "actor": quote.actor.isEmpty ? words.text("quote.actor") : quote.actor,
                  "territory": names.fullTerritory(quote.territory),
                  "objective": names.objective(objective),
                ]))
          }))
    }
    blocks.append(.table(voiceTable))
    blocks.append(.paragraph([.text(raisedSentence)]))
    blocks.append(.heading(words.text("heard.heading"), id: "ascolto"))
    if !heardItems.isEmpty { blocks.append(.list(heardItems)) }
    return PageSection(id: "voci", title: voicesTitle, shortTitle: short, blocks)
  }

  private func count(_ agreement: Agreement) -> Int {
    triangulation.filter { $0.finding.agreement == agreement }.count
  }

  private var voicesTitle: String {
    words.text(
      count(.emerging) == 0 ? "voices.title.noneEmerging" : "voices.title",
      [
        "confirmed": words.whole(count(.confirmed)), "emerging": words.whole(count(.emerging)),
        "discordant": words.whole(count(.discordant)),
      ])
  }

  private var voiceTable: DataTable {
    let order: [Agreement] = [
      .discordant, .confirmed, .emerging, .measuredOnly, .underObservation,
    ]
    // What nobody measured as a need and no group touched says nothing.
    let rows = triangulation.map(\.finding).filter {
      $0.agreement != .underObservation || $0.counts.discussed > 0
    }.sorted {
      let (a, b) = (order.firstIndex(of: $0.agreement)!, order.firstIndex(of: $1.agreement)!)
      return (a, $0.objective) < (b, $1.objective)
    }
    return DataTable(
      id: "triangolazione", caption: words.text("voices.caption"), note: words.text("voices.note"),
      columns: [
        DataColumn(words.text("column.objective")), DataColumn(words.text("column.surveyVoice")),
        DataColumn(words.text("column.groupVoice")), DataColumn(words.text("column.prompted")),
        DataColumn(words.text("column.contrary")), DataColumn(words.text("column.agreement")),
      ],
      rows: rows.map { finding in
        let of = { (count: Int) in
          words.text(
            "voices.of",
            ["count": words.whole(count), "held": words.whole(finding.counts.held)])
        }
        return DataRow([
          .text(names.objectiveRuns(finding.objective)),
          .words(words.text("voice.survey.\(finding.survey.rawValue)")),
          .text([
            .text(of(finding.counts.unprompted) + " "),
            .soft(words.text("voice.groups.\(finding.groups.rawValue)")),
          ]),
          .words(of(finding.counts.prompted)), .words(of(finding.counts.contrary)),
          .label(
            words.text("agreement.\(finding.agreement.rawValue)"), Self.tone(finding.agreement)),
        ])
      })
  }

  private static func tone(_ agreement: Agreement) -> LabelTone {
    switch agreement {
    case .discordant: .gap
    case .confirmed: .answered
    case .emerging: .partial
    case .measuredOnly, .underObservation: .open
    }
  }

  /// Kinds of actor of the groups held here, and those of groups held elsewhere only.
  var actors: (heard: [String], onlyElsewhere: [String]) {
    let groups = context.publication.groupsHeard
    let here = Set(groups[code]?.actors ?? [])
    let everywhere = Set(groups.values.flatMap(\.actors))
    return (here.sorted(), everywhere.subtracting(here).sorted())
  }

  /// Kinds of actor that raised a need without a prompt.
  private var raisedSentence: String {
    let raised = Set(triangulation.flatMap(\.finding.counts.actors)).sorted()
    return raised.isEmpty
      ? words.text("voices.heard.nobody")
      : words.text("voices.heard", ["actors": words.list(raised)])
  }
}
