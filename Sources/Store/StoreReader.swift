public import Region

// Only the connection: GRDB has a `Statement` of its own.
internal import class GRDB.Database

/// What can be asked of one consistent state of the store. Rows come in the order of source code,
/// then of the file, whatever the order in which they were loaded.
public final class StoreReader {
  let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// Everything a statement gives, one value per row.
  func rows<Element>(_ sql: String, _ read: (PreparedStatement) throws -> Element) throws
    -> [Element]
  {
    try PreparedStatement(database, sql).all(read)
  }

  /// The last completed run; nil when there is none.
  public func run() throws -> CompletedRun? {
    try rows("SELECT fingerprint, tool_version FROM completed_run") {
      CompletedRun(fingerprint: $0.text(), toolVersion: $0.text())
    }.first
  }

  /// The index of releases, by file name.
  public func releases() throws -> [ReleaseEntry] {
    try rows("SELECT file, hash, wave FROM release_entry ORDER BY file") {
      ReleaseEntry(file: $0.text(), hash: $0.text(), wave: $0.code())
    }
  }

  /// The faults found when a source was last read, in the order in which they were found.
  public func diagnostics(of source: InstrumentCode) throws -> [StoredDiagnostic] {
    try rows(
      """
      SELECT \(StoredDiagnostic.columns) FROM source_diagnostic
      WHERE source = ? ORDER BY position
      """, of: source
    ) { try $0.diagnostic() }
  }

  /// Coded segments of the focus groups.
  public func statements() throws -> [Statement] {
    try rows(
      """
      SELECT source, line, focus_group, territory, actor, segment, objective, code_wording, kind,
        quote, quote_needs_review, participant_count
      FROM focus_statement ORDER BY source, position
      """
    ) {
      Statement(
        reference: $0.reference(), group: $0.text(), territory: $0.optionalCode(),
        actor: $0.text(), segment: $0.text(), objective: $0.optionalCode(),
        codeWording: $0.text(), kind: try $0.word(), quote: $0.text(),
        quoteNeedsReview: $0.bool(), participantCount: $0.optionalInt())
    }
  }

  /// Which territories take part in which measures.
  public func participations() throws -> [Participation] {
    try rows(
      """
      SELECT source, line, measure, territory, takes_part, period_start, period_end,
        list_is_complete, site
      FROM participation ORDER BY source, position
      """
    ) {
      Participation(
        reference: $0.reference(), measure: $0.text(), territory: $0.code(),
        takesPart: $0.bool(), period: try $0.period(), listIsComplete: $0.bool(),
        site: $0.text())
    }
  }

  /// People by territory, age and sex.
  public func populationMargins() throws -> [PopulationMargin] {
    try rows(
      """
      SELECT source, line, territory, ages, sex, population_count, conditions, workers
      FROM population_margin ORDER BY source, position
      """
    ) {
      PopulationMargin(
        reference: $0.reference(), territory: $0.code(),
        ages: try $0.stored($0.text()) { AgeSet(storedText: $0) }, sex: $0.text(),
        populationCount: $0.int(),
        conditions: try $0.optionalSet(ConditionSet.init(storedText:)) ?? .all,
        workers: try $0.optionalSet(WorkerSet.init(storedText:)) ?? .all)
    }
  }

  /// Cells of tables that somebody else aggregated.
  public func aggregateCounts() throws -> [AggregateCount] {
    try rows(
      """
      SELECT source, line, territory, objective, target, respondent_band, quantity, barrier,
        count, base, share
      FROM aggregate_count ORDER BY source, position
      """
    ) {
      AggregateCount(
        reference: $0.reference(), territory: $0.code(), objective: $0.code(),
        target: $0.code(), respondentBand: $0.text(), quantity: try $0.quantity(),
        count: $0.optionalInt(), base: $0.optionalInt(), share: try $0.optionalJSON())
    }
  }

  /// Members of the network and of the Comunità di Pratica.
  public func networkMembers() throws -> [NetworkMember] {
    try rows(
      """
      SELECT source, line, territory, organisation, component, in_community
      FROM network_member ORDER BY source, position
      """
    ) {
      NetworkMember(
        reference: $0.reference(), territory: $0.optionalCode(), organisation: $0.text(),
        component: $0.text(), inCommunity: $0.bool())
    }
  }
}

extension PreparedStatement {
  func reference() -> RecordReference {
    RecordReference(instrument: code(), line: int())
  }

  fileprivate func quantity() throws -> AggregateCount.Quantity {
    let (word, name) = (text(), optionalText())
    let barrier = try name.map { try stored($0, Barrier.init(rawValue:)) }
    return try stored(word) { AggregateCount.Quantity(word: $0, barrier: barrier) }
  }
}
