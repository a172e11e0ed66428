import ArgumentParser
import Foundation
import Language

/// The command line of mappa.
public struct Mappa {
  struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "mappa",
      subcommands: [
        Init.self, Sniff.self, Check.self, Run.self, ReportCommand.self, Explain.self,
        ProposalsCommand.self, PlanCommand.self,
      ])
  }

  /// Version of the tool, part of every fingerprint.
  public static let version = "0.1.0"

  /// Names of the subcommands, in the order of the help.
  static let subcommands = [
    "init", "sniff", "check", "run", "report", "explain", "proposals", "plan",
  ]

  private let output: (String) -> Void
  private let errors: (String) -> Void

  /// A command line on the standard streams.
  public init() {
    self.init(
      output: { FileHandle.standardOutput.write(Data($0.utf8)) },
      errors: { FileHandle.standardError.write(Data($0.utf8)) })
  }

  /// A command line that writes where it is told.
  public init(output: @escaping (String) -> Void, errors: @escaping (String) -> Void) {
    self.output = output
    self.errors = errors
  }

  /// Runs the command of the arguments (without the program's name).
  public func run(_ arguments: [String]) -> CommandStatus {
    // Help and faults of the command line are worded too, so the language is read before parsing.
    let book = Phrasebook(Self.tongue(in: arguments))
    if let topic = Self.helpTopic(in: arguments) {
      output(Help(book).text(topic) + "\n")
      return .done
    }
    if arguments.contains("--version") {
      output("mappa \(Self.version)\n")
      return .done
    }
    do {
      guard let command = try Root.parseAsRoot(arguments) as? any Subcommand else {
        errors(Help(book).text(nil) + "\n")
        return .usage
      }
      let console = Console(
        book: book, isQuiet: command.global.quiet, output: output, errors: errors)
      return FaultReport(
        console: console, asJSON: command.global.json, closing: type(of: command).closingOfFaults
      ).guarding {
        try command.execute(console)
      }
    } catch {
      let fault = UsageFault(Root.message(for: error), arguments: arguments)
      errors(fault.text(book) + "\n")
      return .usage
    }
  }

  private static func tongue(in arguments: [String]) -> Tongue {
    for (i, argument) in arguments.enumerated() {
      if argument == "--lang", i + 1 < arguments.count {
        return Tongue(rawValue: arguments[i + 1]) ?? .it
      }
      if argument.hasPrefix("--lang=") {
        return Tongue(rawValue: String(argument.dropFirst("--lang=".count))) ?? .it
      }
    }
    return .it
  }

  /// The subcommand whose help was asked for; an outer nil when none was.
  private static func helpTopic(in arguments: [String]) -> String?? {
    let command = arguments.first { subcommands.contains($0) }
    if arguments.isEmpty || arguments.first == "help" { return .some(command) }
    return arguments.contains("--help") || arguments.contains("-h") ? .some(command) : nil
  }
}
