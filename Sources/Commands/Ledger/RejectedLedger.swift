import CSVReading
import Diagnostics
import Ingest
import Language
import Normalise
import Region

/// The rejected rows of a mapping: `privato/rejected.csv` with all of them beside line and reason,
/// and one repair sheet per source. Written row by row, for a file of a million faulty rows must
/// not fill the memory, and put in place at the end.
final class RejectedLedger {
  static let fileName = "rejected.csv"
  private static let header = ["fonte", "file", "riga", "codice", "motivo", "testo"]

  private let folder: PrivateFolder
  private let words: DiagnosticText
  private var all: PrivateDraft?
  private var sheet: RepairDraft?
  private var sheets: [RepairDraft] = []

  init(_ mapping: Mapping) {
    folder = mapping.privateFolder
    words = DiagnosticText(mapping.book)
  }

  /// Takes a source from a feed: its rejected rows are kept, the others handed on.
  func keeping(
    _ source: PlannedSource, of feed: SourceFeed, _ take: (NormalisedRow) throws -> Void
  ) throws -> SourceReading.Result {
    let result = try feed.take(source.code) { event in
      switch event {
      case .opened(let header):
        sheet = RepairDraft(source, header: header, folder: folder, words: words)
      case .accepted(let row): try take(row)
      case .rejected(let row): try add(row, of: source)
      }
    }
    try close(source, result)
    return result
  }

  private func add(_ row: RejectedRow, of source: PlannedSource) throws {
    try append([
      source.code.rawValue, source.entry.file, "\(row.line)",
      row.reasons.map(\.code).joined(separator: " "),
      row.reasons.map { words.text($0) }.joined(separator: " "),
      RepairSheet.neutralised(row.text),
    ])
    try sheet?.add(row)
  }

  private func close(_ source: PlannedSource, _ result: SourceReading.Result) throws {
    guard let ended = sheet else { return }
    sheet = nil
    // A source that could not be read keeps the sheet it had: what stops it may be the corrections
    // made from that sheet.
    if result.rows == nil { return ended.discard() }
    if result.isRepairable { try ended.addMended(result.correctedLines) } else { ended.discard() }
    sheets.append(ended)
  }

  /// Keeps the rows of a source that is not read again.
  func keep(_ source: InstrumentCode) throws {
    let path = try folder.path(Self.fileName)
    let dialect = Dialect()
    guard Files.exists(path),
      let reader = try? TableReader(
        path: path, shownAs: PrivateFolder.shown(Self.fileName), dialect: dialect),
      reader.header == Self.header
    else { return }
    var failure: (any Error)?
    _ = reader.read { _ in
    } record: { record in
      guard failure == nil, record.fields[0] == source.rawValue else { return }
      do { try append(record.fields) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Puts ledger and repair sheets in place; those without rows are removed.
  func commit() throws {
    if let all { try all.commit() } else { try folder.remove(Self.fileName) }
    all = nil
    for sheet in sheets { try sheet.commit() }
    sheets = []
  }

  private func append(_ fields: [String]) throws {
    let draft: PrivateDraft
    if let all {
      draft = all
    } else {
      draft = try folder.draft(Self.fileName)
      all = draft
      try draft.append(Self.line(Self.header))
    }
    try draft.append(Self.line(fields))
  }

  private static func line(_ fields: [String]) -> String {
    fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
  }
}
