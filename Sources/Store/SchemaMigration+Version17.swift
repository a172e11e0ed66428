extension SchemaMigration {
  /// Rows of aggregated tables may print a share in place of a count, or not say of how many people;
  /// cells of the cube keep the shares printed. Tables stored before told counts and bases.
  static let version17 = SchemaMigration(
    version: 17,
    sql: """
      ALTER TABLE aggregate_count RENAME TO counted;
      CREATE TABLE aggregate_count (
        source TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
        position INTEGER NOT NULL,
        line INTEGER NOT NULL,
        territory TEXT NOT NULL,
        objective TEXT NOT NULL,
        target TEXT NOT NULL,
        respondent_band TEXT NOT NULL,
        quantity TEXT NOT NULL CHECK (quantity IN ('inNeed', 'unmet', 'noNeed', 'barrier')),
        barrier TEXT CHECK ((barrier IS NULL) = (quantity <> 'barrier')),
        count INTEGER,
        base INTEGER,
        share TEXT,
        PRIMARY KEY (source, position),
        CHECK (count IS NOT NULL OR share IS NOT NULL)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO aggregate_count SELECT source, position, line, territory, objective, target,
        respondent_band, quantity, barrier, count, base, NULL FROM counted;
      DROP TABLE counted;
      ALTER TABLE cube_cell ADD COLUMN printed TEXT;
      DELETE FROM completed_run;
      """)
}
