internal import Disclosure
internal import Findings
internal import Language
internal import Region

/// Whether a survey asked about a need that groups raised.
enum SurveyReach: String {
  /// In this territory.
  case here = "qui"
  case elsewhere = "altrove"
  case never = "mai"
}

extension ReportIndex {
  /// Where surveys of people asked about a need; users of services are no such survey.
  func reach(_ objective: ObjectiveCode, in territory: TerritoryCode) -> SurveyReach {
    guard let places = territoriesAsked[objective] else { return .never }
    return places.contains(territory) ? .here : .elsewhere
  }

  /// Components of the Comunità di Pratica that the act requires and no group of a territory was
  /// held with; nil where no group was held.
  func componentsNotHeard(_ territory: TerritoryCode) -> [CommunityComponent]? {
    guard let heard = context.publication.groupsHeard[territory] else { return nil }
    return context.components.filter { component in
      component.isRequired && !heard.actors.contains { component.isMeant(by: $0) }
    }
  }
}

extension CommunityComponent {
  /// Whether a kind of actor, as a source writes it, is of this component.
  func isMeant(by actor: String) -> Bool {
    let said = " \(Self.key(actor)) "
    return ([code, label.it, label.en] + words).map(Self.key).contains {
      !$0.isEmpty && said.contains(" \($0) ")
    }
  }

  /// Lower-case words parted by one space.
  private static func key(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter }.joined(separator: " ")
  }
}

extension SchedaPage {
  /// Who was heard and who was not, and what groups raised that no survey asked.
  var heardItems: [[Inline]] {
    var items: [String] = []
    let groups = context.publication.groupsHeard[code]
    if let groups, !groups.actors.isEmpty {
      let kinds = groups.actors.map {
        "\($0) (\(words.whole(groups.countByActor[$0] ?? 0)))"
      }
      items.append(words.text("heard.kinds", ["actors": words.list(kinds)]))
    }
    if let unstated = groups?.countByActor[""] {
      items.append(
        words.text(
          "heard.unstated", ["count": words.whole(unstated), "n": "\(unstated)"]))
    }
    items += componentSentences
    let elsewhere = actors.onlyElsewhere
    if !elsewhere.isEmpty {
      items.append(words.text("voices.notHeard", ["actors": words.list(elsewhere)]))
    }
    let raised = triangulation.map(\.finding).filter { $0.counts.unprompted > 0 }
    for (reach, key) in [
      (SurveyReach.never, "heard.neverAsked"), (.elsewhere, "heard.askedElsewhere"),
    ] {
      let needs = raised.filter { index.reach($0.objective, in: code) == reach }
      if needs.isEmpty { continue }
      items.append(
        words.text(
          key,
          [
            "objectives": words.list(
              needs.map {
                words.quoted(names.objective($0.objective))
                  + " (\(words.whole($0.counts.unprompted)))"
              })
          ]))
    }
    return items.map { [.text($0)] }
  }

  private var componentSentences: [String] {
    guard let missing = index.componentsNotHeard(code), !context.components.isEmpty else {
      return []
    }
    if missing.isEmpty { return [words.text("heard.allComponents")] }
    func list(_ components: [CommunityComponent]) -> String {
      words.list(components.map { words.quoted(names.of($0.label)) })
    }
    var sentences = [words.text("heard.components", ["components": list(missing)])]
    let members = members(of: networkTerritory) ?? []
    let seated = missing.filter { organisations(members, of: $0, inCommunity: true) > 0 }
    if !seated.isEmpty {
      sentences.append(words.text("heard.seated", ["components": list(seated)]))
    }
    return sentences
  }
}
