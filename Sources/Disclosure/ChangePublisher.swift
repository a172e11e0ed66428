import Estimation
import Findings
import Region

/// Changes between waves, as readers may see them. A change is a statistic of two cells: it follows
/// the pattern of both, and is read together with all that one page compares.
enum ChangePublisher {
  static func changes(_ input: DisclosureInput, _ cells: [CellAddress: PublishedCell])
    -> [CellAddress: [PublishedChange]]
  {
    var published: [CellAddress: [PublishedChange]] = [:]
    let pages = Dictionary(grouping: input.findings.changes) {
      [$0.later.territory.rawValue, $0.later.target.rawValue]
    }
    for findings in pages.values {
      let told = findings.filter { finding in
        [finding.earlier, finding.later].allSatisfy { value(finding, $0, cells) != nil }
      }
      let readings = Dictionary(
        uniqueKeysWithValues: zip(told, ChangeReading.readings(of: told)))
      for finding in findings {
        published[CellAddress(finding.later), default: []].append(
          entry(finding, readings[finding], cells))
      }
    }
    return published.mapValues {
      $0.sorted { ($0.earlier, $0.share) < ($1.earlier, $1.share) }
    }
  }

  /// The share of a cell where it is shown as a number.
  private static func value(
    _ finding: ChangeFinding, _ key: CellKey, _ cells: [CellAddress: PublishedCell]
  ) -> PublishedValue? {
    guard let cell = cells[CellAddress(key)], cell.sign == .published else { return nil }
    let value = finding.indicator == .unmet ? cell.unmet : cell.need
    return value?.point == nil ? nil : value
  }

  /// Why a cell shows the share as a number, or does not.
  private static func sign(_ finding: ChangeFinding, _ cell: PublishedCell?) -> CellSign {
    guard let cell else { return .suppressed }
    if cell.sign != .published { return cell.sign }
    guard let value = finding.indicator == .unmet ? cell.unmet : cell.need else {
      return .suppressed
    }
    return value.point == nil ? .unreliable : .published
  }

  private static func share(_ finding: ChangeFinding) -> PublishedChange.Share {
    finding.indicator == .unmet ? .unmet : .inNeed
  }

  private static func entry(
    _ finding: ChangeFinding, _ said: (reading: ChangeReading, pValue: Double?)?,
    _ cells: [CellAddress: PublishedCell]
  ) -> PublishedChange {
    let (earlier, later) = (CellAddress(finding.earlier), CellAddress(finding.later))
    guard let said else {
      let signs = [earlier, later].map { sign(finding, cells[$0]) }
      let order: [CellSign] = [.suppressed, .notAsked, .insufficient, .unreliable]
      return PublishedChange(
        earlier: earlier, later: later, share: share(finding),
        sign: order.first(where: signs.contains) ?? .suppressed, first: nil, second: nil,
        difference: nil)
    }
    let difference = finding.change.difference
    let isTested = finding.basis == .tested
    let interval = isTested ? difference.interval : nil
    return PublishedChange(
      earlier: earlier, later: later, share: share(finding), sign: .published,
      first: value(finding, finding.earlier, cells), second: value(finding, finding.later, cells),
      difference: PublishedDifference(
        value: difference.value, lower: interval?.lower, upper: interval?.upper,
        pValue: said.pValue,
        smallestDetectable: isTested ? difference.smallestDetectable() : nil,
        reading: said.reading))
  }
}
