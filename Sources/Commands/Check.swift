import ArgumentParser
import Diagnostics
import Ingest
import Language
import Region
import Report
import Store

/// `mappa check`: everything that would keep `mappa run` from its end, and all doubts. It
/// writes in the private folder only.
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
    // A disk without room, seen once all sources were read: what they hold is told all the same.
    var unfinished: (any Error)?
    var isRead = false
    do {
      // A store of its own: whether a survey's design holds is seen once all of it is read.
      try RegionalStore.temporary().transaction { writer in
        let sources = plan.entries.compactMap { try? $0.result.get() }
        let feed = SourceFeed(sources.map { SourceReading($0, mapping) })
        defer { feed.stop() }
        let intake = SourceIntake(mapping: mapping, feed: feed, writer: writer, ledger: rejected)
        var stops = !plan.allFaults.isEmpty
        for (entry, planned) in plan.entries {
          switch planned {
          case .success(let source):
            console.progress("progress.reading", ["source": source.code.rawValue])
            let result = try intake.take(source)
            control.add(source, result)
            found += source.profile.diagnostics + result.stopping + result.diagnostics
            stops = stops || !result.isUsable
          case .failure(let faults): control.add(entry, faults: faults.diagnostics)
          }
        }
        isRead = true
        if stops { return }
        console.progress("progress.estimating")
        var assembly = CubeAssembly(mapping, sources)
        do {
          found += try control.estimating { try assembly.assemble(writer.reader) }.diagnostics
        } catch let faults as DataFaults {
          found += faults.diagnostics
        }
      }
    } catch {
      guard isRead else { throw error }
      unfinished = error
    }
    try rejected.commit()
    try control.write()
    if let unfinished { throw unfinished }
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
