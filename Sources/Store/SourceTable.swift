internal import Region

/// A table with one value for each source, kept as text.
struct SourceTable {
  let name: String
  let column: String
}

extension StoreWriter {
  /// Replaces the values of a table; sources that are left out have none.
  func replace<Value: Encodable>(_ table: SourceTable, by values: [InstrumentCode: Value]) throws {
    try PreparedStatement(database, "DELETE FROM \(table.name)").run()
    let statement = try PreparedStatement(
      database, "INSERT INTO \(table.name) (instrument, \(table.column)) VALUES (?, ?)")
    for (instrument, value) in values.sorted(by: { $0.key < $1.key }) {
      statement.bind(instrument)
      try statement.bind(json: value)
      try statement.run()
    }
  }
}

extension StoreReader {
  /// The values of a table, by source.
  func values<Value: Decodable>(of table: SourceTable) throws -> [InstrumentCode: Value] {
    Dictionary(
      uniqueKeysWithValues: try rows("SELECT instrument, \(table.column) FROM \(table.name)") {
        ($0.code() as InstrumentCode, try $0.json() as Value)
      })
  }
}
