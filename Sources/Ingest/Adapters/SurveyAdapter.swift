internal import CSVReading
internal import Diagnostics
internal import Region

/// Records of a survey export to respondents.
final class SurveyAdapter: RowAdapter {
  static let holdsPeople = true

  private let tools: AdapterTools
  private let identifier: TextReader?
  /// Whether identifiers come in as pseudonyms. Others number the sheets of one export: the same
  /// number in another wave is another person.
  private let identifiesPeople: Bool
  private let completed: TextReader?
  private let place: PlaceReader
  private let weight: CellReader<Double>?
  private let stratum: TextReader?
  private let unit: TextReader?
  private let company: TextReader?
  private let worker: CodedReader<WorkerType>?
  private let cared: CaredReader?
  private let traits: [(Trait, YesNoReader)]
  private let choices: [ChoiceReader]
  private let items: [NeedReader]
  private let numbers: [NumberAnswerReader]
  private let details: [NeedDetailReader]
  private let margins: [MarginCategoryReader]
  private var weightCheck: QuantityCheck
  private var allYesCheck = AllYesCheck()
  private var repeated = RepeatedRows()
  /// Field of the day of sending off: the same answers sent twice differ by it.
  private let sentPlace: Set<Int>
  /// The few combinations of traits that there are.
  private var knownTraits: [Int: [Trait: Ternary]] = [:]

  init(_ spec: SurveySpec, _ tools: AdapterTools) {
    self.tools = tools
    let binder = tools.binder
    identifier = binder.text(spec.identifier)
    identifiesPeople =
      identifier?.column.map { binder.pseudonymised.contains($0.number - 1) } ?? false
    completed = binder.text(spec.completed)
    sentPlace = Set(
      completed?.column.map { [binder.wanted.firstIndex(of: $0.number - 1) ?? -1] } ?? [])
    place = binder.place(spec.place)
    let thousands = spec.weight?.thousands
    weight = binder.reader(spec.weight?.text) { text in
      NumberText.decimal(text, thousands: thousands).flatMap { $0 > 0 && $0 <= 1e9 ? $0 : nil }
    }
    weightCheck = QuantityCheck(
      column: weight?.column, trimming: spec.calibration?.design.trimming)
    stratum = binder.text(spec.stratum)
    unit = binder.text(spec.unit)
    company = binder.text(spec.company)
    worker = CodedReader(spec.worker, tools)
    cared = spec.cared.isEmpty ? nil : CaredReader(spec.cared, tools)
    traits = spec.traits.compactMap { trait, answer in
      YesNoReader(answer, tools).map { (trait, $0) }
    }
    var named: [String: ChoiceReader] = [:]
    for choice in spec.choices {
      named[choice.name] = ChoiceReader(choice, options: spec.options(of: choice.name), tools)
    }
    margins = (spec.calibration?.margins ?? []).map { MarginCategoryReader($0, tools) }
    choices = spec.choices.compactMap { named[$0.name] }
    items = spec.items.compactMap { NeedReader($0, tools, choices: named) }
    numbers = spec.numbers.compactMap { NumberAnswerReader($0, tools) }
    let objectives = spec.items.map(\.objective)
    details = spec.details.compactMap {
      NeedDetailReader($0, tools, objectives: objectives, choices: named)
    }
  }

  var identicalRowsCode: String? { identifier == nil ? "survey.identical-rows" : nil }

  var doubts: [Diagnostic] {
    weightCheck.diagnostics(file: tools.file) + allYesCheck.diagnostics(file: tools.file)
      + repeated.diagnostics(
        "survey.conflicting-identifier", .error, file: tools.file, column: identifier?.column)
  }

  func adapt(_ record: RawRecord) throws(RowFault) -> AdaptedRow {
    if let completed, completed.read(record) == nil { return .nonData(.incompleteAnswer) }
    let weight = try weight.map { reader throws(RowFault) in
      try tools.need(reader, record, "value.bad-weight", missing: "survey.no-weight")
    }
    let identifier = identifier?.read(record)
    if let identifier {
      try refuseRepeated(identifier, record)
    } else if let column = self.identifier?.column {
      tools.issues.note(
        "survey.empty-identifier", column, "", line: record.line,
        ["firstLine": String(record.line)])
    }
    let stratum = declared(stratum, record, "survey.empty-stratum")
    let unit = declared(unit, record, "survey.empty-unit")
    for choice in choices { choice.noteUnmatched(record) }
    var answers: [NeedAnswer] = []
    answers.reserveCapacity(items.count)
    for item in items { answers.append(item.read(record)) }
    if let weight { weightCheck.note(weight, line: record.line) }
    allYesCheck.note(answers, line: record.line)
    return .row(
      .respondent(
        RawRespondent(
          line: record.line, identifier: identifier,
          person: identifiesPeople ? identifier : nil, place: place.read(record),
          weight: weight ?? 1, stratum: stratum ?? "", unit: unit,
          company: company?.read(record), worker: worker?.first(record) ?? .unknown,
          caredFor: cared?.read(record), traits: readTraits(record),
          margins: margins.map { $0.read(record) }, answers: answers,
          numbers: numbers.map { $0.read(record) } + details.flatMap { $0.read(record, answers) })))
  }

  /// The text of a column of the design; a blank cell of one that the profile names is noted, because
  /// it puts the person in a stratum, or a unit, that nobody drew.
  private func declared(_ reader: TextReader?, _ record: RawRecord, _ code: String) -> String? {
    guard let reader else { return nil }
    let text = reader.read(record)
    if text == nil, let column = reader.column {
      tools.issues.note(
        code, column, "", line: record.line, ["firstLine": String(record.line)])
    }
    return text
  }

  private func readTraits(_ record: RawRecord) -> [Trait: Ternary] {
    var key = 0
    for (_, reader) in traits {
      let answer: Int =
        switch Ternary(reader.read(record)) {
        case .yes: 1
        case .no: 2
        case .unknown: 3
        }
      key = key << 2 | answer
    }
    if let known = knownTraits[key] { return known }
    var found: [Trait: Ternary] = [:]
    for (place, (trait, _)) in traits.enumerated() {
      found[trait] = [.unknown, .yes, .no, .unknown][key >> (2 * (traits.count - 1 - place)) & 3]
    }
    knownTraits[key] = found
    return found
  }

  /// The same answers under the same identifier are one answer sheet sent twice.
  private func refuseRepeated(_ identifier: String, _ record: RawRecord) throws(RowFault) {
    var identifier = identifier
    let key = identifier.withUTF8(ByteHash.hash)
    let content = RepeatedRows.content(of: record, but: sentPlace)
    guard let first = repeated.note(key: key, content: content, line: record.line) else { return }
    throw tools.fault(
      "row.repeated", self.identifier?.column, line: record.line, ["firstLine": String(first)])
  }
}
