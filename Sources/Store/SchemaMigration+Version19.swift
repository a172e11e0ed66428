extension SchemaMigration {
  /// Whom the weights of a survey stand for. A store made before does not know: the next run says it.
  static let version19 = SchemaMigration(
    version: 19,
    sql: """
      CREATE TABLE cube_represented (
        instrument TEXT PRIMARY KEY,
        people TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      DELETE FROM completed_run;
      """)
}
