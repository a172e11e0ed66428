internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// 9 Esito dei lavori: who is there, then blank lines to write on, one set per component and per
  /// question.
  var decisions: PageSection {
    var blocks: [Block] = [
      .paragraph([.text(words.text("work.intro"))])
    ]
    blocks += taken + network
    blocks += [
      .heading(words.text("work.present"), id: nil),
      .fields(
        [WritingField(words.text("work.session"))]
          + context.components.map { component in
            WritingField(
              words.text(
                component.isRequired ? "work.component" : "work.component.optional",
                ["component": names.of(component.label)]))
          }),
      .heading(words.text("work.priorities"), id: nil),
    ]
    let asked = questions
    if asked.isEmpty {
      blocks.append(
        .fields(
          (1...3).map { number in
            WritingField(words.text("work.priority", ["number": words.whole(number)]), lineCount: 2)
          }))
    } else {
      blocks.append(
        .fields(
          asked.map { cell in
            WritingField(
              words.text("work.question", ["objective": names.objective(cell.address.objective)]),
              lineCount: 2)
          }))
    }
    blocks += [
      .heading(words.text("work.outcome"), id: nil),
      .fields([
        WritingField(words.text("work.differing"), lineCount: 3),
        WritingField(words.text("work.areas"), lineCount: 2),
        WritingField(words.text("work.experiments"), lineCount: 2),
        WritingField(words.text("work.ordinary"), lineCount: 2),
        WritingField(words.text("work.next"), lineCount: 2),
      ]),
      .paragraph([.text(words.text("work.excluded"))]),
    ]
    return PageSection(
      id: "esito", title: words.text("section.work"), shortTitle: words.text("section.work.short"),
      blocks)
  }

  /// What the table decided in earlier sessions, and where the next ones are written down.
  private var taken: [Block] {
    let template: Block = .paragraph([
      .text(words.text("work.template") + " "),
      .link(DecisionTemplate.fileName, to: .file(DecisionTemplate.fileName)),
      .text("."),
    ])
    if context.decisions.all.isEmpty { return [template] }
    let list = index.findings
    let decided = context.decisions.standing.filter { list[$0.finding]?.territory == code }
    if decided.isEmpty { return [template] }
    return [
      .table(
        DataTable(
          id: "decisioni",
          caption: words.text("work.decided", ["territory": names.fullTerritory(code)]),
          columns: [
            DataColumn(words.text("column.finding")), DataColumn(words.text("column.class")),
            DataColumn(words.text("column.decision")), DataColumn(words.text("column.session")),
            DataColumn(words.text("column.motive")),
          ],
          rows: decided.compactMap { decision in
            guard let entry = list[decision.finding] else { return nil }
            let former = list.formerClass(decision).map {
              [Inline.lineBreak, .strong(words.text("decision.changed", ["before": $0]))]
            }
            return DataRow([
              .words(entry.subject), .text([.text(entry.label)] + (former ?? [])),
              .words(words.text("decision.\(decision.outcome.rawValue)")),
              .words(names.date(decision.date)), .words(decision.reason),
            ])
          })), template,
    ]
  }
}
