import Foundation
import Testing

/// One way through the house: the arrows between rooms are those of the architecture page, no other.
struct ArchitectureTests {
  /// Who may import whom. Test targets and programs are free.
  static let allowed: [String: Set<String>] = [
    "CLibcsv": [],
    "CLibcrypto": [],
    "CLibstemmer": [],
    "CLibz": [],
    "CLibzip": [],
    "Diagnostics": [],
    "Parallel": [],
    "CSVReading": ["CLibcsv", "CLibz", "CLibzip", "Diagnostics"],
    "Language": [],
    "Region": [],
    "ReferenceData": ["CSVReading", "Region", "Diagnostics"],
    "Ingest": ["CSVReading", "Region", "Diagnostics", "Yams"],
    "Normalise": ["Ingest", "Region", "ReferenceData", "Diagnostics"],
    "Proposals": [
      "CSVReading", "Ingest", "Region", "ReferenceData", "Diagnostics", "CLibstemmer",
    ],
    "Estimation": ["Region"],
    "Findings": ["Region", "Estimation", "Parallel"],
    "Disclosure": ["Region", "Estimation", "Findings", "Parallel"],
    "Store": ["Region", "Estimation", "GRDB", "GRDBSQLite"],
    "Report": ["Region", "Findings", "Disclosure", "Language"],
    "Commands": [
      "Diagnostics", "CSVReading", "Language", "Region", "ReferenceData", "Ingest", "Normalise",
      "Proposals", "Estimation", "Findings", "Disclosure", "Store", "Report", "ArgumentParser",
      "CLibcrypto", "Parallel",
    ],
    "Generator": ["Region"],
    "mappa": ["Commands"],
  ]

  /// Modules that come with the toolchain or the C library.
  static let system: Set<String> = ["Foundation", "Glibc", "Synchronization", "Dispatch"]

  private struct Description: Decodable {
    struct Target: Decodable {
      let name: String
      let type: String
      let targetDependencies: [String]?
      let productDependencies: [String]?

      enum CodingKeys: String, CodingKey {
        case name, type
        case targetDependencies = "target_dependencies"
        case productDependencies = "product_dependencies"
      }
    }
    let targets: [Target]
  }

  private func described() throws -> [Description.Target] {
    try ProjectFolder.withTemporary { scratch in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      // A scratch folder of its own: the test run holds the lock of the usual one.
      process.arguments = [
        "swift", "package", "--package-path", ProjectFolder.root.path, "--scratch-path",
        scratch.path, "describe", "--type", "json",
      ]
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return try JSONDecoder().decode(Description.self, from: data).targets
    }
  }

  @Test("no target declares an arrow that the architecture does not have")
  func declaredArrows() throws {
    let targets = try described()
    for (name, allowed) in Self.allowed {
      let target = try #require(targets.first { $0.name == name }, "target \(name) is missing")
      let declared = (target.targetDependencies ?? []) + (target.productDependencies ?? [])
      #expect(Set(declared).subtracting(allowed) == [], "new arrows from \(name)")
    }
    let known = Set(Self.allowed.keys)
    let others = targets.filter { $0.type != "test" && !known.contains($0.name) }.map(\.name)
    #expect(Set(others) == ["mappa-generate", "mappa-bench"], "a target without a place")
  }

  @Test("no source file imports a room it may not enter")
  func importedModules() throws {
    for (name, allowed) in Self.allowed where !name.hasPrefix("CLib") {
      for file in try swiftFiles("Sources/\(name)") {
        let text = try String(contentsOf: file, encoding: .utf8)
        let imports = text.split(separator: "\n").compactMap { line -> String? in
          let words = line.split(separator: " ")
          guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1,
            line.first != " "
          else { return nil }
          let name = words[(place + 1)...].drop {
            ["class", "struct", "enum", "func"].contains($0)
          }
          return name.first.map { String($0.prefix { $0 != "." }) }
        }
        let strange = Set(imports).subtracting(allowed).subtracting(Self.system)
        #expect(strange == [], "\(name)/\(file.lastPathComponent)")
      }
    }
  }

  @Test("SQL is written in the store and nowhere else")
  func sqlOutsideStore() throws {
    for name in Self.allowed.keys where name != "Store" && !name.hasPrefix("CLib") {
      for file in try swiftFiles("Sources/\(name)") {
        let text = try String(contentsOf: file, encoding: .utf8)
        for word in ["INSERT INTO", "CREATE TABLE", "DELETE FROM", "PRAGMA "] {
          #expect(!text.contains(word), "\(name)/\(file.lastPathComponent): \(word)")
        }
      }
    }
  }

  @Test("no source file is longer than 400 lines, no test longer than 600")
  func fileLength() throws {
    for (folder, ceiling) in [("Sources", 400), ("Tests", 600)] {
      for file in try swiftFiles(folder) {
        let count = try String(contentsOf: file, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false
        ).count
        #expect(count <= ceiling + 1, "\(file.lastPathComponent) has \(count) lines")
      }
    }
  }

  private func swiftFiles(_ folder: String) throws -> [URL] {
    let url = ProjectFolder.root.appendingPathComponent(folder)
    let names = try #require(FileManager.default.enumerator(atPath: url.path))
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
      .map { url.appendingPathComponent($0) }
  }
}
