internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// Offers named for one ATS; the others are counted.
  private static let namedOffers = 3

  /// Who has the same need, and who has an answer; nothing where no other ATS was asked.
  var benchlearning: [Block] {
    let gaps = index.sharedGaps(code).filter {
      !$0.sameGap.isEmpty || !$0.answered.isEmpty || $0.untold > 0
    }
    guard !gaps.isEmpty else { return [] }
    return [
      .heading(words.text("bench.heading"), id: "confronto"),
      .paragraph([.text(words.text("bench.intro"))]),
      .table(
        DataTable(
          id: "confronto-territori",
          caption: words.text("bench.caption", ["territory": names.fullTerritory(code)]),
          note: words.text("bench.note"),
          columns: [
            "column.objective", "bench.column.here", "bench.column.same", "bench.column.answer",
          ].map { DataColumn(words.text($0)) },
          rows: gaps.map(row))),
    ]
  }

  private func row(_ gap: SharedGap) -> DataRow {
    let untold =
      gap.untold > 0
      ? words.text(
        "bench.untold", ["count": words.whole(gap.untold), "n": "\(gap.untold)"]) : nil
    let same = gap.sameGap.map { other in
      words.text(
        "bench.same",
        ["ats": names.shortTerritory(other.territory), "coverage": label(other.verdict)])
    }
    let answered = gap.answered.map { other in
      words.text(
        "bench.answer",
        [
          "ats": names.shortTerritory(other.territory), "coverage": label(other.verdict),
          "offers": offers(other),
        ])
    }
    return DataRow([
      .text(names.objectiveRuns(gap.verdict.address.objective)),
      .label(label(gap.verdict), Self.tone(gap.verdict.coverage)),
      .words((same.isEmpty ? [words.text("bench.none")] : same).joined(separator: "; ")),
      .words(
        ((answered.isEmpty ? [words.text("bench.none")] : answered) + [untold].compactMap { $0 })
          .joined(separator: "; ")),
    ])
  }

  private func label(_ verdict: PublishedVerdict) -> String {
    names.coverage(verdict)
  }

  private func offers(_ other: SharedGap.Other) -> String {
    let all = other.offers
    let shown = all.prefix(Self.namedOffers).map(names.offer).joined(separator: ", ")
    let rest = all.count - Self.namedOffers
    return rest > 0
      ? words.text("bench.moreOffers", ["offers": shown, "count": words.whole(rest)]) : shown
  }
}
