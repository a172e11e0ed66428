import ArgumentParser
import Diagnostics
import Language
import Report

/// `mappa run`: reads what changed, analyses, writes the pages.
struct Run: Subcommand {
  static let configuration = CommandConfiguration(commandName: "run")

  @Argument var folder = "."
  @Flag(name: .customLong("da-capo")) var again = false
  @Flag(name: .customLong("sensitivity")) var sweepsThresholds = false
  @Flag(name: .customLong("tempi")) var tellsTimes = false
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> CommandStatus {
    let times = StageTimes()
    let run = MappingRun(
      mapping: try Mapping(path: folder), console: console, sweepsThresholds: sweepsThresholds,
      times: times)
    let outcome = try run.perform(again: again)
    let summary = RunSummary(
      outcome: outcome, book: console.book, times: tellsTimes ? times : nil)
    if global.json {
      console.say(summary.json.text)
    } else {
      let report = FaultReport(console: console, asJSON: false)
      report.print(outcome.diagnostics.filter { $0.severity != .note }, stopping: 0)
      console.say(summary.text)
    }
    return .done
  }
}
