internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// People in need and places, objective by objective; the reason where people are not computed.
  var placesBlocks: [Block] {
    let told = objectives.compactMap { objective -> (ObjectiveCode, PublishedPeople)? in
      cell(objective).flatMap { cell in cell.people.map { (objective, $0) } }
    }
    guard !told.isEmpty else { return [] }
    let text = PeopleWords(words: words)
    var blocks: [Block] = [
      .heading(words.text("places.title"), id: "posti"),
      .paragraph([.text(words.text("places.intro"))]),
    ]
    var reasons: [String] = []
    for reason in told.compactMap({ text.obstacle($0.1) }) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    if !reasons.isEmpty {
      blocks.append(
        .callout([
          .text(words.text("places.none", ["reason": reasons.joined(separator: " ")]))
        ]))
    }
    // Where nobody's number is known, columns of "unknown" would only hide the places.
    let isCounted = told.contains { $0.1.obstacle == nil }
    let capacityColumn = DataColumn(words.text("places.column.capacity"), .number)
    blocks.append(
      .table(
        DataTable(
          id: "posti-tabella",
          caption: words.text(isCounted ? "places.caption" : "places.caption.alone"),
          note: isCounted ? surveyNote : nil,
          columns: [DataColumn(words.text("column.objective"))]
            + (isCounted
              ? [
                DataColumn(words.text("places.column.inNeed"), .number),
                DataColumn(words.text("places.column.unmet"), .number), capacityColumn,
                DataColumn(words.text("places.column.verdict")),
              ] : [capacityColumn]),
          rows: told.map { objective, people in
            let own = capacity(people.places, text)
            return DataRow(
              [.text(names.objectiveRuns(objective))]
                + (isCounted
                  ? [
                    estimate(people.inNeed, people, text), estimate(people.unmet, people, text),
                    own, verdict(people.places),
                  ] : [own]))
          })))
    if told.contains(where: { $0.1.places?.contradictsClass == true }) {
      blocks.append(.paragraph([.text(words.text("places.contradicts.note"))]))
    }
    let assumed = Set(told.flatMap { $0.1.places?.assumedAges ?? [] })
    for line in text.assumed(assumed.sorted(), names) {
      blocks.append(.paragraph([.text(words.text("places.ages.note", ["text": line]))]))
    }
    return blocks
  }

  private func estimate(_ count: PeopleEstimate?, _ people: PublishedPeople, _ text: PeopleWords)
    -> DataCell
  {
    guard let count else {
      // The share is there and imprecise, or nobody told how many people stand behind it.
      return .sign(people.obstacle == nil ? .unreliable : .unknown)
    }
    return .figure(text.figure(count))
  }

  private func capacity(_ places: PublishedPlaces?, _ text: PeopleWords) -> DataCell {
    guard let places else { return .sign(.suppressed) }
    return .number(
      text.bounds(places.capacity), sortKey: places.capacity.lower.rounded())
  }

  private func verdict(_ places: PublishedPlaces?) -> DataCell {
    guard let places else { return .sign(.suppressed) }
    guard let verdict = places.verdict else { return .sign(.unknown) }
    let label = words.text("places.verdict.\(verdict.rawValue)")
    guard places.contradictsClass else { return .label(label, Self.tone(verdict)) }
    return .text([.text(label + "; "), .strong(words.text("places.contradicts"))])
  }

  private static func tone(_ verdict: PlacesVerdict) -> LabelTone {
    switch verdict {
    case .insufficient: .gap
    case .sufficient: .answered
    case .uncertain: .open
    }
  }
}
