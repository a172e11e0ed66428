internal import CSVReading
internal import Diagnostics
internal import Region

/// Reads the answer to one survey item: status and barriers.
final class NeedReader {
  private enum Status {
    case direct(AnswerReader)
    case composed(YesNoReader, unmet: YesNoReader?, answer: AnswerReader?)
  }
  private enum Barriers {
    case none
    case fixed(BarrierSet)
    case cell(CodedReader<Barrier>)
    case choice(ChoiceReader, [(ChoiceReader.OptionMask, BarrierSet)])
    case options([(YesNoReader, BarrierSet)])
  }
  private struct AnswerReader {
    let reader: CellReader<NeedStatus>
    let listed: [String]
  }

  private let status: Status
  private let barriers: Barriers
  private let tools: AdapterTools

  init?(_ spec: NeedItemSpec, _ tools: AdapterTools, choices: [String: ChoiceReader]) {
    self.tools = tools
    // Both are bound before either may fail, so that every missing column is named at once.
    let status = Self.status(spec.status, tools, choices)
    barriers = Self.barriers(spec.barriers, tools, choices)
    guard let status else { return nil }
    self.status = status
  }

  private static func status(
    _ spec: NeedItemSpec.Status, _ tools: AdapterTools, _ choices: [String: ChoiceReader]
  ) -> Status? {
    switch spec {
    case .direct(let coded):
      return statusReader(coded, tools).map { .direct($0) }
    case .composed(let need, let unmet, let answer):
      let unmet = YesNoReader(unmet, tools, choices: choices)
      let answer = answer.flatMap { statusReader($0, tools) }
      return YesNoReader(need, tools, choices: choices)
        .map { .composed($0, unmet: unmet, answer: answer) }
    }
  }

  /// One status per cell: lists of codes would cost an array for each of millions of answers.
  private static func statusReader(_ spec: CodedSpec<NeedStatus>, _ tools: AdapterTools)
    -> AnswerReader?
  {
    switch spec {
    case .fixed(let codes):
      let constant = CellReading.value(codes.first ?? .unknown)
      return AnswerReader(
        reader: CellReader(constant: constant, table: tools.binder.table), listed: [])
    case .column(let reference, let afterLast, _, let codes):
      let listed = codes ?? [:]
      let reader: CellReader<NeedStatus>? = tools.binder.reader(reference, afterLast: afterLast) {
        switch listed[$0] {
        case .code(let status): status
        case .noCode: .unknown
        case nil: nil
        }
      }
      return reader.map { AnswerReader(reader: $0, listed: Array(listed.keys)) }
    }
  }

  private static func barriers(
    _ spec: NeedItemSpec.Barriers?, _ tools: AdapterTools, _ choices: [String: ChoiceReader]
  ) -> Barriers {
    switch spec {
    case nil: return .none
    case .fixed(let barriers):
      return .fixed(barriers.reduce(into: .answered) { $0.formUnion(BarrierSet($1)) })
    case .cell(let coded):
      return CodedReader(coded, tools).map { .cell($0) } ?? .none
    case .choice(let name, let codes, _):
      guard let reader = choices[name] else { return .none }
      let masks = codes.compactMap { text, code -> (ChoiceReader.OptionMask, BarrierSet)? in
        guard case .code(let barrier) = code else { return nil }
        return (reader.mask(of: text), BarrierSet(barrier))
      }
      return .choice(reader, masks)
    case .options(let options):
      return .options(
        options.compactMap { answer, barrier in
          YesNoReader(answer, tools).map { ($0, BarrierSet(barrier)) }
        })
    }
  }

  func read(_ record: RawRecord) -> NeedAnswer {
    let found = readStatus(record)
    return NeedAnswer(found, barriers: found == .unmet ? readBarriers(record) : [])
  }

  private func readStatus(_ record: RawRecord) -> NeedStatus {
    switch status {
    case .direct(let answer):
      return value(answer, record) ?? .unknown
    case .composed(let need, let unmet, let answer):
      switch need.read(record) {
      case .notShown: return .notAsked
      case .unknown: return .unknown
      case .no: return .none
      case .yes: return composed(unmet?.read(record), answer, record)
      }
    }
  }

  /// Of somebody in need: unmet, or met by whom. Who left both questions empty is not known to be
  /// served.
  private func composed(
    _ unmet: YesNoReader.Answer?, _ answer: AnswerReader?, _ record: RawRecord
  ) -> NeedStatus {
    if unmet == .yes { return .unmet }
    if let answer {
      let status = value(answer, record)
      if let status, status != .notAsked { return status }
      if case .unreadable = answer.reader.read(record) { return .unknown }
    }
    return unmet == .no || unmet == nil ? .metUnspecified : .unknown
  }

  /// The status in a cell; nil when the cell is empty, `notAsked` when it was not shown.
  private func value(_ answer: AnswerReader, _ record: RawRecord) -> NeedStatus? {
    switch answer.reader.read(record) {
    case .value(let status): return status
    case .notShown: return .notAsked
    case .missing: return nil
    case .unreadable(let text):
      tools.issues.noteUnlisted(
        answer.reader.column, text, line: record.line, listed: answer.listed)
      return nil
    }
  }

  private func readBarriers(_ record: RawRecord) -> BarrierSet {
    switch barriers {
    case .none: return []
    case .fixed(let set): return set
    case .cell(let reader):
      guard case .value(let cell) = reader.read(record) else { return [] }
      return cell.codes.reduce(into: .answered) { $0.formUnion(BarrierSet($1)) }
    case .choice(let reader, let masks):
      guard case .value(let chosen) = reader.read(record) else { return [] }
      return masks.reduce(into: .answered) { if chosen & $1.0 != 0 { $0.formUnion($1.1) } }
    case .options(let options):
      var set = BarrierSet()
      for (reader, barrier) in options {
        switch reader.read(record) {
        case .yes: set.formUnion(barrier.union(.answered))
        case .no: set.formUnion(.answered)
        case .unknown, .notShown: continue
        }
      }
      return set
    }
  }
}
