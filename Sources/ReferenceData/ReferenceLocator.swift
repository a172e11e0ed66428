public import Diagnostics
public import Foundation

/// Finds the folder of the reference data of an installed or a freshly built program.
public enum ReferenceLocator {
  /// A file that every reference folder holds; its presence tells one from any other folder.
  static let landmark = "territori.csv"

  /// The reference folder.
  ///
  /// `MAPPA_DATA` decides when it is set. Without it come `../share/mappa` and `share/mappa` beside
  /// the executable, `/usr/local/share/mappa`, `/usr/share/mappa`, and last the package in which the
  /// executable was built.
  ///
  /// - Parameter executable: the running program, links resolved; nil when unknown.
  /// - Throws: `DataFaults` with every folder that was looked at.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: URL? = Bundle.main.executableURL
  ) throws(DataFaults) -> URL {
    let folders = candidates(environment: environment, executable: executable)
    for folder in folders {
      if let found = referenceFolder(in: folder) { return found }
    }
    throw DataFaults([
      Diagnostic(
        "reference.not-found", .error, ["folders": folders.map(\.path).joined(separator: ", ")])
    ])
  }

  /// Folders that may hold the data, in the order in which they are looked at.
  static func candidates(environment: [String: String], executable: URL?) -> [URL] {
    if let named = environment["MAPPA_DATA"], !named.isEmpty {
      return [URL(fileURLWithPath: named, isDirectory: true)]
    }
    var folders: [URL] = []
    let home = executable?.resolvingSymlinksInPath().deletingLastPathComponent()
    if let home {
      folders.append(home.deletingLastPathComponent().appendingPathComponent("share/mappa"))
      folders.append(home.appendingPathComponent("share/mappa"))
    }
    folders.append(URL(fileURLWithPath: "/usr/local/share/mappa", isDirectory: true))
    folders.append(URL(fileURLWithPath: "/usr/share/mappa", isDirectory: true))
    var folder = home
    while let current = folder, current.path != "/" {
      folders.append(current)
      folder = current.deletingLastPathComponent()
    }
    return folders
  }

  /// The reference files may lie in the folder itself, in `reference` or in `Data/reference`.
  private static func referenceFolder(in folder: URL) -> URL? {
    for inner in ["", "reference", "Data/reference"] {
      let place = inner.isEmpty ? folder : folder.appendingPathComponent(inner)
      let file = place.appendingPathComponent(landmark).path
      if FileManager.default.fileExists(atPath: file) { return place }
    }
    return nil
  }
}
