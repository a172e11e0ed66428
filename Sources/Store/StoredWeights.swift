public import Estimation
public import Region

extension StoreWriter {
  /// Replaces the summaries of the weights that estimates use, by source.
  public func replaceWeights(_ weights: [InstrumentCode: WeightSummary]) throws {
    try PreparedStatement(database, "DELETE FROM cube_weights").run()
    let statement = try PreparedStatement(
      database, "INSERT INTO cube_weights (instrument, summary) VALUES (?, ?)")
    for (instrument, summary) in weights.sorted(by: { $0.key < $1.key }) {
      statement.bind(instrument)
      try statement.bind(json: summary)
      try statement.run()
    }
  }
}

extension StoreReader {
  /// Summaries of the weights that estimates use, of the sources that have some.
  public func weights() throws -> [InstrumentCode: WeightSummary] {
    Dictionary(
      uniqueKeysWithValues: try rows("SELECT instrument, summary FROM cube_weights") {
        ($0.code() as InstrumentCode, try $0.json() as WeightSummary)
      })
  }
}
