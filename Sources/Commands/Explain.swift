import ArgumentParser
import Findings
import Foundation
import Language
import ReferenceData
import Region
import Report

/// `mappa explain`: the whole trail of a finding.
struct Explain: Subcommand {
  static let configuration = CommandConfiguration(commandName: "explain")

  @Argument var finding: String
  @Argument var folder = "."
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> CommandStatus {
    let mapping = try Mapping(path: folder)
    // A trail tells what a class owes to its thresholds, whatever the pages tell.
    let pages = try StoredPages(mapping, sweepsThresholds: true).pages
    var context = pages.context
    context.tongue = console.book.tongue
    let explanation = Explanation(context)
    if let service = service(named: finding, context) {
      console.say(
        explanation.text(
          of: service, distinct: Analysis.distinctPairs(of: service, in: pages.input)))
      return .done
    }
    var found = explanation.matches(finding)
    if found.isEmpty {
      switch withCodes(mapping, SchedaBuilder(context).territories) {
      case .finding(let text): found = explanation.matches(text)
      case .several(let name, let codes):
        console.warn(mapping.choices(name, codes, console.book))
        return .usage
      }
    }
    switch found.count {
    case 0:
      if let pair = distinctPair(pages) {
        console.say(explanation.text(of: pair))
        return .done
      }
      console.warn(
        console.book.text(
          "explain.unknown",
          ["value": finding, "path": mapping.output.url.path]))
      return .usage
    case 1:
      console.say(explanation.text(of: found[0]))
      let numbers = try NumberTrail(pages, console.book, TrailSource(mapping: mapping))
        .text(of: found[0])
      if !numbers.isEmpty { console.say(numbers) }
    default:
      console.say(console.book.text("explain.several", ["value": finding]))
      for id in found { console.say("  \(id)") }
    }
    return .done
  }

  private func service(named code: some StringProtocol, _ context: ReportContext) -> JoinedService?
  {
    context.joined.first { $0.entries.contains { $0.code.rawValue == code } }
  }

  /// The pair of a service and a measure that an id names, where it is counted and not listed.
  private func distinctPair(_ pages: PageMaking) -> DistinctPair? {
    let parts = finding.split(separator: ":", omittingEmptySubsequences: false)
    guard FindingID(rawValue: finding).kind == .overlap, parts.count > 2,
      let service = service(
        named: parts.dropFirst().dropLast().joined(separator: ":"), pages.context)
    else { return nil }
    return Analysis.distinctPairs(of: service, in: pages.input).first {
      $0.measure == parts.last!
    }
  }

  private enum Named {
    case finding(String)
    case several(String, [TerritoryCode])
  }

  /// The finding with names of territories replaced by their codes.
  private func withCodes(_ mapping: Mapping, _ known: [TerritoryCode]) -> Named {
    var parts: [String] = []
    for part in finding.split(separator: ":").map(String.init) {
      switch NamedTerritory(part, among: known, mapping.resolver) {
      case .found(let code): parts.append(code.rawValue)
      case .several(let codes): return .several(part, codes)
      case .unknown: parts.append(part)
      }
    }
    return .finding(parts.joined(separator: ":"))
  }
}
