public import Region

extension StoreReader {
  /// Streams the respondents of one survey by rising line, without holding them all.
  public func forEachRespondent(
    of source: InstrumentCode, _ body: (Respondent) throws -> Void
  ) throws {
    let statement = try PreparedStatement(
      database,
      """
      SELECT line, person, territory, weight, stratum, unit, company, worker, cared_for, traits,
        recipient, margins, answers
      FROM respondent WHERE source = ? ORDER BY line
      """)
    statement.bind(source)
    var care: [String: [CaredPerson]] = [:]
    var margins: [String: [String]] = [:]
    let numbers = try NumberAnswerCursor(self, source)
    while try statement.next() {
      let line = statement.int()
      let respondent = Respondent(
        line: line, person: statement.optionalText(),
        territory: statement.optionalCode(), weight: statement.double(),
        stratum: statement.text(), unit: statement.optionalText(),
        company: statement.optionalText(),
        worker: try statement.word(),
        caredFor: try statement.optionalText().map { text in
          try care.remembering(text) { try statement.stored($0, StoredCare.decode) }
        },
        traits: PackedTraits.decode(statement.int()), recipient: try statement.word(),
        margins: margins.remembering(statement.text()) {
          $0.isEmpty
            ? [] : $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        },
        answers: try statement.withBlob(PackedAnswers.decode),
        numbers: try numbers?.answers(ofLine: line) ?? [])
      try body(respondent)
    }
  }

  /// Whether two waves have people in common, or sampling units of the same name and stratum.
  public func haveCommonUnits(_ first: [InstrumentCode], _ second: [InstrumentCode]) throws -> Bool
  {
    func units(_ sources: [InstrumentCode]) -> String {
      """
      SELECT stratum, unit IS NULL, coalesce(unit, person) FROM respondent
      WHERE source IN (\(sources.map { _ in "?" }.joined(separator: ", ")))
        AND coalesce(unit, person) IS NOT NULL
      """
    }
    let statement = try PreparedStatement(
      database,
      "SELECT EXISTS (SELECT * FROM (\(units(first)) INTERSECT \(units(second))))")
    for source in first + second { statement.bind(source) }
    return try statement.all { $0.bool() }.first ?? false
  }

  /// Number of respondents of one survey.
  public func respondentCount(of source: InstrumentCode) throws -> Int {
    try rows("SELECT count(*) FROM respondent WHERE source = ?", of: source) { $0.int() }.first ?? 0
  }
}
