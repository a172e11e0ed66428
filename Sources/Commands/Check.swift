import ArgumentParser
import Diagnostics
import Ingest
import Language
import Region
import Store

/// `mappa check`: all diagnostics, and nothing changed but the ledger of rejected rows.
struct Check: Subcommand {
  static let configuration = CommandConfiguration(commandName: "check")

  @Argument var folder = "."
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> CommandStatus {
    let mapping = try Mapping(path: folder)
    try mapping.output.expectReplaceable()
    let (sources, notes) = try PlannedSource.all(of: mapping)
    let ledger = RejectedLedger(mapping)
    var stopping: [Diagnostic] = []
    var others = notes
    var lines: [String] = []
    var rejected = 0
    for source in sources {
      console.progress("progress.reading", ["source": source.code.rawValue])
      do {
        let result = try SourceReading(source, mapping).read(ledger: ledger) { _ in }
        others += result.diagnostics
        rejected += result.rows.rejected
        lines.append(RunSummary.rowsLine(source.code, result.rows, console.book))
      } catch let fault as DataFaults {
        stopping += fault.diagnostics
      }
    }
    try ledger.commit()
    let report = FaultReport(console: console, asJSON: global.json)
    report.print(stopping + others, stopping: stopping.count)
    if !global.json {
      for line in lines { console.say(line) }
      console.say(verdict(stopping, others, rejected: rejected, console.book))
    }
    return stopping.isEmpty ? .done : .dataFaults
  }

  private func verdict(
    _ stopping: [Diagnostic], _ others: [Diagnostic], rejected: Int, _ book: Phrasebook
  ) -> String {
    let warnings = others.filter { $0.severity == .warning }.count
    if stopping.isEmpty, rejected == 0, warnings == 0 { return book.text("check.clean") }
    func count(_ key: String, _ n: Int) -> String {
      book.text(key, ["count": book.whole(n), "n": "\(n)"])
    }
    return book.text(
      stopping.isEmpty ? "check.passable" : "check.stopping",
      [
        "errors": count("count.errors", stopping.count),
        "rejected": count("count.rejected", rejected),
        "warnings": count("count.warnings", warnings),
      ])
  }
}
