extension SchemaMigration {
  /// Adds whom a row of a population table counts beside age and sex: by condition, by working
  /// position; NULL where it counts everybody.
  static let version13 = SchemaMigration(
    version: 13,
    sql: """
      ALTER TABLE population_margin ADD COLUMN conditions TEXT;
      ALTER TABLE population_margin ADD COLUMN workers TEXT;
      """)
}
