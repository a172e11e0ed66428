import Foundation
import Testing

@testable import Commands

/// Weights fitted to an official table by the words of a profile, and strata that lack something.
struct CalibrationRunTests {
  /// People by comune, age and sex in the layout of ISTAT's tables: a title, a total at age 999.
  private static let population = """
    "Popolazione residente per età e sesso al 1° gennaio 2025"
    "Codice comune";"Comune";"Età";"Totale maschi";"Totale femmine";"Totale"
    "016024";"Bergamo";17;900;900;1800
    "016024";"Bergamo";30;20000;21000;41000
    "016024";"Bergamo";50;15000;16000;31000
    "016024";"Bergamo";999;35900;37900;73800
    "098031";"Lodi";30;9000;9500;18500
    "098031";"Lodi";50;4500;5000;9500
    "098031";"Lodi";999;13500;14500;28000

    """

  private static let populationProfile = """
    tipo: popolazione
    titolo: Popolazione residente
    periodo: {dal: 2025-01-01, al: 2025-01-01}
    file: {righe_iniziali: 1, separatore: ";"}
    luogo: {comune: {colonna: Codice comune}}
    eta: {colonna: Età}
    persone_per_sesso: {F: {colonna: Totale femmine}, M: {colonna: Totale maschi}}
    ignora: [Comune, Totale]

    """

  private static let calibration = """
    strato: {colonna: provincia}
    calibrazione:
      eta: 18-64
      margini:
        - fonte: residenti
          territorio: comune
        - fonte: residenti
          sesso: {colonna: sesso, valori: {donna: F, uomo: M}}
          eta: {colonna: anni, fasce: [18-39, 40-64]}

    """

  private func with(
    profile: String = calibration, population: String = population,
    person: (Int) -> String = { ",\($0 % 3 == 0 ? "uomo" : "donna"),\($0 % 5 < 2 ? 30 : 45)" },
    _ body: (SmallMapping) throws -> Void
  ) throws {
    try SmallMapping.with { mapping in
      var lines = SmallMapping.survey.split(separator: "\n").map(String.init)
      for index in lines.indices {
        lines[index] += index == 0 ? ",sesso,anni" : person(index - 1)
      }
      try mapping.write("sources/indagine.csv", lines.joined(separator: "\n") + "\n")
      try mapping.write("profiles/indagine.yaml", SmallMapping.surveyProfile + profile)
      try mapping.write("sources/residenti.csv", population)
      try mapping.write("profiles/residenti.yaml", Self.populationProfile)
      try mapping.write(
        "mappatura.yaml",
        SmallMapping.descriptor
          + "  - {nome: residenti, file: sources/residenti.csv, profilo: profiles/residenti.yaml}\n"
      )
      try body(mapping)
    }
  }

