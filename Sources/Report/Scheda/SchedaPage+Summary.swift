internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  private static let limit = 4

  /// 1 In sintesi: questions for the table, before any interval.
  var summary: PageSection {
    var cards = questions.map(card)
    if let emerging = emergingCard { cards.append(emerging) }
    if let repetition = repetitionCard { cards.append(repetition) }
    var blocks: [Block] = [
      .paragraph([
        .text(
          words.text(cards.isEmpty ? "summary.none" : "summary.intro"))
      ])
    ]
    if let users = usersOnlySentence { blocks.append(.callout([.text(users)])) }
    if !cards.isEmpty { blocks.append(.cards(cards)) }
    return PageSection(
      id: "sintesi", title: words.text("section.summary"),
      shortTitle: words.text("section.summary.short"), printsFirst: true, blocks)
  }

  /// What a territory where only users of services were asked can and cannot say.
  var usersOnlySentence: String? {
    let surveys = index.usersOnlySurveys(code)
    return surveys.isEmpty
      ? nil : words.text("users.only", ["sources": words.list(surveys)])
  }

  /// The first of the needs worth a question.
  var questions: [PublishedCell] { Array(allQuestions.prefix(Self.limit)) }

  /// Needs worth a question: those of this territory itself, relevant ones first, then by unmet
  /// share.
  var allQuestions: [PublishedCell] {
    let asked = objectives.compactMap(told).filter { cell in
      guard let verdict = cell.verdict, verdict.address == cell.address else { return false }
      if verdict.coverage == .admissionUnknown, verdict.missing.isEmpty,
        verdict.slotsLeftOut.isEmpty,
        !offerWords(verdict).leavesOutTypical
      {
        return false
      }
      return words.has("question.\(verdict.coverage.rawValue)")
    }
    // Shares of everybody, so that a small target does not come before many people.
    let share = { (cell: PublishedCell) in
      (self.cell(cell.address.objective)?.unmet ?? cell.unmet)?.point ?? 0
    }
    return asked.sorted { a, b in
      let (x, y) = (a.verdict!.isRelevant ? 0 : 1, b.verdict!.isRelevant ? 0 : 1)
      return (x, -share(a), a.address) < (y, -share(b), b.address)
    }
  }

  /// The cell that a sentence about an objective speaks of: that of its typical target where a
  /// class was found and may be shown there, else everybody's.
  func told(_ objective: ObjectiveCode) -> PublishedCell? {
    guard let typical = context.objectives[objective]?.typicalTarget,
      let cell = index.cell(code, objective, typical), let verdict = cell.verdict,
      verdict.address == cell.address, verdict.coverage != .notAssessable
    else { return self.cell(objective) }
    return cell
  }

  private func card(_ cell: PublishedCell) -> Card {
    let verdict = cell.verdict!
    let objective = cell.address.objective
    let isPartial = verdict.coverage == .admissionUnknown && verdict.missing.isEmpty
    let question = words.text(
      isPartial
        ? "question.admissionUnknown.part" : "question.\(verdict.coverage.rawValue)",
      [
        "objective": names.objective(objective), "who": names.among(cell.address.target),
        "missing": offerWords(verdict).missing,
      ])
    var facts = [
      Definition(
        [.text(words.text("card.area"))], [.text(words.text("fundable.\(names.letter(objective))"))]
      ),
      Definition(
        [.text(words.text("card.actors"))], [.text(words.text("actors.\(names.letter(objective))"))]
      ),
    ]
    if !verdict.neededSlots.isEmpty {
      facts.append(
        Definition([.text(words.text("slots.title"))], [.text(neededSlots(verdict))]))
    }
    if let barriers = barrierSentence(cell) ?? everybodysBarriers(objective) {
      facts.append(Definition([.text(words.text("card.barriers"))], [.text(barriers)]))
    }
    facts.append(
      Definition([.text(words.text("card.before"))], [.text(index.decisionText(verdict.id))]))
    facts.append(
      Definition(
        [.text(words.text("card.evidence"))],
        [
          .text(
            words.text(
              // Where all links are strong none is the weakest.
              verdict.evidence.strength == .strong
                ? "card.evidence.strong" : "card.evidence.text",
              [
                "strength": words.text("strength.\(verdict.evidence.strength.rawValue)"),
                "link": words.text("evidence.\(verdict.evidence.weakest.rawValue)"),
              ]))
        ]))
    return Card(
      kicker: names.coverage(verdict),
      tone: Self.tone(verdict.coverage), title: [.text(question)], facts: facts,
      link: .link(words.text("card.more"), to: .anchor(traceID(objective))))
  }

  /// The barriers most often named, without numbers.
  func barrierSentence(_ cell: PublishedCell) -> String? {
    let known = cell.barriers.filter { ($0.share.point ?? 0) > 0 }
    guard !known.isEmpty else { return nil }
    let sorted = known.sorted { ($1.share.point ?? 0) < ($0.share.point ?? 0) }
    return words.list(sorted.prefix(3).map { words.text("barrier.\($0.barrier.rawValue)") })
  }

  /// Barriers among everybody, where those of the target in question are not shown.
  private func everybodysBarriers(_ objective: ObjectiveCode) -> String? {
    cell(objective).flatMap(barrierSentence).map {
      words.text(
        "card.barriers.among", ["barriers": $0, "who": names.among(target)])
    }
  }

  private var emergingCard: Card? {
    let emerging = triangulation.filter { $0.finding.agreement == .emerging }
    guard !emerging.isEmpty else { return nil }
    let objectives = emerging.prefix(3).map { words.quoted(names.objective($0.finding.objective)) }
    return Card(
      kicker: words.text("agreement.emerging"), tone: .open,
      title: [.text(words.text("question.emerging", ["objectives": words.list(objectives)]))],
      link: .link(words.text("card.voices"), to: .anchor("voci")))
  }

  private var repetitionCard: Card? {
    let repeated = overlaps.filter { $0.reading == .repetition }
    guard !repeated.isEmpty else { return nil }
    let measures = Set(repeated.map(\.measure)).sorted().map(names.measure)
    return Card(
      kicker: words.text("cross.repetition"), tone: .partial,
      title: [
        .text(
          words.text(
            "question.repetition",
            [
              "count": words.whole(repeated.count),
              "measures": words.list(Array(measures.prefix(3))),
            ]))
      ], link: .link(words.text("card.overlaps"), to: .anchor("iniziative")))
  }
}
