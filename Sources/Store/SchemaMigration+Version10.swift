extension SchemaMigration {
  /// Tells the territories that a service surely serves from those in which it may serve more than
  /// could be read. Catalogues stored before took what could be read for all of it, so that they
  /// count as changed and are read again.
  static let version10 = SchemaMigration(
    version: 10,
    sql: """
      ALTER TABLE service_catchment ADD COLUMN is_sure INTEGER NOT NULL DEFAULT 1;
      UPDATE source SET fingerprint = '';
      DELETE FROM completed_run;
      """)
}
