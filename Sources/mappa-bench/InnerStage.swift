import CSVReading
import Commands
import Estimation
import Foundation
import Ingest
import Normalise
import ReferenceData
import Region
import Store

/// A stage measured inside a process of its own; the clock runs only around the work.
enum InnerStage: String, CaseIterable {
  case load = "mappa: bytes to committed rows"
  case csv = "csv: read every field"
  case normalise = "ingest and normalise"
  case storeRead = "store: read respondents"
  case storeCopy = "store: read and load respondents"
  case cube = "store: read, cube: estimate"

  func run(_ mapping: MappingFolder) throws -> StageOutcome {
    switch self {
    case .load: try Self.load(mapping)
    case .csv: try Self.readTable(mapping)
    case .normalise: try Self.normalise(mapping)
    case .storeRead: try Self.readStore(mapping)
    case .storeCopy: try Self.copyStore(mapping)
    case .cube: try Self.estimate(mapping)
    }
  }

  private static let survey: InstrumentCode = "indagine"

  private static func load(_ mapping: MappingFolder) throws -> StageOutcome {
    let path = mapping.url.appending(path: "loaded.sqlite").path
    for suffix in ["", "-journal"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    return try StageOutcome.measuring {
      try SourceLoading.load(mappingAt: mapping.url.path, into: path)
    }
  }

  private static func readTable(_ mapping: MappingFolder) throws -> StageOutcome {
    try StageOutcome.measuring {
      let reader = try TableReader(path: mapping.survey.path, shownAs: mapping.survey.path)
      var rows = 0
      _ = reader.read(rejected: { _ in }, record: { _ in rows += 1 })
      return rows
    }
  }

  private static func normalise(_ mapping: MappingFolder) throws -> StageOutcome {
    let reference = try ReferenceLibrary.load(at: try ReferenceLocator.find())
    let profile = try Profile.read(path: mapping.profile.path, shownAs: mapping.profile.path)
    let normaliser = Normaliser(
      instrument: profile.instrument(code: survey), reference: reference,
      register: reference.territories, resolver: reference.resolver,
      date: CalendarDate(iso: "2026-06-30")!, countsOutside: false, file: mapping.survey.path)
    return try StageOutcome.measuring {
      var rows = 0
      _ = try SourceIngest.read(
        profile, path: mapping.survey.path, shownAs: mapping.survey.path,
        take: { row in normaliser.normalise(row) { _ in rows += 1 } })
      return rows
    }
  }

  /// The cells of the eight ATS and the region for every report target.
  private static func estimate(_ mapping: MappingFolder) throws -> StageOutcome {
    let reference = try ReferenceLibrary.load(at: try ReferenceLocator.find())
    let register = reference.territories
    let date = CalendarDate(iso: "2026-06-30")!
    let codes = [.region] + register.territories(at: .ats).map(\.code)
    let store = try RegionalStore(path: mapping.store.path, access: .readOnly)
    return try StageOutcome.measuring {
      try store.read { reader in
        guard let instrument = try reader.source(survey)?.instrument else { return 0 }
        var builder = CubeBuilder(
          design: CubeDesign(
            wave: instrument.wave, population: instrument.population,
            sampling: instrument.sampling,
            parts: [
              CubeDesign.Part(
                instrument: survey, objectives: instrument.items.map(\.objective))
            ], territories: codes, targets: reference.targets.map(\.code)))
        var membership = TargetMembership(reference.targets)
        var places: [TerritoryCode: [Int]] = [:]
        var rows = 0
        try reader.forEachRespondent(of: survey) { respondent in
          rows += 1
          let found = respondent.territory.map { place in
            places[place]
              ?? {
                let inside = register.ancestors(of: place, on: date) + [place]
                let positions = codes.indices.filter { inside.contains(codes[$0]) }
                places[place] = positions
                return positions
              }()
          }
          try builder.add(
            CubeCase(
              respondent, territories: found ?? [], membership: membership.answer(for: respondent)))
        }
        _ = try builder.finish()
        return rows
      }
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
