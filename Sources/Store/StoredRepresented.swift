public import Region

extension SourceTable {
  fileprivate static let represented = SourceTable(name: "cube_represented", column: "people")
}

extension StoreWriter {
  /// Replaces what the weights of each source stand for; sources that are left out stand for nobody but
  /// their respondents.
  public func replaceRepresented(_ people: [InstrumentCode: RepresentedPeople]) throws {
    try replace(.represented, by: people)
  }
}

extension StoreReader {
  /// What the weights of each source stand for, of those that stand for a population.
  public func represented() throws -> [InstrumentCode: RepresentedPeople] {
    try values(of: .represented)
  }
}
