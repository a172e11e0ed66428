import Disclosure
import Findings

/// Thresholds that a mapping may set by name under `parametri`.
struct Parameters {
  let findings: FindingParameters
  let disclosure: DisclosureParameters

  private static let shares: [(String, WritableKeyPath<FindingParameters, Double>)] = [
    ("bisogno_raro", \.rareNeed), ("bisogno_scoperto", \.unmetNeed),
    ("bisogno_rilevante", \.relevantNeed), ("meta_servita", \.halfCovered),
    ("ben_servita", \.wellCovered), ("poco_scoperto", \.littleUnmet),
    ("bisogno_presente", \.presentNeed), ("sovrapposizione_forte", \.strongOverlap),
    ("sovrapposizione", \.overlap), ("contiguo", \.adjacent),
  ]

  /// Names a descriptor may use.
  static let names = ["k", "mesi_recenti"] + shares.map(\.0)

  init(_ values: [String: Double]) {
    var findings = FindingParameters()
    for (name, path) in Self.shares {
      if let value = values[name] { findings[keyPath: path] = value }
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
