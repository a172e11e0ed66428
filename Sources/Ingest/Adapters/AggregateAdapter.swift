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
    entries = spec.entries
    answersByQuestion = Dictionary(grouping: spec.entries.keys, by: \.question)
      .mapValues { $0.map(\.answer) }
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
    let count = try tools.need(count, record, "value.bad-count")
    let base = try tools.need(base, record, "value.bad-count")
    if count > base {
      throw tools.fault(
        "aggregate.count-above-base", self.count?.column, line: record.line,
        ["value": String(count), "base": String(base)])
    }
    return .row(
      .aggregate(
        RawAggregate(
          line: record.line, place: place, items: items, band: band?.read(record) ?? "",
          count: count, base: base)))
  }
}
