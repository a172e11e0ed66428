internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension Explanation {
  /// Ids of the answers in numbers.
  var numberIDs: [String] { context.publication.numbers.keys.sorted().map(\.id) }

  /// What was answered to a question with a number, as pages tell it; nil for other ids.
  func text(ofNumber id: String) -> String? {
    guard let entry = context.publication.numbers.values.first(where: { $0.address.id == id }),
      let question = context.question(entry.address)
    else { return nil }
    var lines = [
      words.text(
        "explain.cell",
        [
          "objective": "\(question.title) (\(question.code))",
          "target": names.target(entry.address.target),
          "territory": names.fullTerritory(entry.address.territory),
        ]), "",
    ]
    if let n = entry.sampleSize {
      lines.append(numbersHeading(entry.address.wave))
      lines.append("  " + words.text("explain.sample", ["n": words.whole(n)]))
    }
    if entry.sign != .published { lines.append(words.text("sign.\(entry.sign.rawValue)")) }
    if let rate = entry.itemNonResponse, rate > 0 {
      lines.append("  " + words.text("explain.nonResponse", ["rate": words.percent(rate)]))
    }
    switch question.kind {
    case .quantity(let unit):
      if let mean = entry.mean {
        let text = ValueCells.joined(index.values.amount(mean), unit)
        lines.append("  " + words.text("explain.mean", ["value": text]))
      }
    case .scale(let steps):
      if let median = entry.median {
        lines.append(
          "  "
            + words.text(
              "explain.median",
              [
                "value": steps[median.step - 1], "lower": steps[median.steps.lowerBound - 1],
                "upper": steps[median.steps.upperBound - 1],
              ]))
      }
    }
    if let more = index.values.sentence(entry, question) { lines.append("  " + more) }
    lines += ["", words.text("explain.again", ["command": "mappa explain \(id)"])]
    return lines.joined(separator: "\n")
  }
}
