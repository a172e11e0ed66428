internal import Disclosure
internal import Findings
internal import Language
internal import Region

/// The trail of a coverage finding in sentences that a meeting can follow, made of published values
/// only: what is withheld stays withheld here too.
public struct Explanation {
  let context: ReportContext
  let index: ReportIndex
  var words: Phrasebook { index.words }
  var names: ReportNames { index.names }

  /// Prepares explanations of a publication.
  public init(_ context: ReportContext) {
    self.context = context
    index = ReportIndex(context)
  }

  /// Ids of the findings that a text names: a whole id, or some of its parts in order, such as
  /// `ATS-325:A3.1`; everybody is meant where no target is named, and where no wave is the later of
  /// those that the mapping compares.
  public func matches(_ text: String) -> [String] {
    let parts = text.split(separator: ":").map(String.init)
    let all =
      context.publication.cells.keys.sorted().map(Self.id)
      + indicatorIDs
      + (overlaps.map(\.id) + context.publication.serviceOverlaps.map(\.id)
      + context.publication.identities.map(\.id)).map(\.rawValue)
      + numberIDs
    if let whole = all.first(where: { $0 == text }) { return [whole] }
    let fitting = all.filter { id in
      var rest = id.split(separator: ":").map(String.init)[...]
      return parts.allSatisfy { part in
        guard let place = rest.firstIndex(of: part) else { return false }
        rest = rest[(place + 1)...]
        return true
      }
    }
    let superseded = Set(
      context.publication.cells.keys.filter {
        !index.standingWaves.stands($0.wave, for: StandingWaves.Question($0))
      }.map(Self.id))
    let current = fitting.filter { !superseded.contains($0) }
    let everyone = current.filter { $0.hasSuffix(":\(TargetCode.everyone)") }
    return everyone.isEmpty ? current : everyone
  }

  /// The whole trail of a finding; empty for an id that `matches(_:)` did not give.
  public func text(of id: String) -> String {
    if let number = text(ofNumber: id) { return number }
    if let told = indicator(id) { return told }
    if let pair = overlaps.first(where: { $0.id.rawValue == id }) { return text(of: pair) }
    if let pair = context.publication.serviceOverlaps.first(where: { $0.id.rawValue == id }) {
      return text(of: pair)
    }
    if let pair = context.publication.identities.first(where: { $0.id.rawValue == id }) {
      return text(of: pair)
    }
    guard let cell = context.publication.cells.values.first(where: { Self.id($0.address) == id })
    else { return "" }
    var lines = [
      words.text(
        "explain.cell",
        [
          "objective": "\(names.objective(cell.address.objective)) (\(cell.address.objective))",
          "target": names.target(cell.address.target),
          "territory": names.fullTerritory(cell.address.territory),
        ])
    ]
    lines += numbers(cell) + barriers(cell)
    // Users of services tell of quality and barriers: their shares are no need.
    let isNeed = !index.wavesOfUsers.contains(cell.address.wave)
    if isNeed { lines += rank(cell) + equity(cell) }
    lines += people(cell)
    if isNeed { lines += details(cell) + comparisons(cell) }
    if let verdict = cell.verdict { lines += trail(verdict, of: cell) }
    lines += sensitivity(of: FindingID(id))
    lines += decision(FindingID(id)) + [""]
    lines.append(words.text("explain.again", ["command": "mappa explain \(id)"]))
    return lines.joined(separator: "\n")
  }

  static func id(_ address: CellAddress) -> String {
    FindingID.coverage(address.wave, address.territory, address.objective, address.target).rawValue
  }

  /// What the table said of a finding.
  func decision(_ id: FindingID) -> [String] {
    [words.text("explain.decision", ["decision": index.decisionText(id)])]
  }

  private func numbers(_ cell: PublishedCell) -> [String] {
    guard let n = cell.sampleSize else {
      return ["", words.text("sign.\(cell.sign.rawValue)")]
    }
    let heading = [
      "", numbersHeading(cell.address.wave),
      "  " + words.text("explain.sample", ["n": words.whole(n)]),
    ]
    if index.wavesOfUsers.contains(cell.address.wave) {
      return heading + ["  " + words.text("explain.usersOnly")]
    }
    let shares = [
      ("explain.unmet", cell.unmet), ("explain.need", cell.need),
      ("explain.covered", cell.coverage), ("explain.carried", cell.carried),
      ("explain.byWork", cell.byWork),
    ]
    let told = shares.compactMap { key, value in
      index.values.sentence(value).map { "  " + words.text(key, ["value": $0]) }
    }
    return heading + told
  }

