import Foundation
import Testing

@testable import Commands

/// What trails and pages of planted mappings must say, and must not: `Scenari/<nome>/spiega.txt`. A
/// heading `# <id of a finding> [options]` or `# reports/<file>`, then lines with `+ said` or `- not said`.
struct ExplanationTests {
  struct Passage {
    let source: String
    var said: [String] = []
    var unsaid: [String] = []
  }

  static let explained = PlantedScenario.all.filter {
    FileManager.default.fileExists(atPath: script(of: $0).path)
  }

  private static func script(of scenario: PlantedScenario) -> URL {
    scenario.folder.appendingPathComponent("spiega.txt")
  }

  static func passages(_ scenario: PlantedScenario) throws -> [Passage] {
    var found: [Passage] = []
    for line in try String(contentsOf: script(of: scenario), encoding: .utf8)
      .split(whereSeparator: \.isNewline)
    {
      let text = String(line.dropFirst(2))
      switch line.first {
      case "#": found.append(Passage(source: text))
      case "+": found[found.count - 1].said.append(text)
      case "-": found[found.count - 1].unsaid.append(text)
      default: Issue.record("\(scenario): \(line)")
      }
    }
    return found
  }

  @Test(
    "trails and pages say what is planted, and nothing that contradicts it", arguments: explained)
  func says(_ scenario: PlantedScenario) throws {
    try ProjectFolder.withTemporary { place in
      let copy = place.appendingPathComponent(scenario.name)
      try FileManager.default.copyItem(at: scenario.folder, to: copy)
      let run = ExampleRun(copy)
      try #require(run.status == .done, "\(run.output)\(run.errors)")
      for passage in try Self.passages(scenario) {
        #expect(!passage.said.isEmpty || !passage.unsaid.isEmpty, "\(passage.source)")
        let text: String
        if passage.source.hasPrefix("reports/") {
          text = try String(
            contentsOf: copy.appendingPathComponent(passage.source), encoding: .utf8)
        } else {
          let words = passage.source.split(separator: " ").map(String.init)
          let (status, told, errors) = ExampleRun.mappa(
            ["explain", words[0], copy.path] + words.dropFirst())
          try #require(status == .done, "\(passage.source): \(errors)")
          text = told
        }
        // Pages and trails keep a number and its unit together.
        let plain = text.replacingOccurrences(of: "\u{A0}", with: " ")
        for said in passage.said {
          #expect(plain.contains(said), "\(passage.source) does not say: \(said)\n\(plain)")
        }
        for unsaid in passage.unsaid {
          #expect(!plain.contains(unsaid), "\(passage.source) says: \(unsaid)\n\(plain)")
        }
      }
    }
  }
}
