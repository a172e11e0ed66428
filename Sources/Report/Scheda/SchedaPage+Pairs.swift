internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// Services beside services: those that overlap, and entries that are or may be one.
  var servicePairs: [Block] {
    var blocks: [Block] = []
    let together = context.publication.serviceOverlaps.filter {
      reaches(names.services[$0.service])
    }
    if !together.isEmpty {
      blocks.append(
        .details(
          summary: words.text("together.summary", ["count": words.whole(together.count)]),
          [.table(togetherTable(together))]))
    }
    let twice = context.publication.identities.filter {
      reaches(names.entries[$0.first]) || reaches(names.entries[$0.second])
    }
    if !twice.isEmpty {
      blocks.append(
        .details(
          summary: words.text("offers.twice.summary", ["count": words.whole(twice.count)]),
          [.table(identityTable(twice))]))
    }
    return blocks
  }

  /// What one side adds, and of what that is not known.
  func additions(_ additions: Additionality) -> String {
    func fields(_ list: [Addition]) -> String {
      words.list(list.map { words.text("addition.\($0.rawValue)") })
    }
    let added =
      additions.added.isEmpty ? words.text("addition.nothing") : fields(additions.added)
    return additions.unknown.isEmpty
      ? added
      : added + "; " + words.text("addition.unknown", ["fields": fields(additions.unknown)])
  }

  /// The strongest first, those of one comune before others.
  private func togetherTable(_ pairs: [ServiceOverlapFinding]) -> DataTable {
    let sorted = pairs.sorted { a, b in
      let (x, y) = (a.overlap == .strong ? 0 : 1, b.overlap == .strong ? 0 : 1)
      let (near, far) = (a.isSameComune ? 0 : 1, b.isSameComune ? 0 : 1)
      return (x, near, -a.similarity.low, a.id) < (y, far, -b.similarity.low, b.id)
    }
    return pairTable(
      "insieme", caption: "together.caption",
      columns: [
        DataColumn(words.text("column.similarity"), .number),
        DataColumn(words.text("column.reading")), DataColumn(words.text("column.adds")),
      ], of: sorted
    ) { pair in
      var reading = words.text("overlap.\(pair.overlap.rawValue)")
      if let crossed = pair.reading { reading += ": " + words.text("cross.\(crossed.rawValue)") }
      return [
        .text(names.serviceRuns(pair.service)), .text(names.serviceRuns(pair.other)),
        .number(bounds(pair.similarity), sortKey: nil), .words(reading),
        .words(additions(pair.additions)),
      ]
    }
  }

  private func identityTable(_ pairs: [IdentityFinding]) -> DataTable {
    func reasons(_ list: [IdentityEvidence.Reason]) -> String {
      words.list(list.map { words.text("identity.reason.\($0.rawValue)") })
    }
    return pairTable(
      "doppioni", caption: "twice.caption",
      columns: [
        DataColumn(words.text("column.state")), DataColumn(words.text("column.reasons")),
        DataColumn(words.text("column.against")),
      ], of: pairs
    ) { pair in
      [
        .text(names.entryRuns(pair.first)), .text(names.entryRuns(pair.second)),
        .words(state(of: pair)),
        .words(reasons(pair.reasons)),
        .words(pair.contradictions.isEmpty ? "–" : reasons(pair.contradictions)),
      ]
    }
  }

  /// The state, with what the table decided.
  private func state(of pair: IdentityFinding) -> String {
    let state = words.text("identity.\(pair.state.rawValue)")
    switch context.decisions[pair.id]?.outcome {
    case .agreed: return words.text("identity.agreed", ["state": state])
    case .disagreed: return words.text("identity.disagreed", ["state": state])
    case .toExamine, nil: return state
    }
  }

  /// A table of the first pairs, their two names and what else its columns tell.
  private func pairTable<Pair>(
    _ id: String, caption: String, columns: [DataColumn], of pairs: [Pair],
    row: (Pair) -> [DataCell]
  ) -> DataTable {
    let shown = pairs.prefix(Self.pairLimit)
    return DataTable(
      id: id, caption: words.text(caption),
      note: words.text(
        "pairs.note", ["shown": words.whole(shown.count), "all": words.whole(pairs.count)]),
      columns: [
        DataColumn(words.text("column.first")), DataColumn(words.text("column.second")),
      ] + columns,
      rows: shown.map { DataRow(row($0)) })
  }
}
