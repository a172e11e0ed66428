internal import CSVReading
internal import Diagnostics
internal import Region

/// Records of a survey export to respondents.
final class SurveyAdapter: RowAdapter {
  static let holdsPeople = true

  private let tools: AdapterTools
  private let identifier: TextReader?
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
  private let margins: [MarginCategoryReader]
  /// Line of the first record with an identifier.
  private var lines = FirstLines()
  /// The few combinations of traits that there are.
  private var knownTraits: [Int: [Trait: Ternary]] = [:]

  init(_ spec: SurveySpec, _ tools: AdapterTools) {
    self.tools = tools
    let binder = tools.binder
    identifier = binder.text(spec.identifier)
    completed = binder.text(spec.completed)
    place = binder.place(spec.place)
    let thousands = spec.weight?.thousands
    weight = binder.reader(spec.weight?.text) { text in
      NumberText.decimal(text, thousands: thousands).flatMap { $0 > 0 && $0 <= 1e9 ? $0 : nil }
    }
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
      let options = Set(spec.items.flatMap { $0.options(of: choice.name) })
      named[choice.name] = ChoiceReader(choice, options: options, tools)
    }
    margins = (spec.calibration?.margins ?? []).map { MarginCategoryReader($0, tools) }
    choices = spec.choices.compactMap { named[$0.name] }
    items = spec.items.compactMap { NeedReader($0, tools, choices: named) }
  }

  func adapt(_ record: RawRecord) throws(RowFault) -> AdaptedRow {
    if let completed, completed.read(record) == nil { return .nonData(.incompleteAnswer) }
    let weight = try weight.map { reader throws(RowFault) in
      try tools.need(reader, record, "value.bad-weight")
    }
    let identifier = identifier?.read(record)
    if let identifier { noteRepeated(identifier, record) }
    for choice in choices { choice.noteUnmatched(record) }
    var answers: [NeedAnswer] = []
    answers.reserveCapacity(items.count)
    for item in items { answers.append(item.read(record)) }
    return .row(
      .respondent(
        RawRespondent(
          line: record.line, identifier: identifier, place: place.read(record),
          weight: weight ?? 1, stratum: stratum?.read(record) ?? "", unit: unit?.read(record),
          company: company?.read(record), worker: worker?.first(record) ?? .unknown,
          caredFor: cared?.read(record), traits: readTraits(record),
          margins: margins.map { $0.read(record) }, answers: answers)))
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

  /// An identifier that comes back is a doubt, not a fault: exports of two waves may share it.
  private func noteRepeated(_ identifier: String, _ record: RawRecord) {
    guard let first = lines.note(identifier, line: record.line) else { return }
    tools.issues.note(
      "survey.repeated-identifier", self.identifier?.column, "", line: record.line,
      ["firstLine": String(first)])
  }
}
