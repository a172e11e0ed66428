extension SchemaMigration {
  /// What the estimates said of designs, weights and tables is kept beside them, so that a run with
  /// nothing to do tells it again. Of estimates made before nobody knows it: the next run makes them
  /// again.
  static let version18 = SchemaMigration(
    version: 18,
    sql: """
      CREATE TABLE cube_diagnostic (
        position INTEGER PRIMARY KEY,
        code TEXT NOT NULL,
        severity TEXT NOT NULL,
        file TEXT,
        line INTEGER,
        field INTEGER,
        field_name TEXT,
        arguments TEXT NOT NULL
      ) STRICT;
      DELETE FROM completed_run;
      """)
}
