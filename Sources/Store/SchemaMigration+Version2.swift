extension SchemaMigration {
  /// Adds the category of every margin a respondent's weight is calibrated to, separated by `|`.
  static let version2 = SchemaMigration(
    version: 2, sql: "ALTER TABLE respondent ADD COLUMN margins TEXT NOT NULL DEFAULT ''")
}
