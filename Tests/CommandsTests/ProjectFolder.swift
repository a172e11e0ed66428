import Foundation
import Testing

/// Places on the disk that tests need.
enum ProjectFolder {
  /// The checkout.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Real files that are no part of the project; tests that need them are skipped, visibly, where
  /// they are absent.
  static let shared: URL = {
    if let path = ProcessInfo.processInfo.environment["MAPPA_SHARED"] {
      return URL(fileURLWithPath: path, isDirectory: true)
    }
    return root.deletingLastPathComponent().appendingPathComponent("shared")
  }()

  static var hasShared: Bool {
    FileManager.default.fileExists(atPath: shared.appendingPathComponent("inputs").path)
  }

  /// The program that was built with these tests: the one beside their bundle, and no other, since
  /// what lies in the usual folder may be of another build.
  static func program() throws -> URL {
    // The tests are a program of their own, or handed to a helper.
    let handed = CommandLine.arguments.first { $0.contains(".xctest") }
    let bundle = try #require(handed.map(URL.init(fileURLWithPath:)) ?? Bundle.main.executableURL)
    var folder = bundle.resolvingSymlinksInPath().deletingLastPathComponent()
    // Where the bundle is a folder, it holds the tests some levels down.
    while folder.path.contains(".xctest") { folder = folder.deletingLastPathComponent() }
    let program = folder.appendingPathComponent("mappa")
    return try #require(
      FileManager.default.isExecutableFile(atPath: program.path) ? program : nil,
      "no program beside the tests: build both with swift build --build-tests")
  }

  /// A new empty folder, removed by the caller.
  static func temporary() throws -> URL {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("mappa-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.resolvingSymlinksInPath()
  }

  /// Runs a body in a new folder and removes it.
  static func withTemporary<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let url = try temporary()
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url)
  }
}
