internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  private static let offerLimit = 12

  /// Appendix: the rows that did not fit on the first sides, and the way to each row.
  var traces: PageSection {
    var blocks: [Block] = []
    if ranks.count > Self.firstRows {
      blocks.append(
        .table(
          rankTable(
            "graduatoria-segue", ranks.dropFirst(Self.firstRows), isInteractive: false)))
    }
    if orderedObjectives.count > Self.firstRows {
      blocks.append(
        .table(offerTable("offerta-segue", orderedObjectives.dropFirst(Self.firstRows))))
    }
    blocks += priority + pairs
    blocks.append(.heading(words.text("trace.heading"), id: nil))
    blocks.append(.paragraph([.text(words.text("trace.intro"))]))
    for objective in orderedObjectives {
      guard let cell = cell(objective) else { continue }
      blocks.append(
        .details(
          id: traceID(objective),
          summary: words.text(
            "trace.summary", ["objective": names.objective(objective), "code": objective.rawValue]),
          trace(cell) + typicalTrace(objective, beside: cell)))
    }
    return PageSection(
      id: "tracce", title: words.text("section.traces"),
      shortTitle: words.text("section.traces.short"), blocks)
  }

  /// The way to what is said of the objective's typical target, where it is not everybody.
  private func typicalTrace(_ objective: ObjectiveCode, beside cell: PublishedCell) -> [Block] {
    guard let told = told(objective), told.address != cell.address else { return [] }
    return [
      .paragraph([.strong(words.capitalised(names.among(told.address.target)))])
    ] + trace(told)
  }

  private func trace(_ cell: PublishedCell) -> [Block] {
    switch cell.sign {
    case .suppressed, .insufficient, .notAsked:
      let sign = DataSign(rawValue: cell.sign.rawValue) ?? .unknown
      let own: [Block] = [
        .paragraph([.text(sign.mark + " " + words.text("trace.sign.\(sign.rawValue)"))])
      ]
      return own + (cell.verdict.map { verdictSteps($0, cell) } ?? [])
    case .published, .unreliable:
      return [.steps(numbers(cell))] + (cell.verdict.map { verdictSteps($0, cell) } ?? [])
    }
  }

  private func numbers(_ cell: PublishedCell) -> [[Inline]] {
    var steps: [[Inline]] = []
    if let n = cell.sampleSize {
      var text = words.text("trace.answers", ["count": words.whole(n)])
      if let units = cell.unitCount {
        text += " " + words.text("trace.units", ["count": words.whole(units)])
      }
      if let share = cell.itemNonResponse {
        text += " " + words.text("trace.nonResponse", ["share": words.percent(share)])
      }
      steps.append([.text(text)])
    }
    let shares: [(String, PublishedValue?)] = [
      ("need", cell.need), ("unmet", cell.unmet), ("coverage", cell.coverage),
      ("carried", cell.carried), ("byWork", cell.byWork),
    ]
    for (name, value) in shares {
      guard let value = index.values.sentence(value) else { continue }
      steps.append([.text(words.text("trace.share.\(name)") + " "), .strong(value)])
    }
    if !cell.barriers.isEmpty {
      let items = cell.barriers.map { barrier in
        words.text("barrier.\(barrier.barrier.rawValue)") + " "
          + (index.values.sentence(barrier.share) ?? "")
      }
      steps.append([
        .text(words.text("trace.barriers", ["barriers": items.joined(separator: "; ")]))
      ])
      if !cell.barriersNotAsked.isEmpty {
        let names = cell.barriersNotAsked.map { words.text("barrier.\($0.rawValue)") }
        steps.append([
          .text(words.text("trace.barriers.notAsked", ["barriers": names.joined(separator: "; ")]))
        ])
      }
    }
    return steps
  }

  private func verdictSteps(_ verdict: PublishedVerdict, _ cell: PublishedCell) -> [Block] {
    var items: [[Inline]] = []
    if verdict.address != cell.address {
      items.append([.text(scope(verdict.address))])
    }
    items.append([
      .text(words.text("trace.class") + " "),
      .strong(names.coverage(verdict)),
      .text(". " + words.text("coverage.\(verdict.coverage.rawValue).meaning")),
    ])
    let refused = verdict.checks.filter { !$0.held }.map {
      words.quoted(words.text("coverage.\($0.candidate.rawValue)"))
    }
    if !refused.isEmpty {
      items.append([.text(words.text("trace.refused", ["classes": words.list(refused)]))])
    }
    if verdict.isRelevant { items.append([.text(words.text("trace.relevant"))]) }
    if verdict.raisedByGroups { items.append([.text(words.text("trace.raised"))]) }
    items.append([.text(offerSentence(verdict))])
    if !verdict.ladder.isEmpty {
      items.append([
        .text(words.text("trace.ladder", ["rungs": offerWords(verdict).rungs]))
      ])
    }
    if let unreached = offerWords(verdict).unreached(limit: Self.offerLimit) {
      items.append([.text(unreached)])
    }
    items.append([.text(words.text("trace.missing", ["missing": offerWords(verdict).toKnow]))])
    let links = EvidenceLink.allCases.compactMap { link in
      verdict.evidence.links[link].map {
        words.text("evidence.\(link.rawValue)") + " " + words.text("strength.\($0.rawValue)")
      }
    }
    items.append([.text(words.text("trace.evidence", ["links": links.joined(separator: "; ")]))])
    return [.list(items), .command("mappa explain \"\(verdict.id)\"")]
  }

  private func offerSentence(_ verdict: PublishedVerdict) -> String {
    guard !verdict.offers.isEmpty else { return words.text("trace.offers.none") }
    let shown = verdict.offers.prefix(Self.offerLimit).map { offer -> String in
      let place: String =
        switch offer.provenance {
        case .rows(let rows): names.rows(rows, "trace.row")
        case .clause(let clause): clause
        }
      let terms = names.terms(offer.code).map { ", " + $0 } ?? ""
      return names.offer(offer.code) + terms + " [\(place)]"
    }
    let rest = verdict.offers.count - shown.count
    let list = shown.joined(separator: "; ")
    return rest > 0
      ? words.text("trace.offers.more", ["offers": list, "count": words.whole(rest)])
      : words.text("trace.offers", ["offers": list])
  }
}
