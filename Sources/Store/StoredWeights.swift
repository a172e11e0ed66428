public import Estimation
public import Region

extension SourceTable {
  fileprivate static let weights = SourceTable(name: "cube_weights", column: "summary")
}

extension StoreWriter {
  /// Replaces the summaries of the weights that estimates use, by source.
  public func replaceWeights(_ weights: [InstrumentCode: WeightSummary]) throws {
    try replace(.weights, by: weights)
  }
}

extension StoreReader {
  /// Summaries of the weights that estimates use, of the sources that have some.
  public func weights() throws -> [InstrumentCode: WeightSummary] { try values(of: .weights) }
}
