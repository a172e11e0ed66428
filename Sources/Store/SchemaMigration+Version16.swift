extension SchemaMigration {
  /// Territories that are compared: how their shares vary together. A cube estimated before has none
  /// of it: the next run makes it again.
  static let version16 = SchemaMigration(
    version: 16,
    sql: """
      CREATE TABLE cube_territory_covariance (
        position INTEGER PRIMARY KEY,
        wave TEXT NOT NULL,
        territory TEXT NOT NULL,
        second TEXT NOT NULL,
        objective TEXT NOT NULL,
        target TEXT NOT NULL,
        unmet REAL NOT NULL,
        in_need REAL NOT NULL
      ) STRICT;
      DELETE FROM completed_run;
      """)
}
