internal import Ingest

/// When a need is needed, what people can pay, numbers and scales, in the draft of a survey.
extension SurveyDraft {
  func writeSharedDetails() {
    for detail in reading.sharedDetails {
      writer.gap()
      writer.say("shared-\(detail.wording)")
      write(detail)
    }
  }

  func write(_ detail: SurveyReading.Detail) {
    note(detail.label, detail.proposal)
    writer.say(detail.wording)
    writer.put("\(detail.key):", .found(count: 0, detail.proposal, .detail))
    writer.inside {
      switch detail.carrier {
      case .column(let column, let separator, let texts):
        for line in table.tally.columns[column].reference.lines { writer.put(line) }
        if let separator { writer.put("separatore: \(YAMLScalar.quoted(separator))") }
        writer.put("valori:")
        writer.inside {
          writer.codes(texts, .slot) { CodedText(proposals(for: $0.text, of: detail)) }
        }
      case .options(let options):
        writer.put("opzioni:")
        writer.inside { for option in options { write(option) } }
      case .amounts(let column, let steps):
        for line in table.tally.columns[column].reference.lines { writer.put(line) }
        writer.say("price-steps")
        let told = steps.map { "\($0)" }.joined(separator: ", ")
        writer.put("scaglioni: [\(steps.isEmpty ? DraftWriter.hole : told)]")
      }
    }
  }

  private func proposals(for text: String, of detail: SurveyReading.Detail) -> [Proposal] {
    detail.key == SurveyReading.slotKey
      ? SlotProposer(matcher: table.matcher).proposals(for: text)
      : PriceProposer(matcher: table.matcher, title: detail.label).proposals(for: text)
  }

  /// One column of yes and no. An option that says when in no way is left out: it tells no time.
  private func write(_ option: (column: Int, yes: [String], no: [String], label: String)) {
    let found = SlotProposer(matcher: table.matcher).proposals(for: option.label)
    let code = CodedText(found)
    if code.isFilled, code.code == "null" { return }
    if !code.isFilled, !found.isEmpty { writer.offer(found, .slot) }
    let slot =
      !code.isFilled
      ? ", orari: \(DraftWriter.hole)"
      : code.code.hasPrefix("{") ? ", " + code.code.dropFirst().dropLast() : ""
    writer.put(
      "- {\(table.tally.columns[option.column].reference), si: \(YAMLScalar.list(option.yes)),"
        + " no: \(YAMLScalar.list(option.no)), nome: \(YAMLScalar.quoted(option.label))\(slot)}",
      code.isFilled ? .found(count: 0, found.first, .slot) : nil)
  }

  private func note(_ label: String, _ proposal: Proposal) {
    proposals.append(
      Draft.PlacedProposal(
        label: label, vocabulary: .detail, candidates: [proposal], isFilled: true))
  }

  func writeNumbers() {
    var quantities: [SurveyReading.NumberItem] = []
    var scales: [SurveyReading.NumberItem] = []
    for item in reading.numbers {
      if case .quantity = item.kind { quantities.append(item) } else { scales.append(item) }
    }
    for (key, items) in [("numeri", quantities), ("ordinali", scales)] where !items.isEmpty {
      writer.gap()
      writer.say(key)
      writer.put("\(key):")
      for item in items { write(item) }
    }
  }

  private func write(_ item: SurveyReading.NumberItem) {
    note(item.title, item.proposal)
    writer.inside {
      if case .scale(_, _, isOrderSure: false) = item.kind { writer.say("scale-order") }
      writer.put("- codice: \(item.code)", .found(count: 0, item.proposal, .detail))
      writer.inside {
        writer.put("titolo: \(YAMLScalar.quoted(ValueInspection.plain(item.title)))")
        for line in table.tally.columns[item.column].reference.lines { writer.put(line) }
        if Self.concernsHealth(item.title) {
          writer.say("health")
          writer.put("salute: sì")
        }
        switch item.kind {
        case .quantity(let proposer, let found): write(proposer, found)
        case .scale(let steps, let others, _): write(steps, others)
        }
      }
    }
  }

  private func write(_ proposer: NumberProposer, _ found: ClosedRange<Double>) {
    if let sentinel = proposer.sentinel {
      writer.say("number-sentinel", ["value": NumberProposer.text(sentinel)])
    }
    writer.put("minimo: \(NumberProposer.text(proposer.low))")
    writer.put(
      "massimo: \(NumberProposer.text(proposer.high))",
      .note(
        ProposalReason(
          "number-range",
          [
            "low": NumberProposer.text(found.lowerBound),
            "high": NumberProposer.text(found.upperBound),
          ])))
    if !proposer.unit.isEmpty { writer.put("unita: \(proposer.unit)") }
  }

  private func write(_ steps: [String], _ others: [ColumnTally.Value]) {
    writer.put("scala: \(YAMLScalar.list(steps))")
    if others.isEmpty { return }
    writer.put("valori:")
    writer.inside {
      writer.codes(others, .scale) { value in
        let found = table.matcher.proposals(for: value.text, in: .scale)
        return CodedText(found.filter { $0.code == "nessuno" }) { _ in "null" }
      }
    }
  }

  /// Whether a question seems to speak of health or disability: fewer of its answers may be shown.
  private static func concernsHealth(_ title: String) -> Bool {
    LabelWords.words(title).contains { word in
      ["salut", "disabil", "malatt", "invalid", "handicap"].contains { word.hasPrefix($0) }
    }
  }
}
