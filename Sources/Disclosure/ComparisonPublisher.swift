import Estimation
import Findings
import Region

/// Comparisons of two cells, as readers may see them. A difference is a statistic of both: it follows
/// the pattern of both, and is tested together with all that it is read with.
enum ComparisonPublisher {
  /// What is read together: the changes of one page, the territories that somebody declared, a map.
  private struct Family: Hashable {
    let kind: ComparisonFinding.Kind
    let wave: WaveCode?
    let territory: TerritoryCode?
    let target: TargetCode
    /// ATS are one map, ambiti another.
    let level: TerritoryLevel?
    let indicator: Indicator?

    init(_ finding: ComparisonFinding, _ frame: TerritoryFrame) {
      kind = finding.kind
      target = finding.cell.target
      wave = kind == .waves ? nil : finding.cell.wave
      switch kind {
      case .waves: territory = finding.cell.territory
      case .territories: territory = nil
      case .part: territory = finding.other.territory
      }
      level = kind == .part ? frame.places[finding.cell.territory]?.level : nil
      // A map shows one share at a time.
      indicator = kind == .part ? finding.indicator : nil
    }
  }

  static func comparisons(_ input: DisclosureInput, _ cells: [CellAddress: PublishedCell])
    -> [CellAddress: [PublishedComparison]]
  {
    var published: [CellAddress: [PublishedComparison]] = [:]
    let families = Dictionary(grouping: input.findings.comparisons) { Family($0, input.frame) }
    for findings in families.values {
      let told = findings.indices.filter { index in
        [findings[index].cell, findings[index].other].allSatisfy {
          value(findings[index], $0, cells) != nil
        }
      }
      let readings = Dictionary(
        uniqueKeysWithValues: zip(
          told, ComparisonReading.readings(of: told.map { findings[$0] })))
      for (index, finding) in findings.enumerated() {
        published[CellAddress(finding.cell), default: []].append(
          entry(finding, readings[index], cells))
      }
    }
    return published.mapValues {
      $0.sorted { ($0.kind, $0.other, $0.share) < ($1.kind, $1.other, $1.share) }
    }
  }

  /// The share of a cell where it is shown as a number.
  private static func value(
    _ finding: ComparisonFinding, _ key: CellKey, _ cells: [CellAddress: PublishedCell]
  ) -> PublishedValue? {
    guard let cell = cells[CellAddress(key)], cell.sign == .published else { return nil }
    let value = finding.indicator == .unmet ? cell.unmet : cell.need
    return value?.point == nil ? nil : value
  }

  /// Why a cell shows the share as a number, or does not.
  private static func sign(_ finding: ComparisonFinding, _ cell: PublishedCell?) -> CellSign {
    guard let cell else { return .suppressed }
    if cell.sign != .published { return cell.sign }
    guard let value = finding.indicator == .unmet ? cell.unmet : cell.need else {
      return .suppressed
    }
    return value.point == nil ? .unreliable : .published
  }

  private static func entry(
    _ finding: ComparisonFinding, _ said: (reading: ComparisonReading, pValue: Double?)?,
    _ cells: [CellAddress: PublishedCell]
  ) -> PublishedComparison {
    let (cell, other) = (CellAddress(finding.cell), CellAddress(finding.other))
    let share: PublishedComparison.Share = finding.indicator == .unmet ? .unmet : .inNeed
    guard let said else {
      let signs = [cell, other].map { sign(finding, cells[$0]) }
      let order: [CellSign] = [.suppressed, .notAsked, .insufficient, .unreliable]
      return PublishedComparison(
        kind: finding.kind, cell: cell, other: other, share: share,
        sign: order.first(where: signs.contains) ?? .suppressed, value: nil, otherValue: nil,
        difference: nil)
    }
    let difference = finding.shares.difference
    // The interval and the errors of the two shares would tell of few units.
    let tellsUnits = [cell, other].allSatisfy {
      !(cells[$0]?.untoldUnits.contains(.answered) ?? true)
    }
    let isTested = finding.basis == .tested && tellsUnits
    let interval = isTested ? difference.interval : nil
    return PublishedComparison(
      kind: finding.kind, cell: cell, other: other, share: share, sign: .published,
      value: value(finding, finding.cell, cells),
      otherValue: value(finding, finding.other, cells),
      difference: PublishedDifference(
        value: difference.value, lower: interval?.lower, upper: interval?.upper,
        pValue: tellsUnits ? said.pValue : nil,
        smallestDetectable: isTested ? difference.smallestDetectable() : nil,
        reading: said.reading))
  }
}
