internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// How much the findings of this page owe to the thresholds; nothing where nobody asked.
  var sensitivity: [Block] {
    guard let sensitivity = context.publication.sensitivity else { return [] }
    let verdicts = objectives.compactMap { cell($0)?.verdict }.filter {
      $0.address.territory == code && $0.address.target == target
        && sensitivity.tried.contains($0.id)
    }
    let pairs =
      index.overlaps(code).map { pair in
        (
          id: pair.id, overlap: pair.overlap,
          name: "\(names.service(pair.service)) – \(names.measure(pair.measure))"
        )
      }
      + context.publication.serviceOverlaps.filter { $0.territory == code }.map { pair in
        (
          id: pair.id, overlap: pair.overlap,
          name: "\(names.service(pair.service)) – \(names.service(pair.other))"
        )
      }
    let rows = verdicts.flatMap { verdict in
      index.flips(of: verdict.id).map { flip in
        row(
          names.objective(verdict.address.objective), current(flip, verdict), flip)
      }
    }
    let pairRows = pairs.flatMap { pair in
      index.flips(of: pair.id).map { flip in
        row(pair.name, "overlap.\(pair.overlap.rawValue)", flip)
      }
    }
    let voices = triangulation.map(\.finding)
    let heard = sensitivity.flips.compactMap { flip -> (TriangulationFinding, ClassFlip)? in
      guard case .voices(code, let objective) = flip.subject else { return nil }
      return voices.first { $0.objective == objective }.map { ($0, flip) }
    }
    let voiceRows = heard.map { finding, flip in
      row(names.objective(finding.objective), "agreement.\(finding.agreement.rawValue)", flip)
    }
    let flips =
      (verdicts.map(\.id) + pairs.map(\.id)).flatMap { index.flips(of: $0) } + heard.map(\.1)
    let all = rows + pairRows + voiceRows
    var blocks: [Block] = [
      .heading(words.text("sensitivity.heading"), id: "soglie"),
      .paragraph([
        .text(sentence(flips, of: verdicts.count + pairs.count + voices.count))
      ]),
    ]
    if !all.isEmpty {
      blocks.append(
        .details(
          summary: words.text("sensitivity.details"), [.table(sensitivityTable(all))]))
    }
    return blocks
  }

  private func sentence(_ flips: [ClassFlip], of count: Int) -> String {
    let changed = Set(flips.map(\.subject)).count
    guard let threshold = FlipWords.mostDecisive(flips) else {
      return words.text("sensitivity.stable", ["all": words.whole(count)])
    }
    return words.text(
      "sensitivity.sentence",
      [
        "changed": words.whole(changed), "n": "\(changed)", "all": words.whole(count),
        "threshold": index.flipWords.threshold(threshold),
      ])
  }

  /// Id of the class of today that a flip would change.
  private func current(_ flip: ClassFlip, _ verdict: PublishedVerdict) -> String {
    if case .relevance = flip.outcome {
      return FlipWords.id(.relevance(verdict.isRelevant))
    }
    return FlipWords.id(.coverage(verdict.coverage))
  }

  private func row(_ subject: String, _ current: String, _ flip: ClassFlip) -> DataRow {
    DataRow([
      .words(subject), .words(words.text(current)), .words(index.flipWords.shift(flip.shift)),
      .words(index.flipWords.outcome(flip.outcome)),
    ])
  }

  private func sensitivityTable(_ rows: [DataRow]) -> DataTable {
    DataTable(
      id: "sensibilita", caption: words.text("sensitivity.caption"),
      note: words.text("sensitivity.note"),
      columns: [
        "sensitivity.column.finding", "sensitivity.column.class", "column.parameter",
        "sensitivity.column.outcome",
      ].map { DataColumn(words.text($0)) }, rows: rows)
  }
}
