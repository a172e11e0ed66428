public import Diagnostics

extension TableReader {
  /// A small table read whole.
  public struct Table: Sendable {
    /// Names of the columns.
    public let header: [String]
    /// The readable records, in file order, with all columns.
    public let records: [KeptRecord]
    /// Records that cannot be read, and doubts about the file.
    public let diagnostics: [Diagnostic]
    /// What became of every line.
    public let count: TableCount
  }

  /// Reads a table in memory whole, with all its columns.
  ///
  /// - Throws: `DataFaults` when the bytes are not a text table or have no header.
  public static func readAll(bytes: [UInt8], shownAs name: String, dialect: Dialect = Dialect())
    throws(DataFaults) -> Table
  {
    try TableReader(bytes: bytes, shownAs: name, dialect: dialect).readAll()
  }

  /// Reads a small file whole, with all its columns.
  ///
  /// - Throws: `DataFaults` when the file cannot be opened, is no text table or has no header.
  public static func readAll(path: String, shownAs name: String, dialect: Dialect = Dialect())
    throws(DataFaults) -> Table
  {
    try TableReader(path: path, shownAs: name, dialect: dialect).readAll()
  }

  private func readAll() -> Table {
    var records: [KeptRecord] = []
    var diagnostics: [Diagnostic] = []
    let count = read {
      diagnostics.append($0.reason)
    } record: {
      records.append($0.kept)
    }
    return Table(
      header: header, records: records, diagnostics: diagnostics + closingFaults, count: count)
  }
}
