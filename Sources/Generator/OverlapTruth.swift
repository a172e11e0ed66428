import Region

/// The true overlap of invented services with measures, and the true pairs listed twice.
struct OverlapTruth {
  static let path = "verita/coppie.csv"

  /// Classes of method 9 for a service and a measure, by the ids of the findings.
  enum Relation: String, CaseIterable {
    case replicable, toVerify, strong, overlap, adjacent, otherTarget, chain, distinct
  }

  /// A service, a measure's line that matches it best, and what the two are to each other.
  struct Pair {
    let service: Int
    let measure: String
    let line: MeasureLineCode
    let relation: Relation
  }

  /// How far a score must lie from a threshold to be on one side of it.
  private static let clearance = 0.05
  /// Measures whose lines and territories the example knows.
  private static let measures = ["centri-famiglia", "nidi-gratis", "sprint"]

  let pairs: [Pair]
  private let services: ServicePlan

  init(
    areas: [StudyArea], services: ServicePlan, participations: Participations,
    measures lines: [MeasureLine]
  ) {
    self.services = services
    let sites = Set(participations.sites.map { $0.place.code })
    var found: [Pair] = []
    // Of a service listed twice a run may keep either entry: its overlaps are not told.
    for (index, service) in services.services.enumerated()
    where areas[service.area].ambito != nil && services.twins[index] == nil {
      let area = areas[service.area]
      for measure in Self.measures {
        let own = lines.filter { $0.measure == measure }
        let takesPart: Bool?
        switch measure {
        case "sprint": takesPart = Participations.sprintAmbiti.contains(area.code)
        case "centri-famiglia":
          // One site in the catchment is enough; a part of the ambito is neither yes nor no.
          let served =
            service.catchment == [area.code] ? area.places.map(\.code) : service.catchment
          takesPart = served.contains { sites.contains($0) }
        default: takesPart = nil
        }
        guard let (relation, line) = Self.relation(of: service, to: own, takesPart: takesPart)
        else { continue }
        found.append(Pair(service: index, measure: measure, line: line, relation: relation))
      }
    }
    pairs = found
  }

  /// How well a leaf is matched by a measure's objectives: 1 the leaf or a node above it, .5 another
  /// leaf of its number, .25 another number of its letter A to D.
  static func match(_ leaf: ObjectiveCode, in objectives: [ObjectiveCode]) -> Double {
    objectives.map { other in
      if other.contains(leaf) || leaf.contains(other) { return 1 }
      if let number = leaf.number, number == other.number { return 0.5 }
      return leaf.letter == other.letter && !["E", "F"].contains(leaf.letter) ? 0.25 : 0
    }.max() ?? 0
  }

  private static func share(of inner: TargetSet, in outer: TargetSet) -> Double {
    Double(inner.intersection(outer).atomCount) / Double(inner.atomCount)
  }

  /// The lines that match a service best, by how well it is matched by each.
  private static func bestLines(for service: PlannedService, among lines: [MeasureLine])
    -> [MeasureLine]
  {
    let scores = lines.map { line in
      min(
        match(service.codedObjective, in: line.objectives),
        share(of: service.admitted, in: line.admission.possible))
    }
    let best = scores.max() ?? 0
    return zip(lines, scores).filter { $0.1 == best }.map(\.0)
  }

  private static func backward(_ line: MeasureLine, _ service: PlannedService) -> Double {
    let match = line.objectives.map { self.match($0, in: [service.codedObjective]) }
    let mean = match.reduce(0, +) / Double(max(1, match.count))
    return min(mean, share(of: line.admission.possible, in: service.admitted))
  }

  /// Whether a score is clearly at or above a threshold; nil when too near to tell.
  private static func reaches(_ score: Double, _ threshold: Double) -> Bool? {
    if score >= threshold + clearance { return true }
    return score <= threshold - clearance ? false : nil
  }

  /// The class of a service against a whole measure, with a line that matches it best; nil where the
  /// scores are too near a threshold, where lines that match alike would give different classes, or
  /// where nothing in the objectives links the two.
  private static func relation(
    of service: PlannedService, to lines: [MeasureLine], takesPart: Bool?
  ) -> (Relation, MeasureLineCode)? {
    let objective = service.codedObjective
    guard service.broadObjective == nil, service.agesKnown else { return nil }
    let sure = match(objective, in: lines.flatMap(\.objectives))
    let possible = match(objective, in: lines.flatMap { $0.objectives + $0.possibleObjectives })
    guard sure > 0, sure == possible else { return nil }
    if sure == 1, lines.contains(where: { !$0.admission.agesKnown }) {
      let touches = lines.contains { $0.admission.possible.intersects(service.admitted) }
      return touches
        ? bestLines(for: service, among: lines).first.map { (.toVerify, $0.code) } : nil
    }
    let whole = lines.reduce(TargetSet.empty) { $0.union($1.admission.possible) }
    let target = share(of: service.admitted, in: whole)
    // A target that is shared in part weighs by people, whom the lists do not count by single year.
    guard target == 0 || target == 1 else { return nil }
    let forward = min(target, sure)
    let best = bestLines(for: service, among: lines)
    guard let first = best.first?.code, let isOverlap = reaches(forward, 0.6) else { return nil }
    guard lines.allSatisfy({ $0.admission.agesKnown }), takesPart != nil else { return nil }
    if takesPart == false { return isOverlap ? (.replicable, first) : nil }
    let relations = best.map { line in
      relation(target: target, objective: sure, reverse: backward(line, service))
    }
    guard let relation = relations[0], relations.allSatisfy({ $0 == relation }) else { return nil }
    return (relation, first)
  }

  private static func relation(target: Double, objective: Double, reverse: Double) -> Relation? {
    let forward = min(target, objective)
    guard let isOverlap = reaches(forward, 0.6), let isNear = reaches(forward, 0.4),
      let isStrong = reaches(min(forward, reverse), 0.8)
    else { return nil }
    if isStrong && objective == 1 { return .strong }
    if isOverlap { return .overlap }
    if isNear { return .adjacent }
    if objective == 1 { return .otherTarget }
    return target == 1 ? .chain : .distinct
  }

  var file: GeneratedFile {
    var csv = CSVText()
    csv.add(["tipo", "catalogo", "codice", "altro", "codice_altro", "verita", "come"])
    for (index, kind) in services.twins.sorted(by: { $0.key < $1.key }) {
      let (first, second) = (services.entries[index][0], services.entries[index][1])
      csv.add([
        "servizi", first.catalogue.rawValue, first.code, second.catalogue.rawValue, second.code,
        "stesso", kind.rawValue,
      ])
    }
    for (one, other) in services.twoSites {
      let (first, second) = (services.entries[one][0], services.entries[other][0])
      csv.add([
        "servizi", first.catalogue.rawValue, first.code, second.catalogue.rawValue, second.code,
        "diverso", "due-sedi",
      ])
    }
    for pair in pairs {
      let entry = services.entries[pair.service][0]
      csv.add([
        "misura", entry.catalogue.rawValue, entry.code, pair.measure, pair.line.rawValue,
        pair.relation.rawValue, "",
      ])
    }
    return GeneratedFile(path: Self.path, text: csv.text)
  }
}
