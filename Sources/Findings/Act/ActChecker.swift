public import Region

/// Holds planned interventions against the act. Pure: what the plan does not say is to be verified,
/// never taken as met or unmet.
public struct ActChecker: Sendable {
  private let measures: [MeasureLine]
  private let words: ServiceVocabulary
  private let parameters: FindingParameters

  /// Makes a checker over a registry of measures; the words tell bodies named twice.
  public init(
    measures: [MeasureLine], words: ServiceVocabulary,
    parameters: FindingParameters = FindingParameters()
  ) {
    self.measures = measures
    self.words = words
    self.parameters = parameters
  }

  /// Every rule that concerns an intervention, in order.
  ///
  /// - Parameter overlaps: its overlaps with measures, from ``Analysis/overlaps(of:in:)``.
  public func checks(_ plan: PlannedIntervention, overlaps: [OverlapFinding]) -> [ActCheck] {
    [
      duration(plan.offer.period), macroAreas(plan.offer.objectives), beneficiaries(plan),
      territorialBody(plan), lead(plan), companies(plan), spending(plan.spending),
      additionality(overlaps), homeCare(plan.offer.objectives), recipients(plan),
      provision(plan.offer.provision), deMinimis(plan),
    ].compactMap { $0 }
  }

  private func duration(_ period: Period) -> ActCheck {
    guard let start = period.start, let end = period.end else {
      return ActCheck(.duration, .toVerify, "unknown")
    }
    let days = end.dayNumber - start.dayNumber + 1
    let months = Int((Double(days) / 30.4375).rounded())
    // The last day may be written as the eve or as the anniversary itself.
    let isExact = (-1...1).contains(days - start.daysToAnniversary(after: 2))
    if isExact { return ActCheck(.duration, .met, "met") }
    return ActCheck(
      .duration, abs(months - 24) <= 1 ? .toVerify : .unmet, days > 0 ? "other" : "reversed",
      ["months": String(months), "days": String(days)])
  }

  private func macroAreas(_ objectives: [ObjectiveCode]) -> ActCheck {
    let letters = Set(objectives.compactMap(\.rawValue.first))
    let funded = letters.filter { ("A"..."D").contains($0) }.sorted()
    let arguments = ["areas": funded.map { $0.lowercased() + ")" }.joined(separator: ", ")]
    if funded.count >= 2 { return ActCheck(.macroAreas, .met, "met", arguments) }
    // The act does not say whether E counts, nor which of F belongs to A-D.
    if letters.contains("E") { return ActCheck(.macroAreas, .toVerify, "city", arguments) }
    if letters.contains("F") { return ActCheck(.macroAreas, .toVerify, "other", arguments) }
    return ActCheck(.macroAreas, .unmet, "unmet", arguments)
  }

  private func carriers(_ plan: PlannedIntervention) -> [PartnerBody] {
    var seen: Set<String> = []
    return plan.bodies.filter { body in
      body.role != .support && seen.insert(ServiceName(body.name, words).compact).inserted
    }
  }

  private func beneficiaries(_ plan: PlannedIntervention) -> ActCheck {
    let carriers = carriers(plan)
    let sure = carriers.filter { $0.role != nil && $0.kind?.beneficiary == .yes }
    let doubtful = carriers.filter { !sure.contains($0) }
    let arguments = [
      "count": String(sure.count), "names": doubtful.map(\.name).joined(separator: "; "),
    ]
    if sure.count >= 3 { return ActCheck(.beneficiaries, .met, "met", arguments) }
    return sure.count + doubtful.count >= 3
      ? ActCheck(.beneficiaries, .toVerify, "doubtful", arguments)
      : ActCheck(.beneficiaries, .unmet, "unmet", arguments)
  }

  private func territorialBody(_ plan: PlannedIntervention) -> ActCheck {
    let carriers = carriers(plan)
    if let body = carriers.first(where: { $0.role != nil && $0.kind?.isTerritorial == true }) {
      return ActCheck(.territorialBody, .met, "met", ["name": body.name])
    }
    let unclear = carriers.filter {
      $0.kind == nil || ($0.role == nil && $0.kind?.isTerritorial == true)
    }
    return unclear.isEmpty
      ? ActCheck(.territorialBody, .unmet, "unmet")
      : ActCheck(
        .territorialBody, .toVerify, "unknown",
        ["names": unclear.map(\.name).joined(separator: "; ")])
  }

  private func lead(_ plan: PlannedIntervention) -> ActCheck {
    let leads = plan.bodies.filter { $0.role == .lead }
    let names = ["names": leads.map(\.name).joined(separator: "; ")]
    guard let lead = leads.first else {
      let isOpen = plan.bodies.isEmpty || plan.bodies.contains { $0.role == nil }
      return ActCheck(.lead, isOpen ? .toVerify : .unmet, "none")
    }
    if leads.count > 1 { return ActCheck(.lead, .unmet, "several", names) }
    guard let kind = lead.kind else { return ActCheck(.lead, .toVerify, "unknown", names) }
    return kind.mayLead
      ? ActCheck(.lead, .met, "met", names) : ActCheck(.lead, .unmet, "unmet", names)
  }

