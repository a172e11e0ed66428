import Diagnostics
import Foundation
import Ingest
import ReferenceData
import Region
import Testing

@testable import Commands

/// The guide to descriptors tells all that the reader knows, and its examples read.
struct DescriptorGuideTests {
  private static let guide = "Sources/mappa/mappa.docc/Descrittori.md"

  private static func text() throws -> String {
    try String(contentsOf: ProjectFolder.root.appendingPathComponent(guide), encoding: .utf8)
  }

  private static func examples() throws -> [String] {
    try text().components(separatedBy: "```yaml\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test("every example of a profile reads without a fault, one of each kind")
  func profiles() throws {
    let tree = try ReferenceLibrary.load(at: ReferenceLocator.find()).objectives
    var kinds: Set<InstrumentKind> = []
    for example in try Self.examples() where !example.contains("fonti:") {
      do {
        let profile = try Profile.read(bytes: Array(example.utf8), shownAs: "esempio.yaml")
        #expect(profile.unknownObjectives(in: tree) == [])
        #expect(profile.diagnostics == [])
        kinds.insert(profile.kind)
      } catch {
        Issue.record("\(error.diagnostics)\n\(example)")
      }
    }
    #expect(kinds == Set(InstrumentKind.allCases.filter { $0 != .territories }))
  }

  @Test("the example of a mapping reads without a fault")
  func mapping() throws {
    let example = try #require(try Self.examples().first { $0.contains("fonti:") })
    try ProjectFolder.withTemporary { folder in
      try Data(example.utf8).write(to: folder.appendingPathComponent("mappatura.yaml"))
      let descriptor = try MappingDescriptor.read(
        folder: SourceFolder(folder.path), knownParameters: Parameters.names)
      #expect(descriptor.sources.count == 2)
      #expect(Parameters.faults(in: descriptor.parameters) == [])
    }
  }

  @Test("every key and word that the reader knows is in the guide")
  func keys() throws {
    let guide = try Self.text()
    var known = Set(Parameters.names)
    let root = ProjectFolder.root.appendingPathComponent("Sources/Ingest")
    let names = try #require(FileManager.default.enumerator(atPath: root.path))
    for case let name as String in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
      // Keys asked for, lists of keys, and the words of profiles.
      for match in text.matches(of: #/(?:fields\[|found\[|known\[|required\(|child\()"([a-z_]+)"/#)
      {
        known.insert(String(match.1))
      }
      for match in text.matches(of: #/(?:[kK]eys(?:: \[String\])? = |\.fields\()\[([^\]]*)\]/#) {
        for key in match.1.matches(of: #/"([a-z_]+)"/#) { known.insert(String(key.1)) }
      }
      if name.hasSuffix("Words.swift") {
        for match in text.matches(of: #/\("([a-zA-Z_]+)", /#) { known.insert(String(match.1)) }
      }
    }
    #expect(known.count > 100)
    let missing = known.sorted().filter {
      !guide.contains("`\($0)`") && !guide.contains("\($0):") && !guide.contains("`\($0):")
    }
    #expect(
      missing == [],
      "keys that \(Self.guide) does not explain: add them there, and to an example where they fit")
  }
}
