import Region

/// The two questions that are not about needs: weekly hours of care, answered with a number, and how
/// far the opening hours of services go with work, answered with a step of a scale.
enum CareQuestions {
  static let hoursCode = "ore_cura"
  static let hoursTitle = "Ore di cura alla settimana"
  static let mostHours = 168
  static let fitCode = "orari_servizi"
  static let fitTitle = "Quanto gli orari dei servizi si conciliano con il lavoro"
  /// Words of the scale, from its lowest step.
  static let scale = ["per niente", "poco", "abbastanza", "molto"]
  /// Share of people who leave one of the two blank.
  private static let blankShare = 0.03
  /// What those who care spend more where services are far, hours a week.
  private static let extraHours = 6
  /// The tools that ask how far opening hours go with work.
  static let fitTools: Set<SurveyTool> = [.limeSurvey, .googleForms]

  /// Hours of care of each group, and the share of the group that gives them.
  private static func hours(of group: CareGroup, area: Int) -> [(Int, Double)] {
    let plain: [(Int, Double)] =
      switch group {
      case .children: [(7, 0.2), (14, 0.3), (21, 0.3), (35, 0.2)]
      case .elders: [(4, 0.3), (10, 0.4), (20, 0.3)]
      case .both: [(14, 0.25), (25, 0.5), (40, 0.25)]
      case .others: [(0, 0.8), (3, 0.1), (8, 0.1)]
      }
    // The mountains and Pavia, by their place in `StudyArea.all`.
    guard [4, 5, 13].contains(area), group != .others else { return plain }
    return plain.map { ($0.0 + extraHours, $0.1) }
  }

  /// Share of each step of the scale in an area; every second ATS opens at better hours.
  private static func fit(area: Int) -> [Double] {
    area % 4 < 2 ? [0.35, 0.40, 0.20, 0.05] : [0.10, 0.20, 0.45, 0.25]
  }

  /// Answers both questions for the people of an area.
  static func answer(_ people: inout [Person], area: Int, random: inout RandomSource) {
    for (group, _) in CareGroup.shares {
      let members = people.indices.filter { people[$0].group == group }
      let hours = random.deck(members.count, of: self.hours(of: group, area: area))
      let steps = random.deck(members.count, of: fit(area: area).enumerated().map { ($0.0, $0.1) })
      for (place, member) in members.enumerated() {
        people[member].careHours = random.chance(blankShare) ? nil : hours[place]
        people[member].fitStep = random.chance(blankShare) ? nil : steps[place]
      }
    }
  }

  /// The true mean of the hours over groups of some areas, each weighed by its people.
  static func meanHours(_ parts: [(group: CareGroup, area: Int, people: Double)]) -> Double {
    let total = parts.reduce(0) { $0 + $1.people }
    return parts.reduce(0) { sum, part in
      let mean = hours(of: part.group, area: part.area).reduce(0) { $0 + Double($1.0) * $1.1 }
      return sum + mean * part.people
    } / total
  }

  /// The true median step, from 0; nil where a cumulative share lies too near one half to tell.
  static func medianStep(_ parts: [(group: CareGroup, area: Int, people: Double)]) -> Int? {
    let total = parts.reduce(0) { $0 + $1.people }
    var cumulative = 0.0
    for step in scale.indices {
      cumulative += parts.reduce(0) { $0 + fit(area: $1.area)[step] * $1.people } / total
      if abs(cumulative - 0.5) < TrueClass.clearance { return nil }
      if cumulative > 0.5 { return step }
    }
    return nil
  }

  static func words(of step: Int?) -> String { step.map { scale[$0] } ?? "" }

  /// Adds the questions to a profile, with comments for who has never written one.
  static func addProfile(to yaml: inout YAMLText, hours: String, fit: String?) {
    yaml.add(
      "# Domande con un numero per risposta: nelle schede diventano medie. Un numero fuori dai limiti, o"
    )
    yaml.add("# una parola, è segnalato e conta come risposta mancante, mai come zero.")
    yaml.add("numeri:")
    yaml.add(
      "- {codice: \(hoursCode), titolo: \"\(hoursTitle)\", colonna: \(YAMLText.quoted(hours)), "
        + "minimo: 0, massimo: \(mostHours), unita: ore}", indent: 1)
    guard let fit else { return }
    yaml.add(
      "# Domande con una scala, dal gradino più basso al più alto: nelle schede diventano mediane.")
    yaml.add("ordinali:")
    yaml.add("- codice: \(fitCode)", indent: 1)
    yaml.add("titolo: \"\(fitTitle)\"", indent: 2)
    yaml.add("colonna: \(YAMLText.quoted(fit))", indent: 2)
    yaml.add("scala: [\(scale.map(YAMLText.quoted).joined(separator: ", "))]", indent: 2)
  }
}
