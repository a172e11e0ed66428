import Foundation
import Testing

@testable import Commands

/// `Reports/` is what the example gives, byte for byte, wherever and whenever it is run.
struct ExampleReportsTests {
  private func files(_ root: URL) throws -> [String: Data] {
    let names =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    var found: [String: Data] = [:]
    for name in names {
      if let data = try? Data(contentsOf: root.appendingPathComponent(name)) { found[name] = data }
    }
    return found
  }

  @Test("the committed reports are those of the example; `make reports` makes them again")
  func committed() throws {
    let made = try files(ExampleRun.shared.folder.appendingPathComponent("reports"))
    let committed = try files(ProjectFolder.root.appendingPathComponent("Reports"))
    #expect(made.keys.sorted() == committed.keys.sorted())
    for (name, data) in made { #expect(committed[name] == data, "\(name) differs") }
  }

  @Test("time zone, locale and the process make no difference")
  func environment() throws {
    let mappa = try ProjectFolder.program()
    let folder = try ExampleRun.copy()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let process = Process()
    process.executableURL = mappa
    process.arguments = ["run", folder.path, "--quiet"]
    process.environment = [
      "TZ": "Pacific/Kiritimati", "LC_ALL": "ar_EG.UTF-8", "LANG": "ar_EG.UTF-8",
      "MAPPA_DATA": ProjectFolder.root.appendingPathComponent("Data").path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let made = try files(folder.appendingPathComponent("reports"))
    let expected = try files(ExampleRun.shared.folder.appendingPathComponent("reports"))
    #expect(made == expected)
  }

  @Test("every page made from the example says that its data are synthetic")
  func labelled() throws {
    let pages = try files(ExampleRun.shared.folder.appendingPathComponent("reports"))
      .filter { $0.key.hasSuffix(".html") || $0.key.hasSuffix(".md") }
    #expect(pages.count >= 32)
    for (name, data) in pages {
      #expect(String(decoding: data, as: UTF8.self).contains("Dati sintetici"), "\(name)")
    }
  }
}
