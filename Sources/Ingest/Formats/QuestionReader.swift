/// Makes questions out of columns whose headers a format has taken apart.
struct QuestionReader {
  let view: TableView
  let conventions: FormatConventions

  /// One column with what its header says.
  struct Column {
    /// Place in the table, from 0.
    var place: Int
    /// Code of the question, its words, and those of the option or item; nil where the header has
    /// none.
    var code: String?
    var title: String
    var optionCode: String?
    var option: String?
    var isFreeText = false

    fileprivate var question: String { code ?? title }
    fileprivate var isPart: Bool { option != nil || optionCode != nil }
  }

  /// The questions of some columns: neighbours that share a question and name an option are one.
  func questions(_ columns: [Column]) -> [SurveyQuestion] {
    var groups: [[Column]] = []
    for column in columns {
      if let last = groups.last?.last, last.question == column.question, last.isPart,
        column.isPart || column.isFreeText
      {
        groups[groups.count - 1].append(column)
      } else {
        groups.append([column])
      }
    }
    return groups.map(question)
  }

  private func question(_ found: [Column]) -> SurveyQuestion {
    let columns = withOther(found)
    let first = columns[0]
    let parts = columns.map { column in
      SurveyQuestion.Part(
        number: column.place + 1, header: view.header[column.place], code: column.optionCode,
        label: column.option ?? column.optionCode ?? "", isFreeText: column.isFreeText)
    }
    func made(_ kind: SurveyQuestion.Kind, _ options: [String], _ separator: String? = nil)
      -> SurveyQuestion
    {
      SurveyQuestion(
        code: first.code, title: first.title.isEmpty ? first.code ?? "" : first.title, kind: kind,
        columns: parts, options: options, separator: separator)
    }
    let answers = columns.filter { !$0.isFreeText }.map { cells($0.place) }
    if !first.isPart {
      let cells = answers.first ?? []
      if let joined = JoinedOptions(cells, separators: conventions.choiceSeparators) {
        return made(.multiple, joined.options, joined.separator)
      }
      return Self.isClosed(cells) ? made(.single, Set(cells).sorted()) : made(.text, [])
    }
    let labels = zip(columns, parts).filter { !$0.0.isFreeText }.map(\.1.label)
    if isChosenOrNot(answers, labels: labels) { return made(.multiple, labels) }
    let all = answers.flatMap { $0 }
    return Self.isClosed(all) ? made(.grid, Set(all).sorted()) : made(.text, [])
  }

  /// The columns of a question; the last one holds free words where all before it only say that their
  /// option was chosen, and it says something else: "Other (please specify)".
  private func withOther(_ columns: [Column]) -> [Column] {
    guard columns.count > 2, columns.allSatisfy({ $0.isPart && !$0.isFreeText }) else {
      return columns
    }
    let labels = columns.map { $0.option ?? $0.optionCode ?? "" }
    let answers = columns.map { cells($0.place) }
    let options = answers.dropLast()
    guard options.contains(where: { !$0.isEmpty }),
      isChosenOrNot(Array(options), labels: labels.dropLast()),
      !isChosenOrNot([answers[answers.count - 1]], labels: [labels[labels.count - 1]])
    else { return columns }
    var columns = columns
    columns[columns.count - 1].isFreeText = true
    return columns
  }

  /// What was answered in a column: cells that say "not answered" or "not shown" are left out.
  private func cells(_ place: Int) -> [String] {
    view.cells(place).filter {
      !conventions.missing.contains($0) && !conventions.notShown.contains($0)
    }
  }

  /// Whether each column only says that its option was chosen, or not.
  private func isChosenOrNot(_ answers: [[String]], labels: [String]) -> Bool {
    let words = Set(conventions.yes + conventions.no)
    return zip(answers, labels).allSatisfy { cells, label in
      cells.allSatisfy { words.contains($0) || $0 == label }
    }
  }

  /// Whether people chose among few texts: short ones, each given twice on average. Numbers are the
  /// respondents' own unless they are a scale.
  static func isClosed(_ cells: [String]) -> Bool {
    let distinct = Set(cells)
    guard !distinct.isEmpty, distinct.count <= 25, distinct.allSatisfy({ $0.count <= 200 }) else {
      return false
    }
    if distinct.allSatisfy({ $0.allSatisfy(\.isNumber) }), distinct.count > 11 { return false }
    return distinct.count * 2 <= max(cells.count, 4)
  }
}
