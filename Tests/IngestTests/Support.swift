import Diagnostics
import Foundation
import Ingest
import Region

/// What reading a table through a profile gave.
struct Run {
  var rows: [RawRow] = []
  var rejected: [RejectedRow] = []
  var account = RowAccount()
  var diagnostics: [Diagnostic] = []

  var respondents: [RawRespondent] {
    rows.compactMap { if case .respondent(let row) = $0 { row } else { nil } }
  }
  var services: [RawService] {
    rows.compactMap { if case .service(let row) = $0 { row } else { nil } }
  }
  var statements: [RawStatement] {
    rows.compactMap { if case .statement(let row) = $0 { row } else { nil } }
  }
  var aggregates: [RawAggregate] {
    rows.compactMap { if case .aggregate(let row) = $0 { row } else { nil } }
  }
  /// Diagnostics as "code line:column value xcount".
  var faults: [String] { diagnostics.filter { $0.severity != .note }.map(brief) }
}

func run(_ profile: String, _ table: String) throws(DataFaults) -> Run {
  try run(try Profile.read(bytes: Array(profile.utf8), shownAs: "p.yaml"), bytes: Array(table.utf8))
}

func run(_ profile: Profile, bytes: [UInt8], verdict: RowVerdict = .accepted)
  throws(DataFaults) -> Run
{
  var result = Run()
  let summary = try SourceIngest.read(profile, bytes: bytes, shownAs: "t.csv") {
    result.rejected.append($0)
  } take: { row in
    result.rows.append(row)
    return verdict
  }
  result.account = summary.account
  result.diagnostics = summary.diagnostics
  return result
}

func brief(_ diagnostic: Diagnostic) -> String {
  let line = diagnostic.location?.line.map { " \($0)" } ?? ""
  let column = diagnostic.location?.columnName.map { ":\($0)" } ?? ""
  let value = diagnostic.arguments["value"].map { " '\($0)'" } ?? ""
  let count =
    (diagnostic.arguments["count"] ?? diagnostic.arguments["cells"]).map { " x\($0)" } ?? ""
  return diagnostic.code + line + column + value + count
}

/// The faults that stop the body.
func stopping(_ body: () throws(DataFaults) -> Void) -> [Diagnostic] {
  do throws(DataFaults) {
    try body()
    return []
  } catch {
    return error.diagnostics
  }
}

/// A survey profile around the keys under test.
func surveyProfile(_ keys: String) -> String {
  """
  tipo: indagine
  titolo: Prova
  rilevazione: prova-2026
  popolazione: popolazione
  campionamento: probabilistico
  luogo: {comune: {colonna: comune}}
  ignora_altre: true
  \(keys)
  """
}

let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
let sharedInputs = URL(
  fileURLWithPath: ProcessInfo.processInfo.environment["MAPPA_SHARED"] ?? "../shared",
  relativeTo: packageRoot
).appending(path: "inputs").standardizedFileURL
