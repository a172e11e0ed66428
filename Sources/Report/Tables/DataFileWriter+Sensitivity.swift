internal import Disclosure
internal import Findings
internal import Region

extension DataFileWriter {
  /// Classes that another value of one threshold would change; nil where nobody asked.
  var sensitivity: CSVTable? {
    guard let sensitivity = context.publication.sensitivity else { return nil }
    var table = CSVTable(header: [
      "esito_id", "territorio", "obiettivo", "soglia", "valore", "valore_provato", "tipo",
      "classe", "classe_con_soglia",
    ])
    let classes = currentClasses
    for flip in sensitivity.flips {
      guard let current = classes[flip.subject] else { continue }
      let threshold = flip.shift.threshold
      table.append(
        current.place + [
          .text(threshold.rawValue), number(threshold.value(in: context.parameters)),
          number(flip.shift.value(in: context.parameters)),
        ] + Self.change(flip.outcome, current))
    }
    return table
  }

  /// A subject of a flip with its columns and its class of today.
  private struct Current {
    let place: [CSVValue]
    let outcome: String
    var isRelevant = false
  }

  private var currentClasses: [ClassFlip.Subject: Current] {
    var found: [ClassFlip.Subject: Current] = [:]
    for (address, cell) in context.publication.cells {
      guard let verdict = cell.verdict, verdict.address == address else { continue }
      found[.finding(verdict.id)] = Current(
        place: [
          .text(verdict.id.rawValue), .text(address.territory.rawValue),
          .text(address.objective.rawValue),
        ], outcome: verdict.coverage.rawValue, isRelevant: verdict.isRelevant)
    }
    let pairs =
      context.publication.overlaps.values.joined().map { ($0.id, $0.territory, $0.overlap) }
      + context.publication.serviceOverlaps.map { ($0.id, $0.territory, $0.overlap) }
    for (id, territory, overlap) in pairs {
      found[.finding(id)] = Current(
        place: [.text(id.rawValue), .text(territory.rawValue), .missing],
        outcome: overlap.rawValue)
    }
    for finding in context.publication.triangulation.values.joined().map(\.finding) {
      found[.voices(finding.territory, finding.objective)] = Current(
        place: [
          .missing, .text(finding.territory.rawValue), .text(finding.objective.rawValue),
        ], outcome: finding.agreement.rawValue)
    }
    return found
  }

  /// Kind of class, the class of today and the one under the threshold tried.
  private static func change(_ outcome: FlippedClass, _ current: Current) -> [CSVValue] {
    switch outcome {
    case .coverage(let coverage):
      [.text("copertura"), .text(current.outcome), .text(coverage.rawValue)]
    case .relevance(let isRelevant):
      [
        .text("rilevanza"), .number(current.isRelevant ? "1" : "0"),
        .number(isRelevant ? "1" : "0"),
      ]
    case .overlap(let overlap):
      [.text("sovrapposizione"), .text(current.outcome), .text(overlap.rawValue)]
    case .agreement(let agreement):
      [.text("triangolazione"), .text(current.outcome), .text(agreement.rawValue)]
    }
  }
}
