import Diagnostics
import Ingest
import Region

/// Whether the waves that a mapping compares may be compared.
struct ComparisonCheck {
  private let waves: [WaveCode: Instrument]

  /// - Parameter instruments: all sources of the mapping.
  init(_ instruments: [Instrument]) {
    waves = Dictionary(
      instruments.filter { $0.kind == .survey || $0.kind == .aggregate }.map { ($0.wave, $0) },
      uniquingKeysWith: { a, _ in a })
  }

  /// Waves that the mapping does not have, a wave compared with itself or twice, and waves that asked
  /// other people or placed them otherwise: what differs between them is no change.
  func faults(_ entries: [MappingDescriptor.ComparisonEntry]) -> [Diagnostic] {
    var seen: Set<[WaveCode]> = []
    return entries.flatMap { entry -> [Diagnostic] in
      func fault(_ code: String, _ arguments: [String: String] = [:]) -> Diagnostic {
        Diagnostic(
          code, .error, at: entry.location,
          arguments.merging(["value": entry.later.rawValue, "other": entry.earlier.rawValue]) {
            a, _ in a
          })
      }
      let unknown = [entry.earlier, entry.later].filter { waves[$0] == nil }
      if !unknown.isEmpty {
        let known = waves.keys.sorted().map(\.rawValue).joined(separator: ", ")
        return unknown.map {
          fault("comparison.unknown-wave", ["value": $0.rawValue, "known": known])
        }
      }
      if entry.earlier == entry.later { return [fault("comparison.same-wave")] }
      if !seen.insert([entry.earlier, entry.later].sorted()).inserted {
        return [fault("comparison.repeated")]
      }
      guard let earlier = waves[entry.earlier], let later = waves[entry.later] else { return [] }
      if earlier.population != later.population { return [fault("comparison.other-population")] }
      if later.population == .users { return [fault("comparison.users")] }
      return earlier.territoryBasis == later.territoryBasis ? [] : [fault("comparison.other-basis")]
    }
  }
}
