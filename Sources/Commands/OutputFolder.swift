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

  /// A file in the folder that this tool did not write, so that the folder is not ours to replace;
  /// nil when it is missing, empty, or holds what its manifest lists and no more.
  var foreignFile: String? {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: url.path, isDirectory: &isFolder) else { return nil }
    guard isFolder.boolValue else { return url.lastPathComponent }
    let own = Set(manifest.flatMap(Manifest.init(text:))?.paths ?? []).union([Self.manifestName])
    let names = manager.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return names.sorted().first { name in
      var isInner: ObjCBool = false
      _ = manager.fileExists(atPath: url.path + "/" + name, isDirectory: &isInner)
      return !isInner.boolValue && !own.contains(name)
    }
  }

  /// Throws `FolderTaken` when the folder is not ours to replace.
  func expectReplaceable() throws {
    if let foreignFile { throw FolderTaken(path: url.path, file: foreignFile) }
  }

  /// The manifest that is there, as text.
  var manifest: String? {
    (try? Data(contentsOf: url.appendingPathComponent(Self.manifestName))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

/// The output folder holds a file that this tool did not write.
struct FolderTaken: Error {
  let path: String
  let file: String
}
