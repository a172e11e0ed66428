import Diagnostics
import Foundation
import Ingest
import Language

/// A rejected row with its reasons, kept so that it can be mended and read again. Personal data:
/// it never leaves the private folder.
struct RejectedEntry {
  let file: String
  let line: Int
  let reasons: [Diagnostic]
  /// The row as it stands in the file.
  let text: String
}

/// `privato/rejected.csv`: every rejected row beside its line number and reason.
struct RejectedLedger {
  private let folder: URL
  private let book: Phrasebook

  init(_ mapping: Mapping) {
    folder = URL(fileURLWithPath: mapping.folder.path)
      .appendingPathComponent(Mapping.privateFolder)
    book = Phrasebook(Tongue(rawValue: mapping.descriptor.language) ?? .it)
  }

  /// Writes the ledger whole; without rejected rows an old one is removed.
  func write(_ entries: [RejectedEntry]) throws {
    let place = folder.appendingPathComponent("rejected.csv")
    do {
      if entries.isEmpty {
        try? FileManager.default.removeItem(at: place)
        return
      }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var text =
        ["file", "riga", "codice", "motivo", "testo"].map(field).joined(separator: ",") + "\r\n"
      for entry in entries {
        let row = [
          entry.file, "\(entry.line)", entry.reasons.map(\.code).joined(separator: " "),
          entry.reasons.map { DiagnosticText(book).text($0) }.joined(separator: " "), entry.text,
        ]
        text += row.map(field).joined(separator: ",") + "\r\n"
      }
      try Data(text.utf8).write(to: place, options: .atomic)
    } catch {
      throw OutputFault(path: place.path, reason: error.localizedDescription)
    }
  }

  private func field(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
