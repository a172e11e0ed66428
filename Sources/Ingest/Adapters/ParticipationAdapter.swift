internal import CSVReading
internal import Diagnostics
internal import Region

/// Records of a list of adhesions to participations in measures.
final class ParticipationAdapter: RowAdapter {
  static let holdsPeople = false

  private let tools: AdapterTools
  private let measure: CodedReader<String>?
  private let place: PlaceReader
  private let takesPart: YesNoReader?
  private let years: CellReader<[Period]>?
  private let start: CellReader<CalendarDate>?
  private let end: CellReader<CalendarDate>?
  private let site: TextReader?
  private let listIsComplete: Bool

  init(_ spec: ParticipationSpec, _ tools: AdapterTools) {
    self.tools = tools
    let binder = tools.binder
    measure = CodedReader(spec.measure, tools) { $0 }
    place = binder.place(spec.place)
    takesPart = YesNoReader(spec.takesPart, tools)
    years = binder.reader(spec.years, parse: YearsText.periods)
    start = binder.reader(spec.start, parse: DateText.date)
    end = binder.reader(spec.end, parse: DateText.date)
    site = binder.text(spec.site)
    listIsComplete = spec.listIsComplete
  }

  func adapt(_ record: RawRecord) throws(RowFault) -> AdaptedRow {
    guard let measure = measure?.first(record) else {
      throw tools.fault("value.required", measure?.column, line: record.line)
    }
    let place = try tools.needPlace(place, record)
    let answer = takesPart?.read(record) ?? .unknown
    guard answer == .yes || answer == .no else {
      throw tools.fault("participation.unknown", nil, line: record.line)
    }
    return .row(
      .participation(
        RawParticipation(
          line: record.line, measure: measure, place: place, takesPart: answer == .yes,
          periods: try periods(record), site: site?.read(record) ?? "",
          listIsComplete: listIsComplete)))
  }

  /// A row whose years cannot be read says of no year that somebody takes part.
  private func periods(_ record: RawRecord) throws(RowFault) -> [Period] {
    guard let years else { return [tools.period(start, end, record)] }
    switch years.read(record) {
    case .value(let periods): return periods
    case .missing, .notShown: return [.always]
    case .unreadable(let text):
      throw tools.fault(
        "participation.bad-years", years.column, line: record.line,
        ["value": ValueIssues.shown(text, in: years.column)])
    }
  }
}
