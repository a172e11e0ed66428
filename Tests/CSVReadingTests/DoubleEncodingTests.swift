import Diagnostics
import Foundation
import Testing

@testable import CSVReading

@Suite struct `Double-encoded UTF-8` {
  /// The text as a program writes it that takes UTF-8 for Windows-1252, or for Latin-1.
  private func mistaken(_ text: String, latin1: Bool) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in text.utf8 {
      let code =
        byte < 0x80 || latin1 ? UInt32(byte) : UInt32(SingleByteTable.windows1252[Int(byte) - 0x80])
      // Where Windows-1252 has nothing, programs write the control character of Latin-1.
      scalars.append(Unicode.Scalar(code == 0 && byte >= 0x80 ? UInt32(byte) : code)!)
    }
    return String(scalars)
  }

  private func verdict(_ text: String) -> DoubleEncoding.Verdict {
    Array(text.utf8).withUnsafeBufferPointer { DoubleEncoding.verdict(on: $0) }
  }

  static let texts = [
    "Città", "sì", "perché", "Libertà", "n° 12", "PERÒ è così", "Forlì", "Monsignor D’Arrigo",
    "“virgolette” – e lineette…", "20 €", "à", "UNA CAVITà ESTESA", "È", "naïve Čapek è", "festa 🎉",
    "Àncora più in là",
  ]

  @Test(arguments: texts, [false, true]) func `is undone exactly`(text: String, latin1: Bool) {
    let once = mistaken(text, latin1: latin1)
    #expect(verdict(once) == .repaired(Array(text.utf8)))
    #expect(verdict(mistaken(once, latin1: latin1)) == .repaired(Array(text.utf8)), "twice")
  }

  @Test(
    arguments: texts + [
      "MAÇÃ", "IRMÃ", "IRMÃ\u{A0}DULCE", "“IRMÃ”", "São João", "Âge", "CHÂTEAU", "âge", "CAFÉ®",
      "MÂ»", "IRMÃ…", "Ångström Å’s", "ÄÖÜ", "ROMÂNĂ", "ïle", "«Ã»", "Ã", "\u{A0}x\u{A0}", "A–B",
    ]) func `an honest text is never changed`(text: String)
  {
    let found = verdict(text)
    #expect(found == .sound || found == .left)
    if Self.texts.contains(text) { #expect(found == .sound) }
  }

  @Test(arguments: ["cittÃ ", "è giÃ\u{A0}", "cittÃ", "Čapek Ã¨", "citt\u{FFFD}", "sÃ¬ 中"])
  func `what does not come out whole is left and flagged`(text: String) {
    #expect(verdict(text) == .left)
  }

  @Test func `fields are repaired before anybody sees them, and told with both forms`() throws {
    let text = "LocalitÃ\u{A0},b\nCittÃ\u{A0},1\n  sÃ¬ ,2\nCittÃ\u{A0},\"perchÃ©\"\ncittÃ ,3\n"
    for bytes in [Array(text.utf8), encoded(text, .utf16LittleEndian, mark: true)] {
      let dialect = Dialect(encoding: bytes[0] == 0xFF ? .utf16LittleEndian : .utf8)
      let reader = try TableReader(bytes: bytes, shownAs: "t.csv", dialect: dialect)
      #expect(reader.header == ["Località", "b"])
      var rows: [[String]] = []
      _ = reader.read { _ in
      } record: {
        rows.append($0.fields)
      }
      #expect(rows == [["Città", "1"], ["sì", "2"], ["Città", "perché"], ["cittÃ", "3"]])
      func told(_ code: String, _ line: Int, _ value: String, _ repaired: String, _ count: Int)
        -> Diagnostic
      {
        Diagnostic(
          code, .warning, at: SourceLocation(file: "t.csv", line: line),
          ["value": value, "repaired": repaired, "count": String(count)])
      }
      #expect(
        reader.closingFaults == [
          told("csv.double-encoded", 1, "LocalitÃ\u{A0}", "Località", 1),
          told("csv.double-encoded", 2, "CittÃ\u{A0}", "Città", 2),
          told("csv.double-encoded", 3, "sÃ¬", "sì", 1),
          told("csv.double-encoded", 4, "perchÃ©", "perché", 1),
          told("csv.double-encoded-left", 5, "cittÃ", "", 1),
        ])
    }
  }

  @Test(arguments: [
    ("sÃ¬ ", ""), ("", "perchÃ© "), ("", "mezza cittÃ x "),
  ]) func `of a long text the part is shown in which the forms differ`(
    start: String, end: String
  ) throws {
    let long = String(repeating: "parola ", count: 30)
    let reader = try TableReader(
      bytes: Array("a\n\(start)\(long)\(end)\(long)\n".utf8), shownAs: "t.csv")
    _ = reader.read { _ in
    } record: { _ in
    }
    let found = try #require(reader.closingFaults.first)
    let value = try #require(found.arguments["value"])
    #expect(value.contains("Ã") && value.count <= 62)
    switch (start, end) {
    case ("", "perchÃ© "): #expect(found.arguments["repaired"]!.contains("parola perché parola"))
    case ("", _): #expect(found.code == "csv.double-encoded-left")
    default: #expect(found.arguments["repaired"]!.hasPrefix("sì parola"))
    }
  }

  @Test func `many forms are told up to a number, the rest counted`() throws {
    let text = "a\n" + (1...30).map { "cittÃ\u{A0} \($0)\n" }.joined()
    let reader = try TableReader(bytes: Array(text.utf8), shownAs: "t.csv")
    _ = reader.read { _ in
    } record: {
      #expect($0.fields[0].hasPrefix("città "))
    }
    #expect(reader.closingFaults.count == 21)
    #expect(
      reader.closingFaults.last
        == Diagnostic(
          "csv.double-encoded-more", .warning, at: SourceLocation(file: "t.csv", line: 22),
          ["count": "10"]))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: sharedInputs.path), "../shared absent"))
  func `a register of trees comes out in Italian`() throws {
    let path = sharedInputs.appending(path: "torture/alberi_messina_mojibake.csv").path
    let table = try TableReader.readAll(path: path, shownAs: "alberi.csv")
    let texts = table.records.flatMap(\.fields)
    #expect(texts.count { $0 == "sì" } == 16_262)
    #expect(texts.count { $0 == "Via Monsignor D’Arrigo" } == 52)
    #expect(texts.filter { $0.contains("Ã") || $0.contains("Â") } == [])
    #expect(table.diagnostics.first?.arguments["repaired"] != nil)
    #expect(!table.diagnostics.contains { $0.code == "csv.double-encoded-left" })
  }
}
