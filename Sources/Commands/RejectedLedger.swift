import Diagnostics
import Foundation
import Ingest
import Language

/// `privato/rejected.csv`: every rejected row beside its line number and reason, so that it can be
/// mended and read again. Personal data: it never leaves the private folder. Written row by row,
/// for a file of a million faulty rows must not fill the memory, and put in place at the end.
final class RejectedLedger {
  private let place: URL
  private let draft: URL
  private let words: DiagnosticText
  private var handle: FileHandle?
  private var buffer = Data()

  init(_ mapping: Mapping) {
    let folder = URL(fileURLWithPath: mapping.folder.path)
      .appendingPathComponent(Mapping.privateFolder)
    place = folder.appendingPathComponent("rejected.csv")
    draft = folder.appendingPathComponent("rejected.csv.nuovo")
    words = DiagnosticText(Phrasebook(Tongue(rawValue: mapping.descriptor.language) ?? .it))
  }

  /// Adds a rejected row of a file.
  func add(_ row: RejectedRow, of file: String) throws {
    try writing {
      if handle == nil { try open() }
      append([
        file, "\(row.line)", row.reasons.map(\.code).joined(separator: " "),
        row.reasons.map { words.text($0) }.joined(separator: " "), row.text,
      ])
      if buffer.count > 1 << 16 { try flush() }
    }
  }

  /// Puts the ledger in place; without rejected rows an old one is removed.
  func commit() throws {
    try writing {
      guard let handle else {
        try? FileManager.default.removeItem(at: place)
        return
      }
      try flush()
      try handle.close()
      self.handle = nil
      try? FileManager.default.removeItem(at: place)
      try FileManager.default.moveItem(at: draft, to: place)
    }
  }

  /// Throws the draft away.
  func discard() {
    try? handle?.close()
    handle = nil
    try? FileManager.default.removeItem(at: draft)
  }

  private func open() throws {
    try FileManager.default.createDirectory(
      at: draft.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: draft)
    handle = try FileHandle(forWritingTo: draft)
    append(["file", "riga", "codice", "motivo", "testo"])
  }

  private func append(_ fields: [String]) {
    let quoted = fields.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
    buffer.append(contentsOf: (quoted.joined(separator: ",") + "\r\n").utf8)
  }

  private func flush() throws {
    try handle?.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func writing(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      throw OutputFault(path: place.path, reason: error.localizedDescription)
    }
  }
}
