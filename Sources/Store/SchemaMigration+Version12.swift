extension SchemaMigration {
  /// Adds what a question asks of a need (when it is needed, what people can pay), and the season of
  /// a service.
  static let version12 = SchemaMigration(
    version: 12,
    sql: """
      ALTER TABLE number_question ADD COLUMN detail TEXT;
      ALTER TABLE service ADD COLUMN season TEXT;
      DELETE FROM completed_run;
      """)
}
