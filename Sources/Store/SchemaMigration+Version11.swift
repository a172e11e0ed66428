extension SchemaMigration {
  /// Adds conditions of access of services: a limit of income, whose amount may be unknown, and the
  /// employer whose people are admitted.
  static let version11 = SchemaMigration(
    version: 11,
    sql: """
      ALTER TABLE service ADD COLUMN income_is_limited INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE service ADD COLUMN income_minimum INTEGER;
      ALTER TABLE service ADD COLUMN income_maximum INTEGER;
      ALTER TABLE service ADD COLUMN employer TEXT NOT NULL DEFAULT '';
      """)
}
