import CSVReading
import Diagnostics
import Ingest
import Language
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

  /// Begins the rows of a source.
  func open(_ source: PlannedSource, header: [String]) {
    sheet = RepairDraft(source, header: header, folder: folder, words: words)
  }

  /// Adds a rejected row of the source that is open.
  func add(_ row: RejectedRow, of source: PlannedSource) throws {
    try append([
      source.code.rawValue, source.entry.file, "\(row.line)",
      row.reasons.map(\.code).joined(separator: " "),
      row.reasons.map { words.text($0) }.joined(separator: " "),
      RepairSheet.neutralised(row.text),
    ])
    try sheet?.add(row)
  }

  /// Ends the rows of a source.
  ///
  /// - Parameters:
  ///   - correctedLines: lines that were accepted as a person mended them.
  ///   - isRepairable: whether mending single rows makes sense.
  func close(_ source: PlannedSource, correctedLines: [Int], isRepairable: Bool) throws {
    guard let ended = sheet else { return }
    sheet = nil
    if isRepairable { try ended.addMended(correctedLines) } else { ended.discard() }
    sheets.append(ended)
  }

  /// Leaves a source that could not be read, with the sheet it had: what stops it may be the
  /// corrections made from that sheet.
  func abandon() {
    sheet?.discard()
    sheet = nil
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

  /// Throws the drafts away.
  func discard() {
    all?.discard()
    (sheets + [sheet].compactMap { $0 }).forEach { $0.discard() }
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
