import Diagnostics
import Foundation
import Ingest

/// `privato/`: what holds personal data. Nobody but its owner reads it, nothing in it is reached
/// through a link that leads out of the mapping, and a file changes whole or not at all.
struct PrivateFolder {
  static let name = "privato"

  private let mapping: SourceFolder

  init(_ mapping: SourceFolder) { self.mapping = mapping }

  /// Path of a file of the folder as messages show it.
  static func shown(_ file: String) -> String { name + "/" + file }

  /// Path of a file on the disk.
  ///
  /// - Throws: `DataFaults` when a link leads it out of the mapping.
  func path(_ file: String) throws(DataFaults) -> String {
    _ = try mapping.resolve(Self.shown(file), namedAt: nil)
    return mapping.path + "/" + Self.shown(file)
  }

  /// Begins a file that is put in place at the end.
  func draft(_ file: String) throws -> PrivateDraft {
    let place = try path(file)
    try makeFolder(Self.name)
    let inner = file.split(separator: "/").dropLast()
    for depth in inner.indices {
      try makeFolder(Self.shown(inner[...depth].joined(separator: "/")))
    }
    return try PrivateDraft(place: place)
  }

  /// Writes a file whole.
  func write(_ file: String, _ text: String) throws {
    let draft = try draft(file)
    try draft.append(text)
    try draft.commit()
  }

  /// Removes a file, if it is there.
  func remove(_ file: String) throws {
    let place = try path(file)
    guard unlink(place) == 0 || errno == ENOENT || errno == ENOTDIR else {
      throw OutputFault(path: place, reason: String(cString: strerror(errno)))
    }
  }

  /// Names of the files in a folder of this one, in alphabetical order.
  func files(in folder: String) throws -> [String] {
    let place = try path(folder)
    return ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted()
  }

  private func makeFolder(_ name: String) throws {
    let place = mapping.path + "/" + name
    guard mkdir(place, 0o700) == 0 || errno == EEXIST else {
      throw OutputFault(path: place, reason: String(cString: strerror(errno)))
    }
    // A folder made by hand, or by an earlier version, may be open to others.
    guard chmod(place, 0o700) == 0 else {
      throw OutputFault(path: place, reason: String(cString: strerror(errno)))
    }
  }
}

/// A private file being written beside the one that is there.
final class PrivateDraft {
  private let place: String
  private let draft: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  fileprivate init(place: String) throws {
    self.place = place
    draft = place + ".nuovo"
    unlink(draft)
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw fault() }
  }

  deinit { discard() }

  /// Adds text at the end.
  func append(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Puts the file in place of the one that was there.
  func commit() throws {
    try flush()
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard isClosed, rename(draft, place) == 0 else {
      let fault = fault()
      unlink(draft)
      throw fault
    }
  }

  /// Throws away what was written.
  func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    unlink(draft)
  }

  private func flush() throws {
    var start = 0
    while start < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress! + start, bytes.count - start)
      }
      if count < 0, errno != EINTR { throw fault() }
      start += max(0, count)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func fault() -> OutputFault {
    OutputFault(path: place, reason: String(cString: strerror(errno)))
  }
}
