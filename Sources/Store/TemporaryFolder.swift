internal import Foundation

/// Where SQLite puts files without a name: the first of these folders that is there and may be
/// written (https://sqlite.org/tempfiles.html, 5).
enum TemporaryFolder {
  static var path: String {
    let named = ["SQLITE_TMPDIR", "TMPDIR"].compactMap { ProcessInfo.processInfo.environment[$0] }
    let folders = named + ["/var/tmp", "/usr/tmp", "/tmp"]
    return folders.first(where: isWritable) ?? FileManager.default.currentDirectoryPath
  }

  private static func isWritable(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isThere && isFolder.boolValue && access(path, W_OK | X_OK) == 0
  }
}
