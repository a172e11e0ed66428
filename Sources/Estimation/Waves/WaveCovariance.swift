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
  ///
  /// - Throws: `ScratchFault` when the disk has no room for the cases.
  public func waveCovariances(
    with earlier: WaveCode, parts: Set<InstrumentCode>
  ) throws(ScratchFault) -> [WaveCovariance] {
    let pass = try territoryPass()
    let isEarlier = design.parts.map { parts.contains($0.instrument) }
    let (design, order) = (design, pass.order)
    let overlaps = try pass.run(bytes: { _ in 32 * design.targets.count }) { territory, _ in
      WaveOverlap(
        territory, groups: order.groups, targetCount: design.targets.count, isEarlier: isEarlier)
    }
    var targets = [[Int]](repeating: [], count: design.territories.count)
    for overlap in overlaps { targets[overlap.territory] = overlap.targets }
    let shared = targets
    return try pass.run(
      bytes: { shared[$0].count * WaveSweep.bytes(design, pass.model) }
    ) { territory, calibration in
      WaveSweep(
        territory, design: design, order: order, targets: shared[territory], earlier: earlier,
        isEarlier: isEarlier, calibration: calibration)
    }.sorted { $0.key < $1.key }
  }
}
