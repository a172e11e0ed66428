public import Foundation

extension GeneratedFile {
  /// Writes the file below a folder, which is made when it does not exist.
  ///
  /// - Throws: when the folder or the file cannot be written.
  public func write(to folder: URL) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}

extension ExampleMapping {
  /// Writes all files of the mapping into a folder.
  ///
  /// - Throws: when the folder or a file cannot be written.
  public func write(to folder: URL) throws {
    for file in files() { try file.write(to: folder) }
  }
}
