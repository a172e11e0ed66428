import Region

/// The true people in need and without an answer of the region and every ATS, beside the places that
/// the catalogues state.
struct PeopleTruth {
  static let path = "verita/persone-posti.csv"

  /// How places and people compare, in the words of the findings.
  enum Verdict: String, CaseIterable {
    case insufficient, sufficient, uncertain
  }

  /// One territory and objective, for everybody asked.
  struct Row {
    let territory: TerritoryCode
    let objective: ObjectiveCode
    let peopleCount: Int
    let inNeed: Double
    let unmet: Double
    /// Nil where places and people lie too near each other, or a measure of which no places are known
    /// may have a part.
    let verdict: Verdict?
  }

  let rows: [Row]

  init(areas: [StudyArea], services: ServicePlan, cells: CellTruth, measures: [MeasureLine]) {
    let territories = CellTruth.territories(areas).filter { code, _ in
      code == .region || SurveyDesign.all.contains { $0.ats == code }
    }
    rows = territories.flatMap { code, members in
      let people = Set(members.map { areas[$0].ats })
        .reduce(0) { $0 + WorkersTable.count(in: $1, areas: areas) }
      return AskedObjective.all.compactMap { objective -> Row? in
        guard let shares = cells.shares(of: objective.code, in: code) else { return nil }
        let need = shares.need * Double(people)
        let around = services.services.filter {
          $0.codedObjective.touches(objective.code) && !$0.areas.isDisjoint(with: members)
        }
        return Row(
          territory: code, objective: objective.code, peopleCount: people, inNeed: need,
          unmet: shares.unmet * Double(people),
          verdict: Self.verdict(
            around, objective.code, need: need,
            isListed: CatalogueExport.isComplete(objective.code, in: code),
            mayHaveMeasure: measures.contains { line in
              line.period.contains(ExampleDates.reference)
                && (line.objectives + line.possibleObjectives).contains {
                  $0.touches(objective.code)
                }
            }))
      }
    }
  }

  private static func verdict(
    _ services: [PlannedService], _ objective: ObjectiveCode, need: Double, isListed: Bool,
    mayHaveMeasure: Bool
  ) -> Verdict? {
    guard need > 0 else { return nil }
    let sure = services.filter { $0.agesKnown && objective.contains($0.codedObjective) }
    let least = Double(sure.reduce(0) { $0 + ($1.placesCount ?? 0) })
    if least >= 1.2 * need { return .sufficient }
    guard least <= 0.8 * need else { return nil }
    if !isListed || services.contains(where: { $0.placesCount == nil }) { return .uncertain }
    let most = services.reduce(0) { $0 + Double($1.placesCount ?? 0) }
    return !mayHaveMeasure && most <= 0.8 * need ? .insufficient : nil
  }

  var file: GeneratedFile {
    var csv = CSVText()
    csv.add(["territorio", "obiettivo", "persone", "in_bisogno", "senza_risposta", "confronto"])
    for row in rows {
      csv.add([
        row.territory.rawValue, row.objective.rawValue, String(row.peopleCount),
        row.inNeed.fixed(0), row.unmet.fixed(0), row.verdict?.rawValue ?? "",
      ])
    }
    return GeneratedFile(path: Self.path, text: csv.text)
  }
}

extension ObjectiveCode {
  /// Whether one of the two is the other or a node above it.
  fileprivate func touches(_ other: ObjectiveCode) -> Bool {
    contains(other) || other.contains(self)
  }
}
