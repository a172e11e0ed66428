import ArgumentParser
import Foundation
import Language
import Report

/// `mappa explain`: the whole trail of a finding.
struct Explain: Subcommand {
  static let configuration = CommandConfiguration(commandName: "explain")

  @Argument var finding: String
  @Argument var folder = "."
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> CommandStatus {
    let mapping = try Mapping(path: folder)
    var context = try StoredPages(mapping).pages.context
    context.tongue = console.book.tongue
    let explanation = Explanation(context)
    let found = explanation.matches(finding)
    switch found.count {
    case 0:
      console.warn(
        console.book.text(
          "explain.unknown",
          ["value": finding, "path": mapping.output.url.path]))
      return .usage
    case 1:
      console.say(explanation.text(of: found[0]))
    default:
      console.say(console.book.text("explain.several", ["value": finding]))
      for id in found { console.say("  \(id)") }
    }
    return .done
  }
}
