import CSVReading
import Foundation
import Region
import Store

/// A stage measured inside a process of its own; the clock runs only around the work.
enum InnerStage: String, CaseIterable {
  case csv = "csv: read every field"
  case storeRead = "store: read respondents"
  case storeCopy = "store: read and load respondents"

  func run(_ mapping: MappingFolder) throws -> StageOutcome {
    switch self {
    case .csv: try Self.readTable(mapping)
    case .storeRead: try Self.readStore(mapping)
    case .storeCopy: try Self.copyStore(mapping)
    }
  }

  private static let survey: InstrumentCode = "indagine"

  private static func readTable(_ mapping: MappingFolder) throws -> StageOutcome {
    try StageOutcome.measuring {
      let reader = try TableReader(path: mapping.survey.path, shownAs: mapping.survey.path)
      var rows = 0
      _ = reader.read(rejected: { _ in }, record: { _ in rows += 1 })
      return rows
    }
  }

  private static func readStore(_ mapping: MappingFolder) throws -> StageOutcome {
    let store = try RegionalStore(path: mapping.store.path, access: .readOnly)
    return try StageOutcome.measuring {
      var rows = 0
      try store.read { try $0.forEachRespondent(of: survey) { _ in rows += 1 } }
      return rows
    }
  }

  private static func copyStore(_ mapping: MappingFolder) throws -> StageOutcome {
    let store = try RegionalStore(path: mapping.store.path, access: .readOnly)
    let copyPath = mapping.url.appending(path: "copy.sqlite").path
    return try StageOutcome.measuring {
      try store.read { reader in
        guard let source = try reader.source(survey) else { return 0 }
        let copy = try RegionalStore(path: copyPath)
        return try copy.transaction { writer in
          var rows = 0
          try writer.replaceSource(source) { sink in
            try reader.forEachRespondent(of: survey) {
              try sink.add($0)
              rows += 1
            }
            return source.rows
          }
          return rows
        }
      }
    }
  }
}

/// How many rows a stage worked on, and how long.
struct StageOutcome {
  let rows: Int
  let seconds: Double

  init(rows: Int, seconds: Double) {
    self.rows = rows
    self.seconds = seconds
  }

  /// Reads what `text` wrote in the process of the stage.
  init(text: String) throws {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let rows = Int(words[0]), let seconds = Double(words[1]) else {
      throw BenchFault(reason: "a stage printed '\(text)'")
    }
    self.init(rows: rows, seconds: seconds)
  }

  var text: String { "\(rows) \(seconds)" }

  static func measuring(_ work: () throws -> Int) rethrows -> StageOutcome {
    let clock = ContinuousClock()
    let start = clock.now
    let rows = try work()
    return StageOutcome(rows: rows, seconds: (clock.now - start) / .seconds(1))
  }
}
