import Foundation

/// The measurements of one size of survey.
struct SurveyBench {
  let size: Int
  let rounds: Int
  /// Folder of the programs to compare with; nil when they are not there, or are left out.
  let rivals: String?

  func run() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mappa-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let mapping = MappingFolder(url: folder)
    try ChildProcess(
      sibling("mappa-generate"),
      [folder.path, "--format", "bench", "--respondents", "\(size)"]
    ).run().expectSuccess()
    let yardstick = try compareLoading(mapping)
    try runRivals(mapping, yardstick)
    try runCommands(mapping, yardstick)
    for stage in InnerStage.allCases where stage != .load {
      let (cost, outcome) = try run(stage, mapping)
      show(stage.rawValue, cost, seconds: outcome.seconds, yardstick)
    }
  }

  /// Loads the file with `sqlite3 .import` and with the tool in turn, so that both meet the machine
  /// in the same state; gives the median time of the former.
  private func compareLoading(_ mapping: MappingFolder) throws -> Double {
    var imports: [ChildProcess.Cost] = []
    var loads: [ChildProcess.Cost] = []
    for _ in 0..<rounds {
      imports.append(try importPlainly(mapping))
      loads.append(try run(.load, mapping).cost)
    }
    imports.append(try importPlainly(mapping))
    let plain = Self.median(imports)
    let load = Self.median(loads)
    show("sqlite3 .import", plain, seconds: plain.seconds, plain.seconds)
    show(InnerStage.load.rawValue, load, seconds: load.seconds, plain.seconds)
    return plain.seconds
  }

  private func importPlainly(_ mapping: MappingFolder) throws -> ChildProcess.Cost {
    let database = mapping.url.appending(path: "import.sqlite")
    defer { try? FileManager.default.removeItem(at: database) }
    let cost = try ChildProcess(
      "sqlite3",
      [database.path, "-cmd", ".mode csv", ".import '\(mapping.survey.path)' survey"]
    ).run()
    try cost.expectSuccess()
    return cost
  }

  private func runRivals(_ mapping: MappingFolder, _ yardstick: Double) throws {
    guard let rivals else { return }
    let database = mapping.url.appending(path: "rival.sqlite")
    for rival in Rival.all {
      let cost = try ChildProcess(
        rivals + "/" + rival.program, rival.arguments(mapping.survey.path, database.path)
      ).run()
      try cost.expectSuccess()
      try? FileManager.default.removeItem(at: database)
      show(rival.name, cost, seconds: cost.seconds, yardstick)
    }
  }

  private func runCommands(_ mapping: MappingFolder, _ yardstick: Double) throws {
    let commands = [("mappa check", "check"), ("mappa run", "run"), ("mappa run again", "run")]
    for (name, command) in commands {
      let cost = try ChildProcess(sibling("mappa"), [command, mapping.url.path]).run()
      try cost.expectSuccess()
      show(name, cost, seconds: cost.seconds, yardstick)
    }
  }

  /// A stage in a process of its own, which must have seen every row.
  private func run(_ stage: InnerStage, _ mapping: MappingFolder) throws -> (
    cost: ChildProcess.Cost, outcome: StageOutcome
  ) {
    let cost = try ChildProcess(
      sibling("mappa-bench"), ["--stage", stage.rawValue, mapping.url.path]
    ).run()
    try cost.expectSuccess()
    let outcome = try StageOutcome(text: cost.output)
    guard outcome.rows == size else {
      throw BenchFault(reason: "\(stage.rawValue): \(outcome.rows) rows of \(size)")
    }
    return (cost, outcome)
  }

  private func show(
    _ stage: String, _ cost: ChildProcess.Cost, seconds: Double, _ yardstick: Double
  ) {
    ResultLine(
      stage: stage, rows: size, seconds: seconds, processorSeconds: cost.processorSeconds,
      ratio: seconds / yardstick, peakBytes: cost.peakBytes
    ).show()
  }

  /// The run of median time.
  private static func median(_ costs: [ChildProcess.Cost]) -> ChildProcess.Cost {
    costs.sorted { $0.seconds < $1.seconds }[(costs.count - 1) / 2]
  }

  /// A program built beside this one.
  private func sibling(_ name: String) -> String {
    let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return own.deletingLastPathComponent().appending(path: name).path
  }
}
