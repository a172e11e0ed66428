extension SchemaMigration {
  /// Adds whom the answers of an instrument stand for; empty where it does not say.
  static let version6 = SchemaMigration(
    version: 6,
    sql: """
      ALTER TABLE instrument ADD COLUMN counted_unit TEXT NOT NULL DEFAULT '';
      ALTER TABLE instrument ADD COLUMN counted_lowest_age INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE instrument ADD COLUMN counted_highest_age INTEGER NOT NULL DEFAULT 110;
      """)
}
