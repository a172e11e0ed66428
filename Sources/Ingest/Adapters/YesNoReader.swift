internal import CSVReading
internal import Region

/// Reads a yes or a no: a column, a constant, or an option of a multiple-choice cell.
enum YesNoReader {
  case cell(CellReader<Bool>, listed: [String], AnsweredQuestion?, AdapterTools)
  case option(ChoiceReader, ChoiceReader.OptionMask)

  /// What an answer says; "not shown" and "not answered" stay apart.
  enum Answer {
    case yes, no, unknown, notShown
  }

  init?(_ spec: YesNoSpec?, _ tools: AdapterTools, choices: [String: ChoiceReader] = [:]) {
    switch spec {
    case nil: return nil
    case .fixed(let value):
      let reader = CellReader(constant: .value(value), table: tools.binder.table)
      self = .cell(reader, listed: [], nil, tools)
    case .column(let reference, var yes, var no):
      if yes.isEmpty, no.isEmpty, let words = tools.binder.table.format?.words(of: reference) {
        (yes, no) = words
      }
      let (chosen, others) = (yes, no)
      let reader: CellReader<Bool>? = tools.binder.reader(reference) { text in
        chosen.contains(text) ? true : others.contains(text) ? false : nil
      }
      guard let reader else { return nil }
      self = .cell(
        reader, listed: Array(chosen.union(others)), tools.binder.choice(of: reference), tools)
    case .option(let choice, let option, _):
      guard let reader = choices[choice] else { return nil }
      self = .option(reader, reader.mask(of: option))
    }
  }

  func read(_ record: RawRecord) -> Answer {
    switch self {
    case .cell(let reader, let listed, let question, let tools):
      switch reader.read(record) {
      case .value(let value): return value ? .yes : .no
      case .notShown: return .notShown
      case .missing: return question?.isAnswered(record) == true ? .no : .unknown
      case .unreadable(let text):
        tools.issues.noteUnlisted(reader.column, text, line: record.line, listed: listed)
        return .unknown
      }
    case .option(let reader, let mask):
      switch reader.read(record) {
      case .value(let chosen): return chosen & mask != 0 ? .yes : .no
      case .notShown: return .notShown
      case .missing, .unreadable: return .unknown
      }
    }
  }
}

extension Ternary {
  init(_ answer: YesNoReader.Answer) {
    switch answer {
    case .yes: self = .yes
    case .no: self = .no
    case .unknown, .notShown: self = .unknown
    }
  }
}