  private func companies(_ plan: PlannedIntervention) -> ActCheck {
    let companies = carriers(plan).filter {
      $0.kind.map { $0.beneficiary == .toVerify && !$0.mayLead } ?? false
    }
    return companies.isEmpty
      ? ActCheck(.companies, .met, "met")
      : ActCheck(
        .companies, .toVerify, "present",
        ["names": companies.map(\.name).joined(separator: "; ")])
  }

  /// Words of the three expenditures that the act excludes.
  private static let excluded = [
    "studi di contesto", "studio di contesto", "analisi di contesto", "tavoli istituzionali",
    "tavolo istituzionale", "tavoli di lavoro", "monitoraggio", "valutazione di impatto",
    "valutazione d'impatto", "valutazione dell'impatto",
  ]

  private func spending(_ text: String) -> ActCheck {
    if text.isEmpty { return ActCheck(.excludedSpending, .toVerify, "unknown") }
    let folded = text.lowercased().map { $0 == "’" ? "'" : String($0) }.joined()
    let found = Self.excluded.filter { folded.contains($0) }
    return found.isEmpty
      ? ActCheck(.excludedSpending, .met, "met")
      : ActCheck(
        .excludedSpending, .unmet, "found", ["words": found.joined(separator: ", ")])
  }

  private func additionality(_ overlaps: [OverlapFinding]) -> ActCheck {
    let classes: Set<OverlapClass> = [.strong, .overlap, .toVerify]
    // A pair may be left open by its participation, and still have too little in common.
    let close = overlaps.filter {
      classes.contains($0.overlap)
        && $0.similarity.high.roundedForComparison >= parameters.adjacent
    }
    return close.isEmpty
      ? ActCheck(.additionality, .met, "met")
      : ActCheck(
        .additionality, .toVerify, "overlaps", measures: Set(close.map(\.measure)).sorted())
  }

  /// Asked of everything that gives home care: no registry knows all that supports it.
  private func homeCare(_ objectives: [ObjectiveCode]) -> ActCheck? {
    let homeCare: ObjectiveCode = "A1"
    guard objectives.contains(where: { $0.contains(homeCare) || homeCare.contains($0) }) else {
      return nil
    }
    let lines = measures.filter { line in
      (line.objectives + line.possibleObjectives).contains {
        $0.contains(homeCare) || homeCare.contains($0)
      }
    }
    return ActCheck(
      .homeCare, .toVerify, lines.isEmpty ? "clause" : "measures",
      measures: Set(lines.map(\.measure)).sorted())
  }

  private func recipients(_ plan: PlannedIntervention) -> ActCheck {
    switch plan.servesRecipients {
    case true: ActCheck(.recipients, .met, "met")
    case false: ActCheck(.recipients, .unmet, "unmet")
    case nil: ActCheck(.recipients, .toVerify, "unknown")
    }
  }

  private func provision(_ provision: Provision) -> ActCheck {
    provision == .unknown
      ? ActCheck(.provision, .toVerify, "unknown")
      : ActCheck(.provision, .met, provision.rawValue)
  }

  private func deMinimis(_ plan: PlannedIntervention) -> ActCheck {
    switch plan.aidsCompanies {
    case true: ActCheck(.deMinimis, .toVerify, "applies")
    case false: ActCheck(.deMinimis, .met, "met")
    case nil: ActCheck(.deMinimis, .toVerify, "unknown")
    }
  }
}

extension ActChecker {
  /// What all interventions of a file ask of each ATS and year, beside the act's table.
  ///
  /// - Parameter given: euro by ATS and year, as 4.4 states them.
  public static func resources(
    _ plans: [PlannedIntervention], frame: TerritoryFrame,
    given: [TerritoryCode: [Int: Int]]
  ) -> [ResourceCheck] {
    struct Key: Hashable {
      let territory: TerritoryCode?
      let year: Int
    }
    var asked: [Key: Int] = [:]
    for plan in plans {
      let home = frame.ats(holding: plan.offer.catchment)
      for (year, euro) in plan.euroByYear {
        asked[Key(territory: home, year: year), default: 0] += euro
      }
    }
    return asked.map { key, euro in
      ResourceCheck(
        territory: key.territory, year: key.year, asked: euro,
        given: key.territory.flatMap { given[$0]?[key.year] })
    }.sorted {
      ($0.territory?.rawValue ?? "~", $0.year) < ($1.territory?.rawValue ?? "~", $1.year)
    }
  }
}

extension CalendarDate {
  /// A number of days, so that dates subtract.
  fileprivate var dayNumber: Int {
    let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day
  }

  /// Days from this one to the eve of the same day some years later, both counted.
  fileprivate func daysToAnniversary(after years: Int) -> Int {
    // 29 February has no anniversary two years later: the next day stands for it.
    let later =
      CalendarDate(year: year + years, month: month, day: day)
      ?? CalendarDate(year: year + years, month: 3, day: 1)
    return (later?.dayNumber ?? dayNumber) - dayNumber
  }
}
