import Foundation
import Testing

@testable import Commands

/// Working positions on the pages: asked and left blank, or never asked.
struct UnaskedPositionTests {
  private static let unknown = "Posizione lavorativa non nota"

  @Test("those whose position is not known are no group where nobody was asked for it")
  func unasked() throws {
    try SmallMapping.with { mapping in
      // A third leaves the answer out.
      try mapping.write(
        "sources/indagine.csv",
        SmallMapping.survey.replacingOccurrences(of: ",pubblico,", with: ",,"))
      #expect(mapping.run().0 == .done)
      #expect(try mapping.read("reports/scheda-R03.md").contains(Self.unknown))
      // The same answers, and nobody was asked.
      try mapping.replace(
        "profiles/indagine.yaml",
        """
        lavoro:
          colonna: lavoro
          valori: {"privato": privato_indeterminato, "pubblico": pubblico}

        """, "ignora: [lavoro]\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      for page in ["scheda-R03.md", "scheda-ATS-325.md"] {
        let text = try mapping.read("reports/" + page)
        #expect(text.contains("Famiglie con figli minori"), "the other groups stay")
        #expect(!text.contains(Self.unknown), "\(page)")
      }
    }
  }

  @Test("a survey that asks nothing of people makes no groups, and the sheet says so")
  func nothingAsked() throws {
    try SmallMapping.with { mapping in
      let profile = try mapping.read("profiles/indagine.yaml")
      let asked = try #require(profile.range(of: "lavoro:\n")?.lowerBound)
      let needs = try #require(profile.range(of: "bisogni:\n")?.lowerBound)
      try mapping.write(
        "profiles/indagine.yaml",
        profile[..<asked] + "ignora: [lavoro, cura]\n" + profile[needs...])
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let page = try mapping.read("reports/scheda-R03.md")
      #expect(page.contains("Nessun dato per gruppi di destinatari in questo territorio."))
      #expect(!page.contains("Un titolo nomina un gruppo"))
    }
  }
}
