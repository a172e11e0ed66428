import Foundation
import Ingest
import Region
import Report

/// `manifest.json`: what the pages were made from, and the hash of each file, so that anybody can
/// check that nothing changed since.
struct Manifest {
  let fingerprint: String
  /// SHA-256 by path within the output folder.
  private let hashes: [String: String]
  private let sources: [(name: String, file: String, hash: String)]

  init(fingerprint: String, files: [OutputFile], sources: [PlannedSource]) {
    self.fingerprint = fingerprint
    hashes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, Fingerprint.bytes($0.bytes)) })
    self.sources = sources.map { ($0.code.rawValue, $0.entry.file, $0.fileHash) }
  }

  /// Reads a manifest back; nil when it is not one of ours.
  init?(text: String) {
    struct Stored: Decodable {
      struct Entry: Decodable {
        let path: String
        let sha256: String
      }
      let fingerprint: String
      let files: [Entry]
    }
    guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(text.utf8)) else {
      return nil
    }
    fingerprint = stored.fingerprint
    hashes = Dictionary(
      stored.files.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    sources = []
  }

  var text: String {
    JSONText.object([
      ("generator", .string("mappa \(Mappa.version)")),
      ("fingerprint", .string(fingerprint)),
      (
        "sources",
        .array(
          sources.map {
            .object([
              ("name", .string($0.name)), ("path", .string($0.file)), ("sha256", .string($0.hash)),
            ])
          })
      ),
      (
        "files",
        .array(
          hashes.sorted { $0.key < $1.key }.map {
            .object([("path", .string($0.key)), ("sha256", .string($0.value))])
          })
      ),
    ]).indentedText + "\n"
  }

  /// Paths of the files it lists.
  var paths: [String] { Array(hashes.keys) }

  /// Whether every file is in the folder as it was written.
  func describes(_ folder: URL) -> Bool {
    hashes.allSatisfy { path, hash in
      (try? Fingerprint.file(folder.appendingPathComponent(path).path)) == hash
    }
  }
}
