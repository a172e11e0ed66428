internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// Rows on the first sides of paper; the others follow in the appendix.
  static let firstRows = 8

  /// 3 I bisogni in ordine, e quanto l'ordine è certo.
  var ranking: PageSection {
    var blocks: [Block] = []
    let unranked = unrankedNote
    if ranks.isEmpty {
      blocks.append(
        .callout([.text(words.text(unranked == nil ? "ranking.none" : "ranking.none.reasons"))]))
    } else {
      blocks.append(
        .paragraph([
          .text(
            index.text(
              "ranking.intro", of: [ranks[0].address.wave], ["count": words.whole(ranks.count)]))
        ]))
      blocks.append(
        .table(rankTable("graduatoria", ranks.prefix(Self.firstRows), isInteractive: true)))
      if ranks.count > Self.firstRows {
        blocks.append(
          .paragraph([
            .link(
              words.text("ranking.rest", ["count": words.whole(ranks.count - Self.firstRows)]),
              to: .anchor("graduatoria-segue"))
          ]))
      }
    }
    if let unranked { blocks.append(.callout([.text(unranked)])) }
    return PageSection(
      id: "ordine", title: rankingTitle, shortTitle: words.text("section.ranking.short"),
      printsFirst: true, blocks)
  }

  /// Needs of a published share that have no place in the order, and why: the highest need must not
  /// go missing because few were asked.
  private var unrankedNote: String? {
    let ranks = ranks
    let ranked = Set(ranks.map(\.address.objective))
    let elsewhere = Set((context.publication.ranks[code]?[target] ?? []).map(\.address))
    let cells = index.cells(code, target).filter {
      $0.unmet != nil && !ranked.contains($0.address.objective)
    }
    let named = { (cell: PublishedCell) in
      words.quoted(names.objective(cell.address.objective)) + " "
        + (index.values.sentence(cell.unmet) ?? words.text("sign.unknown"))
    }
    let measured = cells.filter { $0.unmet?.point != nil }.sorted {
      ($1.unmet!.point!, $0.address) < ($0.unmet!.point!, $1.address)
    }
    let asked = measured.filter { $0.unmet?.basis == .design }
    let reasons = [
      ("ranking.fromTables", measured.filter { $0.unmet?.basis != .design }),
      ("ranking.otherWave", asked.filter { elsewhere.contains($0.address) }),
      // One need makes no order, whoever was asked.
      (
        ranks.isEmpty && asked.count == 1 ? "ranking.alone" : "ranking.notAskedOfAll",
        asked.filter { !elsewhere.contains($0.address) }
      ),
      ("ranking.imprecise", cells.filter { $0.unmet?.point == nil }),
    ]
    let parts = reasons.filter { !$0.1.isEmpty }.map { key, cells in
      words.text(key, ["objectives": cells.map(named).joined(separator: "; ")])
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Says that some stand apart only if their rank intervals do.
  var rankingTitle: String {
    guard !ranks.isEmpty else { return words.text("ranking.title.none") }
    if let apart = Self.standingApart(ranks) {
      if apart == 1 { return words.text("ranking.title.first") }
      return words.text("ranking.title.apart", ["count": words.whole(apart)])
    }
    let all = 1...ranks.count
    if ranks.allSatisfy({ $0.places == all }) { return words.text("ranking.title.same") }
    return words.text("ranking.title.partly")
  }

  /// The fewest first rows whose possible places are all before those of every other row.
  static func standingApart(_ ranks: [PublishedRank]) -> Int? {
    (1..<max(1, ranks.count)).first { count in
      ranks.prefix(count).allSatisfy { $0.places.upperBound <= count }
        && ranks.dropFirst(count).allSatisfy { $0.places.lowerBound > count }
    }
  }

  /// The scale of drawings, percent: the next multiple of 20 from the highest upper end on.
  static func scale(_ upperEnds: [Double]) -> Int {
    let highest = ValueCells.percent(upperEnds.max() ?? 1)
    return min(100, max(20, (highest + 19) / 20 * 20))
  }

  private var plotMaximum: Int {
    Self.scale(ranks.compactMap { context.publication.cells[$0.address]?.unmetUpper })
  }

  func rankTable(_ id: String, _ ranks: ArraySlice<PublishedRank>, isInteractive: Bool)
    -> DataTable
  {
    DataTable(
      id: id,
      caption: index.text(
        "ranking.caption", of: Set(ranks.map(\.address.wave)),
        ["territory": names.fullTerritory(code)]),
      note: surveyNote,
      columns: [
        DataColumn(words.text("column.objective")), DataColumn(words.text("column.place"), .number),
        DataColumn(words.text("column.unmet"), .plot(maximum: plotMaximum)),
        DataColumn(words.text("column.places"), .number), DataColumn(words.text("column.class")),
        DataColumn(words.text("column.evidence")),
      ],
      rows: ranks.map { rank in
        let cell = context.publication.cells[rank.address]
        let objective = rank.address.objective
        return DataRow(
          id: "r-\(objective)", group: names.area(objective),
          [
            .text([
              .link(names.objective(objective), to: .anchor(traceID(objective))), .text(" "),
              .soft(names.area(objective)),
            ]),
            .number(words.place(rank.place), sortKey: Double(rank.place)),
            index.values.unmet(cell, plotMaximum: plotMaximum, withSampleSize: true),
            .number(possiblePlaces(rank), sortKey: Double(rank.places.lowerBound)),
            verdictCell(cell?.verdict, of: cell), evidenceCell(cell?.verdict),
          ])
      }, isInteractive: isInteractive)
  }

  private func possiblePlaces(_ rank: PublishedRank) -> String {
    rank.places.count == 1
      ? words.place(rank.places.lowerBound)
      : words.text(
        "ranking.between",
        [
          "first": words.place(rank.places.lowerBound), "last": words.place(rank.places.upperBound),
        ])
  }

  func traceID(_ objective: ObjectiveCode) -> String { "t-\(objective)" }
}
