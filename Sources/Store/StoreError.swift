internal import GRDB

/// Why the store could not do what it was asked; the wording for users lives with the commands.
public enum StoreError: Error, Hashable, Sendable {
  /// The file cannot be opened or created: no such folder, no permission, a directory.
  case cannotOpen(path: String)
  /// The file was written by a newer version of the tool.
  case newerSchema(path: String, found: Int, known: Int)
  /// The file was written by an older version and is open for reading only, so it cannot migrate.
  case olderSchema(path: String, found: Int, known: Int)
  /// The file is not an SQLite database, or not one that this tool made.
  case notAStore(path: String)
  /// Somebody else is writing, and did not finish in time.
  case busy(path: String)
  /// The file, or the folder it is in, cannot be written.
  case readOnly(path: String)
  case diskFull(path: String)
  /// The file is damaged: SQLite says so, or a value is none that this tool writes.
  case damaged(path: String, detail: String)
  /// The folder of a temporary store has no room.
  case temporaryFull(folder: String)
  /// No file can be made in the folder of a temporary store.
  case temporaryUnwritable(folder: String)
  /// The disk of a temporary store did not answer; the detail is technical.
  case temporaryFailed(folder: String, detail: String)
  /// Anything else; the detail is technical.
  case failed(path: String, detail: String)

  /// What a result of SQLite means for the user of the file; without a path that of a temporary
  /// store.
  init(resultCode: ResultCode, detail: String, path: String) {
    if path.isEmpty {
      let folder = TemporaryFolder.path
      switch resultCode.primaryResultCode {
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
        self = .temporaryUnwritable(folder: folder)
      case .SQLITE_FULL: self = .temporaryFull(folder: folder)
      default: self = .temporaryFailed(folder: folder, detail: detail)
      }
      return
    }
    switch resultCode.primaryResultCode {
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    default: self = .failed(path: path, detail: detail)
    }
  }

  /// Runs a body and turns what SQLite and the statements throw into cases of this type; whatever
  /// else the body throws passes unchanged.
  static func translating<T>(path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(
        resultCode: error.resultCode, detail: error.message ?? error.description, path: path)
    } catch let fault as StoredValueFault {
      throw StoreError.damaged(path: path, detail: fault.detail)
    } catch let misuse as SinkMisuse {
      throw StoreError.failed(path: path, detail: misuse.detail)
    }
  }
}

/// A stored value that is not one the schema knows.
struct StoredValueFault: Error {
  let detail: String
}

/// Rows handed to a sink that contradict their source.
struct SinkMisuse: Error {
  let detail: String
}
