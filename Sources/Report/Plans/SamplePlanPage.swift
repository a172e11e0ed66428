public import Language
internal import Region

/// How many answers the next survey needs, for whoever prepares it.
public struct SamplePlanPage: Sendable {
  private let plan: SamplePlan
  private let names: ReportNames?
  private let facts: MappingFacts?
  private let generator: String
  private let tongue: Tongue
  private let words: Phrasebook

  /// Prepares the page.
  ///
  /// - Parameter context: of the mapping whose surveys the plan knows; nil for a plan in general.
  public init(_ plan: SamplePlan, context: ReportContext?, generator: String, tongue: Tongue) {
    self.plan = plan
    facts = context?.mapping
    names = context.map(ReportNames.init)
    self.generator = generator
    self.tongue = tongue
    words = Phrasebook(tongue)
  }

  private var reliability: String {
    words.text(plan.isHigh ? "number.reliability.high" : "number.reliability.medium")
  }

  /// The page.
  public var page: Page {
    let title = words.text("sample.title", ["reliability": reliability])
    return Page(
      tongue: tongue, kind: words.text("sample.kind"), title: title,
      lead: words.text(
        "sample.lead",
        [
          "assurance": words.percent(plan.assurance),
          "k": words.whole(plan.leastCount),
        ]),
      banner: facts?.isSynthetic == true ? words.text("scheda.synthetic") : nil,
      facts: facts.map {
        [Definition([.text(words.text("fact.mapping"))], [.text($0.title)])]
      } ?? [],
      sections: [general] + plan.surveys.enumerated().flatMap(sections),
      footer: [[.text(words.text("footer.generator", ["program": generator]))]],
      metadata: PageMetadata(
        generator: generator, description: title, creator: facts?.body, spatialCoverage: "",
        referenceDate: facts?.referenceDate.description ?? "", variables: [], distribution: []))
  }

  private var shareColumns: [DataColumn] {
    plan.shares.map {
      DataColumn(words.text("sample.column.share", ["share": words.percent($0)]), .number)
    }
  }

  private var general: PageSection {
    PageSection(
      id: "quante", title: words.text("sample.general"),
      shortTitle: words.text("sample.general.short"), printsFirst: true,
      [
        .paragraph([.text(words.text("sample.general.how"))]),
        .table(
          DataTable(
            id: "quante-risposte", caption: words.text("sample.general.caption"),
            note: note,
            columns: [DataColumn(words.text("sample.column.effect"))] + shareColumns,
            rows: plan.general.map { row in
              DataRow(
                [.words(words.decimal(row.designEffect, places: 1))]
                  + row.needed.map(needed))
            })),
      ])
  }

  private var note: String {
    var parts = [words.text("sample.note.effect")]
    if plan.peoplePerUnit > 1 {
      parts.append(
        words.text(
          "sample.note.units", ["people": words.decimal(plan.peoplePerUnit, places: 1)]))
    }
    if let rate = plan.returnRate {
      parts.append(words.text("sample.note.return", ["rate": words.percent(rate)]))
    }
    return parts.joined(separator: " ")
  }

  private func needed(_ count: Int?) -> DataCell {
    guard let count else { return .words(words.text("sample.never")) }
    guard let invited = invited(count) else {
      return .number(words.whole(count), sortKey: Double(count))
    }
    return .number(
      words.text(
        "sample.invited", ["count": words.whole(count), "invited": words.whole(invited)]),
      sortKey: Double(count))
  }

  private func invited(_ answers: Int) -> Int? {
    plan.returnRate.map { Int((Double(answers) / $0).rounded(.up)) }
  }

  private func sections(_ number: Int, _ survey: SamplePlan.Survey) -> [PageSection] {
    var blocks: [Block] = []
    if !survey.isRandom {
      blocks.append(.callout([.text(words.text("sample.notRandom"))]))
    }
    blocks.append(
      .table(
        DataTable(
          id: "territori-\(number + 1)", caption: words.text("sample.territories.caption"),
          note: words.text("sample.territories.note"),
          columns: [
            DataColumn(words.text("column.territory")),
            DataColumn(words.text("sample.column.had"), .number),
            DataColumn(words.text("sample.column.effect"), .number),
          ] + shareColumns,
          rows: survey.territories.map(territory))))
    if !survey.groups.isEmpty {
      blocks.append(
        .table(
          DataTable(
            id: "gruppi-\(number + 1)", caption: words.text("sample.groups.caption"),
            note: words.text("sample.groups.note"),
            columns: [
              DataColumn(words.text("sample.column.group")),
              DataColumn(words.text("sample.column.part"), .number),
            ] + shareColumns,
            rows: survey.groups.map { group in
              DataRow(
                [
                  .words(name(group.subject)),
                  .number(words.percent(group.part ?? 1), sortKey: group.part),
                ] + group.needed.map(needed))
            })))
    }
    return [
      PageSection(
        id: "indagine-\(number + 1)",
        title: words.text("sample.survey", ["name": survey.wave.rawValue]),
        shortTitle: survey.wave.rawValue,
        printsFirst: true, blocks)
    ]
  }

  private func name(_ subject: SamplePlan.Subject) -> String {
    switch subject {
    case .territory(let code): names?.fullTerritory(code) ?? code.rawValue
    case .target(let code): names?.target(code) ?? code.rawValue
    }
  }

  private func territory(_ known: SamplePlan.Known) -> DataRow {
    let had = known.answers ?? 0
    return DataRow(
      [
        .words(name(known.subject)), .number(words.whole(had), sortKey: Double(had)),
        .number(
          words.text(
            known.isMeasured ? "sample.effect.measured" : "sample.effect.assumed",
            ["effect": words.decimal(known.designEffect, places: 1)]), sortKey: known.designEffect),
      ]
        + known.needed.map { needed in
          guard let needed else { return .words(words.text("sample.never")) }
          if had >= needed { return .label(words.text("sample.enough"), .answered) }
          let missing = needed - had
          return .number(
            words.text(
              invited(missing) == nil ? "sample.missing" : "sample.missing.invited",
              [
                "count": words.whole(missing),
                "invited": invited(missing).map(words.whole) ?? "",
              ]), sortKey: Double(missing))
        })
  }
}
