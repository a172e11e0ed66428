import ArgumentParser
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
