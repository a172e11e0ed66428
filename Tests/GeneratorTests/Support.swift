import Foundation
import ReferenceData
import Region

@testable import Generator

/// The example, drawn once for all tests.
enum Example {
  static let reference = Result { try ReferenceLibrary.load(at: ReferenceLocator.find()) }
  static let standard = Result { try mapping() }
  static let files = Result { try standard.get().files() }

  static func gazetteer() throws -> Gazetteer {
    let register = try reference.get().territories
    return Gazetteer(territories: register.territories, links: register.links)
  }

  static func mapping(
    seed: UInt64 = ExampleMapping.standardSeed, respondentCount: Int = 6_000
  ) throws -> ExampleMapping {
    ExampleMapping(
      seed: seed, respondentCount: respondentCount, gazetteer: try gazetteer(),
      measures: try reference.get().measures.lines)
  }

  static func file(_ path: String) throws -> GeneratedFile {
    guard let file = try files.get().first(where: { $0.path == path }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return file
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try file(path).bytes, as: UTF8.self)
  }

  /// Root of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
