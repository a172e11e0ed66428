internal import CSVReading
internal import Diagnostics
internal import Region

/// Rows of an aggregated table to counts.
final class AggregateAdapter: RowAdapter {
  static let holdsPeople = false

  private let tools: AdapterTools
  private let place: PlaceReader
  private let question: TextReader?
  private let answer: TextReader?
  private let band: TextReader?
  private let count: CellReader<Int>?
  private let base: CellReader<Int>?
  private let share: PrintedShareReader?
  /// Rows that a cell is made of and that do not say of how many people.
  private var withoutBase: [Int] = []
  private let entries: [AggregateSpec.Entry: [RawAggregate.Item]]
  private let answersByQuestion: [String: [String]]

  init(_ spec: AggregateSpec, _ tools: AdapterTools) {
    self.tools = tools
    let binder = tools.binder
    place = binder.place(spec.place)
    question = binder.text(spec.question)
    answer = binder.text(spec.answer)
    band = binder.text(spec.band)
    func whole(_ spec: NumberSpec?) -> CellReader<Int>? {
      let thousands = spec?.thousands
      return binder.reader(spec?.text) { text in
        NumberText.whole(text, thousands: thousands).flatMap { $0 >= 0 ? $0 : nil }
      }
    }
    count = whole(spec.count)
    base = whole(spec.base)
    share = spec.share.map { PrintedShareReader($0, tools) }
    entries = spec.entries
    answersByQuestion = Dictionary(grouping: spec.entries.keys, by: \.question)
      .mapValues { $0.map(\.answer) }
  }

  var doubts: [Diagnostic] {
    var doubts = share?.doubts ?? []
    if let first = withoutBase.first, base != nil {
      doubts.append(
        Diagnostic(
          "aggregate.no-base", .warning,
          at: base?.column?.location(file: tools.file, line: first)
            ?? SourceLocation(file: tools.file, line: first),
          [
            "rows": String(withoutBase.count),
            "lines": withoutBase.prefix(8).map(String.init).joined(separator: ", ")
              + (withoutBase.count > 8 ? ", …" : ""),
          ]))
    }
    return doubts
  }

  func adapt(_ record: RawRecord) throws(RowFault) -> AdaptedRow {
    let question = try tools.need(question, record)
    guard let known = answersByQuestion[question] else { return .nonData(.unused) }
    let answer = try tools.need(answer, record)
    guard let items = entries[.init(question: question, answer: answer)] else {
      throw tools.fault(
        "aggregate.unknown-answer", self.answer?.column, line: record.line,
        ["value": answer, "question": question, "expected": ValueIssues.listed(known)])
    }
    let place = try tools.needPlace(place, record)
    let (count, base) = try people(record)
    let printed = try share?.read(record, count: count, base: base)
    if base == nil, !items.isEmpty { withoutBase.append(record.line) }
    return .row(
      .aggregate(
        RawAggregate(
          line: record.line, place: place, items: items, band: band?.read(record) ?? "",
          count: count, base: base, share: printed)))
  }

  /// People counted and people who answered; a table of shares may leave out either.
  private func people(_ record: RawRecord) throws(RowFault) -> (count: Int?, base: Int?) {
    let base = try stated(base, record)
    let count = try stated(count, record)
    if let count, let base, count > base {
      throw tools.fault(
        "aggregate.count-above-base", self.count?.column, line: record.line,
        ["value": String(count), "base": String(base)])
    }
    if base == 0, share != nil {
      throw tools.fault("aggregate.empty-base", self.base?.column, line: record.line)
    }
    return (count, base)
  }

  private func stated(_ reader: CellReader<Int>?, _ record: RawRecord) throws(RowFault) -> Int? {
    if share == nil { return try tools.need(reader, record, "value.bad-count") }
    switch reader?.read(record) {
    case .value(let value): return value
    case .unreadable:
      return try tools.need(reader, record, "value.bad-count")
    case .missing, .notShown, nil: return nil
    }
  }
}
