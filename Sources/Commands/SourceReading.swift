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
    let reading = try SourceReader(profile: source.profile, path: source.path, shownAs: source.entry.file)
    var rejected: [RejectedEntry] = []
    let summary = try reading.read(
      rejected: { row in
        rejected.append(
          RejectedEntry(
            file: source.entry.file, line: row.line, reasons: row.reasons, text: row.text))
      },
      row: { try normaliser.normalise($0, keep) })
    let account = summary.account
    let rows = RowAccounting(
      accepted: account.accepted, rejected: account.rejected,
      nonData: Dictionary(
        uniqueKeysWithValues: account.nonData.map { ($0.key.rawValue, $0.value) }))
    return Result(
      rows: rows, diagnostics: summary.diagnostics + normaliser.diagnostics, rejected: rejected)
  }
}
