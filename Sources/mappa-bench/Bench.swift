import Foundation

/// Measures every stage on generated surveys of several sizes, beside `sqlite3 .import` of the same
/// file. Each stage runs in a process of its own, so that its peak memory is its own.
enum Bench {
  static let standardSizes = [10_000, 100_000, 300_000]

  static func run(_ arguments: [String]) throws {
    if arguments.first == "--stage", arguments.count == 3 {
      let mapping = MappingFolder(url: URL(filePath: arguments[2]))
      guard let stage = InnerStage(rawValue: arguments[1]) else {
        throw BenchFault(reason: "unknown stage '\(arguments[1])'")
      }
      print(try stage.run(mapping).text)
      return
    }
    let sizes = try arguments.map { argument in
      guard let size = Int(argument), size > 0 else {
        throw BenchFault(reason: "expected numbers of respondents, such as 10000: '\(argument)'")
      }
      return size
    }
    FileHandle.standardOutput.write(Data(ResultLine.heading.utf8))
    for size in sizes.isEmpty ? standardSizes : sizes { try measure(size) }
  }

  private static func measure(_ size: Int) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mappa-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let mapping = MappingFolder(url: folder)
    try ChildProcess(
      sibling("mappa-generate"),
      [folder.path, "--format", "bench", "--respondents", "\(size)"]
    ).run().expectSuccess()

    let imported = folder.appending(path: "import.sqlite").path
    let whole: [(String, ChildProcess)] = [
      (
        "sqlite3 .import",
        ChildProcess(
          "sqlite3", [imported, "-cmd", ".mode csv", ".import '\(mapping.survey.path)' survey"])
      ),
      ("mappa check", ChildProcess(sibling("mappa"), ["check", folder.path])),
      ("mappa run", ChildProcess(sibling("mappa"), ["run", folder.path])),
      ("mappa run, nothing changed", ChildProcess(sibling("mappa"), ["run", folder.path])),
    ]
    for (name, process) in whole {
      let cost = try process.run()
      try cost.expectSuccess()
      ResultLine(stage: name, rows: size, seconds: cost.seconds, peakBytes: cost.peakBytes).show()
    }
    for stage in InnerStage.allCases {
      let cost = try ChildProcess(sibling("mappa-bench"), ["--stage", stage.rawValue, folder.path])
        .run()
      try cost.expectSuccess()
      let outcome = try StageOutcome(text: cost.output)
      guard outcome.rows == size else {
        throw BenchFault(reason: "\(stage.rawValue): \(outcome.rows) rows of \(size)")
      }
      ResultLine(
        stage: stage.rawValue, rows: size, seconds: outcome.seconds, peakBytes: cost.peakBytes
      ).show()
    }
  }

  /// A program built beside this one.
  private static func sibling(_ name: String) -> String {
    let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return own.deletingLastPathComponent().appending(path: name).path
  }
}

/// Why the measurement stopped.
struct BenchFault: Error, CustomStringConvertible {
  let reason: String
  var description: String { reason }
}

/// The generated mapping and what `mappa run` adds to it.
struct MappingFolder {
  let url: URL
  var survey: URL { url.appending(path: "sources/indagine.csv") }
  var profile: URL { url.appending(path: "profiles/indagine.yaml") }
  var store: URL { url.appending(path: "mappatura.sqlite") }
}
