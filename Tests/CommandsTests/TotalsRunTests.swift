import Foundation
import Testing

@testable import Commands

/// People of the population behind the shares, from the words of a profile to data, sheet and
/// explanation. The numbers of the raked survey are those of numpy 2.4.6.
struct TotalsRunTests {
  private static let counted = "conta: {unita: persone, eta: 18-64}\n"

  private func rows(_ mapping: SmallMapping, _ territory: String) throws -> [[String: String]] {
    try rowsOfCSV(mapping.folder.appendingPathComponent("reports/data/totali.csv")).filter {
      $0["territorio"] == territory && $0["destinatari"] == "tutti" && $0["obiettivo"] == "B1"
    }
  }

  private func hasTotals(_ mapping: SmallMapping) -> Bool {
    FileManager.default.fileExists(
      atPath: mapping.folder.appendingPathComponent("reports/data/totali.csv").path)
  }

  /// The survey with weights; people of Lodi weigh `lodi`.
  private static func weighted(_ bergamo: String, _ lodi: String) -> String {
    SmallMapping.survey.split(separator: "\n").enumerated().map { place, line in
      line + (place == 0 ? ",peso" : place % 2 == 1 ? ",\(bergamo)" : ",\(lodi)")
    }.joined(separator: "\n") + "\n"
  }

