internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// People in need and places, objective by objective; the reason where people are not computed.
  var placesBlocks: [Block] {
    let told = objectives.compactMap { objective -> Told? in
      cell(objective).flatMap { cell in
        cell.people.map { Told(objective: objective, cell: cell, people: $0) }
      }
    }
    guard !told.isEmpty else { return [] }
    let text = PeopleWords(words: words)
    var blocks: [Block] = [
      .heading(words.text("places.title"), id: "posti"),
      .paragraph([.text(words.text("places.intro"))]),
    ]
    var reasons: [String] = []
    for reason in told.compactMap({ $0.isByWeights ? nil : text.obstacle($0.people) })
    where !reasons.contains(reason) {
      reasons.append(reason)
    }
    if !reasons.isEmpty {
      blocks.append(
        .callout([
          .text(words.text("places.none", ["reason": reasons.joined(separator: " ")]))
        ]))
    }
    if let represented = told.first(where: \.isByWeights)?.cell.totals?.represented {
      blocks.append(
        .paragraph([
          .text(
            words.text(
              "places.byWeights",
              [
                "unit": TotalWords(words: words).unit(represented),
                "basis": words.text("total.basis.\(represented.basis.rawValue)"),
              ]))
        ]))
    }
    // Where nobody's number is known, columns of "unknown" would only hide the places.
    let isCounted = told.contains { $0.people.obstacle == nil || $0.isByWeights }
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
          rows: told.map { row in
            let people = row.people
            let own = capacity(people.places, text)
            return DataRow(
              [.text(names.objectiveRuns(row.objective))]
                + (isCounted
                  ? [
                    estimate(row, people.inNeed, .inNeed, text),
                    estimate(row, people.unmet, .unmet, text), own,
                    verdict(people.places),
                  ] : [own]))
          })))
    if told.contains(where: { $0.people.places?.contradictsClass == true }) {
      blocks.append(.paragraph([.text(words.text("places.contradicts.note"))]))
    }
    let assumed = Set(told.flatMap { $0.people.places?.assumedAges ?? [] })
    for line in text.assumed(assumed.sorted(), names) {
      blocks.append(.paragraph([.text(words.text("places.ages.note", ["text": line]))]))
    }
    return blocks
  }

  /// People and places of one objective.
  private struct Told {
    let objective: ObjectiveCode
    let cell: PublishedCell
    let people: PublishedPeople

    /// Whether people are told by the weights of the survey, because no table counts them.
    var isByWeights: Bool {
      people.population == nil && people.obstacle != .usersOnly
        && [PublishedTotal.Kind.inNeed, .unmet].contains { cell.totals?[$0]?.amount != nil }
    }
  }

  private func estimate(
    _ row: Told, _ count: PeopleEstimate?, _ kind: PublishedTotal.Kind, _ text: PeopleWords
  ) -> DataCell {
    let people = row.people
    guard let count else {
      if row.isByWeights {
        return weighted(row.cell, kind, kind == .inNeed ? row.cell.need : row.cell.unmet)
      }
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
