internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension Explanation {
  /// Overlaps of all territories, by id.
  var overlaps: [OverlapFinding] {
    context.publication.overlaps.values.flatMap { $0 }.sorted { $0.id < $1.id }
  }

  /// The trail of an overlap: the two shares, the class, what would decide, what the service adds.
  func text(of pair: OverlapFinding) -> String {
    var lines = [
      words.text(
        "explain.pair",
        ["first": names.service(pair.service), "second": names.measure(pair.measure)]), "",
      words.text("explain.targetShare", ["share": bounds(pair.target)]),
      words.text("explain.objectiveShare", ["share": bounds(pair.objective)]),
      words.text("explain.similarity", ["share": bounds(pair.similarity)]),
      words.text("explain.reverse", ["share": bounds(pair.reverse)]), "",
      words.text(
        "explain.coverage", ["coverage": words.text("overlap.\(pair.overlap.rawValue)")]),
    ]
    if !pair.commonObjectives.isEmpty {
      lines.append(
        words.text(
          "explain.common",
          ["objectives": words.list(pair.commonObjectives.map { names.objective($0) })]))
    }
    if let field = pair.deciding {
      lines.append(
        words.text("explain.missing", ["missing": words.text("missing.\(field.rawValue)")]))
    }
    if let reading = pair.reading {
      lines.append(
        words.text("explain.reading", ["reading": words.text("cross.\(reading.rawValue)")]))
    }
    if !pair.additions.isEmpty {
      let additions = pair.additions.map { words.text("addition.\($0.rawValue)") }
      lines.append(words.text("explain.additions", ["additions": words.list(additions)]))
    }
    lines.append(
      words.text(
        "explain.pairSource",
        [
          "source": names.instrument(pair.reference.instrument), "line": "\(pair.reference.line)",
          "clause": pair.clause,
        ]))
    return (lines + again(pair.id)).joined(separator: "\n")
  }

  /// Why two entries are, or may be, one service.
  func text(of pair: IdentityFinding) -> String {
    let reasons = pair.reasons.map { words.text("identity.reason.\($0.rawValue)") }
    let lines = [
      words.text(
        "explain.pair",
        ["first": names.service(pair.first), "second": names.service(pair.second)]), "",
      words.text(
        "explain.coverage", ["coverage": words.text("identity.\(pair.state.rawValue)")]),
      words.text("explain.reasons", ["reasons": words.list(reasons)]),
    ]
    return (lines + again(pair.id)).joined(separator: "\n")
  }

  private func again(_ id: FindingID) -> [String] {
    decision(id) + ["", words.text("explain.again", ["command": "mappa explain \(id)"])]
  }

  private func bounds(_ share: ShareBounds) -> String {
    share.low == share.high
      ? words.percent(share.low) : words.percentRange(share.low, share.high)
  }
}
