internal import CSVReading
public import Diagnostics
internal import Region

/// A local territory table: what an ATS knows of its own territories and the reference data do not.
///
/// The layout is fixed: `codice,livello,nome,alias,genitore,valido_dal,valido_al,popolazione,lat,
/// lon,fonte`, UTF-8, commas, one row per territory and parent.
public struct TerritoryTable: Sendable {
  /// The columns a local territory table must have, in this order.
  public static let columns = [
    "codice", "livello", "nome", "alias", "genitore", "valido_dal", "valido_al", "popolazione",
    "lat", "lon", "fonte",
  ]

  /// Path as the user wrote it.
  public let name: String
  let rows: [ReferenceTable.Row]
  /// Rows that cannot be read.
  let faults: [Diagnostic]

  /// Reads a table from a file.
  ///
  /// - Parameter name: the path to show in diagnostics.
  /// - Throws: `DataFaults` when the file cannot be read or its columns are not the fixed ones.
  public init(path: String, shownAs name: String) throws(DataFaults) {
    try self.init(try TableReader.readAll(path: path, shownAs: name), name: name)
  }

  /// Reads a table from memory.
  ///
  /// - Throws: `DataFaults` when the bytes are no table or the columns are not the fixed ones.
  public init(bytes: [UInt8], shownAs name: String) throws(DataFaults) {
    try self.init(try TableReader.readAll(bytes: bytes, shownAs: name), name: name)
  }

  private init(_ table: TableReader.Table, name: String) throws(DataFaults) {
    guard table.header == Self.columns else {
      throw DataFaults([
        Diagnostic(
          "territory.table-header", .error, at: SourceLocation(file: name, line: 1),
          [
            "found": table.header.joined(separator: ","),
            "expected": Self.columns.joined(separator: ","),
          ])
      ])
    }
    self.name = name
    let places = Dictionary(uniqueKeysWithValues: Self.columns.enumerated().map { ($1, $0) })
    rows = table.records.map {
      ReferenceTable.Row(file: name, line: $0.line, columns: places, fields: $0.fields)
    }
    faults = table.diagnostics
  }
}
