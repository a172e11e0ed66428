public import Region

extension StoreReader {
  /// All sources, by code.
  public func sources() throws -> [SourceRecord] {
    let codes: [InstrumentCode] = try rows("SELECT code FROM source ORDER BY code") { $0.code() }
    return try codes.compactMap(source)
  }

  /// One source; nil when the store has none of this code.
  public func source(_ code: InstrumentCode) throws -> SourceRecord? {
    let items: [SurveyItem] = try rows(
      "SELECT objective, asks_barriers FROM survey_item WHERE source = ? ORDER BY position",
      of: code
    ) {
      SurveyItem(objective: $0.code(), asksBarriers: $0.bool())
    }
    let numbers = try numberQuestions(of: code)
    let nonData = try rows(
      "SELECT reason, row_count FROM source_non_data WHERE source = ?", of: code
    ) {
      ($0.text(), $0.int())
    }
    let (territories, objectives) = try completeness(of: code)
    return try rows(
      """
      SELECT s.kind, i.title, i.wave, i.period_start, i.period_end, i.mode, i.population,
        i.sampling, i.invited_count, i.territory_basis, i.counted_unit, i.counted_lowest_age,
        i.counted_highest_age, s.file, s.profile, s.file_hash,
        s.fingerprint, s.accepted, s.rejected
      FROM source s JOIN instrument i ON i.source = s.code WHERE s.code = ?
      """, of: code
    ) {
      var record = SourceRecord(
        instrument: Instrument(
          code: code, kind: try $0.word(), title: $0.text(), wave: $0.code(),
          period: try $0.period(), mode: try $0.word(), population: try $0.word(),
          sampling: try $0.word(), invitedCount: $0.optionalInt(),
          territoryBasis: try $0.word(), counted: try $0.countedPeople(), items: items,
          numbers: numbers),
        file: $0.text(), profile: $0.text(), fileHash: $0.text(), fingerprint: $0.text(),
        completeTerritories: territories, completeObjectives: objectives)
      record.rows = RowAccounting(
        accepted: $0.int(), rejected: $0.int(), nonData: Dictionary(uniqueKeysWithValues: nonData))
      return record
    }.first
  }

  private func completeness(of code: InstrumentCode) throws -> ([TerritoryCode], [ObjectiveCode]) {
    let declared = try rows(
      "SELECT dimension, code FROM source_completeness WHERE source = ? ORDER BY position", of: code
    ) {
      (dimension: $0.text(), code: $0.text())
    }
    return (
      declared.filter { $0.dimension == "territory" }.map { TerritoryCode($0.code) },
      declared.filter { $0.dimension == "objective" }.map { ObjectiveCode($0.code) }
    )
  }

  /// Everything a statement with one parameter, the source, gives.
  func rows<Element>(
    _ sql: String, of source: InstrumentCode, _ read: (PreparedStatement) throws -> Element
  ) throws -> [Element] {
    let statement = try PreparedStatement(database, sql)
    statement.bind(source)
    return try statement.all(read)
  }
}

extension PreparedStatement {
  /// Three columns: unit ("" where none is declared), lowest and highest age.
  fileprivate func countedPeople() throws -> CountedPeople? {
    let unit = text()
    let (lowest, highest) = (int(), int())
    guard !unit.isEmpty else { return nil }
    return CountedPeople(
      unit: try stored(unit, CountedUnit.init(rawValue:)), ages: lowest...max(lowest, highest))
  }
}
