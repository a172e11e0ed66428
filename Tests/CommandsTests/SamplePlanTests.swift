import Foundation
import Testing

@testable import Commands

/// How many answers the next survey needs.
struct SamplePlanTests {
  private func cells(_ row: String, _ output: String) -> [String] {
    output.split(separator: "\n").first { $0.hasPrefix("| \(row) |") }.map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " *")) }
    } ?? []
  }

  @Test("without a mapping the general table says how many answers are needed")
  func general() throws {
    let (status, output, _) = ExampleRun.mappa(["plan", Self.emptyFolder])
    #expect(status != .done, "a folder that is named must hold a mapping: \(output)")
    let page = ExampleRun.mappa(["plan", "--ritorno", "50"]).output
    #expect(cells("1,0", page).dropFirst().first == "250 (invitarne 500)", "\(page)")
    #expect(page.contains("affidabilità alta"))
  }

  private static let emptyFolder = FileManager.default.temporaryDirectory
    .appending(path: "nessuna-mappatura-\(ProcessInfo.processInfo.processIdentifier)").path

  @Test("with a mapping each territory is told what it had and what is missing")
  func territories() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let (status, output, errors) = ExampleRun.mappa(["plan", mapping.folder.path])
      #expect(status == .done, "\(errors)")
      let bergamo = cells("ATS di Bergamo", output)
      #expect(bergamo.dropFirst().first == "60", "\(output)")
      // The smallest share asks for the most; 60 answers are enough for a half.
      #expect(bergamo[3].hasPrefix("ne mancano 190"), "\(bergamo)")
      #expect(bergamo.last == "bastano", "\(bergamo)")
    }
  }

  @Test("a sample that is not random is told that no number reaches high")
  func notRandom() throws {
    try SmallMapping.with { mapping in
      let profile = SmallMapping.surveyProfile.replacingOccurrences(
        of: "probabilistico", with: "non_probabilistico")
      try mapping.write("profiles/indagine.yaml", profile)
      mapping.run()
      let page = ExampleRun.mappa(["plan", mapping.folder.path]).output
      #expect(page.contains("Il campione non era casuale"))
      #expect(cells("ATS di Bergamo", page).last == "nessun numero basta", "\(page)")
    }
  }

  @Test("a mapping that was not run yet gives the general table and says why")
  func noSurvey() throws {
    try SmallMapping.with { mapping in
      let (status, output, errors) = ExampleRun.mappa(["plan", mapping.folder.path])
      #expect(status == .done)
      #expect(errors.contains("non c’è ancora un’indagine"))
      #expect(cells("1,0", output).count == 6)
    }
  }

  @Test(
    "a number that makes no sense is refused with what was expected",
    arguments: [
      ("--ritorno", "0", "da 1 a 100"), ("--effetto-disegno", "molto", "da 1 a 20"),
      ("--per-azienda", "0,5", "da 1 a 1000"), ("--affidabilita", "bassa", "«bassa»"),
    ])
  func refused(option: String, value: String, told: String) {
    let (status, _, errors) = ExampleRun.mappa(["plan", option, value])
    #expect(status == .usage)
    #expect(errors.contains(told), "\(errors)")
  }
}
