import Region

/// The true class of every cell of the example that can be told, from what was planted.
struct CellTruth {
  static let path = "verita/celle.csv"

  /// A report target as the truth needs it.
  struct Target: Sendable {
    let code: TargetCode
    let set: TargetSet
    let includes: @Sendable (CareGroup) -> Bool
  }

  static let targets = [
    Target(code: "tutti", set: .everyone, includes: { _ in true }),
    Target(
      code: "famiglie-figli", set: TargetSet(TargetBox(ages: AgeSet(0...17))),
      includes: { $0.hasChildren }),
    Target(
      code: "caregiver-anziani", set: TargetSet(TargetBox(ages: AgeSet(65...110))),
      includes: { $0.hasElders }),
    Target(
      code: "dipendenti-privati",
      set: TargetSet(
        TargetBox(
          workers: WorkerSet(
            .privateFixedTerm, .privatePermanent, .cooperativeMember, .agencyWorker))),
      // Working positions are dealt without regard to care, so employees need what all need.
      includes: { _ in true }),
  ]

  /// One cell and its truth.
  struct Cell {
    let territory: TerritoryCode
    let objective: ObjectiveCode
    let target: TargetCode
    /// Nil where nobody was asked.
    let shares: TrueShares?
    /// What is offered, where sites of measures count as services; nil where nobody was asked.
    let offer: TrueOffer?
    let trueClass: TrueClass
  }

  /// Something offered: to whom, for what, where.
  private struct Offer {
    let objectives: [ObjectiveCode]
    let possibleObjectives: [ObjectiveCode]
    let set: TargetSet
    let isSure: Bool
    let areas: Set<Int>
  }

  let cells: [Cell]
  private let areas: [StudyArea]

  init(
    areas: [StudyArea], services: ServicePlan, participations: Participations,
    measures: [MeasureLine]
  ) {
    self.areas = areas
    // A listed site of a measure may be read as a service or as a measure: a class is true only
    // if it is the same in both readings.
    let readings = [true, false].map { sitesAdmit in
      services.services.map {
        Offer(
          objectives: [$0.codedObjective], possibleObjectives: [], set: $0.admitted,
          isSure: $0.agesKnown, areas: $0.areas)
      }
        + Self.offers(
          of: measures, areas: areas, participations: participations, sitesAdmit: sitesAdmit)
    }
    var found: [Cell] = []
    for (code, members) in Self.territories(areas) {
      for objective in AskedObjective.all {
        for target in Self.targets {
          guard
            let shares = Self.shares(
              of: objective, target: target, areas: areas, members: members)
          else {
            found.append(
              Cell(
                territory: code, objective: objective.code, target: target.code, shares: nil,
                offer: nil, trueClass: .notAssessable))
            continue
          }
          let seen = readings.map { offers in
            Self.offer(
              for: objective.code, to: target.set, among: offers, in: code, areas: areas,
              members: members)
          }
          let classes = seen.map { TrueClass.decide(shares, $0) }
          guard let first = classes[0], classes.allSatisfy({ $0 == first }) else { continue }
          found.append(
            Cell(
              territory: code, objective: objective.code, target: target.code, shares: shares,
              offer: seen[0], trueClass: first))
        }
      }
    }
    cells = found
  }

  /// The region, the ATS and the six ambiti, each with the areas that make it up.
  static func territories(_ areas: [StudyArea]) -> [(TerritoryCode, [Int])] {
    let ats = SurveyDesign.all.map { design in
      (design.ats, areas.indices.filter { areas[$0].ats == design.ats })
    }
    let ambiti = areas.indices.compactMap { index in
      areas[index].ambito.map { ($0.code, [index]) }
    }
    return [(.region, Array(areas.indices))] + ats + ambiti
  }

  /// True shares of everybody asked about an objective in a territory; nil where nobody was asked.
  func shares(of objective: ObjectiveCode, in territory: TerritoryCode) -> TrueShares? {
    guard let asked = AskedObjective.all.first(where: { $0.code == objective }),
      let members = Self.territories(areas).first(where: { $0.0 == territory })?.1
    else { return nil }
    return Self.shares(of: asked, target: Self.targets[0], areas: areas, members: members)
  }

