internal import GRDB

/// One step of the schema. Steps are only ever added: a store made by any earlier version reaches
/// the present one by running those it lacks.
struct SchemaMigration {
  /// Number of the schema after this step, kept in `PRAGMA user_version`.
  let version: Int
  let sql: String

  /// Marks the file as a store of this tool (`PRAGMA application_id`): "MAPP" in ASCII.
  static let applicationID = 0x4D41_5050

  /// All steps, rising.
  static let all: [SchemaMigration] = [
    .version1, .version2, .version3, .version4, .version5, .version6, .version7, .version8,
    .version9, .version10, .version11, .version12, .version13, .version14, .version15, .version16,
    .version17, .version18, .version19,
  ]

  /// The schema this version of the tool reads and writes.
  static var current: Int { all.map(\.version).max() ?? 0 }

  /// Brings an open store to the present schema inside the caller's transaction.
  static func migrate(_ database: Database, from found: Int) throws {
    for step in all where step.version > found {
      try database.execute(sql: step.sql)
    }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(current)")
  }
}

/// What kind of file a connection has open.
struct SchemaState {
  let applicationID: Int
  let version: Int
  let isEmpty: Bool

  init(_ database: Database) throws {
    applicationID = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
  }
}
