internal import CSVReading
internal import Region

/// Reads whom a respondent cares for, from all questions on it together.
struct CaredReader {
  private enum Question {
    case cell(CodedReader<CaredAnswer>)
    case column(YesNoReader, CaredPerson)
  }

  private let questions: [Question]

  init(_ specs: [CaredSpec], _ tools: AdapterTools) {
    questions = specs.compactMap { spec in
      switch spec {
      case .cell(let coded): CodedReader(coded, tools).map { .cell($0) }
      case .column(let answer, let person):
        YesNoReader(answer, tools).map { .column($0, person) }
      }
    }
  }

  /// The persons; empty when the answers say that there are none; nil when they do not say.
  func read(_ record: RawRecord) -> [CaredPerson]? {
    var persons: [CaredPerson] = []
    var isAnswered = false
    var isDoubtful = false
    for question in questions {
      switch question {
      case .cell(let reader):
        switch reader.read(record) {
        case .value(let cell):
          isAnswered = true
          if !cell.unmatched.isEmpty { isDoubtful = true }
          for case .person(let person) in cell.codes { persons.append(person) }
        case .missing, .unreadable: isDoubtful = true
        case .notShown: continue
        }
      case .column(let reader, let person):
        switch reader.read(record) {
        case .yes:
          isAnswered = true
          persons.append(person)
        case .no: isAnswered = true
        case .unknown: isDoubtful = true
        case .notShown: continue
        }
      }
    }
    if !persons.isEmpty { return persons }
    return isAnswered && !isDoubtful ? [] : nil
  }
}
