import Disclosure
import Findings

/// Thresholds that a mapping may set by name under `parametri`.
struct Parameters {
  let findings: FindingParameters
  let disclosure: DisclosureParameters

  private static let shares:
    [(name: String, set: @Sendable (inout FindingParameters, Double) -> Void)] = [
      ("bisogno_raro", { $0.rareNeed = $1 }), ("bisogno_scoperto", { $0.unmetNeed = $1 }),
      ("bisogno_rilevante", { $0.relevantNeed = $1 }), ("meta_servita", { $0.halfCovered = $1 }),
      ("ben_servita", { $0.wellCovered = $1 }), ("poco_scoperto", { $0.littleUnmet = $1 }),
      ("bisogno_presente", { $0.presentNeed = $1 }),
      ("sovrapposizione_forte", { $0.strongOverlap = $1 }),
      ("sovrapposizione", { $0.overlap = $1 }),
      ("contiguo", { $0.adjacent = $1 }),
    ]

  /// Names a descriptor may use.
  static let names = ["k", "mesi_recenti"] + shares.map(\.name)

  init(_ values: [String: Double]) {
    var findings = FindingParameters()
    for (name, set) in Self.shares {
      if let value = values[name] { set(&findings, value) }
    }
    if let months = values["mesi_recenti"] { findings.recentMonths = Int(months) }
    self.findings = findings
    disclosure =
      values["k"].flatMap { DisclosureParameters(threshold: Int($0)) } ?? .standard
  }

  /// Names and values as they go into the fingerprint of a run.
  static func text(_ values: [String: Double]) -> String {
    values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ";")
  }
}
