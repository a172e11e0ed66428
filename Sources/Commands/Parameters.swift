import Diagnostics
import Disclosure
import Findings
import Ingest
import Region

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
      ("fascia_necessaria", { $0.neededSlot = $1 }),
      ("prezzo_sostenibile", { $0.affordableShare = $1 }),
      ("sovrapposizione_forte", { $0.strongOverlap = $1 }),
      ("sovrapposizione", { $0.overlap = $1 }),
      ("contiguo", { $0.adjacent = $1 }),
    ]

  /// Names a descriptor may use.
  static let names = ["k", "mesi_recenti", "abitanti_piccolo_comune"] + shares.map(\.name)

  /// Values out of the range of their parameter: shares lie in 0...1, months in 1...1200,
  /// inhabitants in 1...1,000,000.
  static func faults(in values: [String: Double]) -> [Diagnostic] {
    values.sorted { $0.key < $1.key }.compactMap { name, value in
      let range: ClosedRange<Double>
      switch name {
      case "k": range = 3...1_000_000
      case "mesi_recenti": range = 1...1200
      case "abitanti_piccolo_comune": range = 1...1_000_000
      default: range = 0...1
      }
      let isWhole = value == value.rounded()
      if range.contains(value), isWhole || range.upperBound == 1 { return nil }
      return Diagnostic(
        "parameter.out-of-range", .error, at: SourceLocation(file: MappingDescriptor.fileName),
        [
          "key": name, "value": "\(value)", "low": "\(Int(range.lowerBound))",
          "high": "\(Int(range.upperBound))",
        ])
    }
  }

  /// Conversions for targets that the mapping does not have.
  static func unknownTargets(_ named: [PlacedText], _ targets: [TargetCode]) -> [Diagnostic] {
    named.filter { !targets.contains(TargetCode($0.text)) }.map { name in
      Diagnostic(
        "conversion.unknown-target", .error, at: name.location,
        [
          "value": name.text, "candidates": targets.map(\.rawValue).joined(separator: ", "),
        ])
    }
  }

  init(_ descriptor: MappingDescriptor) {
    let values = descriptor.parameters
    var findings = FindingParameters()
    findings.terms = descriptor.terms
    findings.conversions = descriptor.conversions
    for (name, set) in Self.shares {
      if let value = values[name] { set(&findings, value) }
    }
    if let months = values["mesi_recenti"] { findings.recentMonths = Int(months) }
    if let people = values["abitanti_piccolo_comune"] {
      findings.smallComunePopulation = Int(people)
    }
    self.findings = findings
    disclosure =
      values["k"].flatMap { DisclosureParameters(threshold: Int($0)) } ?? .standard
  }

  /// All that a mapping sets, as it goes into the fingerprint of a run.
  static func text(_ descriptor: MappingDescriptor) -> String {
    let values = descriptor.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let terms = descriptor.terms.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let conversions = descriptor.conversions.map { "\($0)" }
    return (values + terms + conversions).joined(separator: ";")
  }
}
