import ArgumentParser
import Diagnostics
import Ingest
import Language
import Region
import Report

/// `mappa check`: all diagnostics, and nothing changed but what is in the private folder.
struct Check: Subcommand {
  static let configuration = CommandConfiguration(commandName: "check")

  @Argument var folder = "."
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> CommandStatus {
    let mapping = try Mapping(path: folder)
    try mapping.output.expectReplaceable()
    let plan = try PlannedSource.plan(mapping)
    let rejected = RejectedLedger(mapping)
    var control = ControlLedger(mapping)
    control.add(faults: plan.faults, notes: plan.notes)
    var found = plan.allFaults + plan.notes
    let feed = SourceFeed(
      plan.entries.compactMap { try? $0.result.get() }.map { SourceReading($0, mapping) })
    defer { feed.stop() }
    for (entry, planned) in plan.entries {
      switch planned {
      case .failure(let faults): control.add(entry, faults: faults.diagnostics)
      case .success(let source):
        console.progress("progress.reading", ["source": source.code.rawValue])
        let result = try rejected.keeping(source, of: feed) { _ in }
        control.add(source, result)
        found += source.profile.diagnostics + result.stopping + result.diagnostics
      }
    }
    try rejected.commit()
    try control.write()
    let report = try control.report(console.book)
    if global.json {
      FaultReport(console: console, asJSON: true).print(found, sources: report.sources)
    } else {
      console.say(ControlText(report, console.book).text)
      console.note(
        console.book.text(
          "control.written", ["path": PrivateFolder.shown(ControlLedger.pageName)]))
    }
    return report.count(.stopping) == 0 ? .done : .dataFaults
  }
}
