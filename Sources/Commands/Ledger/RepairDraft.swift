import Diagnostics
import Foundation
import Ingest
import Region

/// The repair sheet of one source being written.
///
/// Rows that a person mended already are in it too, so that saving it over the correction file
/// never loses a correction.
final class RepairDraft {
  static let folderName = "da-correggere"

  private let source: PlannedSource
  private let header: [String]
  private let folder: PrivateFolder
  private let words: DiagnosticText
  private var draft: PrivateDraft?
  private var isDiscarded = false

  private var file: String { Self.file(of: source.code) }

  init(_ source: PlannedSource, header: [String], folder: PrivateFolder, words: DiagnosticText) {
    self.source = source
    self.header = header
    self.folder = folder
    self.words = words
  }

  /// Path of the repair sheet of a source, within the private folder.
  static func file(of source: InstrumentCode) -> String {
    folderName + "/" + source.fileStem + ".csv"
  }

  /// Adds a rejected row.
  func add(_ row: RejectedRow) throws {
    if isDiscarded { return }
    if draft == nil {
      let draft = try folder.draft(file)
      try draft.append(RepairSheet.head(header))
      self.draft = draft
    }
    let reasons = row.reasons.map { words.brief($0) }.joined(separator: " ")
    try append(line: row.line, reason: reasons, cells: row.cells, text: row.text)
  }

  /// Adds the rows that were accepted as mended, where others are still to mend.
  func addMended(_ lines: [Int]) throws {
    guard draft != nil, let corrections = source.corrections else { return }
    for line in lines {
      guard let row = corrections.rows[line] else { continue }
      let cells = row.cells.flatMap { corrections.arranged($0, for: header) }
      try append(line: line, reason: words.alreadyMended, cells: cells, text: row.text)
    }
  }

  /// Puts the sheet in place, or removes an old one when no row is left to mend.
  func commit() throws {
    if let draft { try draft.commit() } else { try folder.remove(file) }
    draft = nil
  }

  /// Throws the sheet away; an old one will be removed.
  func discard() {
    isDiscarded = true
    draft?.discard()
    draft = nil
  }

  private func append(line: Int, reason: String, cells: [String]?, text: String) throws {
    try draft?.append(
      RepairSheet.row(
        line: line, reason: reason, stamp: source.stamp(line), cells: cells, text: text,
        width: header.count))
  }
}

extension InstrumentCode {
  /// The name of a source as a file can bear it; one that had to be changed carries a mark, so that
  /// two sources never share a file.
  var fileStem: String {
    let plain = rawValue.unicodeScalars.map { scalar -> Character in
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        || "-_".unicodeScalars.contains(scalar)
      return isPlain ? Character(scalar) : "-"
    }
    let stem = String(plain.prefix(60))
    if stem == rawValue { return stem }
    return stem + "-" + Fingerprint.bytes(Array(rawValue.utf8)).prefix(6)
  }
}
