internal import Disclosure
internal import Findings
internal import Language
public import Region

/// The *scheda di coprogrammazione* of one territory, and the pages around it.
public struct SchedaBuilder: Sendable {
  let index: ReportIndex

  /// Prepares the pages of a mapping.
  public init(_ context: ReportContext) { index = ReportIndex(context) }

  /// Territories that get a page: the region, the ATS and the ambiti with data, widest first.
  public var territories: [TerritoryCode] { index.sheets.map(\.code) }

  /// Name of the file of a territory's page, without its extension.
  public static func fileName(_ territory: TerritoryCode) -> String {
    "scheda-" + Anchor.id(territory.rawValue)
  }

  /// The page of a territory; nil when the frame does not know it.
  public func page(of territory: TerritoryCode) -> Page? {
    guard let place = index.context.frame.places[territory] else { return nil }
    return SchedaPage(index, place).page
  }
}

/// One page in the making.
struct SchedaPage {
  let index: ReportIndex
  let place: TerritoryFrame.Place
  let target: TargetCode
  let objectives: [ObjectiveCode]

  init(_ index: ReportIndex, _ place: TerritoryFrame.Place) {
    self.index = index
    self.place = place
    target = index.mainTarget(place.code)
    objectives = index.objectives(place.code)
  }

  var context: ReportContext { index.context }
  var words: Phrasebook { index.words }
  var names: ReportNames { index.names }
  var code: TerritoryCode { place.code }

  func cell(_ objective: ObjectiveCode) -> PublishedCell? {
    index.cell(code, objective, target)
  }

  /// Order of unmet needs of everybody: that of the wave that ranks most needs, since orders of
  /// different surveys do not mix; of waves that the mapping compares, the later.
  var ranks: [PublishedRank] {
    let orders = Dictionary(
      grouping: (context.publication.ranks[code]?[target] ?? []).filter {
        !index.wavesOfUsers.contains($0.address.wave)
          && !context.wavesOfCompanies.contains($0.address.wave)
      }, by: \.address.wave)
    let current = orders.filter {
      index.standingWaves.stands(
        $0.key, forAll: $0.value.map(\.address.objective), in: code, of: target)
    }
    let longest = current.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    return (longest?.value ?? []).sorted { ($0.place, $0.address) < ($1.place, $1.address) }
  }

  var page: Page {
    let name = names.fullTerritory(code)
    return Page(
      tongue: context.tongue, kind: words.text("scheda.kind"),
      title: words.text("scheda.title", ["territory": name]),
      lead: words.text("scheda.lead"),
      banner: context.mapping.isSynthetic ? words.text("scheda.synthetic") : nil,
      facts: facts,
      sections: Self.numbered([
        summary, matrix, ranking, whoLacks, offers, territorySection, voices, unknowns,
        decisions, method,
      ]) + [traces],
      footer: footer,
      metadata: PageMetadata(
        generator: context.mapping.generator,
        description: words.text("scheda.description", ["territory": name]),
        creator: context.mapping.body, spatialCoverage: name,
        referenceDate: context.mapping.referenceDate.description,
        variables: [
          words.text("variable.unmet"), words.text("variable.need"),
          words.text("variable.coverage"),
        ],
        distribution: DataFiles.names(context)))
  }

  /// The ten sections are known by their numbers.
  private static func numbered(_ sections: [PageSection]) -> [PageSection] {
    sections.enumerated().map { place, section in
      PageSection(
        id: section.id, title: "\(place + 1). \(section.title)",
        shortTitle: "\(place + 1). \(section.shortTitle)", printsFirst: section.printsFirst,
        section.blocks)
    }
  }

  private var facts: [Definition] {
    var facts = [
      fact("fact.mapping", context.mapping.title),
      fact("fact.date", names.date(context.mapping.referenceDate)),
    ]
    if let body = context.mapping.body { facts.append(fact("fact.body", body)) }
    let surveys = context.instruments.filter { $0.kind == .survey || $0.kind == .aggregate }
    let heard = context.publication.triangulation[code]?.map(\.finding.counts.held).max() ?? 0
    facts.append(fact("fact.surveys", words.whole(Set(surveys.map(\.wave)).count)))
    let days = surveys.flatMap { [$0.period.start, $0.period.end] }.compactMap { $0 }
    if let first = days.min(), let last = days.max(),
      let span = names.period(Period(start: first, end: last))
    {
      facts.append(fact("fact.period", span))
    }
    facts.append(fact("fact.groups", words.whole(heard)))
    facts.append(fact("fact.edition", words.text("edition.working")))
    return facts
  }

  private func fact(_ key: String, _ value: String) -> Definition {
    Definition([.text(words.text(key))], [.text(value)])
  }

  private var footer: [[Inline]] {
    var lines: [[Inline]] = []
    if let line = context.mapping.fundingLine { lines.append([.text(line)]) }
    lines.append([.link(words.text("footer.index"), to: .file("index.html"))])
    lines.append([.text(words.text("footer.generator", ["program": context.mapping.generator]))])
    return lines
  }

  /// The waves of the cells of this page, for its main target.
  var waves: Set<WaveCode> { Set(index.cells(code, target).map(\.address.wave)) }

  /// What the unmet share of this page is about: whom, and which surveys.
  var surveyNote: String {
    let target = words.text("note.target", ["target": names.target(target)])
    return [target, sourceNote].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The surveys behind a table of several groups.
  var sourceNote: String {
    let waves = waves
    let surveys = context.instruments.filter { waves.contains($0.wave) }
    let periods = Set(surveys.map(\.period))
    let titles = surveys.map { survey in
      guard periods.count > 1, let period = names.period(survey.period) else { return survey.title }
      return "\(survey.title) (\(period))"
    }
    var parts: [String] = []
    if !titles.isEmpty {
      parts.append(words.text("note.sources", ["sources": titles.joined(separator: "; ")]))
    }
    if periods.count == 1, let period = periods.first.flatMap(names.period) {
      parts.append(words.text("note.period", ["period": period]))
    }
    if index.sampling(of: waves) == .nonProbability {
      parts.append(words.text("note.nonProbability"))
    }
    return parts.joined(separator: " ")
  }

  /// Coverage class as a label; a verdict made on a wider cell says so.
  func verdictCell(_ verdict: PublishedVerdict?, of cell: PublishedCell?) -> DataCell {
    guard let verdict else {
      return .sign(cell.map { $0.sign == .suppressed ? .suppressed : .unknown } ?? .notAsked)
    }
    let label = names.coverage(verdict)
    guard let cell, verdict.address != cell.address else {
      return .label(label, Self.tone(verdict.coverage))
    }
    return .text([.text(label + " "), .soft(scope(verdict.address))])
  }

  /// Where a wider verdict was made.
  func scope(_ address: CellAddress) -> String {
    words.text(
      "verdict.wider",
      [
        "territory": names.fullTerritory(address.territory),
        "target": names.target(address.target),
      ])
  }

  static func tone(_ coverage: CoverageClass) -> LabelTone {
    switch coverage {
    case .uncovered, .onPaper: .gap
    case .admissionUnknown, .carried, .partial: .partial
    case .covered, .offCatalogue: .answered
    case .notAssessable, .rare, .toExamine: .open
    }
  }

  func evidenceCell(_ verdict: PublishedVerdict?) -> DataCell {
    guard let evidence = verdict?.evidence else { return .sign(.unknown) }
    return .strength(
      evidence.strength.rawValue, words.text("strength.\(evidence.strength.rawValue)"))
  }
}
