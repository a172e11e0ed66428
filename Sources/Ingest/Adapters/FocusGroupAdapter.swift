internal import CSVReading
internal import Diagnostics
internal import Region

/// Records of a coding export to statements of focus groups.
final class FocusGroupAdapter: RowAdapter {
  static let holdsPeople = true

  private let tools: AdapterTools
  private let group: TextReader?
  private let segment: TextReader?
  private let quote: TextReader?
  private let quotes: QuoteDoor
  private let actor: TextReader?
  private let participants: CellReader<Int>?
  private let code: CodedReader<ObjectiveCode>?
  private let kind: CodedReader<StatementKind>?
  private let place: PlaceReader
  private let groups: [String: FocusGroupSpec.Group]
  /// Whether passages are known by their words, for want of a number.
  private let isNumberedByWords: Bool
  /// Line of the first coding of a passage.
  private var passages: [[String]: Int] = [:]

  init(_ spec: FocusGroupSpec, _ tools: AdapterTools) {
    self.tools = tools
    let binder = tools.binder
    group = binder.text(spec.group)
    segment = binder.text(spec.segment)
    quote = binder.text(spec.quote)
    quotes = QuoteDoor(
      reviewed: spec.reviewedQuotes, issues: tools.issues, column: quote?.column)
    actor = binder.text(spec.actor)
    participants = binder.reader(spec.participants) { text in
      NumberText.whole(text).flatMap { (1...10_000).contains($0) ? $0 : nil }
    }
    code = CodedReader(spec.code, tools)
    kind = CodedReader(spec.kind, tools)
    place = binder.place(spec.place)
    groups = spec.groups
    isNumberedByWords = segment?.column != nil && segment?.column == quote?.column
  }

  var quoteColumns: Set<Int> { quote?.column.map { [$0.number - 1] } ?? [] }

  func adapt(_ record: RawRecord) throws(RowFault) -> AdaptedRow {
    let group = try tools.need(group, record)
    guard case .value(let cell)? = code?.read(record) else {
      throw tools.fault("value.required", code?.column, line: record.line)
    }
    let declared = groups[group]
    let written = place.read(record)
    let count = tools.optional(participants, record, "value.bad-participants")
    let words = quote?.read(record) ?? ""
    return .row(
      .statement(
        RawStatement(
          line: record.line, group: group,
          segment: segment(of: group, record),
          place: written.isEmpty ? declared?.place ?? RawPlace() : written,
          actor: actor?.read(record) ?? declared?.actor ?? "", codings: codings(cell),
          kind: kind?.first(record) ?? .unprompted, quote: words,
          quoteNeedsReview: quotes.needsReview(words, line: record.line),
          participantCount: count ?? declared?.participantCount)))
  }

  /// The number of the passage; where only its words tell, the line of its first coding, so that
  /// they are not kept a second time.
  private func segment(of group: String, _ record: RawRecord) -> String {
    guard let text = segment?.read(record) else { return String(record.line) }
    guard isNumberedByWords else { return text }
    let first = passages[[group, text], default: record.line]
    passages[[group, text]] = first
    return String(first)
  }

  private func codings(_ cell: CodedReader<ObjectiveCode>.Cell) -> [RawStatement.Coding] {
    if cell.texts.isEmpty { return cell.codes.map { .init(wording: $0.rawValue, objective: $0) } }
    return cell.texts.map { .init(wording: $0.wording, objective: $0.code) }
  }
}
