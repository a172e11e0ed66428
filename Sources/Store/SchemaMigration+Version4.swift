extension SchemaMigration {
  /// Adds the shares of groups beside everybody's.
  static let version4 = SchemaMigration(
    version: 4,
    sql: """
      CREATE TABLE cube_equity (
        position INTEGER NOT NULL PRIMARY KEY,
        wave TEXT NOT NULL,
        territory TEXT NOT NULL,
        objective TEXT NOT NULL,
        equity_group TEXT NOT NULL,
        one_company INTEGER NOT NULL,
        shares BLOB NOT NULL
      ) STRICT;
      """)
}
