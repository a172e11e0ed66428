import Foundation
import Testing

@testable import Commands

/// What a questionnaire did not ask is not known; it is never zero.
struct BarriersOfferedTests {
  @Test("a barrier among no answers of the questionnaire reads as not asked, not as 0 per cent")
  func notOffered() throws {
    try SmallMapping.with { mapping in
      let rows = SmallMapping.survey.split(separator: "\n").enumerated().map { place, line in
        place == 0
          ? line + ",ostacolo" : line + "," + ["lontano", "caro"][(place - 1) / 4 % 2]
      }
      try mapping.write("sources/indagine.csv", rows.joined(separator: "\n") + "\n")
      try mapping.replace(
        "profiles/indagine.yaml", "        \"Ci pensano i nonni\": coperto_famiglia\n",
        """
                "Ci pensano i nonni": coperto_famiglia
            barriere:
              colonna: ostacolo
              valori: {"caro": costo, "lontano": qualita}

        """)
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let told = try rowsOfCSV(
        mapping.folder.appendingPathComponent("reports/data/barriere.csv")
      ).filter { $0["territorio"] == "R03" && $0["obiettivo"] == "A3.1" }
      let shares = Dictionary(grouping: told) { $0["stato"] ?? "" }
      #expect(shares["published"]?.map { $0["barriera"] } == ["cost", "quality"])
      #expect(shares["published"]?.map { $0["quota"] } == ["0.5000", "0.5000"])
      #expect(shares["notAsked"]?.count == 7)
      #expect(
        shares["notAsked"]?.allSatisfy { $0["quota"] == "" && $0["segno_istat"] == "...." } == true)
      // R: 15 of 30, simple random sample of 120: p(1 - p)/V = 30 * 119/120.
      #expect(shares["published"]?.allSatisfy { $0["quota_n_eff"] == "29.8" } == true)
      let page = try mapping.read("reports/scheda-R03.md")
      #expect(page.contains("Non chiesto, e quindi non noto (non è zero): "))
      #expect(!page.contains("orari 0 %"))
    }
  }
}
