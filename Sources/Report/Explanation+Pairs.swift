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
    var lines = shares(
      names.service(pair.service), names.measure(pair.measure), pair.target, pair.objective,
      pair.similarity, pair.reverse, pair.overlap)
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
    lines += adds(pair.additions)
    if pair.isUnderExclusionClause { lines.append(words.text("pairs.clauseA1") + ".") }
    lines.append(
      words.text(
        "explain.pairSource",
        [
          "rows": names.rows(pair.references, "explain.provenance.row"), "clause": pair.clause,
        ]))
    return (lines + sensitivity(of: pair.id) + again(pair.id)).joined(separator: "\n")
  }

  /// The trail of two services that overlap.
  func text(of pair: ServiceOverlapFinding) -> String {
    var lines = shares(
      names.service(pair.service), names.service(pair.other), pair.target, pair.objective,
      pair.similarity, pair.reverse, pair.overlap)
    lines.append(
      words.text(
        "explain.common",
        ["objectives": words.list(pair.commonObjectives.map { names.objective($0) })]))
    if let reading = pair.reading {
      lines.append(
        words.text("explain.reading", ["reading": words.text("cross.\(reading.rawValue)")]))
    }
    lines += adds(pair.additions)
    if !pair.otherAdditions.added.isEmpty {
      lines.append(
        words.text("explain.otherAdditions", ["additions": fields(pair.otherAdditions.added)]))
    }
    lines.append(words.text("explain.planTogether"))
    return (lines + sensitivity(of: pair.id) + again(pair.id)).joined(separator: "\n")
  }

  /// Of what the two are, how much of one the other has, and the class that follows.
  func shares(
    _ first: String, _ second: String, _ target: ShareBounds, _ objective: ShareBounds,
    _ similarity: ShareBounds, _ reverse: ShareBounds, _ overlap: OverlapClass
  ) -> [String] {
    [
      words.text("explain.pair", ["first": first, "second": second]), "",
      words.text("explain.targetShare", ["share": bounds(target)]),
      words.text("explain.objectiveShare", ["share": bounds(objective)]),
      words.text("explain.similarity", ["share": bounds(similarity)]),
      words.text("explain.reverse", ["share": bounds(reverse)]), "",
      words.text("explain.coverage", ["coverage": words.text("overlap.\(overlap.rawValue)")]),
    ]
  }

  private func adds(_ additions: Additionality) -> [String] {
    var lines: [String] = []
    if !additions.added.isEmpty {
      lines.append(words.text("explain.additions", ["additions": fields(additions.added)]))
    }
    if !additions.unknown.isEmpty {
      lines.append(words.text("explain.addsNot", ["fields": fields(additions.unknown)]))
    }
    return lines
  }

  private func fields(_ list: [Addition]) -> String {
    words.list(list.map { words.text("addition.\($0.rawValue)") })
  }

  /// Why two entries are, or may be, one service: what agrees and what contradicts, each with its
  /// weight.
  func text(of pair: IdentityFinding) -> String {
    func weighed(_ list: [IdentityEvidence]) -> String {
      words.list(
        list.map {
          words.text(
            "explain.identity.weight",
            [
              "reason": words.text("identity.reason.\($0.reason.rawValue)"), "bits": bits($0.bits),
            ])
        })
    }
    let against = pair.evidence.filter { $0.bits < 0 }
    let lines = [
      words.text(
        "explain.pair",
        ["first": names.entry(pair.first), "second": names.entry(pair.second)]), "",
      words.text(
        "explain.coverage", ["coverage": words.text("identity.\(pair.state.rawValue)")]),
      words.text(
        "explain.identity.reasons", ["reasons": weighed(pair.evidence.filter { $0.bits >= 0 })]),
      against.isEmpty
        ? words.text("explain.identity.noneAgainst")
        : words.text("explain.identity.against", ["reasons": weighed(against)]),
      words.text(
        "explain.identity.score",
        [
          "score": words.decimal(pair.score), "prior": bits(IdentityWeights.prior),
          "certain": bits(IdentityWeights.certain),
          "probable": bits(IdentityWeights.probable),
          "possible": bits(IdentityWeights.possible),
        ]),
      words.text("explain.identity.\(outcome(of: pair))"),
    ]
    return (lines + again(pair.id)).joined(separator: "\n")
  }

  /// How the two count: what the table decided goes before the state.
  private func outcome(of pair: IdentityFinding) -> String {
    switch context.decisions[pair.id]?.outcome {
    case .agreed: "agreed"
    case .disagreed: "disagreed"
    case .toExamine, nil: pair.state == .certain ? "certain" : "open"
    }
  }

  private func bits(_ value: Double) -> String {
    (value > 0 ? "+" : "") + words.decimal(value)
  }

  func again(_ id: FindingID) -> [String] {
    decision(id) + ["", words.text("explain.again", ["command": "mappa explain \(id)"])]
  }

  func bounds(_ share: ShareBounds) -> String {
    share.low == share.high
      ? words.percent(share.low) : words.percentRange(share.low, share.high)
  }
}
