import Estimation
import Findings
import Region

/// What may be shown of the dependence on thresholds. A class under another threshold bounds the
/// shares it is decided on: it is told only where all of them may be told, and the class itself is
/// the cell's own. Pairs of offers are facts of the catalogue.
enum SensitivityPublisher {
  static func sensitivity(
    _ input: DisclosureInput, _ pattern: SuppressionPattern, _ numbers: NumberPattern,
    _ cells: [CellAddress: PublishedCell],
    _ triangulation: [TerritoryCode: [PublishedTriangulation]]
  ) -> PublishedSensitivity? {
    guard let found = input.findings.sensitivity else { return nil }
    let tried = Set(
      input.findings.coverage.filter { finding in
        let key = finding.cell.key
        return pattern.levels[key].map { $0 >= .answers } ?? false
          && (finding.detail.slots.isEmpty || numbers.areSlotsShown(key))
          && cells[CellAddress(key)]?.verdict?.id == finding.id
      }.map(\.id))
    let voices = Set(
      triangulation.values.joined().map {
        ClassFlip.Subject.voices($0.finding.territory, $0.finding.objective)
      })
    let flips = found.flips.filter { flip in
      switch flip.subject {
      case .finding(let id): id.kind != .coverage || tried.contains(id)
      case .voices: voices.contains(flip.subject)
      }
    }
    return PublishedSensitivity(tried: tried, flips: flips)
  }
}