  @Test("weights are fitted to a table of comuni by age and sex")
  func fitted() throws {
    try with { mapping in
      let (status, output, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let said = output + errors
      #expect(said.contains("120 risposte per 100.000 persone"))
      #expect(said.contains("effetto di Kish"))
      // Title, header, one total per comune and nothing else beside the rows of people.
      #expect(output.contains("residenti: 9 righe = 5 accolte + 0 respinte + 4 non dati"))
    }
  }

  @Test("the order of rows changes no published byte of a calibrated survey")
  func shuffled() throws {
    func pages(_ mapping: SmallMapping) throws -> [String: Data] {
      #expect(mapping.run().0 == .done)
      return try mapping.files("reports/data")
    }
    try with { first in
      try with { second in
        var lines = try second.read("sources/indagine.csv").split(separator: "\n")
        let header = lines.removeFirst()
        try second.write(
          "sources/indagine.csv", ([header] + lines.reversed()).joined(separator: "\n") + "\n")
        #expect(try pages(first) == pages(second))
      }
    }
  }

  @Test(
    "a table that does not fit stops with its reason",
    arguments: [
      ("fonte: residenti\n      sesso", "fonte: abitanti\n      sesso", "«abitanti»"),
      ("[18-39, 40-64]", "[18-39, 40-49, 50-64]", "nessuna risposta per «F 50-64»"),
      ("[18-39, 40-64]", "[18-39, 30-64]", "si sovrappongono"),
      ("territorio: comune", "territorio: comuni", "«comuni»"),
      ("eta: 18-64", "eta: 40-64", "nella categoria"),
      ("[18-39, 40-64]", "[18-34, 40-64]", "mancano 35–39"),
      ("strato: {colonna: provincia}\n", "popolazione_strato: {BG: 5}\n", "non dice quale colonna"),
    ])
  func misfit(old: String, new: String, wording: String) throws {
    try with(profile: Self.calibration.replacingOccurrences(of: old, with: new)) { mapping in
      let (status, output, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect((output + errors).contains(wording), "\(output + errors)")
      let check = mapping.check()
      #expect(check.0 == .dataFaults, "a check promises no more than a run holds")
      #expect((check.output + check.errors).contains(wording), "\(check.output)")
    }
  }

  @Test("a territory of the table that nobody answered from is mended in its own way")
  func nobodyFrom() throws {
    let population = Self.population + "\"\";\"Crema\";30;9000;9500;18500\n"
    try with(population: population) { mapping in
      try mapping.replace(
        "profiles/residenti.yaml", "{comune: {colonna: Codice comune}}",
        "{comune: {colonna: Comune}}")
      let (status, output, errors) = mapping.run()
      #expect(status == .dataFaults)
      let said = output + errors
      #expect(said.contains("nessuna risposta da «Crema», dove vivono 18.500 persone"), "\(said)")
      #expect(said.contains("togliere le sue righe dalla tabella"))
    }
  }

  @Test("somebody of another age is told as such, and keeps their weight")
  func outsideAges() throws {
    let age = { (number: Int) in number == 7 ? 17 : number % 5 < 2 ? 30 : 45 }
    try with(person: { ",\($0 % 3 == 0 ? "uomo" : "donna"),\(age($0))" }) { mapping in
      let (status, output, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let said = output + errors
      #expect(said.contains("«17» è fuori dalle età a cui i pesi sono portati"), "\(said)")
      #expect(said.contains("1 risposta non dice in quale categoria"))
    }
  }

  @Test("an age band that lies across those of the margin is told as such")
  func crossedBand() throws {
    func said(_ crossing: Int) throws -> (CommandStatus, String) {
      var result: (CommandStatus, String)?
      let age = { (number: Int) in
        number < crossing ? "30-49" : number % 5 < 2 ? "25-34" : "45-54"
      }
      try with(person: { ",\($0 % 3 == 0 ? "uomo" : "donna"),\(age($0))" }) { mapping in
        let (status, output, errors) = mapping.run()
        result = (status, output + errors)
      }
      return result!
    }
    let few = try said(2)
    #expect(few.0 == .done, "\(few.1)")
    #expect(few.1.contains("«30-49» sta a cavallo di più fasce della calibrazione (18-39, 40-64)"))
    #expect(few.1.contains("(2 volte)") && !few.1.contains("fuori dalle età"), "\(few.1)")
    let many = try said(30)
    #expect(many.0 == .dataFaults)
    #expect(
      many.1.contains("30 risposte su 120 danno un’età a cavallo delle fasce della calibrazione")
        && many.1.contains("«30-49» ×30"), "\(many.1)")
  }

  @Test("rows of a whole beside its parts count people twice")
  func nested() throws {
    let population = Self.population + "\"\";\"Lodi\";30;1;1;2\n"
    try with(population: population) { mapping in
      try mapping.replace(
        "profiles/residenti.yaml", "{comune: {colonna: Codice comune}}",
        "{comune: {colonna: Codice comune}, provincia: {colonna: Comune}}")
      let (status, output, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect((output + errors).contains("conta due volte"), "\(output + errors)")
    }
  }

  @Test("people who do not tell their category keep their share of the weight")
  func unknownCategory() throws {
    try with(person: {
      $0 < 3 ? ",donna," : ",\($0 % 3 == 0 ? "uomo" : "donna"),\($0 % 5 * 9 + 20)"
    }) { mapping in
      let (status, output, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      #expect((output + errors).contains("3 risposte non dicono"))
    }
  }

  @Test("a stratum reached by one unit must say what becomes of it")
  func lonelyStratum() throws {
    let lonely = "strato: {colonna: provincia}\nunita: {colonna: ditta}\n"
    func run(_ profile: String) throws -> (CommandStatus, String) {
      var result: (CommandStatus, String)?
      try with(profile: profile, person: { ",donna,D\($0 % 2 == 0 ? $0 % 10 : 1)" }) { mapping in
        try mapping.replace("sources/indagine.csv", "sesso,anni", "sesso,ditta")
        let (status, output, errors) = mapping.run()
        result = (status, output + errors)
      }
      return result!
    }
    let (status, said) = try run(lonely)
    #expect(status == .dataFaults)
    #expect(said.contains("dello strato «LO» è stata raggiunta una sola unità"))
    #expect(said.contains("vicini: {\"LO\": \"BG\"}"))
    let strange = try run(lonely + "vicini: {LO: XY}\n")
    #expect(strange.0 == .dataFaults)
    #expect(strange.1.contains("va unito a «XY», che nessuna risposta ha"), "\(strange.1)")
    #expect(try run(lonely + "vicini: {LO: LO}\n").1.contains("vicino di sé stesso"))
    #expect(try run("unita: {fisso: una}\n").1.contains("una sola unità"))
    #expect(try run(lonely + "vicini: {LO: media}\n").0 == .done)
    let merged = try run(lonely + "vicini: {LO: BG}\n")
    #expect(merged.0 == .done && merged.1.contains("unito allo strato vicino «BG»"))
  }

  @Test("sizes of strata are all there or not at all")
  func stratumSizes() throws {
    let sized = "strato: {colonna: provincia}\npopolazione_strato: {BG: 5000}\n"
    try with(profile: sized) { mapping in
      let (status, output, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect((output + errors).contains("lo strato «LO» non è tra quelli"))
    }
    try with(profile: sized.replacingOccurrences(of: "5000", with: "5000, LO: 900, CR: 10")) {
      mapping in
      let (status, output, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      #expect((output + errors).contains("lo strato «CR», che nessuna risposta ha"))
    }
  }

  @Test("weights are cut without margins, their sum stays, and one person decides less")
  func cutAlone() throws {
    func unmet(_ cut: String) throws -> Double {
      try SmallMapping.with { mapping in
        // The person of row 2 lacks an answer in summer, and counts for as many as twelve others.
        let rows = SmallMapping.survey.split(separator: "\n").enumerated().map { row, line in
          line + (row == 0 ? ",peso" : row == 3 ? ",12" : ",1")
        }
        try mapping.write("sources/indagine.csv", rows.joined(separator: "\n") + "\n")
        try mapping.write(
          "profiles/indagine.yaml",
          SmallMapping.surveyProfile + "peso: {colonna: peso}\n" + cut)
        let (status, _, errors) = mapping.run()
        #expect(status == .done, "\(errors)")
        let cell = try rowsOfCSV(mapping.folder.appendingPathComponent("reports/data/celle.csv"))
          .first {
            $0["territorio"] == "R03" && $0["obiettivo"] == "A3.1" && $0["destinatari"] == "tutti"
          }
        return Double(cell?["non_coperto"] ?? "") ?? .nan
      }
    }
    let (plain, cut) = (try unmet(""), try unmet("calibrazione: {taglio: 5}\n"))
    #expect(abs(plain - 41.0 / 131) < 1e-4)
    // Cut to five times the mean, 131/120; the others carry the rest of the sum.
    let limit = 5 * 131.0 / 120
    #expect(abs(cut - (29 * (131 - limit) / 119 + limit) / 131) < 1e-4)
    #expect(try unmet("calibrazione: {margini: [], taglio: 5}\n") == cut)
  }

  @Test("two sources that only cut their weights each keep their own sum, and neither is left out")
  func cutApart() throws {
    try SmallMapping.with { mapping in
      let rows = SmallMapping.survey.split(separator: "\n").enumerated().map { row, line in
        line + (row == 0 ? ",peso" : row == 3 ? ",12" : ",1")
      }
      let text = rows.joined(separator: "\n") + "\n"
      try mapping.write("sources/indagine.csv", text)
      let profile = SmallMapping.surveyProfile + "peso: {colonna: peso}\n"
      try mapping.write("profiles/indagine.yaml", profile + "calibrazione: {taglio: 5}\n")
      try mapping.write("sources/altra.csv", text.replacing(",12\n", with: ",1\n"))
      try mapping.write("profiles/altra.yaml", profile)
      try mapping.write(
        "mappatura.yaml",
        SmallMapping.descriptor
          + "  - {nome: altra, file: sources/altra.csv, profilo: profiles/altra.yaml}\n")
      let (status, output, _) = ExampleRun.mappa(["check", mapping.folder.path, "--json"])
      #expect(status == .done, "\(output)")
      #expect(output.contains("Pesi di «indagine» non portati su margini"), "\(output)")
      #expect(!output.contains("part-left-out"), "\(output)")
      try mapping.write(
        "profiles/altra.yaml", profile + "calibrazione: {taglio: 5}\n")
      let both = ExampleRun.mappa(["check", mapping.folder.path, "--json"]).output
      // The mean of its own source, not of both: nobody of «altra» is above it.
      #expect(both.contains("In «indagine» 1 peso è ridotto a 5,458"), "\(both)")
      #expect(both.contains("Pesi di «altra» non portati su margini: 120 risposte"), "\(both)")
      #expect(!both.contains("In «altra»"), "\(both)")
    }
  }

  @Test("a limit without weights, and an empty list of margins, are told")
  func nothingToDo() throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "profiles/indagine.yaml", SmallMapping.surveyProfile + "calibrazione: {taglio: 5}\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      #expect(
        errors.contains("ogni risposta conta 1, e non c’è nessun peso da ridurre"), "\(errors)")
      try mapping.write(
        "profiles/indagine.yaml", SmallMapping.surveyProfile + "calibrazione: {margini: []}\n")
      let (stopped, _, said) = mapping.run()
      #expect(stopped == .dataFaults)
      #expect(said.contains("l’elenco dei «margini» è vuoto"), "\(said)")
    }
  }

  @Test(
    "a number that does not fit is quoted as it was written, with what is allowed",
    arguments: [
      ("{taglio: 1}", "«1» non va bene per «taglio»", "valori ammessi: 2–100"),
      ("{taglio: 0,5}", "«5» sembra la parte dopo la virgola", "con il punto per i decimali"),
    ])
  func badNumber(calibration: String, found: String, mend: String) throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "profiles/indagine.yaml", SmallMapping.surveyProfile + "calibrazione: \(calibration)\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect(errors.contains(found) && errors.contains(mend), "\(errors)")
    }
  }

  @Test("a calibration with neither margins nor limit says what it needs")
  func empty() throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "profiles/indagine.yaml", SmallMapping.surveyProfile + "calibrazione: {eta: 18-64}\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect(errors.contains("«margini»"), "\(errors)")
    }
  }
}