  private static func shares(
    of objective: AskedObjective, target: Target, areas: [StudyArea], members: [Int]
  ) -> TrueShares? {
    var parts: [(shares: [(NeedStatus, Double)], weight: Double)] = []
    for index in members {
      let asked = askedShare(of: objective, ats: areas[index].ats)
      guard asked > 0 else { continue }
      let scenario = ScenarioPlan.scenario(of: objective.code, area: index)
      for (group, share) in CareGroup.shares where target.includes(group) {
        parts.append(
          (
            scenario.shares(concerned: group.isConcerned(by: objective)),
            Double(areas[index].workerCount) * asked * share
          ))
      }
    }
    return parts.isEmpty ? nil : TrueShares(parts)
  }

  /// Share of an ATS's respondents who are shown an objective and answer it.
  private static func askedShare(of objective: AskedObjective, ats: TerritoryCode) -> Double {
    guard let design = SurveyDesign.all.first(where: { $0.ats == ats }) else { return 0 }
    return design.tools.reduce(0) { sum, tool in
      guard objective.tools.contains(tool.0) else { return sum }
      guard tool.0 == .limeSurvey else { return sum + tool.1 * (1 - Sample.unknownShare / 2) }
      let shown = Sample.rotated.contains(objective.code) ? 0.8 : 1
      return sum + tool.1 * shown * (1 - Sample.unknownShare)
    }
  }

  private static func offer(
    for objective: ObjectiveCode, to target: TargetSet, among offers: [Offer],
    in territory: TerritoryCode, areas: [StudyArea], members: [Int]
  ) -> TrueOffer {
    let here = offers.filter { !$0.areas.isDisjoint(with: members) }
    let exact = here.filter { $0.objectives.contains(objective) && $0.isSure }
    let near = here.filter { offer in
      (offer.objectives + offer.possibleObjectives).contains { $0.contains(objective) }
    }
    let admitted = exact.reduce(TargetSet.empty) { $0.union($1.set) }
    let declared = members.count == 1 ? areas[members[0]].ats : territory
    let isComplete = CatalogueExport.isComplete(objective, in: declared)
    return TrueOffer(
      admitsSurely: target.isSubset(of: admitted),
      admitsPossibly: !isComplete || near.contains { $0.set.intersects(target) })
  }

  private static func offers(
    of measures: [MeasureLine], areas: [StudyArea], participations: Participations,
    sitesAdmit: Bool
  ) -> [Offer] {
    measures.compactMap { line in
      guard line.isInForceKnown, line.period.contains(ExampleDates.reference) else { return nil }
      let reach: Set<Int>
      switch line.measure {
      case "sprint":
        reach = Set(
          areas.indices.filter { index in
            areas[index].ambito.map { Participations.sprintAmbiti.contains($0.code) } ?? false
          })
      case "centri-famiglia": reach = Set(participations.sites.map(\.area))
      // No list, or one that is not complete: every territory may take part.
      default: reach = Set(areas.indices)
      }
      let isSite = line.measure == "centri-famiglia" && sitesAdmit
      return Offer(
        objectives: line.objectives, possibleObjectives: line.possibleObjectives,
        set: line.admission.possible, isSure: isSite && line.admission.agesKnown, areas: reach)
    }
  }

  var file: GeneratedFile {
    var csv = CSVText()
    csv.add([
      "territorio", "obiettivo", "target", "q", "u", "c_min", "c_max", "f_min", "f_max", "classe",
    ])
    for cell in cells {
      let shares = cell.shares
      csv.add([
        cell.territory.rawValue, cell.objective.rawValue, cell.target.rawValue,
        shares?.need.fixed(4) ?? "", shares?.unmet.fixed(4) ?? "",
        shares?.covered?.lower.fixed(4) ?? "", shares?.covered?.upper.fixed(4) ?? "",
        shares?.carried?.lower.fixed(4) ?? "", shares?.carried?.upper.fixed(4) ?? "",
        cell.trueClass.rawValue,
      ])
    }
    return GeneratedFile(path: Self.path, text: csv.text)
  }
}
