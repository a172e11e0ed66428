import Foundation

/// A mapping of the usual size, from its CSV files to its findings and pages: three surveys, two
/// catalogues, focus groups and lists, invented.
enum UsualBench {
  private static let respondents = 20_000
  private static let services = 5_000
  private static let rounds = 3

  static func run(programs folder: URL) throws {
    let mapping = FileManager.default.temporaryDirectory
      .appending(path: "mappa-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: mapping) }
    try ChildProcess(
      folder.appending(path: "mappa-generate").path,
      [mapping.path, "--respondents", "\(respondents)", "--services", "\(services)"]
    ).run().expectSuccess()
    print("\nusual size: \(respondents) respondents, \(services) services")
    var first: [ChildProcess.Cost] = []
    var again: [ChildProcess.Cost] = []
    for _ in 0..<rounds {
      try? FileManager.default.removeItem(at: mapping.appending(path: "mappatura.sqlite"))
      first.append(try command(folder, mapping))
      again.append(try command(folder, mapping))
    }
    show("mappa run", first)
    show("mappa run again", again)
  }

  private static func command(_ folder: URL, _ mapping: URL) throws -> ChildProcess.Cost {
    let cost = try ChildProcess(
      folder.appending(path: "mappa").path, ["run", mapping.path, "--quiet"]
    ).run()
    try cost.expectSuccess()
    return cost
  }

  /// The run of median time.
  private static func show(_ name: String, _ costs: [ChildProcess.Cost]) {
    let median = costs.sorted { $0.seconds < $1.seconds }[(costs.count - 1) / 2]
    func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
    print(
      "\(name): \(rounded(median.seconds)) s, processor \(rounded(median.processorSeconds)) s, "
        + "peak \(median.peakBytes / 1_000_000) MB")
  }
}
