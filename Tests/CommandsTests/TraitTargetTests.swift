import Foundation
import Region
import Testing

@testable import Commands
@testable import ReferenceData

/// Traits as cells of their own, and small comuni by their inhabitants.
struct TraitTargetTests {
  private static func cells(_ mapping: SmallMapping) throws -> [String] {
    try mapping.read("reports/data/celle.csv").split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func with(_ groups: String, _ body: (SmallMapping) throws -> Void) throws {
    try SmallMapping.with { mapping in
      try mapping.write("mappatura.yaml", SmallMapping.descriptor + groups)
      try mapping.write(
        "sources/indagine.csv",
        SmallMapping.survey.split(separator: "\n").enumerated().map { place, line in
          place == 0
            ? line + ",genere" : line + (place % 3 == 0 ? ",F" : place % 3 == 1 ? ",M" : ",")
        }.joined(separator: "\n") + "\n")
      try mapping.write(
        "profiles/indagine.yaml",
        SmallMapping.surveyProfile + "tratti: {donna: {colonna: genere, si: [F], no: [M]}}\n")
      try body(mapping)
    }
  }

  @Test("a group named in the descriptor has cells, a page column and explanations of its own")
  func group() throws {
    try Self.with("gruppi_nel_rapporto: [donna]\n") { mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let rows = try Self.cells(mapping).filter { $0.contains(",tratto-donna,Donne,") }
      #expect(rows.contains { $0.contains(",R03,") && $0.contains(",published,") })
      let page = try mapping.read("reports/scheda-R03.md")
      #expect(page.contains("Donne"))
      let (_, shown, _) = ExampleRun.mappa([
        "explain", "prova-2026:R03:A3.1:tratto-donna", mapping.folder.path,
      ])
      // A third said so, a third was not asked or did not answer: unknown is never no.
      #expect(shown.contains("40"))
      #expect(shown.contains("Donne"))
    }
  }

  @Test("without the descriptor's word there are no such cells, and an unknown word is refused")
  func words() throws {
    try Self.with("") { mapping in
      #expect(mapping.run().0 == .done)
      let cells = try Self.cells(mapping)
      #expect(!cells.contains { $0.contains("tratto-") })
    }
    try Self.with("gruppi_nel_rapporto: [donne]\n") { mapping in
      let (status, output, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect((output + errors).contains("monogenitore"), "\(output)\(errors)")
    }
  }

  @Test("who lives in a small comune follows from its inhabitants, and nothing else is guessed")
  func smallComuni() throws {
    let register = try ReferenceLibrary.load(at: ReferenceLocator.find()).territories
    var rule = SmallComuni(register: register, limit: 5000)
    func answer(
      _ place: TerritoryCode?, _ said: Ternary? = nil,
      basis: Instrument.TerritoryBasis = .residence
    ) -> Ternary? {
      rule.traits(
        of: Respondent(
          line: 2, territory: place, traits: said.map { [.smallComune: $0] } ?? [:], answers: []),
        basis: basis)[.smallComune]
    }
    #expect(answer("012001") == .yes)
    #expect(answer("012002") == .no)
    // What was answered stands; only an answer that is missing is filled.
    #expect(answer("012001", .no) == .no)
    #expect(answer("012001", .unknown) == .yes)
    // An ambito, no place, or where people work tell nothing of where they live.
    #expect(answer("ATS-325") == nil)
    #expect(answer(nil) == nil)
    #expect(answer("012001", basis: .work) == nil)
    var strict = SmallComuni(register: register, limit: 300)
    let agra = strict.traits(
      of: Respondent(line: 2, territory: "012001", answers: []), basis: .residence)
    #expect(agra[.smallComune] == .no)
  }
}
