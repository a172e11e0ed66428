import Estimation
import Findings
import Region

/// Groups beside everybody, as readers may see them.
enum EquityPublisher {
  static func equity(
    _ input: DisclosureInput, _ pattern: SuppressionPattern, _ cells: [CellAddress: PublishedCell]
  ) -> [CellAddress: [PublishedEquity]] {
    let shown = EquityPattern(input, pattern)
    var published: [CellAddress: [PublishedEquity]] = [:]
    // What is read together is what one page shows of one wave.
    let maps = Dictionary(grouping: input.findings.equity) {
      [$0.share.key.wave.rawValue, $0.share.key.territory.rawValue]
    }
    for findings in maps.values {
      let told = findings.filter { finding in
        shown.isShown(finding.share) && (finding.unmet?.reliability ?? .insufficient) >= .medium
          && isNumber(cells[CellAddress(finding.share.key)]) && finding.quotient != nil
          && tellsUnits(finding, cells, input.parameters)
      }
      let readings = Dictionary(
        uniqueKeysWithValues: zip(told, EquityReading.readings(of: told)))
      for finding in findings {
        published[CellAddress(finding.share.key), default: []].append(
          entry(
            finding, isShown: shown.isShown(finding.share),
            tellsUnits: tellsUnits(finding, cells, input.parameters), readings[finding]))
      }
    }
    return published.mapValues { $0.sorted { $0.group < $1.group } }
  }

  /// Whether the group and everybody come from enough units to tell errors and the interval of the
  /// ratio, which would give their number back.
  private static func tellsUnits(
    _ finding: EquityFinding, _ cells: [CellAddress: PublishedCell],
    _ parameters: DisclosureParameters
  ) -> Bool {
    let whole = cells[CellAddress(finding.share.key)]
    return parameters.tellsUnits(degreesOfFreedom: finding.share.members.base.degreesOfFreedom)
      && !(whole?.untoldUnits.contains(.answered) ?? false)
  }

  private static func isNumber(_ cell: PublishedCell?) -> Bool {
    cell?.sign == .published && cell?.unmet?.point != nil
  }

  private static func entry(
    _ finding: EquityFinding, isShown: Bool, tellsUnits: Bool, _ reading: EquityReading?
  ) -> PublishedEquity {
    let group = finding.share.group
    guard isShown else {
      return PublishedEquity(
        group: group, sign: .suppressed, sampleSize: nil, unmet: nil, ratio: nil, reading: nil)
    }
    let unmet = ValuePublisher.value(finding.unmet)?.withoutPrecision(!tellsUnits)
    let sign: CellSign =
      switch finding.unmet?.reliability {
      case .high, .medium: .published
      case .low: .unreliable
      default: .insufficient
      }
    let ratio = reading == nil ? nil : finding.quotient
    return PublishedEquity(
      group: group, sign: sign, sampleSize: finding.share.members.base.sampleSize, unmet: unmet,
      ratio: ratio.map {
        PublishedRatio(
          value: $0.value, lower: $0.lower, upper: $0.upper == .infinity ? nil : $0.upper)
      }, tellsUnits: tellsUnits, reading: reading)
  }
}
