import Diagnostics
import Estimation
import Findings
import Ingest
import ReferenceData
import Region

/// The territories that a mapping compares, by code.
struct TerritoryComparisonCheck {
  private let codes: [TerritoryCode]
  private let frame: TerritoryFrame
  private let register: TerritoryRegister
  private let resolver: TerritoryResolver

  init(
    _ territories: ReportTerritories, _ register: TerritoryRegister, _ resolver: TerritoryResolver
  ) {
    codes = territories.codes
    frame = territories.frame
    self.register = register
    self.resolver = resolver
  }

  /// The pairs in the order of the descriptor.
  ///
  /// - Throws: `DataFaults` for territories that nobody knows, that have no cells or that no wider one
  ///   holds; for one compared with itself; for a pair said twice.
  func pairs(_ entries: [MappingDescriptor.TerritoryComparisonEntry]) throws(DataFaults)
    -> [TerritoryPairs.Pair]
  {
    var seen: Set<Set<TerritoryCode>> = []
    var (pairs, faults): ([TerritoryPairs.Pair], [Diagnostic]) = ([], [])
    for entry in entries {
      func fault(_ code: String, _ arguments: [String: String]) {
        faults.append(Diagnostic(code, .error, at: entry.location, arguments))
      }
      let found = [entry.first, entry.second].compactMap { name -> TerritoryCode? in
        switch NamedTerritory(name, among: codes, resolver) {
        case .found(let code): return code
        case .several(let several):
          fault(
            "territory.ambiguous",
            [
              "value": name,
              "candidates": several.map(register.nameWithCode).joined(separator: ", "),
            ])
        case .unknown: fault("comparison.unknown-territory", ["value": name])
        }
        return nil
      }
      guard found.count == 2 else { continue }
      let names = ["value": entry.first, "other": entry.second]
      if found[0] == found[1] {
        fault("comparison.same-territory", names)
      } else if !seen.insert(Set(found)).inserted {
        fault("comparison.repeated-territories", names)
      } else if frame.narrowest(around: found) == nil {
        fault("comparison.no-whole", names)
      } else {
        pairs.append(TerritoryPairs.Pair(first: found[0], second: found[1]))
      }
    }
    if !faults.isEmpty { throw DataFaults(faults) }
    return pairs
  }
}

extension TerritoryFrame {
  /// The smallest territory that holds some others, or is the only one of them that holds the rest.
  func narrowest(around codes: [TerritoryCode]) -> TerritoryCode? {
    places.keys.filter { place in
      codes.allSatisfy { $0 == place || isPart($0, of: place) }
    }.min { a, b in
      let sizes = [a, b].map { extent(of: $0)?.count ?? .max }
      return sizes[0] == sizes[1] ? a < b : sizes[0] < sizes[1]
    }
  }
}
