internal import CSVReading
internal import Diagnostics
internal import Region

/// Records of a catalogue to services.
final class CatalogueAdapter: RowAdapter {
  static let holdsPeople = false

  private let tools: AdapterTools
  private let code: TextReader?
  private let name: TextReader?
  private let provider: TextReader?
  private let providerCode: TextReader?
  private let objectives: CodedReader<[ObjectiveCode]>?
  private let targets: CodedReader<[String]>?
  private let ageRange: CellReader<ClosedRange<Int>>?
  private let minimumAge: CellReader<Int>?
  private let maximumAge: CellReader<Int>?
  private let access: AccessReader
  private let address: TextReader?
  private let houseNumber: TextReader?
  private let place: PlaceReader
  private let catchment: CatchmentReader
  private let places: CellReader<PlacesText.Reading>?
  private let price: CellReader<PriceText.Reading>?
  private let start: CellReader<CalendarDate>?
  private let end: CellReader<CalendarDate>?
  private let hours: CellReader<[TimeSlot]>?
  private let season: CodedReader<Season>?
  private let stage: CodedReader<ServiceStage>?
  private let provision: CodedReader<Provision>?
  private var placeCheck: QuantityCheck
  private var priceCheck: QuantityCheck
  private var repeated = RepeatedRows(shown: 20)

  private enum CatchmentReader {
    case notStated
    case level(TerritoryLevel)
    case names(TextReader, separator: String?)
  }

  init(_ spec: CatalogueSpec, _ tools: AdapterTools) {
    self.tools = tools
    let binder = tools.binder
    code = binder.text(spec.code)
    name = binder.text(spec.name)
    provider = binder.text(spec.provider)
    providerCode = binder.text(spec.providerCode)
    objectives = CodedReader(spec.objectives, tools)
    targets = CodedReader(spec.targets, tools) { [$0] }
    ageRange = binder.reader(spec.ages, parse: AgeText.band)
    minimumAge = binder.reader(spec.minimumAge, parse: Self.age)
    maximumAge = binder.reader(spec.maximumAge, parse: Self.age)
    access = AccessReader(spec, tools)
    address = binder.text(spec.address)
    houseNumber = binder.text(spec.houseNumber)
    place = binder.place(spec.place)
    switch spec.catchment {
    case nil: catchment = .notStated
    case .level(let level): catchment = .level(level)
    case .names(let text, let separator):
      let mark = separator.map { binder.separator($0, of: text) }
      catchment = binder.text(text).map { .names($0, separator: mark) } ?? .notStated
    }
    let placeMark = spec.places?.thousands
    places = binder.reader(spec.places?.text) { text in
      PlacesText.reading(text, thousands: placeMark)
    }
    let priceMark = spec.price?.thousands
    let freeWords = spec.freeWords
    let factors = spec.spansPerMonth
    let header = binder.text(spec.price?.text)?.column?.name
    let unit = spec.priceUnit ?? header.flatMap(PriceText.unit) ?? .month
    price = binder.reader(spec.price?.text) { text in
      freeWords.contains(text)
        ? .price(.free)
        : PriceText.reading(text, thousands: priceMark, unit: unit, factors: factors)
    }
    start = binder.reader(spec.start, parse: DateText.date)
    end = binder.reader(spec.end, parse: DateText.date)
    hours = binder.reader(spec.hours, parse: HoursText.slots)
    season = CodedReader(spec.season, tools)
    stage = CodedReader(spec.stage, tools)
    provision = CodedReader(spec.provision, tools)
    placeCheck = QuantityCheck(column: places?.column)
    priceCheck = QuantityCheck(column: price?.column)
  }

  private static func age(_ text: String) -> Int? {
    NumberText.whole(text).flatMap { (0...AgeText.oldest).contains($0) ? $0 : nil }
  }

  var identicalRowsCode: String? { code == nil ? "catalogue.identical-rows" : nil }

  var doubts: [Diagnostic] {
    placeCheck.diagnostics(file: tools.file) + priceCheck.diagnostics(file: tools.file)
      + repeated.diagnostics(
        "catalogue.conflicting-code", .error, file: tools.file, column: code?.column)
  }

