internal import Disclosure
public import Findings
internal import Language
internal import Region

/// Planned interventions held against the act and against the map of needs. Support to those who
/// examine them, never the examination.
public struct InterventionPage: Sendable {
  private let index: ReportIndex
  private let reviews: [InterventionReview]
  private let resources: [ResourceCheck]

  private var context: ReportContext { index.context }
  private var words: Phrasebook { index.words }
  private var names: ReportNames { index.names }

  /// Prepares the page of the interventions of a file.
  public init(
    _ context: ReportContext, reviews: [InterventionReview], resources: [ResourceCheck]
  ) {
    index = ReportIndex(context)
    self.reviews = reviews
    self.resources = resources
  }

  /// The page.
  public var page: Page {
    Page(
      tongue: context.tongue, kind: words.text("plan.kind"), title: title,
      lead: words.text("plan.lead"),
      banner: context.mapping.isSynthetic ? words.text("scheda.synthetic") : nil,
      facts: [
        Definition([.text(words.text("fact.mapping"))], [.text(context.mapping.title)]),
        Definition(
          [.text(words.text("fact.date"))], [.text(names.date(context.mapping.referenceDate))]),
      ],
      sections: reviews.map(section) + [money].compactMap { $0 },
      footer: [
        [.text(words.text("plan.reminder"))],
        [.text(words.text("footer.generator", ["program": context.mapping.generator]))],
      ],
      metadata: PageMetadata(
        generator: context.mapping.generator, description: title, creator: context.mapping.body,
        spatialCoverage: names.fullTerritory(context.mapping.territory),
        referenceDate: context.mapping.referenceDate.description, variables: [], distribution: []))
  }

  private var title: String {
    let unmet = reviews.filter { $0.checks.contains { $0.state == .unmet } }.count
    return words.text(
      unmet == 0 ? "plan.title.clear" : "plan.title",
      [
        "count": words.whole(reviews.count), "n": "\(reviews.count)",
        "unmet": words.whole(unmet), "nUnmet": "\(unmet)",
      ])
  }

  private func section(_ review: InterventionReview) -> PageSection {
    let plan = review.plan
    let name = plan.title.isEmpty ? plan.code : "\(plan.title) (\(plan.code))"
    let anchor = Anchor.id("proposta-" + plan.code)
    var blocks: [Block] = [.table(rules(review, anchor)), .table(positions(plan, anchor))]
    if !review.overlaps.isEmpty { blocks.append(.table(overlaps(review, anchor))) }
    return PageSection(id: anchor, title: name, shortTitle: plan.code, printsFirst: true, blocks)
  }

  private func rules(_ review: InterventionReview, _ anchor: String) -> DataTable {
    DataTable(
      id: anchor + "-regole", caption: words.text("plan.rules"),
      note: words.text("network.support"),
      columns: [
        DataColumn(words.text("plan.column.rule")), DataColumn(words.text("plan.column.state")),
        DataColumn(words.text("plan.column.why")), DataColumn(words.text("plan.column.clause")),
      ],
      rows: review.checks.map { check in
        var arguments = check.arguments
        arguments["measures"] = words.list(check.measures.map(names.measure))
        return DataRow([
          .words(words.text("act.rule.\(check.rule.rawValue)")),
          .label(words.text("act.state.\(check.state.rawValue)"), Self.tone(check.state)),
          .words(words.text("act.\(check.rule.rawValue).\(check.reason)", arguments)),
          .words(words.text("act.clause.\(check.rule.rawValue)")),
        ])
      })
  }

  private static func tone(_ state: ActCheck.State) -> LabelTone {
    switch state {
    case .met: .answered
    case .unmet: .gap
    case .toVerify: .open
    }
  }

  /// Where the intervention sits in the map of needs: each objective in each territory, the nearest
  /// wider one where its own says nothing.
  private func positions(_ plan: PlannedIntervention, _ anchor: String) -> DataTable {
    let places = plan.offer.catchment.sorted()
    return DataTable(
      id: anchor + "-bisogni", caption: words.text("plan.positions"),
      note: index.text("plan.positions.note", of: index.surveyWaves),
      columns: [
        DataColumn(words.text("plan.column.objective")),
        DataColumn(words.text("column.territory")), DataColumn(words.text("plan.column.among")),
        DataColumn(words.text("plan.column.unmet")),
        DataColumn(words.text("column.class")), DataColumn(words.text("plan.column.offers")),
      ],
      rows: plan.offer.objectives.sorted().flatMap { objective in
        places.map { row(objective, $0, plan.offer.admission.set) }
      })
  }

