import Foundation

/// Measures every stage on generated surveys of several sizes, beside `sqlite3 .import` and other
/// programs on the same file. Each stage runs in a process of its own, so that its peak memory is
/// its own.
enum Bench {
  static let standardSizes = [10_000, 100_000, 300_000]
  /// Runs of what is compared with `sqlite3 .import`, in turn with it; medians are shown.
  private static let rounds = 3

  static func run(_ arguments: [String]) throws {
    if arguments.first == "--stage", arguments.count == 3 {
      let mapping = MappingFolder(url: URL(filePath: arguments[2]))
      guard let stage = InnerStage(rawValue: arguments[1]) else {
        throw BenchFault(reason: "unknown stage '\(arguments[1])'")
      }
      print(try stage.run(mapping).text)
      return
    }
    if arguments.first == "estimation" {
      let own = Bundle.main.executableURL?.path ?? CommandLine.arguments[0]
      try EstimationBench.run(Array(arguments.dropFirst()), program: own)
      return
    }
    if arguments.first == "services" {
      let own = Bundle.main.executableURL?.path ?? CommandLine.arguments[0]
      try ServiceBench.run(Array(arguments.dropFirst()), program: own)
      return
    }
    if arguments == ["usual"] {
      let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
      try UsualBench.run(programs: own.deletingLastPathComponent())
      return
    }
    if arguments.first == "coverage" {
      let repetitions = try arguments.dropFirst().first.map { text in
        guard let count = Int(text), count > 0 else {
          throw BenchFault(reason: "expected a number of samples, such as 10000: '\(text)'")
        }
        return count
      }
      print(try CoveragePage.make(repetitions: repetitions ?? CoveragePage.standardRepetitions))
      return
    }
    var words = arguments[...]
    var rivals: String?
    if words.first == "--rivals", words.count > 1 {
      rivals = words.dropFirst().first
      words = words.dropFirst(2)
    }
    let sizes = try words.map { argument in
      guard let size = Int(argument), size > 0 else {
        throw BenchFault(reason: "expected numbers of respondents, such as 10000: '\(argument)'")
      }
      return size
    }
    FileHandle.standardOutput.write(Data(ResultLine.heading.utf8))
    let measured = sizes.isEmpty ? standardSizes : sizes
    let compared = measured.filter { $0 <= Rival.rowLimit }.max()
    for size in measured {
      try SurveyBench(size: size, rounds: rounds, rivals: size == compared ? rivals : nil).run()
    }
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
