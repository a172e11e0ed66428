internal import Disclosure
internal import Language
internal import Region

extension SchedaPage {
  /// What intervals rest on: the design of the surveys with the weights they use, and what stands in for
  /// a design where somebody else made the table.
  var intervals: [Block] {
    let tables = context.instruments.filter { $0.kind == .aggregate }.sorted { $0.code < $1.code }
    let surveys = Set(context.instruments.filter { $0.kind == .survey }.map(\.wave))
    var blocks: [Block] = []
    if tables.isEmpty || context.instruments.contains(where: { $0.kind == .survey }) {
      let text =
        context.intervals == .wilson && !index.isCensus(surveys)
        ? words.text("method.interval.wilson") : index.text("method.interval", of: surveys)
      blocks.append(.paragraph([.text(text)]))
    }
    if !tables.isEmpty {
      for (key, isMeant) in [
        ("method.interval.aggregates", { !$0.isPublished }),
        ("method.interval.published", { $0.isPublished }),
      ] as [(String, (EstimateBasis) -> Bool)] {
        let meant = tables.filter { table in
          bases(of: table).contains(where: isMeant)
        }
        if meant.isEmpty { continue }
        let sources = words.list(meant.map { words.quoted($0.title) })
        blocks.append(.paragraph([.text(words.text(key, ["sources": sources]))]))
      }
    }
    if !context.publication.weights.isEmpty { blocks.append(.table(weightTable)) }
    return blocks
  }

  /// What the shares of a table rest on; the assumption where none of them is shown.
  private func bases(of table: Instrument) -> Set<EstimateBasis> {
    let cells = context.publication.cells.values.filter { $0.address.wave == table.wave }
    let values = cells.flatMap { cell in
      [cell.unmet, cell.need].compactMap(\.self) + cell.barriers.map(\.share)
    }
    let found = Set(values.map(\.basis)).subtracting([.design])
    return found.isEmpty ? [.simpleRandom] : found
  }

  /// What the columns mean and, where an end is not told, why.
  private var weightNote: String {
    let isWithheld = context.publication.weights.contains {
      $0.sum == nil || $0.minimum == nil || $0.maximum == nil
    }
    guard isWithheld else { return words.text("weights.note") }
    let threshold = words.whole(context.publication.parameters.threshold)
    return words.text("weights.note") + " "
      + words.text("weights.note.withheld", ["threshold": threshold])
  }

  private var weightTable: DataTable {
    let titles = Dictionary(
      context.instruments.map { ($0.code, $0.title) }, uniquingKeysWith: { a, _ in a })
    func number(_ value: Double, places: Int) -> DataCell {
      .number(words.decimal(value, places: places), sortKey: value)
    }
    func end(_ weight: Double?) -> DataCell {
      weight.map { number($0, places: 2) } ?? .sign(.suppressed)
    }
    return DataTable(
      id: "pesi", caption: words.text("weights.caption"), note: weightNote,
      columns: [
        DataColumn(words.text("column.source")), DataColumn("n", .number),
        DataColumn(words.text("column.weights.sum"), .number),
        DataColumn(words.text("column.weights.minimum"), .number),
        DataColumn(words.text("column.weights.maximum"), .number),
        DataColumn(words.text("column.weights.kish"), .number),
      ],
      rows: context.publication.weights.map { weights in
        DataRow([
          .words(titles[weights.instrument] ?? weights.instrument.rawValue),
          weights.count.map { .number(words.whole($0), sortKey: Double($0)) } ?? .sign(.suppressed),
          weights.sum.map { number($0, places: 1) } ?? .sign(.suppressed), end(weights.minimum),
          end(weights.maximum),
          number(weights.kishDesignEffect, places: weights.isExact ? 2 : 1),
        ])
      })
  }
}
