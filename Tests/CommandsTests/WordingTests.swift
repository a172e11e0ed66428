import Foundation
import Language
import Testing

/// Every fault that the code can name has words in both languages.
struct WordingTests {
  @Test("no diagnostic is without its wording")
  func diagnostics() throws {
    let pattern = try Regex(
      #""((?:column|table|row|csv|value|descriptor|profile|ingest|privacy|territory|target|reference|source|measure|objective|network|service|design|aggregate|catalogue|format)\.[a-z][a-z-]+)""#
    )
    var codes: Set<String> = []
    let rooms = ["CSVReading", "Ingest", "Normalise", "ReferenceData", "Commands"]
    for room in rooms {
      let root = ProjectFolder.root.appendingPathComponent("Sources/\(room)")
      let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
      for name in names ?? [] where name.hasSuffix(".swift") {
        let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
        for match in text.matches(of: pattern) { codes.insert(String(match.output[1].substring!)) }
      }
    }
    #expect(codes.count > 60)
    for tongue in Tongue.allCases {
      let book = Phrasebook(tongue)
      for code in codes.sorted() { #expect(book.has("diagnostic.\(code)"), "\(tongue): \(code)") }
    }
  }
}
