internal import Foundation

/// Where data too many for memory are put aside, and how many of them stay in memory.
struct ScratchRoom: Sendable {
  let folder: String
  /// Bytes of a list that stay in memory, and of a run that is sorted at once. What is smaller never
  /// touches the disk.
  let chunk: Int
  /// Bytes of the sums that are open at the same time, over all processors.
  let sums: Int

  init(folder: String = ScratchRoom.usualFolder, chunk: Int = 8 << 20, sums: Int = 64 << 20) {
    self.folder = folder
    self.chunk = chunk
    self.sums = sums
  }

  /// Bytes that are read at once: they should stay in the cache of a processor.
  var block: Int { min(1 << 20, chunk) }

  /// `TMPDIR`, else the folder for large temporary files: /tmp lies in memory on many systems.
  static var usualFolder: String {
    if let named = ProcessInfo.processInfo.environment["TMPDIR"], !named.isEmpty { return named }
    return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp"
  }
}
