import Diagnostics
import Foundation
import Ingest
import Region
import Testing

@Suite struct Descriptors {
  let good = """
    titolo: Mappatura di prova
    sintetico: true
    territorio: R03
    data_riferimento: 2026-06-30
    fonti:
      - {nome: indagine, file: sources/a.csv, profilo: profiles/a.yaml}
    parametri: {k: 7}
    """

  @Test func `a mapping says its scope and sources`() throws {
    let mapping = try mapping(good)
    #expect(mapping.title == "Mappatura di prova")
    #expect(mapping.isSynthetic)
    #expect(mapping.referenceDate == CalendarDate(year: 2026, month: 6, day: 30))
    #expect(mapping.language == "it" && mapping.outputFolder == "reports")
    #expect(mapping.sources.map(\.file) == ["sources/a.csv"])
    #expect(mapping.sources[0].location.line == 6)
    #expect(mapping.parameters == ["k": 7])
  }

  @Test func `a mistyped key is named with its line and the nearest key`() {
    let faults = stopping { () throws(DataFaults) in
      _ = try mapping(good.replacing("data_riferimento", with: "data_riferimeto"))
    }
    #expect(faults.map(\.code) == ["descriptor.unknown-key-near", "descriptor.missing-key"])
    #expect(faults[0].location == SourceLocation(file: "mappatura.yaml", line: 4, column: 1))
    #expect(faults[0].arguments["nearest"] == "data_riferimento")
  }

  @Test(arguments: [
    ("k: 7", "k: 2", "descriptor.bad-value"), ("k: 7", "k: x", "descriptor.expected-integer"),
    ("k: 7", "q: 7", "descriptor.unknown-key-near"), ("2026-06-30", "ieri", "descriptor.bad-value"),
    ("sintetico: true", "sintetico: boh", "descriptor.bad-value"),
    ("titolo: Mappatura", "titolo: [a]\nente: x", "descriptor.expected-text"),
    ("sources/a.csv", "../a.csv", "descriptor.outside-folder"),
    ("sources/a.csv", "/etc/passwd", "descriptor.outside-folder"),
    ("profiles/a.yaml", "profiles/../../a.yaml", "descriptor.outside-folder"),
    ("titolo:", "titolo: a\ntitolo:", "descriptor.syntax-duplicate"),
    ("fonti:", "fonti: ]", "descriptor.syntax-indent"),
    ("titolo", "\t{", "descriptor.syntax-token"),
    ("titolo", "? a\n: b\ntitolo", "descriptor.alias-key"),
  ]) func `faults are named`(old: String, new: String, code: String) {
    let faults = stopping { () throws(DataFaults) in
      _ = try mapping(good.replacing(old, with: new))
    }
    #expect(faults.first?.code == code)
    #expect(faults.first?.location?.line != nil)
  }

  @Test func `a source named twice is a fault`() {
    let twice = good + "\n"
    let line = "  - {nome: indagine, file: sources/a.csv, profilo: profiles/a.yaml}\n"
    let faults = stopping { () throws(DataFaults) in
      _ = try mapping(twice.replacing(line, with: line + line))
    }
    #expect(faults.map(brief) == ["descriptor.repeated-source 7 'indagine'"])
  }

  @Test func `missing, empty, folder, too large, not text`() throws {
    #expect(
      stopping { () throws(DataFaults) in _ = try mapping(nil) }.map(\.code)
        == ["descriptor.missing-file"])
    #expect(
      stopping { () throws(DataFaults) in _ = try mapping("") }.map(\.code) == ["descriptor.empty"])
    #expect(profileFaults([UInt8](repeating: 0x23, count: 2 << 20)) == ["descriptor.too-large"])
    #expect(profileFaults([0x61, 0x0A, 0xE0]) == ["descriptor.not-utf8 2"])
    #expect(
      stopping { () throws(DataFaults) in _ = try Profile.read(path: "/tmp", shownAs: "x") }
        .map(\.code) == ["descriptor.not-regular-file"])
    #expect(
      stopping { () throws(DataFaults) in _ = try Profile.read(path: "/dev/zero", shownAs: "x") }
        .map(\.code) == ["descriptor.not-regular-file"])
  }

  @Test func `aliases that grow without bound are refused`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for i in 1...30 {
      let aliases = Array(repeating: "*a\(i - 1)", count: 10).joined(separator: ", ")
      text += "a\(i): &a\(i) [\(aliases)]\n"
    }
    #expect(profileFaults(Array(text.utf8)) == ["descriptor.too-large"])
  }

  @Test func `deep nesting is a fault, not a crash`() {
    for opening in ["[", "- ", "{a: "] {
      let text = String(repeating: opening, count: 100_000)
      #expect(profileFaults(Array(text.utf8)).first?.hasPrefix("descriptor.") == true)
    }
  }

  @Test func `random bytes never make it crash`() {
    var state: UInt64 = 7
    let alphabet = Array("tipo: indagne\n -[]{}&*!|>'\"%@`#,?\t".utf8) + [0, 0xC3, 0xFF]
    for _ in 0..<3000 {
      let bytes = (0..<40).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      #expect(!profileFaults(bytes).isEmpty)
    }
  }

  private func mapping(_ text: String?) throws(DataFaults) -> MappingDescriptor {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mappa-\(UUID())")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    if let text {
      try? Data(text.utf8).write(to: folder.appending(path: "mappatura.yaml"))
    }
    return try MappingDescriptor.read(folder: SourceFolder(folder.path))
  }

  private func profileFaults(_ bytes: [UInt8]) -> [String] {
    stopping { () throws(DataFaults) in _ = try Profile.read(bytes: bytes, shownAs: "p.yaml") }
      .map(brief)
  }
}
