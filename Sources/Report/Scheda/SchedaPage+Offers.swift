internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// Pairs listed on the page; all are in the data files.
  static let pairLimit = 30

  /// Overlaps read here: those of the nearest territory that has them, for services that reach
  /// this one.
  var overlaps: [OverlapFinding] {
    if !index.overlaps(code).isEmpty { return index.overlaps(code) }
    guard let wider = widerTerritories.first(where: { !index.overlaps($0).isEmpty }) else {
      return []
    }
    return index.overlaps(wider).filter { reaches(names.services[$0.service]) }
  }

  /// Whether a service serves, or may serve, a part of the territory of the page.
  func reaches(_ service: Service?) -> Bool {
    service.map { context.frame.touches($0.widestCatchment, [code]) ?? false } ?? false
  }

  /// Objectives in the order of unmet needs, then the others in tree order.
  var orderedObjectives: [ObjectiveCode] {
    let ranked = ranks.map(\.address.objective)
    return ranked + objectives.filter { !ranked.contains($0) }
  }

  /// 5 Iniziative in corso: complementarità e sovrapposizioni.
  var offers: PageSection {
    let first = orderedObjectives.prefix(Self.firstRows)
    var blocks: [Block] = [.paragraph([.text(words.text("offers.intro"))])]
    if first.isEmpty {
      blocks.append(.callout([.text(words.text("offers.none"))]))
    } else {
      blocks.append(.table(offerTable("offerta", first)))
    }
    if !overlaps.isEmpty {
      blocks.append(.table(measureTable))
      blocks.append(
        .paragraph([
          .link(words.text("offers.pairs.summary"), to: .anchor("coppie-tutte"))
        ]))
    }
    return PageSection(
      id: "iniziative", title: offersTitle, shortTitle: words.text("section.offers.short"),
      printsFirst: true, blocks)
  }

  /// Pairs of services and measures, and of catalogue entries, one by one: for the appendix.
  var pairs: [Block] {
    var blocks: [Block] = []
    if !overlaps.isEmpty {
      blocks.append(
        .details(
          id: "coppie-tutte", summary: words.text("offers.pairs.summary"),
          [.paragraph([.text(words.text("offers.pairs.intro"))]), .table(pairTable)]))
    }
    blocks += servicePairs
    return blocks
  }

  private var offersTitle: String {
    let verdicts = objectives.compactMap { told($0)?.verdict }
    let without = verdicts.filter { $0.answer == .noAnswer && $0.address.territory == code }.count
    let repeated = overlaps.filter { $0.reading == .repetition }.count
    let complements = overlaps.filter { $0.reading == .complement }.count
    let parts = [
      ("without", without), ("complements", complements), ("repeated", repeated),
    ].filter { $0.1 > 0 }.map { key, count in
      words.text("offers.title.\(key)", ["count": words.whole(count)])
    }
    return parts.isEmpty
      ? words.text("offers.title.none")
      : words.text("offers.title", ["parts": words.list(parts)])
  }

  func offerTable(_ id: String, _ objectives: ArraySlice<ObjectiveCode>) -> DataTable {
    DataTable(
      id: id, caption: words.text("offers.caption"), note: words.text("offers.note"),
      columns: [
        DataColumn(words.text("column.objective")),
        DataColumn(words.text("column.services"), .number),
        DataColumn(words.text("column.measures"), .number),
        DataColumn(words.text("column.rung")), DataColumn(words.text("column.missing")),
        DataColumn(words.text("column.answer")),
      ],
      rows: objectives.map { objective in
        let cell = told(objective)
        let row = [DataCell.text(names.objectiveRuns(objective) + who(cell))]
        guard let verdict = cell?.verdict else {
          let sign = DataCell.sign(cell?.sign == .suppressed ? .suppressed : .unknown)
          return DataRow(row + Array(repeating: sign, count: 5))
        }
        let services = verdict.offers.filter {
          if case .service = $0.code { return true }
          return false
        }.count
        let measures = verdict.offers.count - services
        return DataRow(
          row + [
            .number(words.whole(services), sortKey: Double(services)),
            .number(words.whole(measures), sortKey: Double(measures)),
            .words(offerWords(verdict).rungs), .words(offerWords(verdict).toKnow),
            answer(verdict),
          ])
      })
  }

  /// Whom a row speaks of, where it is not everybody.
  private func who(_ cell: PublishedCell?) -> [Inline] {
    guard let cell, cell.address.target != target else { return [] }
    return [.text(" "), .soft(names.among(cell.address.target))]
  }

  func offerWords(_ verdict: PublishedVerdict) -> OfferWords {
    OfferWords(index: index, verdict: verdict)
  }

  private func answer(_ verdict: PublishedVerdict) -> DataCell {
    guard let answer = offerWords(verdict).answer else {
      return .label(
        names.coverage(verdict), Self.tone(verdict.coverage))
    }
    return .label(
      answer, verdict.answer == .noAnswer ? .gap : .partial)
  }

  /// Pairs by measure, with their readings in words: a column per reading would not fit a page.
  private var measureTable: DataTable {
    let readings: [OverlapReading] = [.repetition, .complement, .toExamine]
    let kinds: [OverlapClass] = [.toVerify, .otherTarget, .chain, .replicable]
    let all: [(title: String, pairs: [OverlapFinding])] =
      readings.map { reading in
        (words.text("cross.\(reading.rawValue)"), overlaps.filter { $0.reading == reading })
      }
      + kinds.map { kind in
        (
          words.text("overlap.\(kind.rawValue)"),
          overlaps.filter { $0.reading == nil && $0.overlap == kind }
        )
      }
    let measures = Set(all.flatMap { $0.pairs.map(\.measure) }).sorted()
    return DataTable(
      id: "misure", caption: words.text("measures.caption"), note: words.text("measures.note"),
      columns: [
        DataColumn(words.text("column.measure")), DataColumn(words.text("column.pairs"), .number),
        DataColumn(words.text("column.reading")),
      ],
      rows: measures.map { measure in
        let counts = all.map { title, pairs in
          (title: title, count: pairs.filter { $0.measure == measure }.count)
        }.filter { $0.count > 0 }
        let total = counts.reduce(0) { $0 + $1.count }
        return DataRow([
          .words(names.measure(measure)), .number(words.whole(total), sortKey: Double(total)),
          .words(counts.map { "\($0.title): \(words.whole($0.count))" }.joined(separator: "; ")),
        ])
      })
  }

  /// Pairs that are not listed, by reason; nil where all are.
  private var distinctNote: String? {
    let parts = DistinctPair.Reason.allCases.compactMap { reason -> String? in
      let count = context.publication.distinctPairs.count(reason)
      if count == 0 { return nil }
      return words.text(
        "pairs.distinct.\(reason.rawValue)", ["count": words.whole(count), "n": "\(count)"])
    }
    return parts.isEmpty
      ? nil : words.text("pairs.distinct", ["parts": parts.joined(separator: "; ")])
  }

  /// The pairs worth reading first: those crossed with coverage, then the strongest.
  private var pairTable: DataTable {
    let order: [OverlapReading?] = [.repetition, .complement, .toExamine, nil]
    let sorted = overlaps.filter { $0.overlap != .distinct }.sorted { a, b in
      let (x, y) = (order.firstIndex(of: a.reading)!, order.firstIndex(of: b.reading)!)
      return (x, -a.similarity.low, a.id) < (y, -b.similarity.low, b.id)
    }
    let shown = sorted.prefix(Self.pairLimit)
    return DataTable(
      id: "coppie", caption: words.text("pairs.caption"),
      note: [
        words.text(
          "pairs.note", ["shown": words.whole(shown.count), "all": words.whole(sorted.count)]),
        distinctNote,
      ].compactMap(\.self).joined(separator: " "),
      columns: [
        DataColumn(words.text("column.service")), DataColumn(words.text("column.measureLine")),
        DataColumn(words.text("column.similarity"), .number),
        DataColumn(words.text("column.reading")), DataColumn(words.text("column.adds")),
        DataColumn(words.text("column.clause")),
      ],
      rows: shown.map { pair in
        var reading = words.text("overlap.\(pair.overlap.rawValue)")
        if let crossed = pair.reading { reading += ": " + words.text("cross.\(crossed.rawValue)") }
        if let field = pair.deciding {
          reading +=
            ". " + words.text("pairs.deciding", ["field": words.text("missing.\(field.rawValue)")])
        }
        if pair.isUnderExclusionClause { reading += ". " + words.text("pairs.clauseA1") }
        return DataRow([
          .text(names.serviceRuns(pair.service)), .words(names.measureLine(pair.bestLine)),
          .number(bounds(pair.similarity), sortKey: nil), .words(reading),
          .words(additions(pair.additions)),
          .words(pair.clause),
        ])
      })
  }

  /// A share known within bounds, with two decimals.
  func bounds(_ share: ShareBounds) -> String {
    let low = words.decimal(share.low, places: 2)
    let high = words.decimal(share.high, places: 2)
    return low == high ? low : low + "–" + high
  }
}
