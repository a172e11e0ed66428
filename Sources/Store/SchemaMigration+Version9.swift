extension SchemaMigration {
  /// Adds questions answered with a number or a step of a scale, their answers and their cells. An
  /// answer without value was asked for and not given; one that was not asked for has no row.
  static let version9 = SchemaMigration(
    version: 9,
    sql: """
      CREATE TABLE number_question (
        source TEXT NOT NULL REFERENCES instrument ON DELETE CASCADE,
        position INTEGER NOT NULL,
        code TEXT NOT NULL,
        title TEXT NOT NULL,
        unit TEXT,
        steps TEXT,
        is_sensitive INTEGER NOT NULL,
        PRIMARY KEY (source, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE number_answer (
        source TEXT NOT NULL REFERENCES instrument ON DELETE CASCADE,
        line INTEGER NOT NULL,
        position INTEGER NOT NULL,
        value REAL,
        PRIMARY KEY (source, line, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE cube_number (
        position INTEGER NOT NULL PRIMARY KEY,
        wave TEXT NOT NULL,
        territory TEXT NOT NULL,
        target TEXT NOT NULL,
        question TEXT NOT NULL,
        cell TEXT NOT NULL
      ) STRICT;
      """)
}
