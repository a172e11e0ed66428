import ArgumentParser
import Diagnostics
import Ingest
import Language
import Region
import Report
import Store

/// `mappa check`: everything that would keep `mappa run` from its end, and all doubts; nothing
/// changes but what is in the private folder.
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
    // A store of its own: whether a survey's design holds is seen once all of it is read.
    try RegionalStore.temporary().transaction { writer in
      let sources = plan.entries.compactMap { try? $0.result.get() }
      let feed = SourceFeed(sources.map { SourceReading($0, mapping) })
      defer { feed.stop() }
      let intake = SourceIntake(mapping: mapping, feed: feed, writer: writer, ledger: rejected)
      var stops = !plan.allFaults.isEmpty
      for (entry, planned) in plan.entries {
        do {
          let source = try planned.get()
          console.progress("progress.reading", ["source": source.code.rawValue])
          let result = try intake.take(source)
          control.add(source, result)
          found += source.profile.diagnostics + result.stopping + result.diagnostics
          stops = stops || !result.isUsable
        } catch let faults as DataFaults {
          control.add(entry, faults: faults.diagnostics)
          if (try? planned.get()) != nil { found += faults.diagnostics }
          stops = true
        }
      }
      if stops { return }
      console.progress("progress.estimating")
      let (faults, doubts) = try Self.design(mapping, sources, writer.reader)
      control.add(faults: faults, notes: doubts)
      found += faults + doubts
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

  /// What weights, strata and margins say once they meet the rows.
  private static func design(
    _ mapping: Mapping, _ sources: [PlannedSource], _ reader: StoreReader
  ) throws -> (faults: [Diagnostic], doubts: [Diagnostic]) {
    var assembly = CubeAssembly(
      mapping, sources,
      ReportTerritories(mapping))
    do {
      return ([], try assembly.assemble(reader).diagnostics)
    } catch let faults as DataFaults {
      return (
        faults.diagnostics.filter { $0.severity == .error },
        faults.diagnostics.filter { $0.severity != .error }
      )
    }
  }
}
