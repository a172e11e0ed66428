internal import CSVReading
internal import Diagnostics
internal import Region

/// Records of an official table to population margins.
final class MarginAdapter: RowAdapter {
  static let holdsPeople = false

  private enum Age {
    case total
    case band(ClosedRange<Int>)
  }

  private let tools: AdapterTools
  private let place: PlaceReader
  private let age: CellReader<Age>?
  private let sex: CodedReader<String>?
  private let condition: CodedReader<ConditionSet>?
  private let worker: CodedReader<WorkerSet>?
  private let people: [(sex: String, reader: CellReader<Int>?)]
  private var totals = AgeTotals()
  private var repeated = RepeatedRows()
  private var rowCount = 0
  /// Fields of the numbers of people: the rest says whom they count.
  private let countPlaces: Set<Int>

  init(_ spec: MarginSpec, _ tools: AdapterTools) {
    self.tools = tools
    place = tools.binder.place(spec.place)
    age = tools.binder.reader(spec.age) { text in
      text == "999" ? .total : AgeText.band(text).map { .band($0) }
    }
    sex = CodedReader(spec.sex, tools)
    condition = CodedReader(spec.condition, tools)
    worker = CodedReader(spec.worker, tools)
    func reader(_ spec: NumberSpec?) -> CellReader<Int>? {
      let thousands = spec?.thousands
      return tools.binder.reader(spec?.text) { text in
        NumberText.whole(text, thousands: thousands).flatMap { $0 >= 0 ? $0 : nil }
      }
    }
    people =
      spec.peopleBySex.isEmpty
      ? [("", reader(spec.people))] : spec.peopleBySex.map { ($0.sex, reader($0.people)) }
    countPlaces = Set(
      people.compactMap { column in
        column.reader?.column.flatMap { tools.binder.wanted.firstIndex(of: $0.number - 1) }
      })
  }

  var doubts: [Diagnostic] {
    // A table split by something that the profile does not read repeats every row; a slip, a few.
    let isSplit = repeated.conflictCount * 3 >= rowCount
    let column = people.first?.reader?.column
    let found =
      isSplit
      ? repeated.diagnostics("margin.split-rows", .warning, file: tools.file, column: column)
      : repeated.diagnostics("margin.conflicting-rows", .error, file: tools.file, column: column)
    return totals.diagnostics(file: tools.file) + found
  }

  /// Whether rows count people of one condition or working position: of all ages they are no totals.
  private var tellsPeopleApart: Bool { condition != nil || worker != nil }

  /// What a row counts; a row that does not say could count anybody.
  private func stated<Value>(_ reader: CodedReader<Value>?, _ record: RawRecord) throws(RowFault)
    -> Value?
  {
    guard let reader else { return nil }
    guard let found = reader.first(record) else {
      throw tools.fault("value.required", reader.column, line: record.line)
    }
    return found
  }

  func adapt(_ record: RawRecord) throws(RowFault) -> AdaptedRow {
    let place = try tools.needPlace(place, record)
    let age = try tools.need(age, record, "value.bad-age")
    var counts: [RawMargin.People] = []
    for (sex, reader) in people {
      counts.append(
        RawMargin.People(sex: sex, count: try tools.need(reader, record, "value.bad-count")))
    }
    if let sex {
      guard let found = sex.first(record) else {
        throw tools.fault("value.required", sex.column, line: record.line)
      }
      counts = [RawMargin.People(sex: found, count: counts[0].count)]
    }
    var ages = AgeSet.anyone
    var isTotal = true
    if case .band(let band) = age { (ages, isTotal) = (AgeSet(band), false) }
    rowCount += 1
    // Also the same number again may be right: that of another sex, which nobody reads apart.
    _ = repeated.note(
      key: RepeatedRows.content(of: record, but: countPlaces),
      content: UInt64(record.line) << 32, line: record.line)
    let row = RawMargin(
      line: record.line, place: place, ages: ages, isTotal: isTotal && !tellsPeopleApart,
      people: counts, conditions: try stated(condition, record) ?? .all,
      workers: try stated(worker, record) ?? .all)
    // Rows that count some people only add up to no total of everybody.
    if !tellsPeopleApart { totals.note(row) }
    return .row(.margin(row))
  }
}

extension AdapterTools {
  /// A place that must say something.
  func needPlace(_ reader: PlaceReader, _ record: RawRecord) throws(RowFault) -> RawPlace {
    let place = reader.read(record)
    if place.isEmpty { throw fault("value.no-place", nil, line: record.line) }
    return place
  }
}