  func adapt(_ record: RawRecord) throws(RowFault) -> AdaptedRow {
    let name = try tools.need(name, record)
    let code = code?.read(record)
    let found = try objectives(record)
    if found.isEmpty { return .nonData(.unused) }
    if let code { try claim(code, record) }
    let targetWords = targets?.read(record).value?.codes.flatMap { $0 } ?? []
    let ages = ages(record)
    let count = tools.optional(places, record, "value.bad-places")
    if let count { placeCheck.note(Double(count.total), line: record.line) }
    let cost = readPrice(record)
    if case .monthlyCents(let cents) = cost {
      priceCheck.note(Double(cents) / 100, line: record.line)
    }
    return .row(
      .service(
        RawService(
          line: record.line, code: code, name: name, provider: provider?.read(record) ?? "",
          providerCode: providerCode?.read(record), objectives: found,
          targetWords: targetWords, minimumAge: ages.minimum, maximumAge: ages.maximum,
          conditions: access.read(record), address: readAddress(record),
          place: place.read(record), catchment: readCatchment(record),
          places: count?.total, placeBands: count?.bands ?? [],
          price: cost, hours: readHours(record),
          period: tools.period(start, end, record), season: season?.first(record),
          stage: stage?.first(record) ?? .unknown,
          provision: provision?.first(record) ?? .unknown)))
  }

  private func readAddress(_ record: RawRecord) -> String {
    guard let street = address?.read(record) else { return "" }
    guard let number = houseNumber?.read(record) else { return street }
    return street + " " + number
  }

  private func objectives(_ record: RawRecord) throws(RowFault) -> [ObjectiveCode] {
    guard case .value(let cell)? = objectives?.read(record) else {
      throw tools.fault("value.required", objectives?.column, line: record.line)
    }
    var found: [ObjectiveCode] = []
    for code in cell.codes.joined() where !found.contains(code) { found.append(code) }
    // A kind of service that the profile lists without objective is known, and left out.
    if found.isEmpty, !cell.unmatched.isEmpty || cell.texts.isEmpty {
      throw tools.fault(
        "catalogue.no-objective", objectives?.column, line: record.line,
        ["value": cell.texts.map(\.wording).joined(separator: " | ")])
    }
    return found
  }

  /// The same row under the same code is a copy. Which of two different rows holds nobody can say,
  /// and to take the first would make the result depend on the order of the rows.
  private func claim(_ code: String, _ record: RawRecord) throws(RowFault) {
    var code = code
    let key = code.withUTF8(ByteHash.hash)
    let content = RepeatedRows.content(of: record)
    guard let first = repeated.note(key: key, content: content, line: record.line) else { return }
    throw tools.fault(
      "row.repeated", self.code?.column, line: record.line, ["firstLine": String(first)])
  }

  /// A price for another span than the month is noted with it: what a month costs is not known.
  private func readPrice(_ record: RawRecord) -> Price {
    switch tools.optional(price, record, "value.bad-price") {
    case nil: return .unknown
    case .price(let price): return price
    case .other(let cents, let span):
      let fraction = cents % 100
      tools.issues.note(
        "value.price-not-monthly", price?.column,
        "\(cents / 100),\(fraction < 10 ? "0" : "")\(fraction)", line: record.line,
        ["span": span.rawValue])
      return .unknown
    }
  }

  /// Hours on appointment are stated and yet not known.
  private func readHours(_ record: RawRecord) -> [TimeSlot]? {
    tools.optional(hours, record, "value.bad-hours").flatMap { $0.isEmpty ? nil : $0 }
  }

  private func ages(_ record: RawRecord) -> (minimum: Int?, maximum: Int?) {
    if let ageRange {
      guard let band = tools.optional(ageRange, record, "value.bad-age") else { return (nil, nil) }
      return (band.lowerBound, band.upperBound == AgeText.oldest ? nil : band.upperBound)
    }
    let minimum = tools.optional(minimumAge, record, "value.bad-age")
    let maximum = tools.optional(maximumAge, record, "value.bad-age")
    if let minimum, let maximum, maximum < minimum {
      tools.issues.note(
        "value.ages-reversed", maximumAge?.column, "\(minimum)–\(maximum)", line: record.line)
      return (nil, nil)
    }
    return (minimum, maximum)
  }

  private func readCatchment(_ record: RawRecord) -> RawService.Catchment {
    switch catchment {
    case .notStated: return .notStated
    case .level(let level): return .level(level)
    case .names(let reader, let separator):
      guard let text = reader.read(record) else { return .notStated }
      guard let separator else { return .named([text]) }
      let names = text.split(separator: separator).map { CellText.clean(String($0)) }
      return .named(names.filter { !$0.isEmpty })
    }
  }
}

extension AdapterTools {
  /// A period from two optional dates; dates the wrong way round are noted and left open.
  func period(
    _ start: CellReader<CalendarDate>?, _ end: CellReader<CalendarDate>?, _ record: RawRecord
  ) -> Period {
    let from = optional(start, record, "value.bad-date")
    let to = optional(end, record, "value.bad-date")
    if let from, let to, to < from {
      issues.note("value.dates-reversed", end?.column, "\(from)–\(to)", line: record.line)
      return .always
    }
    return Period(start: from, end: to)
  }
}
