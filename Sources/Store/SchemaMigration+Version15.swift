extension SchemaMigration {
  /// Cells gain shares that take "met, by nobody knows whom" as served or as carried, orders the
  /// sampling they rest on, and waves the weights of their people. A cube estimated before has none of
  /// them: it goes, and the next run makes it again.
  static let version15 = SchemaMigration(
    version: 15,
    sql: """
      DELETE FROM cube_cell;
      DELETE FROM cube_ranking;
      CREATE TABLE cube_weights (
        instrument TEXT PRIMARY KEY,
        summary TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      DELETE FROM completed_run;
      """)
}
