import Foundation

/// One file of the output, complete before anything is written.
struct OutputFile {
  /// Path within the output folder, with `/`.
  let path: String
  let bytes: [UInt8]

  init(_ path: String, _ text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }
}

/// The folder of the pages. It is made whole beside the old one and put in its place, so that a
/// killed run leaves the old pages or the new ones, never a mixture.
struct OutputFolder {
  static let manifestName = "manifest.json"
  /// Final place.
  let url: URL

  private var staging: URL { url.appendingPathExtension("nuovo") }
  private var former: URL { url.appendingPathExtension("vecchio") }

  /// Writes the files and their manifest beside the folder that is there.
  func stage(_ files: [OutputFile], manifest: String) throws {
    let manager = FileManager.default
    do {
      try? manager.removeItem(at: staging)
      try manager.createDirectory(at: staging, withIntermediateDirectories: true)
      for file in files + [OutputFile(Self.manifestName, manifest)] {
        let place = staging.appendingPathComponent(file.path)
        try manager.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: place)
      }
    } catch {
      try? manager.removeItem(at: staging)
      throw OutputFault(path: url.path, reason: error.localizedDescription)
    }
  }

  /// Puts what was staged in place of what was there. Refuses to replace a folder that this tool did
  /// not make.
  func commit() throws {
    let manager = FileManager.default
    do {
      try? manager.removeItem(at: former)
      if manager.fileExists(atPath: url.path) { try manager.moveItem(at: url, to: former) }
      try manager.moveItem(at: staging, to: url)
      try? manager.removeItem(at: former)
    } catch {
      throw OutputFault(path: url.path, reason: error.localizedDescription)
    }
  }

  /// Throws away what was staged.
  func discard() { try? FileManager.default.removeItem(at: staging) }

  /// Whether the folder is ours to replace: missing, empty, or with a manifest of ours.
  var isReplaceable: Bool {
    let manager = FileManager.default
    guard manager.fileExists(atPath: url.path) else { return true }
    guard let names = try? manager.contentsOfDirectory(atPath: url.path) else { return false }
    return names.isEmpty || names.contains(Self.manifestName)
  }

  /// The manifest that is there, as text.
  var manifest: String? {
    (try? Data(contentsOf: url.appendingPathComponent(Self.manifestName))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
