public import Estimation
internal import Region

extension StoreWriter {
  func insert(_ questions: [NumberQuestion], of source: InstrumentCode) throws {
    if questions.isEmpty { return }
    let statement = try PreparedStatement(
      database,
      """
      INSERT INTO number_question (
        source, position, code, title, unit, steps, is_sensitive, detail)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (position, question) in questions.enumerated() {
      statement.bind(source)
      statement.bind(position)
      statement.bind(question.code)
      statement.bind(question.title)
      switch question.kind {
      case .quantity(let unit):
        statement.bind(unit)
        statement.bind(String?.none)
      case .scale(let steps):
        statement.bind(String?.none)
        try statement.bind(json: steps)
      }
      statement.bind(question.isSensitive)
      if let detail = question.detail {
        try statement.bind(json: detail)
      } else {
        statement.bind(String?.none)
      }
      try statement.run()
    }
  }

  /// Replaces the cells of questions with numbers; the order given is kept.
  public func replaceNumbers(_ cells: [NumberCell]) throws {
    try PreparedStatement(database, "DELETE FROM cube_number").run()
    if cells.isEmpty { return }
    let statement = try PreparedStatement(
      database,
      """
      INSERT INTO cube_number (position, wave, territory, target, question, cell)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    for (position, cell) in cells.enumerated() {
      statement.bind(position)
      statement.bind(cell.wave)
      statement.bind(cell.territory)
      statement.bind(cell.target)
      statement.bind(cell.item.code)
      try statement.bind(json: cell)
      try statement.run()
    }
  }
}

extension SourceSink {
  func insert(_ numbers: [NumberAnswer], line: Int) throws {
    let statement = try prepared(into: "number_answer", ["source", "line", "position", "value"])
    for (position, answer) in numbers.enumerated() {
      let value: Double?
      switch answer {
      case .value(let number): value = number
      case .unknown: value = nil
      case .notAsked: continue
      }
      statement.bind(code)
      statement.bind(line)
      statement.bind(position)
      statement.bind(value)
      try statement.run()
    }
  }
}

extension StoreReader {
  /// The cells of questions with numbers, in the order in which they were given.
  public func numbers() throws -> [NumberCell] {
    try rows("SELECT cell FROM cube_number ORDER BY position") { try $0.json() }
  }

  func numberQuestions(of source: InstrumentCode) throws -> [NumberQuestion] {
    try rows(
      """
      SELECT code, title, unit, steps, is_sensitive, detail FROM number_question WHERE source = ?
      ORDER BY position
      """, of: source
    ) { row in
      let (code, title) = (row.text(), row.text())
      let unit = row.optionalText()
      let steps: [String]? = try row.optionalText().map {
        try row.stored($0) { PreparedStatement.value(json: $0) }
      }
      let isSensitive = row.bool()
      let detail: NeedDetail? = try row.optionalText().map {
        try row.stored($0) { PreparedStatement.value(json: $0) }
      }
      return NumberQuestion(
        code: code, title: title,
        kind: steps.map { .scale($0) } ?? .quantity(unit: unit ?? ""),
        isSensitive: isSensitive, detail: detail)
    }
  }
}

/// The answers of one survey to its questions with numbers, by rising line beside its respondents.
final class NumberAnswerCursor {
  private let count: Int
  private let statement: PreparedStatement
  private var next: (line: Int, position: Int, value: Double?)?

  /// nil for a survey without such questions.
  init?(_ reader: StoreReader, _ source: InstrumentCode) throws {
    count = try reader.numberQuestions(of: source).count
    if count == 0 { return nil }
    statement = try PreparedStatement(
      reader.database,
      """
      SELECT line, position, value FROM number_answer WHERE source = ? ORDER BY line, position
      """)
    statement.bind(source)
    try advance()
  }

  private func advance() throws {
    next =
      try statement.next()
      ? (statement.int(), statement.int(), statement.optionalDouble()) : nil
  }

  /// The answers of the respondent of a line; lines are asked for in rising order.
  func answers(ofLine line: Int) throws -> [NumberAnswer] {
    var answers = [NumberAnswer](repeating: .notAsked, count: count)
    while let row = next, row.line <= line {
      if row.line == line, row.position < count {
        answers[row.position] = row.value.map { .value($0) } ?? .unknown
      }
      try advance()
    }
    return answers
  }
}
