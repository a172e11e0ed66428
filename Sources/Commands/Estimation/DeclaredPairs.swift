import Diagnostics
import Estimation
import Findings
import Ingest
import ReferenceData
import Region

/// The territories that a mapping compares, and those of them of which nothing can be said.
struct DeclaredPairs {
  /// In the order of the descriptor.
  let pairs: [TerritoryPairs.Pair]
  private let locations: [SourceLocation]
  private let frame: TerritoryFrame
  private let register: TerritoryRegister

  /// The pairs of a mapping.
  init(_ mapping: Mapping) {
    pairs = mapping.territoryComparisons
    locations = mapping.descriptor.territoryComparisons.map(\.location)
    frame = mapping.territories.frame
    register = mapping.register
  }

  /// One question to one target in one wave.
  private struct Question: Hashable {
    let wave: WaveCode
    let objective: ObjectiveCode
    let target: TargetCode
  }

  /// Why the pairs that no page can show are missing there, whatever confidentiality would say.
  func doubts(_ cells: [CubeCell]) -> [Diagnostic] {
    let named = Set(pairs.flatMap { [$0.first, $0.second] })
    var told: [TerritoryCode: [Question: CubeCell]] = [:]
    for cell in cells where named.contains(cell.key.territory) && cell.population != .users {
      // Of a table without its base the number of people is not known, and somebody answered.
      guard cell.counts.answered > 0 || cell.assumption != nil else { continue }
      let question = Question(
        wave: cell.key.wave, objective: cell.key.objective, target: cell.key.target)
      told[cell.key.territory, default: [:]][question] = cell
    }
    return zip(pairs, locations).flatMap { pair, location -> [Diagnostic] in
      let (first, second) = (told[pair.first] ?? [:], told[pair.second] ?? [:])
      func names(_ value: TerritoryCode, _ other: TerritoryCode) -> [String: String] {
        ["value": register.nameWithCode(value), "other": register.nameWithCode(other)]
      }
      let empty = [(pair.first, pair.second, first), (pair.second, pair.first, second)].filter {
        $0.2.isEmpty
      }
      if !empty.isEmpty {
        return empty.map {
          Diagnostic("comparison.no-answers", .warning, at: location, names($0.0, $0.1))
        }
      }
      let both = names(pair.first, pair.second)
      let shared = first.keys.filter { second[$0] != nil }
      if shared.isEmpty {
        return [Diagnostic("comparison.no-common-need", .warning, at: location, both)]
      }
      let nested = [(pair.first, pair.second), (pair.second, pair.first)].first {
        frame.isPart($0.0, of: $0.1)
      }
      if let nested,
        shared.allSatisfy({ first[$0]!.counts.answered == second[$0]!.counts.answered })
      {
        return [
          Diagnostic("comparison.only-part", .warning, at: location, names(nested.0, nested.1))
        ]
      }
      if shared.allSatisfy({ first[$0]!.assumption != nil }),
        frame.touches([pair.first], [pair.second]) != false
      {
        return [Diagnostic("comparison.tables-overlap", .warning, at: location, both)]
      }
      return []
    }
  }
}
