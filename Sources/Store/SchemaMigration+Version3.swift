extension SchemaMigration {
  /// Whether quoted words wait to be read by somebody before they are shown. Quotes stored before
  /// the question was asked wait.
  static let version3 = SchemaMigration(
    version: 3,
    sql: """
      ALTER TABLE focus_statement ADD COLUMN quote_needs_review INTEGER NOT NULL DEFAULT 1;
      """)
}
