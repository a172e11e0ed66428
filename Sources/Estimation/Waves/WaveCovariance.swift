public import Region

/// How the shares of one cell in two waves vary together, because people or sampling units are in
/// both. Cells without any are independent and have none.
public struct WaveCovariance: Hashable, Sendable {
  /// The wave that is compared with.
  public let earlier: WaveCode
  /// The cell of the later wave.
  public let key: CellKey
  /// Sampling units with people who answered the item in both waves, at least 1. Confidential.
  public let sharedUnits: Int
  /// Design covariance of the two unmet shares.
  public let unmet: Double
  /// Design covariance of the two shares in need.
  public let inNeed: Double

  /// Makes a covariance; `CubeBuilder.waveCovariances` does it for people.
  public init(
    earlier: WaveCode, key: CellKey, sharedUnits: Int, unmet: Double, inNeed: Double
  ) {
    self.earlier = earlier
    self.key = key
    self.sharedUnits = sharedUnits
    self.unmet = unmet
    self.inNeed = inNeed
  }
}

extension CubeBuilder {
  /// The covariances of the shares of two waves that were taken in as parts of one design: those of
  /// the design's wave are the later ones. People who are in both, and sampling units that carry the
  /// same name in the same stratum, are one unit of the joint design.
  ///
  /// - Parameter earlier: the wave of the instruments in `parts`.
  public func waveCovariances(with earlier: WaveCode, parts: Set<InstrumentCode>)
    -> [WaveCovariance]
  {
    let inputs = sweepInputs()
    let sweep = WaveSweep(
      design: design, store: inputs.store, order: inputs.order, model: inputs.model,
      earlier: earlier, parts: parts)
    return Self.byTerritory(inputs.people) { sweep.covariances(of: $0, people: inputs.people[$0]) }
      .sorted { $0.key < $1.key }
  }
}
