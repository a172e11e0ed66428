internal import CSVReading
internal import Region

/// Reads the answers to a question with a number or an ordered scale. What cannot be an answer is
/// told and unknown, never a zero.
struct NumberAnswerReader {
  private enum Source {
    case quantity(CellReader<Double>, NumberSpec, ClosedRange<Double>)
    case scale(CodedReader<Int>)
  }

  private let source: Source
  private let tools: AdapterTools

  init?(_ spec: NumberQuestionSpec, _ tools: AdapterTools) {
    self.tools = tools
    switch spec.source {
    case .quantity(let number, let range):
      let table = tools.binder.table
      let reader = tools.binder.reader(number.text) { text -> Double? in
        // A number may stand for "no answer": what the profile says of it comes first.
        if table.missing.contains(text) || table.notShown.contains(text) { return nil }
        return NumberText.decimal(text, thousands: number.thousands).flatMap {
          range.contains($0) ? $0 : nil
        }
      }
      guard let reader else { return nil }
      source = .quantity(reader, number, range)
    case .scale(let coded):
      guard let reader = CodedReader(coded, tools) else { return nil }
      source = .scale(reader)
    }
  }

  func read(_ record: RawRecord) -> NumberAnswer {
    switch source {
    case .quantity(let reader, let number, let range):
      switch reader.read(record) {
      case .value(let value): return .value(value)
      case .notShown: return .notAsked
      case .missing: return .unknown
      case .unreadable(let text):
        let isNumber = NumberText.decimal(text, thousands: number.thousands) != nil
        tools.issues.note(
          isNumber ? "value.impossible-number" : "value.no-number", reader.column, text,
          line: record.line,
          [
            "minimum": NumberQuestionSpec.plain(range.lowerBound),
            "maximum": NumberQuestionSpec.plain(range.upperBound),
          ])
        return .unknown
      }
    case .scale(let reader):
      switch reader.read(record) {
      case .value(let cell): return cell.codes.first.map { .value(Double($0)) } ?? .unknown
      case .notShown: return .notAsked
      case .missing, .unreadable: return .unknown
      }
    }
  }
}
