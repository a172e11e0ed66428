extension SchemaMigration {
  /// Adds the pseudonym by which the same person is found in several waves. Sources stored before
  /// lack it, so that they count as changed and are read again.
  static let version5 = SchemaMigration(
    version: 5,
    sql: """
      ALTER TABLE respondent ADD COLUMN person TEXT;
      UPDATE source SET fingerprint = '';
      DELETE FROM completed_run;
      """)
}
