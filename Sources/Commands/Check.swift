import ArgumentParser
import Diagnostics
import Language
import Region

/// `mappa check`: all diagnostics, and nothing changed but the ledger of rejected rows.
struct Check: Subcommand {
  static let configuration = CommandConfiguration(commandName: "check")

  @Argument var folder = "."
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> CommandStatus {
    let mapping = try Mapping(path: folder)
    let (sources, notes) = try PlannedSource.all(of: mapping)
    var diagnostics = notes
    var lines: [String] = []
    var rejected: [RejectedEntry] = []
    for source in sources {
      console.progress("progress.reading", ["source": source.code.rawValue])
      let reading = try SourceReading(source, mapping)
      let result = try reading.read { _ in }
      diagnostics += result.diagnostics
      rejected += result.rejected
      lines.append(RunSummary.rowsLine(source.code, result.rows, console.book))
    }
    try RejectedLedger(mapping).write(rejected)
    let report = FaultReport(console: console, asJSON: global.json)
    report.print(diagnostics, saysStopped: false)
    if !global.json {
      for line in lines { console.say(line) }
      console.say(verdict(diagnostics, console.book))
    }
    return diagnostics.contains { $0.severity == .error } ? .dataFaults : .done
  }

  private func verdict(_ diagnostics: [Diagnostic], _ book: Phrasebook) -> String {
    let errors = diagnostics.filter { $0.severity == .error }.count
    let warnings = diagnostics.filter { $0.severity == .warning }.count
    if errors + warnings == 0 { return book.text("check.clean") }
    func count(_ key: String, _ n: Int) -> String {
      book.text(key, ["count": book.whole(n), "n": "\(n)"])
    }
    return book.text(
      "check.faults",
      [
        "errors": count("count.errors", errors), "nErrors": "\(errors)",
        "warnings": count("count.warnings", warnings),
      ])
  }
}