  @Test(
    "totals of a raked survey have the variance of calibrated totals, and its population's unit")
  func raked() throws {
    try VarianceTrailRunTests.with(
      VarianceTrailRunTests.strata + VarianceTrailRunTests.raked + Self.counted
    ) { mapping in
      let unmet = try #require(
        try rows(mapping, "R03").first { $0["indicatore"] == "non_coperto" })
      #expect(unmet["totale"] == "25858" && unmet["errore_standard"] == "3042")
      #expect(unmet["cv"] == "0.1177" && unmet["affidabilita"] == "alta")
      // 25,858.1 ± 1.9803·3,042.4, t with 118 degrees of freedom.
      #expect(unmet["totale_inf"] == "19833" && unmet["totale_sup"] == "31883")
      #expect(unmet["unita"] == "person" && unmet["pesi"] == "margins")
      // The table counts residents, the survey asked people in work.
      #expect(unmet["popolazione"] == "population" && unmet["dalla_tavola"] == "")
      let (status, shown, errors) = ExampleRun.mappa([
        "explain", "R03:B1:tutti", mapping.folder.path,
      ])
      #expect(status == .done, "\(errors)")
      for line in [
        "stima con i pesi dell’indagine, restano senza risposta: circa 25.900 persone, tra 19.800 e 31.900",
        "25.858,1 persone; errore standard √V(Ŷ) = 3.042,4",
        "25.858,1 ± 1,9803·3.042,4: da 19.833,3 a 31.883,0",
        "coefficiente di variazione errore/valore = 11,8",
      ] {
        #expect(shown.contains(line), "\(line)\n\(shown)")
      }
      let page = try mapping.read("reports/scheda-R03.md")
      #expect(page.contains("Qui nessuna tavola conta le persone interpellate"), "\(page)")
      #expect(page.contains("**25.900** (19.800–31.900)"))
      let priority = try #require(page.split(separator: "### Da che cosa dipende la priorità").last)
      #expect(
        priority.contains("stima con i pesi dell’indagine; si contano persone."), "\(priority)")
      #expect(priority.contains("| **25.900** (19.800–31.900) |"), "\(priority)")
    }
  }

  @Test("weights that nobody says to stand for a population give no people")
  func silent() throws {
    try VarianceTrailRunTests.with(
      "peso: {colonna: peso}\n" + Self.counted, survey: Self.weighted("600", "200")
    ) { mapping in
      #expect(!hasTotals(mapping))
      let shown = ExampleRun.mappa(["explain", "R03:B1:tutti", mapping.folder.path]).output
      #expect(!shown.contains("totale Ŷ"), "\(shown)")
    }
    // Everybody counting one is no weight at all.
    try VarianceTrailRunTests.with(Self.counted) { #expect(!hasTotals($0)) }
  }

  @Test(
    "a profile declares that its weights add up to people, and one that contradicts them is told")
  func declared() throws {
    let profile = "peso: {colonna: peso}\npesi_di_popolazione: sì\n" + Self.counted
    try VarianceTrailRunTests.with(profile, survey: Self.weighted("600", "200")) { mapping in
      let unmet = try #require(
        try rows(mapping, "R03").first { $0["indicatore"] == "non_coperto" })
      // 20·600 + 20·200.
      #expect(unmet["totale"] == "16000" && unmet["pesi"] == "declared")
      #expect(unmet["popolazione"] == "workers")
      let english = ExampleRun.mappa([
        "explain", "R03:B1:tutti", mapping.folder.path, "--lang", "en",
      ]).output
      #expect(english.contains("16,000.0 people in work"), "\(english)")
      // Volunteers are read with care, whatever their number.
      try mapping.replace("profiles/indagine.yaml", "probabilistico", "non_probabilistico")
      #expect(mapping.run().0 == .done)
      let reliabilities = try Set(rows(mapping, "R03").map { $0["affidabilita"] })
      #expect(!reliabilities.isEmpty && reliabilities.isSubset(of: ["media", "non_stampato"]))
      // Everybody was invited and some answered: nobody knows whom the others stand for.
      try mapping.replace("profiles/indagine.yaml", "non_probabilistico", "censuario")
      #expect(mapping.run().0 == .done)
      #expect(!hasTotals(mapping))
    }
    try VarianceTrailRunTests.with(profile, survey: Self.weighted("1.5", "0.5")) { mapping in
      let (_, output, errors) = mapping.run("--da-capo")
      #expect(
        (output + errors).contains(
          "ma per 120 risposte sommano a 120, in media non più di uno per risposta"),
        "\(output)\(errors)")
      #expect(!hasTotals(mapping))
    }
    try SmallMapping.with { mapping in
      try mapping.write(
        "profiles/indagine.yaml", SmallMapping.surveyProfile + "pesi_di_popolazione: sì\n")
      let (status, output, errors) = mapping.run()
      #expect(status == .dataFaults)
      let said = output + errors
      #expect(said.contains("non dice quale colonna ha i pesi («peso»)"), "\(said)")
      #expect(said.contains("non dice chi è contato («conta»)"), "\(said)")
      #expect(said.contains("riga 38"), "both where the profile asks for it: \(said)")
    }
  }

  @Test("weights that fill declared strata stand for them")
  func strata() throws {
    let profile = VarianceTrailRunTests.strata + "peso: {colonna: peso}\n" + Self.counted
    try VarianceTrailRunTests.with(profile, survey: Self.weighted("6.6667", "4")) { mapping in
      let unmet = try #require(
        try rows(mapping, "R03").first { $0["indicatore"] == "non_coperto" })
      #expect(unmet["totale"] == "213" && unmet["pesi"] == "strata")
    }
    try VarianceTrailRunTests.with(profile, survey: Self.weighted("5", "4")) {
      #expect(!hasTotals($0))
    }
  }

  /// Bergamo: 400 people, Lodi 240. In Lodi one person weighs as much as the other fifty-nine.
  @Test("weights that are cut go on filling their strata, and totals of strata stay")
  func strataCut() throws {
    let weighted =
      SmallMapping.survey.split(separator: "\n").enumerated().map { place, line in
        let weight = place == 2 ? "120" : place % 2 == 1 ? "6.666667" : "2.033898"
        return line + (place == 0 ? ",peso" : "," + weight)
      }.joined(separator: "\n") + "\n"
    let profile = VarianceTrailRunTests.strata + "peso: {colonna: peso}\n" + Self.counted
    func totals(_ cut: String) throws -> [String: Double] {
      var found: [String: Double] = [:]
      try VarianceTrailRunTests.with(profile + cut, survey: weighted) { mapping in
        for (place, name) in [("ATS-325", "Bergamo"), ("ATS-321", "Lodi")] {
          let row = try #require(
            try rows(mapping, place).first { $0["indicatore"] == "non_coperto" })
          #expect(row["pesi"] == "strata")
          found[name] = Double(row["totale"] ?? "")
        }
        if cut.isEmpty { return }
        let (_, output, _) = ExampleRun.mappa(["check", mapping.folder.path, "--json"])
        // Five times the mean, 640/120.
        #expect(output.contains("1 peso è ridotto a 26,667"), "\(output)")
      }
      return found
    }
    let (plain, cut) = (try totals(""), try totals("calibrazione: {taglio: 5}\n"))
    // Row 2 does not lack an answer: what it loses goes to the others of Lodi, and to nobody else.
    #expect(plain["Bergamo"] == cut["Bergamo"] && plain["Bergamo"] == 133)
    let unmet = 20.0
    #expect(plain["Lodi"] == (unmet * 2.033898).rounded())
    #expect(cut["Lodi"] == (unmet * (240 - 80.0 / 3) / 59).rounded())
  }

  @Test("a total that varies too much is not written, and the data say so")
  func uncertain() throws {
    let few =
      Self.weighted("600", "200").split(separator: "\n").enumerated().map { place, line in
        // Six of sixty in Bergamo.
        guard place % 2 == 1 else { return String(line) }
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        let answer = place < 12 ? "Non trovo risposta" : "No"
        return (cells.dropLast(2) + [Substring(answer), cells.last!]).joined(separator: ",")
      }.joined(separator: "\n") + "\n"
    try VarianceTrailRunTests.with(
      "peso: {colonna: peso}\npesi_di_popolazione: sì\n" + Self.counted, survey: few
    ) { mapping in
      let unmet = try #require(
        try rows(mapping, "ATS-325").first { $0["indicatore"] == "non_coperto" })
      // 39.96 %, in whole per cents: of some targets few lack an answer and are withheld.
      #expect(unmet["affidabilita"] == "non_stampato" && unmet["cv"] == "0.4000")
      #expect(unmet["totale"] == "" && unmet["errore_standard"] == "")
      let shown = ExampleRun.mappa(["explain", "ATS-325:B1:tutti", mapping.folder.path]).output
      #expect(shown.contains("con il segno di attenzione): non si stampa"), "\(shown)")
    }
  }

  @Test("where a table counts the same people the sheet keeps its number, and explain tells both")
  func byTable() throws {
    try VarianceTrailRunTests.with(
      "peso: {colonna: peso}\npesi_di_popolazione: sì\n" + Self.counted,
      survey: Self.weighted("1200", "466.6667")
    ) { mapping in
      try mapping.write(
        "sources/residenti.csv", "ats;eta;maschi;femmine\nATS di Bergamo;30;36000;39000\n")
      try mapping.replace(
        "profiles/residenti.yaml", "luogo: {comune: {colonna: comune}}",
        "popolazione: lavoratori\nluogo: {ats: {colonna: ats}}")
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let unmet = try #require(
        try rows(mapping, "ATS-325").first { $0["indicatore"] == "non_coperto" })
      // A third of 60·1,200 and of the 75,000 of the table.
      #expect(unmet["totale"] == "24000" && unmet["dalla_tavola"] == "25000")
      let shown = ExampleRun.mappa(["explain", "ATS-325:B1:tutti", mapping.folder.path]).output
      #expect(
        shown.contains("N per la quota dà 25.000, il numero che sta nelle schede"), "\(shown)")
      #expect(!shown.contains("stima con i pesi dell’indagine, restano"))
      let page = try mapping.read("reports/scheda-ATS-325.md")
      #expect(page.contains("**25.000**"), "\(page)")
    }
  }
}
