import ArgumentParser
import Foundation
import Generator
import ReferenceData

/// Writes synthetic mappings: the example of the repository, or a survey of any size to measure on.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mappa-generate",
    abstract: "Writes a synthetic mapping, always the same for the same seed.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case esempio, bench, inquinati
  }

  @Argument(help: "Folder to write into; files of the same name are replaced.")
  var folder: String

  @Option(help: "Seed of the random numbers.")
  var seed: UInt64 = ExampleMapping.standardSeed

  @Option(help: "Respondents; by default 6,000, or 300,000 for a bench.")
  var respondents: Int?

  @Option(help: "Catalogue entries, example only.")
  var services = 350

  @Option(
    help: "Codings of the focus groups, example only; by default those of its fourteen groups.")
  var statements: Int?

  @Option(
    help:
      "esempio: a whole mapping; bench: one large survey; inquinati: spoilt tables and their truth."
  )
  var format = Format.esempio

  @Option(help: "JSON list of tables (name, header, rows) to spoil in place of invented ones.")
  var tables: String?

  func validate() throws {
    if let respondents, respondents < 1 {
      throw ValidationError("--respondents must be at least 1")
    }
    if let statements, statements < 1 {
      throw ValidationError("--statements must be at least 1")
    }
    if services < 1 { throw ValidationError("--services must be at least 1") }
  }

  /// Writes `csv/` (spoilt), `clean/` (what should be read) and `index.tsv` (name, group, kind).
  private func writeSpoilt(to root: URL) throws {
    let clean =
      try tables.map {
        try JSONDecoder().decode([CleanTable].self, from: Data(contentsOf: URL(filePath: $0)))
      } ?? (0..<3).flatMap { CleanTable.invented(seed: seed &+ $0) }
    for name in ["csv", "clean"] {
      try FileManager.default.createDirectory(
        at: root.appending(path: name), withIntermediateDirectories: true)
    }
    var index = ""
    for file in clean.flatMap({ Pollution.files(of: $0, seed: seed) }) {
      try Data(file.bytes).write(to: root.appending(path: "csv/\(file.name)"))
      try Data(file.expected).write(to: root.appending(path: "clean/\(file.name)"))
      index += "\(file.name)\t\(file.group)\t\(file.kind)\n"
    }
    try Data(index.utf8).write(to: root.appending(path: "index.tsv"))
  }

  func run() throws {
    if format == .inquinati { return try writeSpoilt(to: URL(filePath: folder)) }
    let reference = try ReferenceLibrary.load(at: ReferenceLocator.find())
    let gazetteer = Gazetteer(
      territories: reference.territories.territories, links: reference.territories.links)
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    switch format {
    case .esempio:
      let mapping = ExampleMapping(
        seed: seed, respondentCount: respondents ?? 6_000, serviceCount: services,
        statementCount: statements, gazetteer: gazetteer, measures: reference.measures.lines)
      try mapping.write(to: root)
    case .bench:
      try BenchMapping(
        seed: seed, respondentCount: respondents ?? 300_000, gazetteer: gazetteer
      ).write(to: root)
    case .inquinati: break
    }
  }
}
