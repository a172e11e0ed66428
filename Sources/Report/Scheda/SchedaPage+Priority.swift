internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// The components of priority side by side, never made into one number; what is missing says so.
  var priority: [Block] {
    guard !ranks.isEmpty else { return [] }
    let text = PeopleWords(words: words)
    let cells = ranks.map { context.publication.cells[$0.address] }
    var note = surveyNote
    if let represented = cells.first(where: isCountedByWeights)??.totals?.represented {
      note =
        words.text(
          "priority.byWeights", ["unit": TotalWords(words: words).unit(represented)]) + " " + note
    }
    return [
      .heading(words.text("priority.title"), id: "priorita"),
      .paragraph([.text(words.text("priority.intro"))]),
      .table(
        DataTable(
          id: "priorita-tabella", caption: words.text("priority.caption"), note: note,
          columns: [
            DataColumn(words.text("column.objective")), DataColumn(words.text("column.unmet")),
            DataColumn(words.text("priority.column.unmet"), .number),
            DataColumn(words.text("priority.relevant")),
            DataColumn(words.text("priority.barrier")), DataColumn(words.text("priority.equity")),
          ],
          rows: zip(ranks, cells).map { rank, cell in
            DataRow([
              .text(names.objectiveRuns(rank.address.objective)), index.values.unmet(cell),
              unmetPeople(cell, text), relevance(cell), barrier(cell), widestRatio(cell),
            ])
          })),
    ]
  }

  private func unmetPeople(_ cell: PublishedCell?, _ text: PeopleWords) -> DataCell {
    if let count = cell?.people?.unmet { return .figure(text.figure(count)) }
    return isCountedByWeights(cell) ? weighted(cell, .unmet, cell?.unmet) : .sign(.unknown)
  }

  /// Whether people without an answer are told by the weights of the survey, because no table counts
  /// them.
  private func isCountedByWeights(_ cell: PublishedCell?) -> Bool {
    cell?.people?.population == nil && cell?.totals?[.unmet] != nil
  }

  private func relevance(_ cell: PublishedCell?) -> DataCell {
    guard let cell, let verdict = cell.verdict, verdict.address == cell.address else {
      return .sign(.unknown)
    }
    return .words(words.text(verdict.isRelevant ? "priority.yes" : "priority.no"))
  }

  /// The barrier named most often among those that may be shown.
  private func barrier(_ cell: PublishedCell?) -> DataCell {
    let told = (cell?.barriers ?? []).filter { $0.share.point != nil }
    guard let first = told.first else { return .sign(.unknown) }
    let most = told.dropFirst().reduce(first) {
      $1.share.point! > $0.share.point! ? $1 : $0
    }
    return .words(
      words.text("barrier.\(most.barrier.rawValue)") + " "
        + (index.values.sentence(most.share) ?? ""))
  }

  /// The group that surely goes without an answer most above everybody.
  private func widestRatio(_ cell: PublishedCell?) -> DataCell {
    guard let cell, let entries = context.publication.equity[cell.address] else {
      return .sign(.unknown)
    }
    let told = entries.filter { $0.ratio != nil }
    guard !told.isEmpty else { return .sign(.unknown) }
    let above = told.filter { $0.reading == .above }
    guard let first = above.first else { return .words(words.text("priority.nobody")) }
    let most = above.dropFirst().reduce(first) { $1.ratio!.value > $0.ratio!.value ? $1 : $0 }
    return .words(
      index.values.equityGroup(most.group) + ": " + index.values.sentence(most.ratio!))
  }
}
