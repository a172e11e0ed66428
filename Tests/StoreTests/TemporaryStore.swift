import Foundation
import Region
import Store

/// A folder of its own for one test, removed at the end.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "mappa-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appending(path: name).path }
  var store: String { path("mappatura.sqlite") }
}

/// A record of a source whose provenance does not matter to the test.
func record(_ instrument: Instrument, fingerprint: String = "f") -> SourceRecord {
  SourceRecord(
    instrument: instrument, file: "sources/\(instrument.code).csv",
    profile: "profiles/\(instrument.code).yaml", fileHash: "h", fingerprint: fingerprint)
}

/// A survey of some objectives.
func survey(_ code: InstrumentCode, _ objectives: [ObjectiveCode] = ["A3.1", "A4.2"]) -> Instrument
{
  Instrument(
    code: code, kind: .survey, title: "Indagine", wave: "2026",
    items: objectives.map { SurveyItem(objective: $0, asksBarriers: true) })
}

extension RegionalStore {
  /// Loads respondents as the only rows of a source.
  func load(
    _ respondents: [Respondent], of instrument: Instrument, fingerprint: String = "f"
  ) throws {
    try transaction { writer in
      try writer.replaceSource(record(instrument, fingerprint: fingerprint)) { sink in
        for respondent in respondents { try sink.add(respondent) }
        return RowAccounting(accepted: respondents.count)
      }
    }
  }

  /// All respondents of a source.
  func respondents(of source: InstrumentCode) throws -> [Respondent] {
    var found: [Respondent] = []
    try read { try $0.forEachRespondent(of: source) { found.append($0) } }
    return found
  }
}
