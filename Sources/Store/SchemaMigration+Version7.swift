extension SchemaMigration {
  /// Adds how shares of two waves vary together.
  static let version7 = SchemaMigration(
    version: 7,
    sql: """
      CREATE TABLE cube_wave_covariance (
        position INTEGER NOT NULL PRIMARY KEY,
        earlier TEXT NOT NULL,
        wave TEXT NOT NULL,
        territory TEXT NOT NULL,
        objective TEXT NOT NULL,
        target TEXT NOT NULL,
        shared_units INTEGER NOT NULL,
        unmet REAL NOT NULL,
        in_need REAL NOT NULL
      ) STRICT;
      """)
}
