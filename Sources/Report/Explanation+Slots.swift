internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension Explanation {
  /// When it is needed and what people can pay, as they said it.
  func details(_ cell: PublishedCell) -> [String] {
    guard let detail = cell.detail else { return [] }
    var lines: [String] = []
    if !detail.slots.isEmpty {
      lines += ["", words.text("explain.slots")]
      lines += detail.slots.map { entry in
        words.text(
          entry.isNeeded ? "explain.slot.counts" : "explain.slot.explains",
          [
            "slot": entry.slot.label,
            "value": index.values.sentence(entry.share) ?? words.text("explain.slot.imprecise"),
          ])
      }
    }
    let payers = detail.payers.compactMap { entry in
      index.values.sentence(entry.share).map {
        words.text(
          "explain.payers.line", ["amount": names.monthly(cents: entry.cents), "value": $0])
      }
    }
    if !payers.isEmpty { lines += ["", words.text("explain.payers")] + payers }
    if detail.isWithheld { lines += ["", words.text("explain.details.withheld")] }
    return lines
  }

  /// Needed slots without a sure offer, each with its share where the survey's may be told.
  func slotsLeftOut(_ verdict: PublishedVerdict) -> [String] {
    if verdict.slotsLeftOut.isEmpty { return [] }
    let slots = verdict.slotsLeftOut.map { slot in
      words.text(
        "explain.slotAsked",
        [
          "slot": slot.label,
          "value": index.values.sentence(index.share(of: slot, in: verdict.address))
            ?? words.text("explain.slot.imprecise"),
        ])
    }
    return [words.text("explain.slotsLeftOut", ["slots": words.list(slots)])]
  }

  /// Whether an offer is there when it is needed, slot by slot.
  func inSlots(_ offer: OfferInCell, _ admission: String) -> String {
    if offer.slots.isEmpty { return admission }
    let slots = offer.slots.map {
      words.text("explain.offer.slot.\($0.reach.rawValue)", ["slot": $0.slot.label])
    }
    return words.text(
      "explain.offer.slots", ["admission": admission, "slots": words.list(slots)])
  }
}

extension ReportIndex {
  /// The share of those in need in a cell who need a slot, where it may be told.
  func share(of slot: NeedSlot, in address: CellAddress) -> PublishedValue? {
    context.publication.cells[address]?.detail?.slots.first { $0.slot == slot }?.share
  }
}

extension ReportNames {
  /// A price a month: `80 € al mese`.
  func monthly(cents: Int) -> String {
    words.text(
      "payers.amount",
      ["amount": words.decimal(Double(cents) / 100, places: cents % 100 == 0 ? 0 : 2)])
  }
}