  private func row(
    _ objective: ObjectiveCode, _ territory: TerritoryCode, _ recipients: TargetSet
  ) -> DataRow {
    var place = context.frame.places[territory]
    while let known = place {
      let page = SchedaPage(index, known)
      if let cell = nearest(objective, known.code, recipients) ?? page.told(objective),
        let verdict = cell.verdict
      {
        let offers = verdict.offers.filter { !$0.possible.isEmpty }.map { names.offer($0.code) }
        let shown = offers.prefix(3).joined(separator: "; ")
        return DataRow([
          .text(names.objectiveRuns(objective)), .words(names.fullTerritory(known.code)),
          .words(names.target(cell.address.target)),
          .words(index.values.sentence(cell.unmet) ?? words.text("sign.unknown")),
          page.verdictCell(verdict, of: cell),
          .words(
            offers.isEmpty
              ? words.text("plan.offers.none")
              : words.text(
                "plan.offers",
                ["count": words.whole(offers.count), "n": "\(offers.count)", "names": shown])),
        ])
      }
      place = known.parent.flatMap { context.frame.places[$0] }
    }
    return DataRow([
      .text(names.objectiveRuns(objective)), .words(names.fullTerritory(territory)),
      .sign(.unknown), .words(words.text("plan.notAsked")), .sign(.notAsked), .sign(.unknown),
    ])
  }

  /// The cell of the report target nearest to those whom the intervention is for, among those with a
  /// class of their own: neither so wide that others decide, nor so narrow that most are left out.
  private func nearest(
    _ objective: ObjectiveCode, _ territory: TerritoryCode, _ recipients: TargetSet
  ) -> PublishedCell? {
    if TargetSet.everyone.isSubset(of: recipients) { return nil }
    let told = context.targets.compactMap { target in
      index.cell(territory, objective, target.code).map { (set: target.set, cell: $0) }
    }.filter { $0.cell.verdict?.address == $0.cell.address }
    return told.filter { $0.cell.verdict?.coverage != .notAssessable }
      .nearest(
        to: recipients, of: { $0.set }, orderedBy: { $0.cell.address < $1.cell.address })?.cell
  }

  private func overlaps(_ review: InterventionReview, _ anchor: String) -> DataTable {
    DataTable(
      id: anchor + "-misure", caption: words.text("plan.overlaps"),
      note: words.text("plan.overlaps.note"),
      columns: [
        DataColumn(words.text("plan.column.measure")), DataColumn(words.text("column.class")),
        DataColumn(words.text("plan.column.adds")), DataColumn(words.text("plan.column.clause")),
      ],
      rows: review.overlaps.map { pair in
        let additions = pair.additions.added.map { words.text("addition.\($0.rawValue)") }
        return DataRow([
          .words(names.measure(pair.measure)),
          .words(words.text("overlap.\(pair.overlap.rawValue)")),
          .words(additions.isEmpty ? words.text("plan.adds.unknown") : words.list(additions)),
          .words(pair.clause),
        ])
      })
  }

  /// What all of them ask of each ATS and year.
  private var money: PageSection? {
    if resources.isEmpty { return nil }
    let isOver = resources.contains { check in check.given.map { check.asked > $0 } ?? false }
    return PageSection(
      id: "risorse", title: words.text(isOver ? "plan.money.over" : "plan.money"),
      shortTitle: words.text("plan.money.short"), printsFirst: true,
      [
        .table(
          DataTable(
            id: "risorse-ats", caption: words.text("plan.money.caption"),
            note: words.text("plan.money.note"),
            columns: [
              DataColumn(words.text("column.territory")),
              DataColumn(words.text("plan.column.year")),
              DataColumn(words.text("plan.column.asked"), .number),
              DataColumn(words.text("plan.column.given"), .number),
              DataColumn(words.text("plan.column.state")),
            ], rows: resources.map(moneyRow)))
      ])
  }

  private func moneyRow(_ check: ResourceCheck) -> DataRow {
    let state: (String, LabelTone) =
      switch check.given {
      case nil: ("plan.money.unknown", .open)
      case .some(let given) where check.asked > given: ("plan.money.exceeds", .gap)
      case .some: ("plan.money.within", .answered)
      }
    return DataRow([
      .words(check.territory.map(names.fullTerritory) ?? words.text("plan.money.unclear")),
      .words(String(check.year)), .number(words.whole(check.asked), sortKey: Double(check.asked)),
      check.given.map { .number(words.whole($0), sortKey: Double($0)) } ?? .sign(.unknown),
      .label(words.text(state.0), state.1),
    ])
  }
}
