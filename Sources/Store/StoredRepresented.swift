public import Region

extension StoreWriter {
  /// Replaces what the weights of each source stand for; sources that are left out stand for nobody but
  /// their respondents.
  public func replaceRepresented(_ people: [InstrumentCode: RepresentedPeople]) throws {
    try PreparedStatement(database, "DELETE FROM cube_represented").run()
    let statement = try PreparedStatement(
      database, "INSERT INTO cube_represented (instrument, people) VALUES (?, ?)")
    for (instrument, represented) in people.sorted(by: { $0.key < $1.key }) {
      statement.bind(instrument)
      try statement.bind(json: represented)
      try statement.run()
    }
  }
}

extension StoreReader {
  /// What the weights of each source stand for, of those that stand for a population.
  public func represented() throws -> [InstrumentCode: RepresentedPeople] {
    Dictionary(
      uniqueKeysWithValues: try rows("SELECT instrument, people FROM cube_represented") {
        ($0.code() as InstrumentCode, try $0.json() as RepresentedPeople)
      })
  }
}
