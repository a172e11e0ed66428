public import Diagnostics
internal import Foundation

/// The folder of a mapping: nothing outside it is read.
public struct SourceFolder: Hashable, Sendable {
  /// Real path of the folder, symbolic links resolved.
  public let path: String

  /// Makes a folder from any path to it.
  public init(_ path: String) {
    self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  /// Full path of a file that a descriptor names.
  ///
  /// - Parameter place: where the descriptor names it.
  /// - Throws: `DataFaults` with `descriptor.outside-folder` when the file, symbolic links
  ///   resolved, is not inside the folder.
  public func resolve(_ file: String, namedAt place: SourceLocation?) throws(DataFaults) -> String {
    let url = URL(fileURLWithPath: file, relativeTo: URL(fileURLWithPath: path, isDirectory: true))
    let real = Self.real(url.standardizedFileURL)
    guard let real, real.hasPrefix(path == "/" ? "/" : path + "/"), !file.utf8.contains(0) else {
      throw DataFaults([
        Diagnostic("descriptor.outside-folder", .error, at: place, ["value": file])
      ])
    }
    return real
  }

  /// The path with all links resolved, those of the folders of a file that is yet to be made among
  /// them; nil where a link leads nowhere.
  private static func real(_ url: URL) -> String? {
    var rest: [String] = []
    var known = url
    while known.pathComponents.count > 1,
      (try? FileManager.default.attributesOfItem(atPath: known.path)) == nil
    {
      rest.append(known.lastPathComponent)
      known.deleteLastPathComponent()
    }
    guard let pointer = realpath(known.path, nil) else { return nil }
    defer { free(pointer) }
    let path = String(cString: pointer)
    return rest.isEmpty
      ? path : (path == "/" ? "" : path) + "/" + rest.reversed().joined(separator: "/")
  }
}
