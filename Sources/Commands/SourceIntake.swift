import Diagnostics
import Ingest
import Normalise
import ReferenceData
import Region
import Store

/// Brings sources from their readers into a store. Of a source that cannot be used some rows may
/// be there: what stops has to keep the transaction from being committed.
struct SourceIntake {
  let mapping: Mapping
  let feed: SourceFeed
  let writer: StoreWriter
  let ledger: RejectedLedger

  /// A source that was read and cannot be used, on its way out of the store's transaction.
  private struct Unusable: Error {
    let result: SourceReading.Result
  }

  /// Replaces a source by what its file holds now. What stands in the store of one that cannot be
  /// used is not to be relied on.
  ///
  /// - Throws: what the store and the private folder throw.
  func take(_ source: PlannedSource) throws -> SourceReading.Result {
    let complete = source.profile.completeness
    let record = SourceRecord(
      instrument: source.instrument, file: source.entry.file, profile: source.entry.profile,
      fileHash: source.fileHash, fingerprint: source.fingerprint,
      completeTerritories: source.completeTerritories,
      completeObjectives: complete?.objectives ?? [])
    var result: SourceReading.Result?
    do {
      try writer.replaceSource(record) { sink in
        let read = try ledger.keeping(source, of: feed) { try sink.add($0) }
        guard read.isUsable, let rows = read.rows else { throw Unusable(result: read) }
        for diagnostic in read.diagnostics { try sink.add(StoredDiagnostic(diagnostic)) }
        result = read
        return rows
      }
    } catch let unusable as Unusable {
      return unusable.result
    }
    return result!
  }
}

extension SourceSink {
  /// Adds a row of any kind.
  func add(_ row: NormalisedRow) throws {
    switch row {
    case .respondent(let row): try add(row)
    case .service(let row): try add(row)
    case .statements(let rows): for row in rows { try add(row) }
    case .participation(let row): try add(row)
    case .margins(let rows): for row in rows { try add(row) }
    case .aggregates(let rows): for row in rows { try add(row) }
    case .networkMember(let row): try add(row)
    }
  }
}
