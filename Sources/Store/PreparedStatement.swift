internal import GRDB
internal import GRDBSQLite

/// A compiled statement whose parameters are bound, and whose columns are read, from left to right.
///
/// It goes straight to SQLite because binding and reading through generic values costs several
/// times the insert itself, and because text is kept by length: a NUL inside it survives.
/// It must not outlive the transaction that made it.
final class PreparedStatement {
  private let connection: OpaquePointer
  private let handle: OpaquePointer
  private var parameter: Int32 = 0
  private var column: Int32 = -1
  private var bindFailure: Int32?
  /// Texts and blobs of the row being bound: SQLite reads them here, instead of taking memory for a
  /// copy of each. What does not fit is copied by SQLite.
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 8192, alignment: 1)
  private var usedRoom = 0

  init(_ database: Database, _ sql: String) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
    }
    var compiled: OpaquePointer?
    let code = sqlite3_prepare_v2(connection, sql, -1, &compiled, nil)
    guard code == SQLITE_OK, let compiled else {
      throw Self.failure(code, connection)
    }
    self.connection = connection
    handle = compiled
  }

  deinit {
    sqlite3_finalize(handle)
    room.deallocate()
  }

  private static func failure(_ code: Int32, _ connection: OpaquePointer) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
  }

  /// Runs a statement that gives no rows with the values bound since the last run.
  func run() throws {
    if let bindFailure { throw Self.failure(bindFailure, connection) }
    let code = sqlite3_step(handle)
    rewind()
    guard code == SQLITE_DONE else { throw Self.failure(code, connection) }
  }

  /// Moves to the next row; false after the last, and the statement can then be bound again.
  func next() throws -> Bool {
    if let bindFailure { throw Self.failure(bindFailure, connection) }
    column = -1
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    rewind()
    guard code == SQLITE_DONE else { throw Self.failure(code, connection) }
    return false
  }

  private func rewind() {
    sqlite3_reset(handle)
    parameter = 0
    usedRoom = 0
  }

  /// Every row, read by a body.
  func all<Element>(_ read: (PreparedStatement) throws -> Element) throws -> [Element] {
    var found: [Element] = []
    while try next() { found.append(try read(self)) }
    return found
  }

  // Each parameter is bound again before every run: none keeps the value of the row before.

  private func nextParameter() -> Int32 {
    parameter += 1
    return parameter
  }

  private func check(_ code: Int32) {
    if code != SQLITE_OK, bindFailure == nil { bindFailure = code }
  }

  func bind(_ value: Int) {
    check(sqlite3_bind_int64(handle, nextParameter(), Int64(value)))
  }

  func bind(_ value: Int?) {
    if let value { bind(value) } else { bindNull() }
  }

  func bind(_ value: Bool) {
    bind(value ? 1 : 0)
  }

  func bind(_ value: Double) {
    check(sqlite3_bind_double(handle, nextParameter(), value))
  }

  func bind(_ value: Double?) {
    if let value { bind(value) } else { bindNull() }
  }

  func bind(_ value: String) {
    var text = value
    let place = nextParameter()
    check(
      text.withUTF8 { bytes in
        let (start, lifetime) = lodged(UnsafeRawBufferPointer(bytes))
        return sqlite3_bind_text(
          handle, place, start.assumingMemoryBound(to: CChar.self), Int32(bytes.count), lifetime)
      })
  }

  func bind(_ value: String?) {
    if let value { bind(value) } else { bindNull() }
  }

  func bind(_ value: [UInt8]) {
    let place = nextParameter()
    check(
      value.withUnsafeBytes { bytes in
        let (start, lifetime) = lodged(bytes)
        return sqlite3_bind_blob(handle, place, start, Int32(bytes.count), lifetime)
      })
  }

  /// Where SQLite finds some bytes until the row has run, and whether it must copy them.
  private func lodged(_ bytes: UnsafeRawBufferPointer) -> (
    UnsafeRawPointer, sqlite3_destructor_type?
  ) {
    let start = UnsafeMutableRawPointer(room.baseAddress!) + usedRoom
    guard let source = bytes.baseAddress, bytes.count > 0 else {
      return (UnsafeRawPointer(start), nil)
    }
    guard bytes.count <= room.count - usedRoom else { return (source, copied) }
    start.copyMemory(from: source, byteCount: bytes.count)
    usedRoom += bytes.count
    return (UnsafeRawPointer(start), nil)
  }

  private func bindNull() {
    check(sqlite3_bind_null(handle, nextParameter()))
  }

  private func nextColumn() -> Int32 {
    column += 1
    return column
  }

  func int() -> Int {
    Int(sqlite3_column_int64(handle, nextColumn()))
  }

  func optionalInt() -> Int? {
    let place = nextColumn()
    if sqlite3_column_type(handle, place) == SQLITE_NULL { return nil }
    return Int(sqlite3_column_int64(handle, place))
  }

  func bool() -> Bool {
    int() != 0
  }

  func double() -> Double {
    sqlite3_column_double(handle, nextColumn())
  }

  func optionalDouble() -> Double? {
    let place = nextColumn()
    if sqlite3_column_type(handle, place) == SQLITE_NULL { return nil }
    return sqlite3_column_double(handle, place)
  }

  func text() -> String {
    text(at: nextColumn())
  }

  func optionalText() -> String? {
    let place = nextColumn()
    if sqlite3_column_type(handle, place) == SQLITE_NULL { return nil }
    return text(at: place)
  }

  private func text(at place: Int32) -> String {
    guard let start = sqlite3_column_text(handle, place) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, place))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes of a BLOB, valid only inside the body.
  func withBlob<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let place = nextColumn()
    let start = sqlite3_column_blob(handle, place)
    return try body(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, place))))
  }
}

/// Tells SQLite to copy what is bound before the call returns (`SQLITE_TRANSIENT`, a C macro that
/// Swift does not import).
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
