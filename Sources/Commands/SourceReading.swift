import Diagnostics
import Ingest
import Normalise
import Region
import Store

/// Reads one source from bytes to the regional vocabulary.
struct SourceReading {
  /// What came of it.
  struct Result {
    var rows: RowAccounting
    var diagnostics: [Diagnostic]
    var rejected: [RejectedEntry]
  }

  /// Faults after which nobody can say what the rest of the file holds.
  private static let brokenFile: Set<String> = ["csv.unclosed-quote", "csv.read-failed"]

  private let source: PlannedSource
  private let normaliser: Normaliser

  init(_ source: PlannedSource, _ mapping: Mapping) throws {
    self.source = source
    normaliser = Normaliser(
      instrument: source.instrument, reference: mapping.reference, register: mapping.register,
      resolver: mapping.resolver, date: mapping.descriptor.referenceDate,
      countsOutside: source.profile.countsOutsideTerritory, file: source.entry.file)
  }

  /// Reads the source, handing on what is accepted. Faults of the file as a whole are thrown;
  /// faults of rows are in the result, each row being rejected beside its reason.
  func read(_ keep: (NormalisedRow) throws -> Void) throws -> Result {
    var rejected: [RejectedEntry] = []
    // The reader of tables knows data faults only; a store that fails stops the work afterwards.
    var failure: (any Error)?
    let summary = try SourceIngest.read(
      source.profile, path: source.path, shownAs: source.entry.file,
      rejected: { row in
        rejected.append(
          RejectedEntry(
            file: source.entry.file, line: row.line, reasons: row.reasons, text: row.text))
      },
      take: { row in
        if failure != nil { return .rejected([]) }
        do {
          return try normaliser.normalise(row, keep)
        } catch {
          failure = error
          return .rejected([])
        }
      })
    if let failure { throw failure }
    let broken = summary.diagnostics.filter { Self.brokenFile.contains($0.code) }
    if !broken.isEmpty { throw DataFaults(broken) }
    let account = summary.account
    let rows = RowAccounting(
      accepted: account.accepted, rejected: account.rejected,
      nonData: Dictionary(
        uniqueKeysWithValues: account.nonData.map { ($0.key.rawValue, $0.value) }))
    return Result(
      rows: rows, diagnostics: summary.diagnostics + normaliser.diagnostics, rejected: rejected)
  }
}
