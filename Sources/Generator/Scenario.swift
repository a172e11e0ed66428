import Region

/// What is planted for one objective in one area: the true shares among the people concerned, and
/// what the catalogues offer.
enum Scenario: Character, CaseIterable, Sendable {
  /// Much unmet, no offer.
  case uncovered = "U"
  /// Much unmet, an offer that admits everybody concerned.
  case onPaper = "P"
  /// Much unmet, an offer that admits a part, or of which it cannot be told.
  case partlyAdmitted = "Q"
  /// Met by families and at their own expense, with an offer.
  case carried = "F"
  /// Met by families and at their own expense, without any offer.
  case carriedAlone = "G"
  /// Met by services.
  case covered = "C"
  /// Met by services for more than a half.
  case halfCovered = "H"
  /// Met by services that no catalogue lists.
  case offCatalogue = "O"
  /// Nobody has the need.
  case absent = "R"
  /// Met by work arrangements, without any offer.
  case metByWork = "X"
  /// Mostly met by services although the listed offer admits only a part.
  case metThroughPart = "Y"

  /// What the catalogues say of the objective.
  enum Offer: Sendable {
    case none, sure, part
  }

  var offer: Offer {
    switch self {
    case .uncovered, .carriedAlone, .offCatalogue, .absent, .metByWork: .none
    case .onPaper, .carried, .covered, .halfCovered: .sure
    case .partlyAdmitted, .metThroughPart: .part
    }
  }

  /// Share of the people concerned who have the need.
  var need: Double {
    switch self {
    case .absent: 0
    case .uncovered, .onPaper, .partlyAdmitted: 0.55
    case .offCatalogue, .metByWork: 0.42
    case .carried, .carriedAlone, .halfCovered, .metThroughPart: 0.5
    case .covered: 0.75
    }
  }

  /// How those who have the need meet it; the shares add up to 1. Few ways each, so that small
  /// territories hold no way that only one or two people took.
  var ways: [(NeedStatus, Double)] {
    switch self {
    case .uncovered, .onPaper, .partlyAdmitted, .absent:
      [(.unmet, 0.66), (.metByService, 0.14), (.metByFamily, 0.20)]
    case .carried, .carriedAlone: [(.unmet, 0.09), (.metPaid, 0.31), (.metByFamily, 0.60)]
    case .covered: [(.unmet, 0.07), (.metByService, 0.93)]
    case .halfCovered: [(.unmet, 0.36), (.metByService, 0.57), (.metUnspecified, 0.07)]
    case .offCatalogue: [(.unmet, 0.13), (.metByService, 0.87)]
    case .metByWork: [(.unmet, 0.09), (.metByWork, 0.66), (.metByFamily, 0.25)]
    case .metThroughPart: [(.unmet, 0.36), (.metByService, 0.64)]
    }
  }

  /// The true share of each status among those who answer; who is not concerned has no need.
  func shares(concerned: Bool) -> [(NeedStatus, Double)] {
    let need = concerned ? self.need : 0
    return [(.none, 1 - need)] + ways.map { ($0.0, $0.1 * need) }
  }
}

/// Which scenario is planted where: one row per objective, one letter per area in the order of
/// `StudyArea.all`, that is Milano, Lodi, Insubria, Varese, Montagna, Valle Camonica, Brianza,
/// Lecco, Bergamo, ambito of Bergamo, Brescia, Val Padana, Cremasco, Pavia.
enum ScenarioPlan {
  private static let rows: [ObjectiveCode: String] = [
    "A1": "PP UU FF UU PP Q CC U",
    "A2.1": "UU PP CC UU PF H FF X",
    "A2.2": "QU UU PP HH CC O UP F",
    "A3.1": "PP UU UU PP UU U PP C",
    "A4.1": "UP CC UU PP HU U PP Q",
    "A4.2": "PP HU UU CC UP P HU U",
    "A5.1": "UU FF GG UU XX U PQ C",
    "A6": "QQ PP UU UU PP C HH O",
    "B1": "CC UU HH UU PP O RR F",
    "B2.1": "UU RR RR UU UU U PP R",
    "C1": "PP UU PP HH CC U XX P",
    "C2.1": "UU OO UU RR PP U UU U",
    "D1": "HH CC UU PP UU U RR U",
    "E3.2": "CC PP UU UU HH P UU U",
    "F1.1": "HH PP CC PP CC H PP U",
    "F1.2": "PP PP QQ HH CC P YY C",
    "F4": "CC PP PP CC HH C PP P",
    "F8": "PP QQ UU QQ CC F PP Y",
  ]

  /// The scenario of an objective in an area, by the area's place in `StudyArea.all`.
  static func scenario(of objective: ObjectiveCode, area: Int) -> Scenario {
    let letters = rows[objective]?.filter { $0 != " " }.map { Scenario(rawValue: $0) } ?? []
    guard letters.indices.contains(area), let scenario = letters[area] else {
      preconditionFailure("no scenario for \(objective) in area \(area)")
    }
    return scenario
  }
}
