import Foundation
import Testing

@testable import Commands

/// "I do not know" is an answer that tells neither need nor its absence.
struct UnansweredTests {
  @Test("a question that everybody answered with non so is told as not assessable, not as no need")
  func everybodyUnsure() throws {
    try SmallMapping.with { mapping in
      let rows = SmallMapping.survey.split(separator: "\n").map { line in
        line.contains("comune")
          ? String(line)
          : line.split(separator: ",").dropLast().joined(separator: ",") + ",Non so"
      }
      try mapping.write("sources/indagine.csv", rows.joined(separator: "\n") + "\n")
      try mapping.replace(
        "profiles/indagine.yaml", "        \"Uso un servizio\": coperto_servizio\n",
        "        \"Uso un servizio\": coperto_servizio\n        \"Non so\": non_so\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let told = try rowsOfCSV(mapping.folder.appendingPathComponent("reports/data/celle.csv"))
        .filter {
          $0["territorio"] == "R03" && $0["obiettivo"] == "B1" && $0["destinatari"] == "tutti"
        }
      let cell = try #require(told.first)
      #expect(told.count == 1)
      #expect(cell["stato"] == "insufficient" && cell["esito"] == "notAssessable")
      #expect(cell["non_coperto"] == "" && cell["bisogno"] == "" && cell["n"] == "")
    }
  }
}
