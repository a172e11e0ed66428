extension SchemaMigration {
  /// The regional schema. Every row of data belongs to a source and, but for its instrument, names
  /// the physical line it was read from; deleting a source deletes all that came from it.
  /// `position` is the order in which a source gave its rows. Dates are ISO 8601, NULL is unknown
  /// or open.
  static let version1 = SchemaMigration(
    version: 1, sql: sources + vocabulary + respondents + services + otherSources + results)

  private static let sources = """
    CREATE TABLE source (
      code TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      file TEXT NOT NULL,
      profile TEXT NOT NULL,
      file_hash TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      accepted INTEGER NOT NULL,
      rejected INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE source_non_data (
      source TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
      reason TEXT NOT NULL,
      row_count INTEGER NOT NULL,
      PRIMARY KEY (source, reason)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE source_completeness (
      source TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
      dimension TEXT NOT NULL CHECK (dimension IN ('territory', 'objective')),
      position INTEGER NOT NULL,
      code TEXT NOT NULL,
      PRIMARY KEY (source, dimension, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE source_diagnostic (
      source TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
      position INTEGER NOT NULL,
      code TEXT NOT NULL,
      severity TEXT NOT NULL,
      file TEXT,
      line INTEGER,
      field INTEGER,
      field_name TEXT,
      arguments TEXT NOT NULL,
      PRIMARY KEY (source, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE instrument (
      source TEXT NOT NULL PRIMARY KEY REFERENCES source ON DELETE CASCADE,
      title TEXT NOT NULL,
      wave TEXT NOT NULL,
      period_start TEXT,
      period_end TEXT,
      mode TEXT NOT NULL,
      population TEXT NOT NULL,
      sampling TEXT NOT NULL,
      invited_count INTEGER,
      territory_basis TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE survey_item (
      source TEXT NOT NULL REFERENCES instrument ON DELETE CASCADE,
      position INTEGER NOT NULL,
      objective TEXT NOT NULL,
      asks_barriers INTEGER NOT NULL,
      PRIMARY KEY (source, position)
    ) STRICT, WITHOUT ROWID;

    """

  private static let vocabulary = """
    CREATE TABLE need_status (
      byte BLOB NOT NULL PRIMARY KEY,
      status TEXT NOT NULL UNIQUE,
      is_answer INTEGER NOT NULL,
      in_need INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO need_status VALUES
      (x'00', 'notAsked', 0, 0), (x'01', 'unknown', 0, 0), (x'02', 'none', 1, 0),
      (x'03', 'metByService', 1, 1), (x'04', 'metByWork', 1, 1), (x'05', 'metPaid', 1, 1),
      (x'06', 'metByFamily', 1, 1), (x'07', 'metUnspecified', 1, 1), (x'08', 'unmet', 1, 1);

    CREATE TABLE barrier (
      mask INTEGER NOT NULL PRIMARY KEY,
      barrier TEXT NOT NULL UNIQUE
    ) STRICT;
    INSERT INTO barrier VALUES
      (1, 'availability'), (2, 'access'), (4, 'hours'), (8, 'cost'), (16, 'quality'),
      (32, 'eligibility'), (64, 'awareness'), (128, 'procedure'), (256, 'language');

    CREATE TABLE trait (
      position INTEGER NOT NULL PRIMARY KEY,
      trait TEXT NOT NULL UNIQUE
    ) STRICT;
    INSERT INTO trait VALUES
      (0, 'woman'), (1, 'singleParent'), (2, 'poverty'), (3, 'foreignCitizen'),
      (4, 'companyLedByWomen'), (5, 'smallComune');

    """

  private static let respondents = """
    CREATE TABLE respondent (
      source TEXT NOT NULL REFERENCES instrument ON DELETE CASCADE,
      line INTEGER NOT NULL,
      territory TEXT,
      weight REAL NOT NULL CHECK (weight > 0),
      stratum TEXT NOT NULL,
      unit TEXT,
      company TEXT,
      worker TEXT NOT NULL,
      cared_for TEXT,
      traits INTEGER NOT NULL,
      recipient TEXT NOT NULL,
      answers BLOB NOT NULL,
      PRIMARY KEY (source, line)
    ) STRICT, WITHOUT ROWID;

    CREATE VIEW need_answer AS
    WITH packed AS (
      SELECT r.source, r.line, r.territory, r.weight, i.position, i.objective,
        substr(r.answers, 3 * i.position + 1, 1) AS status_byte,
        hex(substr(r.answers, 3 * i.position + 2, 2)) AS mask_hex
      FROM respondent r JOIN survey_item i ON i.source = r.source
    ), masked AS (
      SELECT *,
        (instr('0123456789ABCDEF', substr(mask_hex, 1, 1)) - 1) * 4096
        + (instr('0123456789ABCDEF', substr(mask_hex, 2, 1)) - 1) * 256
        + (instr('0123456789ABCDEF', substr(mask_hex, 3, 1)) - 1) * 16
        + instr('0123456789ABCDEF', substr(mask_hex, 4, 1)) - 1 AS mask
      FROM packed
    )
    SELECT p.source, p.line, p.territory, p.weight, p.position, p.objective,
      s.status, s.is_answer, s.in_need,
      p.mask >= 32768 AS barriers_answered,
      (SELECT group_concat(barrier, ' ')
        FROM (SELECT b.barrier FROM barrier b WHERE p.mask & b.mask ORDER BY b.mask)) AS barriers
    FROM masked p JOIN need_status s ON s.byte = p.status_byte;

    CREATE VIEW trait_answer AS
    SELECT r.source, r.line, t.trait,
      CASE r.traits >> 2 * t.position & 3
        WHEN 1 THEN 'yes' WHEN 2 THEN 'no' ELSE 'unknown' END AS answer
    FROM respondent r JOIN trait t ON r.traits >> 2 * t.position & 3;

    """

  private static let services = """
    CREATE TABLE service (
      code TEXT NOT NULL PRIMARY KEY,
      source TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      name TEXT NOT NULL,
      provider TEXT NOT NULL,
      provider_code TEXT,
      ages_known INTEGER NOT NULL,
      wording TEXT NOT NULL,
      location TEXT,
      places INTEGER,
      price_known INTEGER NOT NULL,
      monthly_cents INTEGER,
      hours_known INTEGER NOT NULL,
      period_start TEXT,
      period_end TEXT,
      stage TEXT NOT NULL,
      provision TEXT NOT NULL,
      UNIQUE (source, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE service_objective (
      service TEXT NOT NULL REFERENCES service ON DELETE CASCADE,
      position INTEGER NOT NULL,
      objective TEXT NOT NULL,
      PRIMARY KEY (service, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE service_catchment (
      service TEXT NOT NULL REFERENCES service ON DELETE CASCADE,
      position INTEGER NOT NULL,
      territory TEXT NOT NULL,
      PRIMARY KEY (service, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE service_admission (
      service TEXT NOT NULL REFERENCES service ON DELETE CASCADE,
      position INTEGER NOT NULL,
      ages TEXT NOT NULL,
      conditions TEXT NOT NULL,
      workers TEXT NOT NULL,
      PRIMARY KEY (service, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE service_hours (
      service TEXT NOT NULL REFERENCES service ON DELETE CASCADE,
      position INTEGER NOT NULL,
      day INTEGER NOT NULL,
      start_minute INTEGER NOT NULL,
      end_minute INTEGER NOT NULL,
      PRIMARY KEY (service, position)
    ) STRICT, WITHOUT ROWID;

    """

  private static let otherSources = """
    CREATE TABLE focus_statement (
      source TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      focus_group TEXT NOT NULL,
      territory TEXT,
      actor TEXT NOT NULL,
      segment TEXT NOT NULL,
      objective TEXT,
      code_wording TEXT NOT NULL,
      kind TEXT NOT NULL,
      quote TEXT NOT NULL,
      participant_count INTEGER,
      PRIMARY KEY (source, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE participation (
      source TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      measure TEXT NOT NULL,
      territory TEXT NOT NULL,
      takes_part INTEGER NOT NULL,
      period_start TEXT,
      period_end TEXT,
      list_is_complete INTEGER NOT NULL,
      site TEXT NOT NULL,
      PRIMARY KEY (source, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE population_margin (
      source TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      territory TEXT NOT NULL,
      ages TEXT NOT NULL,
      sex TEXT NOT NULL,
      population_count INTEGER NOT NULL,
      PRIMARY KEY (source, position)
    ) STRICT, WITHOUT ROWID;

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
      count INTEGER NOT NULL,
      base INTEGER NOT NULL,
      PRIMARY KEY (source, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE network_member (
      source TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      territory TEXT,
      organisation TEXT NOT NULL,
      component TEXT NOT NULL,
      in_community INTEGER NOT NULL,
      PRIMARY KEY (source, position)
    ) STRICT, WITHOUT ROWID;

    """

  private static let results = """
    CREATE TABLE cube_cell (
      wave TEXT NOT NULL,
      territory TEXT NOT NULL,
      objective TEXT NOT NULL,
      target TEXT NOT NULL,
      position INTEGER NOT NULL,
      instruments TEXT NOT NULL,
      population TEXT NOT NULL,
      sampling TEXT NOT NULL,
      assumption TEXT,
      no_need INTEGER NOT NULL,
      met_by_service INTEGER NOT NULL,
      met_by_work INTEGER NOT NULL,
      met_paid INTEGER NOT NULL,
      met_by_family INTEGER NOT NULL,
      met_unspecified INTEGER NOT NULL,
      unmet INTEGER NOT NULL,
      in_need_unsplit INTEGER NOT NULL,
      not_unmet_unsplit INTEGER NOT NULL,
      unknown INTEGER NOT NULL,
      not_asked INTEGER NOT NULL,
      membership_unknown INTEGER NOT NULL,
      barrier_answered INTEGER NOT NULL,
      companies INTEGER NOT NULL,
      largest_company_count INTEGER NOT NULL,
      barriers TEXT NOT NULL,
      bases BLOB NOT NULL,
      totals BLOB NOT NULL,
      PRIMARY KEY (wave, territory, objective, target)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cube_ranking (
      position INTEGER NOT NULL PRIMARY KEY,
      wave TEXT NOT NULL,
      territory TEXT NOT NULL,
      target TEXT NOT NULL,
      shares TEXT NOT NULL
    ) STRICT;

    CREATE TABLE cube_note (
      position INTEGER NOT NULL PRIMARY KEY,
      note TEXT NOT NULL
    ) STRICT;

    CREATE TABLE completed_run (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
      fingerprint TEXT NOT NULL,
      tool_version TEXT NOT NULL
    ) STRICT;

    CREATE TABLE release_entry (
      file TEXT NOT NULL PRIMARY KEY,
      hash TEXT NOT NULL,
      wave TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    """
}
