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
}
