import Foundation
import Testing

@testable import Commands

/// Hours and scales from the words of a profile to the page, the data and the explanation.
struct NumberRunTests {
  private static let questions = """
    peso: {colonna: peso}
    pesi_di_popolazione: sì
    conta: {unita: persone, eta: 18-64}
    numeri:
      - {codice: ore_cura, titolo: "Ore di cura alla settimana", colonna: ore, minimo: 0, massimo: 168, unita: ore}
    ordinali:
      - codice: fatica
        titolo: "Quanto spesso è faticoso"
        colonna: fatica
        scala: ["mai", "a volte", "spesso", "sempre"]
        valori: {"di continuo": "sempre", "non so": null}

    """

  /// Hours 0 to 9 with weights 100 and 200 by turns; three of those who would say 7 give an
  /// impossible number, none, and a word.
  private static func survey(_ hours: (Int) -> String = hours) -> String {
    let lines = SmallMapping.survey.split(separator: "\n").enumerated().map { place, line in
      if place == 0 { return line + ",peso,ore,fatica" }
      let i = place - 1
      let step = i % 10 < 3 ? "mai" : i % 10 < 6 ? "a volte" : i % 10 < 9 ? "spesso" : "sempre"
      return line + ",\(i % 2 == 0 ? 100 : 200),\(hours(i)),\(i == 119 ? "di continuo" : step)"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func hours(_ i: Int) -> String {
    [7: "300", 17: "", 27: "boh"][i] ?? "\(i % 10)"
  }

  private static func with(
    _ survey: String = survey(), profile: String = questions, _ body: (SmallMapping) throws -> Void
  ) throws {
    try SmallMapping.with { mapping in
      try mapping.write("sources/indagine.csv", survey)
      try mapping.write("profiles/indagine.yaml", SmallMapping.surveyProfile + profile)
      try body(mapping)
    }
  }

  private static func rows(_ mapping: SmallMapping) throws -> [[String: String]] {
    try rowsOfCSV(mapping.folder.appendingPathComponent("reports/data/numeri.csv"))
  }

  private static func row(
    _ mapping: SmallMapping, _ statistic: String, _ step: String = "", target: String = "tutti"
  ) throws -> [String: String] {
    try #require(
      try rows(mapping).first {
        $0["territorio"] == "R03" && $0["destinatari"] == target
          && $0["statistica"] == statistic && (step.isEmpty || $0["gradino"] == step)
      })
  }

  @Test("means, totals, medians and cumulative shares are those computed by hand")
  func values() throws {
    try Self.with { mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      // R 4.2.2, survey 4.1-1: svymean 4.5862 (SE 0.2822), svytotal 79800 (SE 5911.4); the
      // interval with t of 116 degrees of freedom.
      let mean = try Self.row(mapping, "media")
      #expect(mean["n"] == "117" && mean["unita"] == "ore" && mean["stato"] == "published")
      #expect(
        [mean["valore"], mean["valore_inf"], mean["valore_sup"]] == ["4.5862", "4.0272", "5.1452"])
      // Three of a few who did not answer would tell of them, and so would the rows beside n.
      #expect(mean["non_risposta"] == "")
      let page = try mapping.read("reports/scheda-R03.md")
      let source = page.split(separator: "\n").first { $0.contains("Questionario di prova |") }
      #expect(source?.contains("| [s] | [s] |") == true, "\(source ?? "")")
      let total = try Self.row(mapping, "totale")
      // Nor is the sum of their weights told, 17,400: the mean weight, 148.7, in steps of 10 (five people
      // of weight 200, over 117). 4.5862·117·150, with 1.9806·8 % of it (the coefficient of variation is
      // 7.4 %) and 4.5862·117·10/2 on both sides.
      #expect(
        [total["valore"], total["valore_inf"], total["valore_sup"]]
          == ["80487.9310", "65051.6809", "95924.1812"])
      #expect(total["persone_rappresentate"] == "17550.0000" && total["affidabilita"] == "alta")
      // scipy 1.17.1: Korn and Graubard's interval by hand.
      let shares = try ["mai", "a volte", "spesso"].map { try Self.row(mapping, "fino_a", $0) }
      #expect(shares.map { $0["valore"] } == ["0.2667", "0.6000", "0.8667"])
      #expect(shares.map { $0["valore_inf"] } == ["0.1883", "0.5009", "0.7796"])
      #expect(shares.map { $0["valore_sup"] } == ["0.3575", "0.6935", "0.9287"])
      let median = try Self.row(mapping, "mediana")
      #expect(median["gradino"] == "a volte" && median["valore"] == "2" && median["n"] == "120")
      #expect(median["valore_inf"] == "2" && median["valore_sup"] == "2")
      #expect(errors.contains("«300» non è una risposta possibile"), "\(errors)")
      #expect(errors.contains("«boh» non è un numero"))
      #expect(!errors.contains("di continuo"))
    }
  }

  @Test("the page and the explanation tell the same numbers, with the formula and its numbers")
  func told() throws {
    try Self.with { mapping in
      #expect(mapping.run().0 == .done)
      let page = try mapping.read("reports/scheda-R03.md")
      let groups = try #require(page.range(of: "\n## 4. ")?.upperBound)
      #expect(page[groups...].contains("Quanto tempo, quanto spesso"))
      #expect(page.contains("4,6 ore"))
      #expect(page.contains("Ore di cura alla settimana, in tutto: 80.000 (65.000–96.000) ore"))
      #expect(page.contains("fino a «a volte» 60\u{A0}% (50–69)"))
      let (status, shown, errors) = ExampleRun.mappa([
        "explain", "NUM:prova-2026:R03:ore_cura:tutti", mapping.folder.path,
      ])
      #expect(status == .done, "\(errors)")
      #expect(shown.contains("di chi ha risposto: 4,5862; le due somme esatte"), "\(shown)")
      #expect(
        shown.contains(
          "media per Ŵ = 117 risposte · 150 = 17.550 persone: 80.488, da 65.052 a 95.924"))
      #expect(!shown.contains("17.400") && !shown.contains("79.800"), "\(shown)")
      #expect(shown.contains("4,5862 ± 1,9806·0,2822: da 4,0272 a 5,1452"))
      #expect(shown.contains("117 risposte nella base, da 117 unità in 1 strato"))
      #expect(!shown.contains("decision"))
      let scale = ExampleRun.mappa(["explain", "R03:fatica", mapping.folder.path]).output
      #expect(scale.contains("mediana (Woodruff)") && scale.contains("«a volte»"), "\(scale)")
      // Nobody decides on a number.
      #expect(try !mapping.read("reports/decisions.csv").contains("NUM:"))
    }
  }

  @Test("where everybody answers the total is exact, with its standard error")
  func exact() throws {
    let hours = String(
      Self.questions.prefix(upTo: Self.questions.firstRange(of: "ordinali")!.lowerBound))
    try Self.with(Self.survey { "\($0 % 10)" }, profile: hours.trimmingCharacters(in: .whitespaces))
    {
      mapping in
      #expect(mapping.run().0 == .done)
      // 84,000 ± 1.98010·5,923.887: √(120/119·Σ(wv − 700)²), t with 119 degrees of freedom (Python).
      let total = try Self.row(mapping, "totale")
      #expect(
        [total["valore"], total["valore_inf"], total["valore_sup"]]
          == ["84000.0000", "72270.1121", "95729.8879"])
      #expect(total["persone_rappresentate"] == "18000.0000")
      let shown = ExampleRun.mappa([
        "explain", "NUM:prova-2026:R03:ore_cura:tutti", mapping.folder.path,
      ]).output
      #expect(shown.contains("84.000,0/18.000,0 = 4,6667"), "\(shown)")
    }
  }

  @Test("few people, and few others, are withheld in the data, on the page and in explanations")
  func withheld() throws {
    // Of the people of Lodi four alone answered.
    try Self.with(Self.survey { $0 % 2 == 1 && $0 > 8 ? "" : "\($0 % 10)" }) { mapping in
      #expect(mapping.run().0 == .done)
      let hours = try Self.rows(mapping).filter {
        $0["domanda"] == "ore_cura" && $0["destinatari"] == "tutti"
      }
      func signs(_ place: String) -> Set<String?> {
        Set(hours.filter { $0["territorio"] == place }.map { $0["stato"] })
      }
      #expect(try Self.row(mapping, "media")["stato"] == "published")
      #expect(signs("ATS-321") == ["suppressed"])
      // The region less Bergamo would tell of the four.
      #expect(signs("ATS-325") == ["suppressed"])
      for row in hours where row["stato"] == "suppressed" {
        #expect(["n", "valore", "valore_inf", "non_risposta"].allSatisfy { row[$0] == "" })
        #expect(row["segno_istat"] == "*")
      }
      let shown = ExampleRun.mappa([
        "explain", "NUM:prova-2026:ATS-325:ore_cura:tutti", mapping.folder.path,
      ]).output
      #expect(!shown.contains("Ŷ"), "\(shown)")
    }
  }

  @Test("without weights there is a mean and no total, and volunteers are read with care")
  func unweighted() throws {
    let profile = Self.questions.replacingOccurrences(
      of: "peso: {colonna: peso}\npesi_di_popolazione: sì\n", with: "")
    try Self.with(profile: profile) { mapping in
      try mapping.replace("profiles/indagine.yaml", "probabilistico", "non_probabilistico")
      #expect(mapping.run().0 == .done)
      #expect(try !Self.rows(mapping).contains { $0["statistica"] == "totale" })
      let mean = try Self.row(mapping, "media")
      #expect(mean["affidabilita"] == "media" && mean["valore"] == "4.4359")
    }
  }

  @Test("the order of the rows changes nothing")
  func order() throws {
    func data(_ survey: String) throws -> String {
      var text = ""
      try Self.with(survey) { mapping in
        #expect(mapping.run().0 == .done)
        text = try mapping.read("reports/data/numeri.csv")
      }
      return text
    }
    let lines = Self.survey().split(separator: "\n")
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    let (one, other) = (try data(Self.survey()), try data(turned))
    #expect(one == other)
  }

  @Test("parts of a wave add up where they ask alike, and stop the run where they do not")
  func parts() throws {
    try Self.with { mapping in
      let lines = Self.survey().split(separator: "\n")
      for (name, rows) in [("indagine", lines[1...60]), ("altra", lines[61...120])] {
        try mapping.write(
          "sources/\(name).csv", ([lines[0]] + rows).joined(separator: "\n") + "\n")
      }
      try mapping.write("profiles/altra.yaml", try mapping.read("profiles/indagine.yaml"))
      try mapping.replace(
        "mappatura.yaml", "  - {nome: catalogo,",
        "  - {nome: altra, file: sources/altra.csv, profilo: profiles/altra.yaml}\n  - {nome: catalogo,"
      )
      #expect(mapping.run().0 == .done)
      #expect(try Self.row(mapping, "media")["valore"] == "4.5862")
      try mapping.replace("profiles/altra.yaml", "unita: ore", "unita: minuti")
      let (status, output, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect((output + errors).contains("«ore_cura» della rilevazione «prova-2026»"))
    }
  }
}
