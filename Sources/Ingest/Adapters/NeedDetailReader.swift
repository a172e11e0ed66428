internal import CSVReading
internal import Region

/// Reads when needs are needed, or what people can pay, once for all needs that a question speaks of.
/// An answer that says nothing is unknown, never "at any time" or "nothing".
struct NeedDetailReader {
  private enum Source {
    case slots(CodedReader<NeedSlot>)
    case slotOptions([(YesNoReader, NeedSlot)])
    case slotChoice(ChoiceReader, [(mask: ChoiceReader.OptionMask, slot: NeedSlot)])
    case prices(CodedReader<PriceBand>)
    case amounts(CellReader<Double>)
  }

  /// Nobody pays more a month.
  private static let mostEuros = 100_000.0

  private let spec: NeedDetailSpec
  private let source: Source
  private let tools: AdapterTools
  /// Places of its needs among the items of the questionnaire.
  private let places: [Int]

  /// - Parameters:
  ///   - objectives: needs of the questionnaire, in the order of its answers.
  ///   - choices: multiple-choice cells by their names.
  init?(
    _ spec: NeedDetailSpec, _ tools: AdapterTools, objectives: [ObjectiveCode],
    choices: [String: ChoiceReader]
  ) {
    self.spec = spec
    self.tools = tools
    places = spec.objectives.compactMap(objectives.firstIndex)
    switch spec.source {
    case .slots(let coded):
      guard let reader = CodedReader(coded, tools) else { return nil }
      source = .slots(reader)
    case .slotOptions(let options):
      source = .slotOptions(
        options.compactMap { answer, slot in YesNoReader(answer, tools).map { ($0, slot) } })
    case .slotChoice(let name, let codes, _):
      guard let reader = choices[name] else { return nil }
      source = .slotChoice(
        reader,
        codes.compactMap { text, code in
          guard case .code(let slot) = code else { return nil }
          return (reader.mask(of: text), slot)
        })
    case .prices(let coded):
      guard let reader = CodedReader(coded, tools) else { return nil }
      source = .prices(reader)
    case .amounts(let number):
      let reader = tools.binder.reader(number.text) {
        NumberText.decimal($0, thousands: number.thousands).flatMap {
          (0...Self.mostEuros).contains($0) ? $0 : nil
        }
      }
      guard let reader else { return nil }
      source = .amounts(reader)
    }
  }

  /// The answers to the questions of the spec, in their order: who is not in need was not asked.
  func read(_ record: RawRecord, _ needs: [NeedAnswer]) -> [NumberAnswer] {
    let width = spec.bands.isEmpty ? spec.slots.count : 1
    guard places.contains(where: { needs[$0].status.isInNeed }) else {
      return [NumberAnswer](repeating: .notAsked, count: width * places.count)
    }
    let said = answers(record)
    return places.flatMap { place in
      needs[place].status.isInNeed ? said : [NumberAnswer](repeating: .notAsked, count: width)
    }
  }

  private func answers(_ record: RawRecord) -> [NumberAnswer] {
    func all(_ answer: NumberAnswer) -> [NumberAnswer] {
      [NumberAnswer](repeating: answer, count: spec.slots.count)
    }
    switch source {
    case .slots(let reader):
      switch reader.read(record) {
      case .notShown: return all(.notAsked)
      case .missing, .unreadable: return all(.unknown)
      case .value(let cell):
        if cell.codes.isEmpty { return all(.unknown) }
        return spec.slots.map { .value(cell.codes.contains($0) ? 1 : 2) }
      }
    case .slotOptions(let options):
      let said = options.map { (slot: $0.1, answer: $0.0.read(record)) }
      if said.allSatisfy({ $0.answer == .notShown }) { return all(.notAsked) }
      // Who ticks nothing did not say that any time will do.
      guard said.contains(where: { $0.answer == .yes }) else { return all(.unknown) }
      return spec.slots.map { slot in
        let own = said.filter { $0.slot == slot }.map(\.answer)
        if own.contains(.yes) { return .value(1) }
        return own.contains(.no) ? .value(2) : .unknown
      }
    case .slotChoice(let reader, let options):
      switch reader.read(record) {
      case .notShown: return all(.notAsked)
      case .missing, .unreadable: return all(.unknown)
      case .value(let chosen):
        let said = Set(options.filter { chosen & $0.mask != 0 }.map(\.slot))
        // Who chose only what says no time did not say that any time will do.
        if said.isEmpty { return all(.unknown) }
        return spec.slots.map { .value(said.contains($0) ? 1 : 2) }
      }
    case .prices(let reader):
      switch reader.read(record) {
      case .notShown: return [.notAsked]
      case .missing, .unreadable: return [.unknown]
      case .value(let cell):
        guard cell.codes.count == 1, let band = spec.bands.firstIndex(of: cell.codes[0]) else {
          return [.unknown]
        }
        return [.value(Double(band + 1))]
      }
    case .amounts(let reader):
      switch reader.read(record) {
      case .notShown: return [.notAsked]
      case .missing: return [.unknown]
      case .unreadable(let text):
        tools.issues.note(
          "value.no-number", reader.column, text, line: record.line,
          ["minimum": "0", "maximum": NumberQuestionSpec.plain(Self.mostEuros)])
        return [.unknown]
      case .value(let euros):
        let cents = Int((euros * 100).rounded())
        let band = spec.bands.lastIndex { $0.lowerCents <= cents } ?? 0
        return [.value(Double(band + 1))]
      }
    }
  }
}
