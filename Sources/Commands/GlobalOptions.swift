import ArgumentParser
import Language

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(name: .customLong("lang")) var language: String?
  @Flag(name: .customLong("json")) var json = false
  @Flag(name: [.customLong("quiet"), .customShort("q")]) var quiet = false

  func validate() throws {
    if let language, Tongue(rawValue: language) == nil {
      throw ValidationError("The value '\(language)' is invalid for '--lang <it|en>'")
    }
  }
}

/// A subcommand of mappa: parsed by ArgumentParser, worded by the language catalogues.
protocol Subcommand: ParsableCommand {
  /// Key of the words that close a list of faults which stopped the command.
  static var closingOfFaults: String { get }
  var global: GlobalOptions { get }
  func execute(_ console: Console) throws -> CommandStatus
}

extension Subcommand {
  static var closingOfFaults: String { "fault.stopped" }
}
