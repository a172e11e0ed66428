import Diagnostics
import Disclosure
import Estimation
import Ingest
import Region
import Store

/// What the numbers of one cell rest on, found again from the answers in the store: the strata of the
/// sample, and the margins to which its weights were fitted.
struct CellTrail {
  let variance: VarianceTrail
  let calibrations: [CalibratedParts]
  /// The parts of the wave, in the order that `calibrations` count them.
  let parts: [Instrument]

  /// Whether the answers give the numbers of the cell: not so once the store or a profile has changed.
  func agrees(with cell: CubeCell) -> Bool {
    variance.shares.enumerated().allSatisfy { place, share in
      guard let totals = cell[share.indicator], let error = totals.ratioVariance else {
        return share.w == 0
      }
      func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-6 * max(abs(b), 1e-9) }
      return isClose(share.y, totals.y) && isClose(share.w, totals.w)
        && isClose(variance.sum(place) / (share.w * share.w), error)
    }
  }
}

extension CubeAssembly {
  /// The trail of a cell; nil where its numbers come from a table that others aggregated.
  mutating func trail(of key: CellKey, shares: [Indicator], _ reader: StoreReader) throws
    -> CellTrail?
  {
    let parts = try reader.sources().map(\.instrument)
      .filter { $0.kind == .survey && $0.wave == key.wave }.sorted { $0.code < $1.code }
    if parts.isEmpty { return nil }
    var taken = try take(key.wave, parts, reader)
    if !taken.faults.isEmpty { throw DataFaults(taken.faults) }
    let calibrations = try taken.calibration.calibrate(&taken.builder).get()
    return try taken.builder.varianceTrail(of: key, shares: shares).map {
      CellTrail(variance: $0, calibrations: calibrations, parts: parts)
    }
  }
}

/// Reads trails from the store of a mapping.
struct TrailSource {
  let mapping: Mapping

  /// Throws `DataFaults` where profiles no longer fit the store.
  func trail(of key: CellKey, shares: [Indicator]) throws -> CellTrail? {
    let (sources, _) = try PlannedSource.all(of: mapping)
    var assembly = CubeAssembly(mapping, sources)
    let store = try RegionalStore(path: mapping.storePath, access: .readOnly)
    return try store.read { try assembly.trail(of: key, shares: shares, $0) }
  }
}
