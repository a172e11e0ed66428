internal import Disclosure
internal import Language
internal import Region

extension SchedaPage {
  /// What intervals rest on: the design of the surveys with the weights they use, and what stands in for
  /// a design where somebody else made the table.
  var intervals: [Block] {
    let tables = context.instruments.filter { $0.kind == .aggregate }.sorted { $0.code < $1.code }
    var blocks: [Block] = []
    if tables.isEmpty || context.instruments.contains(where: { $0.kind == .survey }) {
      blocks.append(.paragraph([.text(words.text("method.interval"))]))
    }
    if !tables.isEmpty {
      let sources = words.list(tables.map { words.quoted($0.title) })
      blocks.append(
        .paragraph([.text(words.text("method.interval.aggregates", ["sources": sources]))]))
    }
    if !context.publication.weights.isEmpty { blocks.append(.table(weightTable)) }
    return blocks
  }

  private var weightTable: DataTable {
    let titles = Dictionary(
      context.instruments.map { ($0.code, $0.title) }, uniquingKeysWith: { a, _ in a })
    func number(_ value: Double, places: Int) -> DataCell {
      .number(words.decimal(value, places: places), sortKey: value)
    }
    return DataTable(
      id: "pesi", caption: words.text("weights.caption"), note: words.text("weights.note"),
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
          .number(words.whole(weights.count), sortKey: Double(weights.count)),
          number(weights.sum, places: 1), number(weights.minimum, places: 2),
          number(weights.maximum, places: 2), number(weights.kishDesignEffect, places: 2),
        ])
      })
  }
}
