import Estimation
import Region

/// Crosses what overlaps with the coverage of the same cell (method 9, step 5).
final class CoverageCrossing {
  typealias Reading = (reading: OverlapReading, finding: FindingID?)

  private struct Key: Hashable {
    let side: Int
    let other: Int
    let territory: TerritoryCode
    let common: [ObjectiveCode]
  }

  private let coverage: [TerritoryCode: [ObjectiveCode: [CoverageFinding]]]
  private let setsByTarget: [TargetCode: TargetSet]
  private let measurement: OverlapMeasurement
  private let parameters: FindingParameters
  private var known: [Key: Reading] = [:]

  init(
    _ coverage: [CoverageFinding], targets: [ReportTarget], measurement: OverlapMeasurement,
    parameters: FindingParameters
  ) {
    self.coverage = Dictionary(grouping: coverage, by: { $0.cell.key.territory })
      .mapValues { Dictionary(grouping: $0, by: { $0.cell.key.objective }) }
    setsByTarget = Dictionary(targets.map { ($0.code, $0.set) }, uniquingKeysWith: { a, _ in a })
    self.measurement = measurement
    self.parameters = parameters
  }

  /// The reading of an overlap, and the cell it rests on: none where nobody was asked about what
  /// the pair shares, which is then to be examined. Nil where no survey is in the mapping.
  ///
  /// - Parameters:
  ///   - numbers: numbers of the two sides, so that equal pairs are read once.
  ///   - common: objectives that both have.
  func reading(
    _ side: MeasuredShares.Side, _ other: MeasuredShares.Side, numbers: (Int, Int),
    common: [ObjectiveCode], in territory: TerritoryCode
  ) -> Reading? {
    if coverage.isEmpty { return nil }
    let key = Key(side: numbers.0, other: numbers.1, territory: territory, common: common)
    if let found = known[key] { return found }
    let found = read(side, other, common, territory)
    known[key] = found
    return found
  }

  private func read(
    _ side: MeasuredShares.Side, _ other: MeasuredShares.Side, _ common: [ObjectiveCode],
    _ territory: TerritoryCode
  ) -> Reading {
    let shared = side.admission.set.intersection(other.admission.set)
    let candidates = common.flatMap { coverage[territory]?[$0] ?? [] }
    let nearest = candidates.nearest(
      to: shared, of: { setsByTarget[$0.cell.key.target] }, orderedBy: { $0.id < $1.id })
    guard let best = nearest else { return (.toExamine, nil) }
    let alone = ShareBounds.minimum(
      measurement.targetShare(
        of: Admission(
          set: side.admission.set.intersection(setsByTarget[best.cell.key.target] ?? .empty),
          agesKnown: side.admission.agesKnown), in: other.admission),
      measurement.objectiveShare(of: [best.cell.key.objective], in: other.objectives))
    guard alone.low.roundedForComparison >= parameters.overlap else {
      return (.toExamine, best.id)
    }
    switch best.coverage {
    case .covered: return (.repetition, best.id)
    case .onPaper, .partial, .admissionUnknown, .carried: return (.complement, best.id)
    default: return (.toExamine, best.id)
    }
  }
}
