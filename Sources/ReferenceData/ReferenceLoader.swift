internal import Diagnostics
internal import Foundation
internal import Region

/// Reads the reference files one after the other and collects their faults.
struct ReferenceLoader {
  let folder: URL
  var faults: [Diagnostic] = []
  private(set) var files: [ReferenceFile] = []

  /// Files that are not in the folder, by name.
  private let given: [String: [UInt8]]

  init(folder: URL, given: [ReferenceFile] = []) {
    self.folder = folder
    self.given = Dictionary(given.map { ($0.name, $0.bytes) }, uniquingKeysWith: { a, _ in a })
  }

  /// Reads all files; what is faulty is left out and told in `faults`.
  mutating func library() -> ReferenceLibrary {
    let register = territories()
    let around = surroundings(register)
    let workers = workerPositions()
    let conditions = conditionWords()
    let barriers = barriers()
    let notation = TargetNotation(
      conditions: conditions.byWord, workers: workers.byWord)
    let targets = targets(notation)
    let tree = objectives(targets)
    let words = targetWords(notation)
    let measures = measures(
      in: "misure.csv", lines: "linee-misure.csv", notation, words: words, tree: tree)
    let resources = resources(register)
    let components = components()
    let bodies = bodyKinds()
    let calendar = schoolCalendar()
    let synonyms = synonyms(tree)
    let serviceWords = serviceWords()
    let sources = sources()
    keep(Self.indicators)
    return ReferenceLibrary(
      territories: register,
      resolver: TerritoryResolver(register: register, surroundings: around),
      objectives: tree, targets: targets, targetWords: words, barrierLabels: barriers,
      workerLabels: workers.labels, conditionLabels: conditions.labels, measures: measures,
      resources: resources, components: components, bodyKinds: bodies,
      schoolCalendar: calendar, synonyms: synonyms, serviceWords: serviceWords, sources: sources,
      files: files.sorted { $0.name < $1.name }, surroundings: around, notation: notation)
  }

  /// The table of the indicators that all territories share, read with the mapping's own.
  static let indicators = "indicatori.csv"

  /// Keeps the bytes of a file that is read by who knows the words in it.
  private mutating func keep(_ file: String) {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(file)) else {
      faults.append(
        Diagnostic(
          "reference.missing-file", .error, at: SourceLocation(file: file),
          ["folder": folder.path]))
      return
    }
    files.append(ReferenceFile(name: file, bytes: [UInt8](data)))
  }

  /// The table of a file with the columns it must have.
  mutating func table(_ file: String, _ columns: [String]) -> [ReferenceTable.Row] {
    guard
      let bytes = given[file]
        ?? (try? Data(contentsOf: folder.appendingPathComponent(file))).map([UInt8].init)
    else {
      faults.append(
        Diagnostic(
          "reference.missing-file", .error, at: SourceLocation(file: file),
          ["folder": folder.path]))
      return []
    }
    files.append(ReferenceFile(name: file, bytes: bytes))
    return ReferenceTable(file: file, bytes: bytes, columns: columns, faults: &faults).rows
  }

  /// Rejects a code that the file has already given.
  ///
  /// - Parameter taken: codes that belong to others, by the code of the fault that says to whom.
  mutating func isNew(
    _ code: String, of row: ReferenceTable.Row, _ column: String, in seen: inout Set<String>,
    taken: KeyValuePairs<String, Set<String>> = [:]
  ) -> Bool {
    let owner = taken.first { $0.value.contains(code) }
    if owner == nil, seen.insert(code).inserted { return true }
    faults.append(
      Diagnostic(
        owner?.key ?? "reference.duplicate", .error, at: row.location(column), ["value": code]))
    return false
  }

  private mutating func sources() -> [ReferenceSource] {
    table("fonti.csv", ["file", "fonte", "licenza", "data", "nota"]).compactMap { row in
      guard let date = row.date("data", &faults) else { return nil }
      return ReferenceSource(
        file: row["file"], source: row["fonte"], licence: row["licenza"], date: date,
        note: row["nota"])
    }
  }
}
