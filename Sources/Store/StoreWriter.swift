internal import GRDB
public import Region

/// What may be changed inside `RegionalStore.transaction`.
public final class StoreWriter {
  /// Reads the store as this transaction has left it so far.
  public let reader: StoreReader
  let database: Database

  init(_ database: Database) {
    self.database = database
    reader = StoreReader(database)
  }

  /// Replaces everything that came from one source.
  ///
  /// The body hands the rows to the sink in the order of the file and returns what became of every
  /// row of the file. What it throws leaves the source half replaced: then the transaction is not to be
  /// committed.
  public func replaceSource(
    _ source: SourceRecord, _ body: (SourceSink) throws -> RowAccounting
  ) throws {
    try removeSource(source.instrument.code)
    try insert(source)
    let sink = SourceSink(database, source.instrument)
    let rows = try body(sink)
    let account = try PreparedStatement(
      database, "UPDATE source SET accepted = ?, rejected = ? WHERE code = ?")
    account.bind(rows.accepted)
    account.bind(rows.rejected)
    account.bind(source.instrument.code)
    try account.run()
    let nonData = try PreparedStatement(
      database, "INSERT INTO source_non_data (source, reason, row_count) VALUES (?, ?, ?)")
    for (reason, count) in rows.nonData {
      nonData.bind(source.instrument.code)
      nonData.bind(reason)
      nonData.bind(count)
      try nonData.run()
    }
  }

  /// Removes every source that the mapping no longer names, with all that came from it.
  public func removeSources(notIn kept: Set<InstrumentCode>) throws {
    let codes: [InstrumentCode] = try PreparedStatement(database, "SELECT code FROM source")
      .all { $0.code() }
    for code in codes where !kept.contains(code) { try removeSource(code) }
  }

  /// Remembers the run that this transaction completes.
  public func setRun(_ run: CompletedRun) throws {
    let statement = try PreparedStatement(
      database,
      "INSERT OR REPLACE INTO completed_run (id, fingerprint, tool_version) VALUES (1, ?, ?)")
    statement.bind(run.fingerprint)
    statement.bind(run.toolVersion)
    try statement.run()
  }

  /// Replaces the index of releases by what the register holds now.
  public func replaceReleases(_ releases: [ReleaseEntry]) throws {
    try PreparedStatement(database, "DELETE FROM release_entry").run()
    let statement = try PreparedStatement(
      database, "INSERT INTO release_entry (file, hash, wave) VALUES (?, ?, ?)")
    for release in releases {
      statement.bind(release.file)
      statement.bind(release.hash)
      statement.bind(release.wave)
      try statement.run()
    }
  }

  private func removeSource(_ code: InstrumentCode) throws {
    let statement = try PreparedStatement(database, "DELETE FROM source WHERE code = ?")
    statement.bind(code)
    try statement.run()
  }

  private func insert(_ source: SourceRecord) throws {
    let statement = try PreparedStatement(
      database,
      """
      INSERT INTO source (code, kind, file, profile, file_hash, fingerprint, accepted, rejected)
      VALUES (?, ?, ?, ?, ?, ?, 0, 0)
      """)
    statement.bind(source.instrument.code)
    statement.bind(case: source.instrument.kind)
    statement.bind(source.file)
    statement.bind(source.profile)
    statement.bind(source.fileHash)
    statement.bind(source.fingerprint)
    try statement.run()
    try insertCompleteness(source)
    try insert(source.instrument)
  }

  private func insertCompleteness(_ source: SourceRecord) throws {
    let statement = try PreparedStatement(
      database,
      "INSERT INTO source_completeness (source, dimension, position, code) VALUES (?, ?, ?, ?)")
    let declared =
      [("territory", source.completeTerritories.map(\.rawValue))]
      + [("objective", source.completeObjectives.map(\.rawValue))]
    for (dimension, codes) in declared {
      for (position, code) in codes.enumerated() {
        statement.bind(source.instrument.code)
        statement.bind(dimension)
        statement.bind(position)
        statement.bind(code)
        try statement.run()
      }
    }
  }

  private func insert(_ instrument: Instrument) throws {
    let statement = try PreparedStatement(
      database,
      """
      INSERT INTO instrument (source, title, wave, period_start, period_end, mode, population,
        sampling, invited_count, territory_basis, counted_unit, counted_lowest_age,
        counted_highest_age)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    statement.bind(instrument.code)
    statement.bind(instrument.title)
    statement.bind(instrument.wave)
    statement.bind(instrument.period)
    statement.bind(case: instrument.mode)
    statement.bind(case: instrument.population)
    statement.bind(case: instrument.sampling)
    statement.bind(instrument.invitedCount)
    statement.bind(case: instrument.territoryBasis)
    statement.bind(instrument.counted?.unit.rawValue ?? "")
    statement.bind(instrument.counted?.ages.lowerBound ?? 0)
    statement.bind(instrument.counted?.ages.upperBound ?? AgeSet.oldest)
    try statement.run()
    let items = try PreparedStatement(
      database,
      "INSERT INTO survey_item (source, position, objective, asks_barriers) VALUES (?, ?, ?, ?)")
    for (position, item) in instrument.items.enumerated() {
      items.bind(instrument.code)
      items.bind(position)
      items.bind(item.objective)
      items.bind(item.asksBarriers)
      try items.run()
    }
    try insert(instrument.numbers, of: instrument.code)
  }
}
