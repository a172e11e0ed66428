extension SchemaMigration {
  /// Adds what a question asks of a need (when it is needed, what people can pay), the season of a
  /// service, and whom a row of a population table counts beside age and sex.
  static let version12 = SchemaMigration(
    version: 12,
    sql: """
      ALTER TABLE number_question ADD COLUMN detail TEXT;
      ALTER TABLE service ADD COLUMN season TEXT;
      DELETE FROM completed_run;
      """)
}
