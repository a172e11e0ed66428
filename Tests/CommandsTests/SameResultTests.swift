import Foundation
import Testing

@testable import Commands

/// The way a table was saved changes nothing that is published.
struct SameResultTests {
  /// How a table comes back from somebody who opened it.
  enum Saving: String, CaseIterable {
    case crlf, cr, mark, utf16Little, utf16Big, windows, shuffled, semicolons, noLastBreak
  }

  /// The mapping with places that have accents.
  private static let survey = SmallMapping.survey.replacing("Lodi,LO", with: "Cantù,CO")

  private static func bytes(_ text: String, _ saving: Saving) throws -> Data {
    switch saving {
    case .crlf: return Data(text.replacing("\n", with: "\r\n").utf8)
    case .cr: return Data(text.replacing("\n", with: "\r").utf8)
    case .mark: return Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    case .utf16Little:
      return Data([0xFF, 0xFE]) + (try #require(text.data(using: .utf16LittleEndian)))
    case .utf16Big: return Data([0xFE, 0xFF]) + (try #require(text.data(using: .utf16BigEndian)))
    case .windows: return try #require(text.data(using: .windowsCP1252))
    case .shuffled:
      let rows = text.split(separator: "\n")
      let data = rows.dropFirst().enumerated().sorted {
        ($0.offset * 37 % 121) < ($1.offset * 37 % 121)
      }
      return Data(([rows[0]] + data.map(\.element)).joined(separator: "\n").utf8 + [0x0A])
    case .semicolons:
      let held = text.replacing(", ", with: "\u{0}").replacing(",", with: ";")
      return Data(held.replacing("\u{0}", with: ", ").utf8)
    case .noLastBreak: return Data(text.utf8.dropLast())
    }
  }

  /// Pages and tables, with names and hashes of the sources taken out: those of other bytes are
  /// others.
  private func published(_ mapping: SmallMapping) throws -> [String: String] {
    let manifest = try JSONSerialization.jsonObject(
      with: Data(mapping.read("reports/manifest.json").utf8))
    let sources = try #require((manifest as? [String: Any])?["sources"] as? [[String: Any]])
    let traces = try sources.flatMap { source in
      let path = try #require(source["path"] as? String)
      let hash = try #require(source["sha256"] as? String)
      return [(path as NSString).lastPathComponent, String(hash.prefix(12))]
    }
    return try mapping.files("reports").filter { $0.key != "manifest.json" }.mapValues { data in
      traces.reduce(String(decoding: data, as: UTF8.self)) { $0.replacing($1, with: "…") }
    }
  }

  private func expectSame(_ found: [String: String], as expected: [String: String]) {
    #expect(!expected.isEmpty)
    #expect(found.keys.sorted() == expected.keys.sorted())
    #expect(expected.keys.sorted().filter { found[$0] != expected[$0] } == [])
  }

  private func save(_ mapping: SmallMapping, _ path: String, _ bytes: Data) throws {
    try bytes.write(to: mapping.folder.appendingPathComponent(path))
  }

  /// The same rows in another dress, into a store that has them already: nothing doubles.
  @Test("other line breaks, encodings, separators and orders", arguments: Saving.allCases)
  func savedAgain(saving: Saving) throws {
    try SmallMapping.with { mapping in
      try save(mapping, "sources/indagine.csv", Data(Self.survey.utf8))
      #expect(mapping.run().0 == .done)
      let before = try published(mapping)
      try save(mapping, "sources/indagine.csv", Self.bytes(Self.survey, saving))
      let (checked, report, faults) = mapping.check()
      #expect(checked == .done, "\(faults)")
      #expect(report.contains("Nessun difetto"), "\(report)")
      let (status, output, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      #expect(output.contains("indagine: 121 righe = 120 accolte + 0 respinte + 1 non dati"))
      #expect(output.contains("120 risposte, 2 servizi"))
      expectSame(try published(mapping), as: before)
      let (_, again, _) = mapping.run()
      #expect(again.contains("Niente è cambiato"))
      expectSame(try published(mapping), as: before)
    }
  }

  @Test("another name of the file")
  func renamed() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let before = try published(mapping)
      try FileManager.default.moveItem(
        at: mapping.folder.appendingPathComponent("sources/indagine.csv"),
        to: mapping.folder.appendingPathComponent("sources/results-survey 2026.csv"))
      try mapping.replace(
        "mappatura.yaml", "file: sources/indagine.csv",
        "file: \"sources/results-survey 2026.csv\"")
      let (status, output, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      #expect(output.contains("120 risposte, 2 servizi"))
      expectSame(try published(mapping), as: before)
    }
  }

  @Test("a catalogue saved otherwise")
  func catalogue() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let before = try published(mapping)
      for saving in [Saving.crlf, .mark, .utf16Little, .semicolons] {
        try save(
          mapping, "sources/catalogo.csv", Self.bytes(SmallMapping.catalogue, saving))
        let (status, output, errors) = mapping.run()
        #expect(status == .done, "\(errors)")
        #expect(output.contains("120 risposte, 2 servizi"))
        expectSame(try published(mapping), as: before)
      }
    }
  }
}
