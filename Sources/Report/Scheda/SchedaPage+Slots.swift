internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// When needs are needed and what people can pay; nothing where nobody was asked.
  var slotBlocks: [Block] {
    let told = objectives.compactMap { objective -> (ObjectiveCode, PublishedCell)? in
      cell(objective).flatMap { $0.detail == nil ? nil : (objective, $0) }
    }
    if told.isEmpty { return [] }
    var blocks: [Block] = []
    if told.contains(where: { !$0.1.detail!.slots.isEmpty }) {
      blocks += [
        .heading(words.text("slots.title"), id: "fasce"),
        .paragraph([
          .text(
            words.text(
              "slots.intro", ["threshold": words.percent(context.parameters.neededSlot)]))
        ]), .table(slotTable(told)),
      ]
    }
    let payers = told.filter { cell in cell.1.detail!.payers.contains { $0.share != nil } }
    if !payers.isEmpty {
      blocks += [
        .heading(words.text("payers.title"), id: "prezzi"),
        .paragraph([.text(words.text("payers.intro"))]), .table(payerTable(payers)),
      ]
    }
    if told.contains(where: { $0.1.detail!.isWithheld }) {
      blocks.append(.callout([.text(words.text("details.withheld"))]))
    }
    return blocks
  }

  private func slotTable(_ told: [(ObjectiveCode, PublishedCell)]) -> DataTable {
    DataTable(
      id: "fasce-tabella", caption: words.text("slots.caption"), note: surveyNote,
      columns: [
        DataColumn(words.text("column.objective")), DataColumn(words.text("slots.column.slot")),
        DataColumn(words.text("slots.column.share"), .number),
        DataColumn(words.text("slots.column.counts")),
        DataColumn(words.text("slots.column.offers")),
      ],
      rows: told.flatMap { objective, cell in
        cell.detail!.slots.map { entry in
          DataRow([
            .text(names.objectiveRuns(objective)), .words(entry.slot.label),
            index.values.value(entry.share, of: cell),
            .words(words.text(entry.isNeeded ? "slots.counts.yes" : "slots.counts.no")),
            offers(in: entry, of: cell),
          ])
        }
      })
  }

  /// Offers in a slot are looked for where the cell's own verdict asks it of them.
  private func offers(in entry: PublishedSlot, of cell: PublishedCell) -> DataCell {
    guard let verdict = cell.verdict, verdict.address == cell.address,
      verdict.neededSlots.contains(entry.slot)
    else { return .sign(.unknown) }
    let reaches = verdict.offers.filter { !$0.possible.isEmpty }.flatMap(\.slots)
      .filter { $0.slot == entry.slot }.map(\.reach)
    let best = reaches.max() ?? .none
    return .label(
      words.text("slots.offers.\(best.rawValue)"),
      best == .surely ? .answered : best == .possibly ? .open : .gap)
  }

  private func payerTable(_ told: [(ObjectiveCode, PublishedCell)]) -> DataTable {
    DataTable(
      id: "prezzi-tabella", caption: words.text("payers.caption"), note: surveyNote,
      columns: [
        DataColumn(words.text("column.objective")), DataColumn(words.text("payers.title")),
        DataColumn(words.text("slots.column.share"), .number),
      ],
      rows: told.flatMap { objective, cell in
        cell.detail!.payers.map { entry in
          DataRow([
            .text(names.objectiveRuns(objective)), .words(names.monthly(cents: entry.cents)),
            index.values.value(entry.share, of: cell),
          ])
        }
      })
  }

  /// Slots that the class asks of the offers, with the share of the survey and whether offers are there.
  func neededSlots(_ verdict: PublishedVerdict) -> String {
    verdict.neededSlots.map { slot in
      words.text(
        verdict.slotsLeftOut.contains(slot) ? "slots.card.missing" : "slots.card.there",
        [
          "slot": slot.label,
          "share": index.values.sentence(index.share(of: slot, in: verdict.address))
            ?? words.text("explain.slot.imprecise"),
        ])
    }.joined(separator: "; ")
  }
}

extension ReportIndex {
  /// Needed slots without a sure offer, in words; nil where there is none.
  func slotsLeftOut(_ verdict: PublishedVerdict) -> String? {
    if verdict.slotsLeftOut.isEmpty { return nil }
    return words.list(
      verdict.slotsLeftOut.map { slot in
        values.sentence(share(of: slot, in: verdict.address)).map {
          words.text("slots.leftOut", ["slot": slot.label, "share": $0])
        } ?? words.text("slots.leftOut.bare", ["slot": slot.label])
      })
  }
}
