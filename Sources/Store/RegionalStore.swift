internal import GRDB

/// The regional database of one mapping: an SQLite file that can always be made again from the
/// sources.
///
/// A run writes it in one transaction, so a run that fails or is killed leaves it as it was. It
/// holds personal data (the first room): only cells and findings may leave it.
public final class RegionalStore: Sendable {
  /// What a connection may do.
  public enum Access: Sendable {
    /// Creates the file when there is none, migrates an older one.
    case readWrite
    /// Changes nothing, not even the schema.
    case readOnly
  }

  /// Path of the file.
  public let path: String
  private let queue: DatabaseQueue

  /// The schema number this version of the tool reads and writes.
  public static var schemaVersion: Int { SchemaMigration.current }

  /// Opens the store at a path.
  ///
  /// Throws a `StoreError` when the file cannot be opened, is no store, or is from a newer version;
  /// such a file is left as it is.
  public init(path: String, access: Access = .readWrite) throws {
    self.path = path
    queue = try StoreError.translating(path: path) {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration(access))
      let state = try queue.read(SchemaState.init)
      try Self.check(state, path: path)
      guard state.version < SchemaMigration.current else { return queue }
      if access == .readOnly {
        throw StoreError.olderSchema(
          path: path, found: state.version, known: SchemaMigration.current)
      }
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          // Read again under the lock: another process may have migrated it meanwhile.
          let state = try SchemaState(database)
          try Self.check(state, path: path)
          try SchemaMigration.migrate(database, from: state.version)
          return .commit
        }
      }
      return queue
    }
  }

  /// A store of its own that nobody else sees and that leaves nothing behind: as far as it does not
  /// fit in the 24 MiB for pages, SQLite keeps it in a file without a name in the folder for temporary
  /// files, gone with the store.
  public static func temporary() throws -> RegionalStore { try RegionalStore(path: "") }

  private static func configuration(_ access: Access) -> Configuration {
    var configuration = Configuration()
    configuration.label = "mappa"
    configuration.readonly = access == .readOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(3)
    configuration.prepareDatabase { database in
      // 24 MiB of pages; what a regional load has beyond them goes to the file before it is committed.
      try database.execute(sql: "PRAGMA cache_size = -24576; PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  private static func check(_ state: SchemaState, path: String) throws {
    let ours = SchemaMigration.applicationID
    // A file that SQLite just made, or one whose making was cut short before the first step.
    if state.isEmpty, state.version == 0, [0, ours].contains(state.applicationID) { return }
    // Without a version of ours nobody knows which steps the tables lack: none is run over them.
    guard state.applicationID == ours, state.version > 0, !state.isEmpty else {
      throw StoreError.notAStore(path: path)
    }
    if state.version > SchemaMigration.current {
      throw StoreError.newerSchema(
        path: path, found: state.version, known: SchemaMigration.current)
    }
  }

  /// Reads one consistent state of the store. The reader must not leave the body.
  public func read<Result>(_ body: (StoreReader) throws -> Result) throws -> Result {
    try StoreError.translating(path: path) {
      try queue.read { try body(StoreReader($0)) }
    }
  }

  /// Writes all or nothing: what the body throws undoes everything it did and is thrown on. The
  /// writer must not leave the body.
  public func transaction<Result>(_ body: (StoreWriter) throws -> Result) throws -> Result {
    try StoreError.translating(path: path) {
      try queue.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          result = try body(StoreWriter(database))
          return .commit
        }
        guard let result else {
          throw StoreError.failed(path: path, detail: "the transaction gave no result")
        }
        return result
      }
    }
  }

  /// Closes the file. Without it the file is closed with the last reference to the store.
  public func close() throws {
    try StoreError.translating(path: path) { try queue.close() }
  }
}
