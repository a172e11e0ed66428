extension SchemaMigration {
  /// Adds the places of a service by the ages they are kept for. Catalogues stored before have their
  /// sum alone, so that sources count as changed and are read again.
  static let version14 = SchemaMigration(
    version: 14,
    sql: """
      ALTER TABLE service ADD COLUMN place_bands TEXT NOT NULL DEFAULT '';
      UPDATE source SET fingerprint = '';
      DELETE FROM completed_run;
      """)
}
