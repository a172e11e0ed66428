import Diagnostics
import Language

/// A command line that was not understood. ArgumentParser's English sentence is read for its kind
/// and values, and said again in the user's language with a way out.
struct UsageFault {
  private let key: String
  private let values: [String: String]
  private let subcommand: String?

  init(_ message: String, arguments: [String]) {
    subcommand = arguments.first { Mappa.subcommands.contains($0) }
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let first = quoted.first ?? ""
    if message.contains("Unknown option") {
      key = "usage.unknownOption"
    } else if message.contains("Missing value for") {
      key = "usage.missingValue"
    } else if message.contains("is invalid for") {
      key = "usage.invalidValue"
    } else if message.contains("Missing expected argument") {
      key = "usage.missingArgument"
    } else if subcommand == nil {
      key = "usage.unknownCommand"
    } else {
      key = "usage.unexpectedArgument"
    }
    values = ["value": first, "option": quoted.count > 1 ? quoted[1] : first]
  }

  func text(_ book: Phrasebook) -> String {
    var text = book.text(key, values)
    if key == "usage.unknownCommand",
      let near = Suggestion.nearest(to: values["value"] ?? "", among: Mappa.subcommands).first
    {
      text += " " + book.text("usage.didYouMean", ["candidate": near])
    }
    return text + "\n"
      + book.text("usage.seeHelp", ["command": subcommand.map { "mappa \($0)" } ?? "mappa"])
  }
}
