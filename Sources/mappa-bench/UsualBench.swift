import Foundation

/// A mapping of the usual size, from its CSV files to its findings and pages: three surveys, two
/// catalogues, focus groups and lists, invented.
enum UsualBench {
  private static let respondents = 20_000
  private static let services = 5_000
  private static let statements = 500
  private static let rounds = 3
  /// Seconds that the way from CSV to findings, and a run of which nothing changed, may take.
  private static let limits = (findings: 3.0, unchanged: 0.3)

  /// What `mappa run --tempi --json` says, as far as it is needed here.
  private struct Report: Decodable {
    struct Loaded: Decodable {
      let respondents: Int
      let services: Int
      let statements: Int
    }
    let loaded: Loaded?
    let milliseconds: [String: Int]
  }

  private struct Run {
    let cost: ChildProcess.Cost
    let report: Report
    /// From the start of the process to the findings that may be published, the store made durable:
    /// all but making and writing pages.
    var secondsToFindings: Double {
      cost.seconds - Double(report.milliseconds["pages"] ?? 0) / 1000
    }
  }

  static func run(programs folder: URL) throws {
    let mapping = FileManager.default.temporaryDirectory
      .appending(path: "mappa-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: mapping) }
    try ChildProcess(
      folder.appending(path: "mappa-generate").path,
      [
        mapping.path, "--respondents", "\(respondents)", "--services", "\(services)",
        "--statements", "\(statements)",
      ]
    ).run().expectSuccess()
    print(
      "\nusual size: \(respondents) respondents, \(services) services, \(statements) statements")
    var first: [Run] = []
    var again: [Run] = []
    for _ in 0..<rounds {
      try? FileManager.default.removeItem(at: mapping.appending(path: "mappatura.sqlite"))
      first.append(try command(folder, mapping))
      again.append(try command(folder, mapping))
    }
    if let loaded = first.first?.report.loaded {
      print(
        "loaded: \(loaded.respondents) respondents, \(loaded.services) services, "
          + "\(loaded.statements) statements")
    }
    show("CSV to findings", first, limit: limits.findings, seconds: \.secondsToFindings)
    show("CSV to pages", first, limit: nil, seconds: \.cost.seconds)
    show("unchanged rerun", again, limit: limits.unchanged, seconds: \.cost.seconds)
  }

  private static func command(_ folder: URL, _ mapping: URL) throws -> Run {
    let cost = try ChildProcess(
      folder.appending(path: "mappa").path, ["run", mapping.path, "--quiet", "--tempi", "--json"]
    ).run()
    try cost.expectSuccess()
    return Run(
      cost: cost, report: try JSONDecoder().decode(Report.self, from: Data(cost.output.utf8)))
  }

  /// The run of median time, beside its limit.
  private static func show(
    _ name: String, _ runs: [Run], limit: Double?, seconds: (Run) -> Double
  ) {
    let median = runs.sorted { seconds($0) < seconds($1) }[(runs.count - 1) / 2]
    func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
    let verdict = limit.map {
      " (limit \($0) s: \(seconds(median) <= $0 ? "held" : "EXCEEDED"))"
    }
    print(
      "\(name): \(rounded(seconds(median))) s\(verdict ?? ""), processor "
        + "\(rounded(median.cost.processorSeconds)) s of the whole run, "
        + "peak \(median.cost.peakBytes / 1_000_000) MB")
  }
}
