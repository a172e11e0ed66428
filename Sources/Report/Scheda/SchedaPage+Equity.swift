internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// Women, companies led by women, single parents, small comuni and the self-employed beside
  /// everybody: in words what is sure, then the table.
  var equity: [Block] {
    let groups = equityGroups
    guard !groups.isEmpty else { return [] }
    let shown = objectives.filter { objective in
      equityEntries(objective).contains { $0.unmet != nil }
    }
    let rows = shown.map { objective in
      DataRow(
        [
          .text(names.objectiveRuns(objective)),
          index.values.unmet(equityCell(objective)),
        ]
          + groups.map { group in
            equityValue(
              equityEntries(objective).first { $0.group == group }, beside: equityCell(objective))
          })
    }
    return [
      .heading(words.text("equity.title"), id: "equita"),
      .paragraph([.text(index.text("equity.intro", of: waves))]),
      equityInWords(groups),
      .table(
        DataTable(
          id: "equita-tabella",
          caption: isEquityIndicative
            ? words.text("equity.caption.indicative") : index.text("equity.caption", of: waves),
          note: sourceNote,
          style: .matrix,
          columns: [
            DataColumn(words.text("column.objective")),
            DataColumn(names.target(.everyone), isTotal: true),
          ] + groups.map { DataColumn(index.values.equityGroup($0)) }, rows: rows)),
    ]
  }

  /// The cell of everybody: groups are never set beside anybody else.
  private func equityCell(_ objective: ObjectiveCode) -> PublishedCell? {
    index.cell(code, objective, .everyone)
  }

  private func equityEntries(_ objective: ObjectiveCode) -> [PublishedEquity] {
    equityCell(objective).flatMap { context.publication.equity[$0.address] } ?? []
  }

  /// Whether the sample lets no difference be tested.
  private var isEquityIndicative: Bool {
    let readings = objectives.flatMap(equityEntries).compactMap(\.reading)
    return !readings.isEmpty && readings.allSatisfy { $0 == .indicative }
  }

  /// Groups of which anything may be shown here.
  private var equityGroups: [EquityGroup] {
    let told = Set(
      objectives.flatMap(equityEntries).filter { $0.unmet != nil }.map(\.group))
    return told.sorted()
  }

  private func equityValue(_ entry: PublishedEquity?, beside whole: PublishedCell?) -> DataCell {
    guard let entry else { return .sign(.insufficient) }
    guard let ratio = entry.ratio else {
      if !entry.tellsUnits { return .sign(.suppressed) }
      switch entry.sign {
      case .suppressed: return .sign(.suppressed)
      case .unreliable: return .sign(.unreliable)
      case .insufficient: return .sign(.insufficient)
      case .notAsked: return .sign(.notAsked)
      // Nothing is so many times nobody; and nothing is, of a share in words, a number of times.
      case .published: return .sign(whole?.unmet?.point == 0 ? .absent : .unreliable)
      }
    }
    return .figure(
      Figure(
        value: words.decimal(ratio.value), interval: index.values.interval(ratio),
        note: entry.reading.flatMap {
          [.uncertain, .indicative].contains($0) ? nil : words.text("equity.reading.\($0.rawValue)")
        },
        signs: entry.isFlagged ? [.flagged] : [],
        sortKey: (ratio.value * 10).rounded() / 10))
  }

  /// One sentence per group that surely goes without an answer more than everybody, then one per group
  /// that surely does less.
  private func equityInWords(_ groups: [EquityGroup]) -> Block {
    if isEquityIndicative { return .callout([.text(words.text("equity.indicative"))]) }
    let lines = [EquityReading.above, .below].flatMap { equityLines(groups, $0) }
    return lines.isEmpty ? .callout([.text(index.text("equity.none", of: waves))]) : .list(lines)
  }

  private func equityLines(_ groups: [EquityGroup], _ reading: EquityReading) -> [[Inline]] {
    groups.compactMap { group -> [Inline]? in
      let told = objectives.compactMap { objective -> String? in
        guard
          let entry = equityEntries(objective).first(where: { $0.group == group }),
          entry.reading == reading, let ratio = entry.ratio
        else { return nil }
        return words.text(
          "equity.need",
          ["objective": names.objective(objective), "ratio": index.values.sentence(ratio)])
      }
      guard !told.isEmpty else { return nil }
      return [
        .text(
          words.text(
            "equity.\(reading.rawValue)",
            [
              "group": index.values.equityGroup(group),
              "objectives": told.joined(separator: "; "),
            ]))
      ]
    }
  }
}

extension PublishedEquity {
  /// Whether the share of the group is to be read with care.
  fileprivate var isFlagged: Bool {
    guard let form = unmet?.form else { return false }
    return switch form {
    case .share(_, _, _, let isFlagged), .none(_, let isFlagged): isFlagged
    case .range, .words: false
    }
  }
}

extension ValueCells {
  func equityGroup(_ group: EquityGroup) -> String {
    words.text("equity.group.\(group.rawValue)")
  }

  /// The interval of a ratio, as "1,1–1,6"; nil for a census, which has none.
  func interval(_ ratio: PublishedRatio) -> String? {
    guard let upper = ratio.upper else {
      return words.text("equity.atLeast", ["lower": words.decimal(ratio.lower)])
    }
    if ratio.lower == upper { return nil }
    return words.decimal(ratio.lower) + "–" + words.decimal(upper)
  }

  /// A ratio in a sentence: "1,4 volte (1,1–1,6)".
  func sentence(_ ratio: PublishedRatio) -> String {
    let text = words.text("equity.times", ["value": words.decimal(ratio.value)])
    return interval(ratio).map { text + " (\($0))" } ?? text
  }
}
