public import Region

extension StoreReader {
  /// The places that respondents of one survey gave, as narrow as they did; people without one are in
  /// none.
  public func places(of source: InstrumentCode) throws -> Set<TerritoryCode> {
    let statement = try PreparedStatement(
      database, "SELECT DISTINCT territory FROM respondent WHERE source = ?")
    statement.bind(source)
    var found: Set<TerritoryCode> = []
    while try statement.next() {
      if let place: TerritoryCode = statement.optionalCode() { found.insert(place) }
    }
    return found
  }

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

  /// Streams stratum, sampling unit and person of the respondents of one survey who have a unit or
  /// come again.
  public func forEachUnit(
    of source: InstrumentCode,
    _ body: (_ stratum: String, _ unit: String?, _ person: String?) throws -> Void
  ) throws {
    let statement = try PreparedStatement(
      database,
      """
      SELECT stratum, unit, person FROM respondent
      WHERE source = ? AND coalesce(unit, person) IS NOT NULL
      """)
    statement.bind(source)
    while try statement.next() {
      try body(statement.text(), statement.optionalText(), statement.optionalText())
    }
  }

  /// Number of respondents of one survey.
  public func respondentCount(of source: InstrumentCode) throws -> Int {
    try rows("SELECT count(*) FROM respondent WHERE source = ?", of: source) { $0.int() }.first ?? 0
  }
}
