extension SchemaMigration {
  /// Adds the street of a service, by which two sites of one provider are told apart. Sources stored
  /// before lack it, so that they count as changed and are read again.
  static let version8 = SchemaMigration(
    version: 8,
    sql: """
      ALTER TABLE service ADD COLUMN address TEXT NOT NULL DEFAULT '';
      UPDATE source SET fingerprint = '';
      DELETE FROM completed_run;
      """)
}