  /// What the intervals of a wave's numbers are worth.
  func numbersHeading(_ wave: WaveCode) -> String {
    switch index.sampling(of: [wave]) {
    case .nonProbability: words.text("explain.numbers.nonProbability")
    case .census: words.text("explain.numbers.census")
    case .probability, nil: words.text("explain.numbers")
    }
  }

  private func trail(_ verdict: PublishedVerdict, of cell: PublishedCell) -> [String] {
    var lines = ["", words.text("explain.coverage", ["coverage": names.coverage(verdict)])]
    if verdict.address != cell.address {
      lines.append(
        words.text(
          "explain.wider",
          [
            "scope": names.target(verdict.address.target) + ", "
              + names.fullTerritory(verdict.address.territory)
          ]))
    }
    lines.append("")
    lines.append(words.text("explain.steps"))
    lines += verdict.checks.map { check in
      "  "
        + words.text(
          check.held ? "explain.stepYes" : "explain.stepNo",
          [
            "coverage": words.text("coverage.\(check.candidate.rawValue)"),
            "rule": rule(check.candidate),
          ])
    }
    lines.append("")
    let offers = OfferWords(index: index, verdict: verdict)
    lines += self.offers(verdict, offers) + leftOut(offers)
    lines += slotsLeftOut(verdict)
    lines.append(words.text("trace.missing", ["missing": offers.toKnow]))
    if let answer = offers.answer { lines.append(words.text("explain.answer", ["answer": answer])) }
    lines.append(
      words.text(
        verdict.evidence.strength == .strong ? "explain.evidence.strong" : "explain.evidence",
        [
          "strength": words.text("strength.\(verdict.evidence.strength.rawValue)"),
          "link": words.text("evidence.\(verdict.evidence.weakest.rawValue)"),
        ]))
    return lines
  }

  /// The condition of a class in words, with the thresholds in force.
  private func rule(_ coverage: CoverageClass) -> String {
    let p = context.parameters
    let thresholds = [
      "rareNeed": p.rareNeed, "unmetNeed": p.unmetNeed, "halfCovered": p.halfCovered,
      "wellCovered": p.wellCovered, "littleUnmet": p.littleUnmet,
    ]
    return words.text("rule.\(coverage.rawValue)", thresholds.mapValues { words.percent($0) })
  }

  private func offers(_ verdict: PublishedVerdict, _ offers: OfferWords) -> [String] {
    if verdict.offers.isEmpty { return [words.text("explain.noOffers")] }
    let lines = verdict.offers.map { offer in
      let provenance =
        switch offer.provenance {
        case .rows(let rows): names.rows(rows, "explain.provenance.row")
        case .clause(let clause): words.text("explain.provenance.clause", ["clause": clause])
        }
      let facts = [inSlots(offer, offers.admission(offer))] + offers.terms(offer)
      return "  "
        + words.text(
          "explain.offer",
          [
            "name": names.offer(offer.code), "code": offer.code.text,
            "facts": facts.joined(separator: "; "), "provenance": provenance,
          ])
    }
    return [words.text("explain.offers")] + lines
      + [words.text("trace.ladder", ["rungs": offers.rungs])]
  }

  /// Where no offer goes, and parts of the target that none surely admits: those of whom it is not
  /// known, and those left out.
  private func leftOut(_ offers: OfferWords) -> [String] {
    let uncertain = offers.uncertain
    let left = offers.leftOut
    var lines = offers.unreached().map { [$0] } ?? []
    if !uncertain.isEmpty {
      lines.append(words.text("explain.uncertain", ["parts": names.parts(uncertain)]))
    }
    if !left.isEmpty {
      lines.append(words.text("explain.leftOut", ["parts": names.parts(left)]))
    }
    return lines
  }
}
