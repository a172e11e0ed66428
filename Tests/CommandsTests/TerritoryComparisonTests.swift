import Foundation
import Testing

@testable import Commands

/// Territories of one survey side by side.
struct TerritoryComparisonTests {
  /// In Bergamo all who need help in summer lack it, in Lodi nobody does.
  private static let survey: String = {
    var rows = ["id,comune,provincia,lavoro,cura,estate,spesa"]
    for i in 0..<160 {
      let isBergamo = i % 2 == 0
      let summer = i % 8 < 4 ? "No" : isBergamo ? "Non trovo risposta" : "Uso un servizio"
      let shopping = i % 6 < 4 ? "No" : i % 4 < 2 ? "Non trovo risposta" : "Uso un servizio"
      rows.append(
        "\(i),\(isBergamo ? "BERGAMO,BG" : "Lodi,LO"),privato,Nessuno,\(summer),\(shopping)")
    }
    return rows.joined(separator: "\n") + "\n"
  }()

  private static func with<Result>(
    _ pairs: String, _ body: (SmallMapping) throws -> Result
  ) throws -> Result {
    try SmallMapping.with { mapping in
      try mapping.write("sources/indagine.csv", survey)
      try mapping.write(
        "mappatura.yaml", SmallMapping.descriptor + "confronti_territori: \(pairs)\n")
      return try body(mapping)
    }
  }

  private static func rows(_ mapping: SmallMapping) throws -> [[String: String]] {
    try rowsOfCSV(mapping.folder.appendingPathComponent("reports/data/differenze-territori.csv"))
      .filter { $0["destinatari"] == "tutti" }
  }

  @Test("two territories that the mapping names are compared on both pages, in data and trail")
  func declared() throws {
    try Self.with("[{territorio: ATS di Bergamo, con: ATS-321}]") { mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let told = try Self.rows(mapping).filter { $0["confronto"] == "dichiarato" }
      let summer = try #require(
        told.first { $0["obiettivo"] == "A3.1" && $0["indicatore"] == "unmet" })
      #expect(summer["territorio"] == "ATS-325" && summer["altro_territorio"] == "ATS-321")
      #expect(summer["quota"] == "0.5000" && summer["altra_quota"] == "0.0000")
      #expect(summer["lettura"] == "higher" && Double(summer["p_corretto"]!)! < 0.001)
      // As many need it in both; only who finds an answer differs.
      let need = try #require(
        told.first { $0["obiettivo"] == "A3.1" && $0["indicatore"] == "inNeed" })
      #expect(need["differenza"] == "0.0000" && need["lettura"] == "notDetectable")
      for page in ["scheda-ATS-325.md", "scheda-ATS-321.md", "scheda-R03.md"] {
        let text = try mapping.read("reports/" + page)
        #expect(text.contains("Territori che la mappatura mette a confronto"), "\(page)")
        #expect(
          text.contains(#/\| Custodia dei figli nella chiusura estiva A3\.1 \|.+\| più alta \|/#))
      }
      let (_, shown, wrong) = ExampleRun.mappa(["explain", "ATS-325:A3.1", mapping.folder.path])
      #expect(shown.contains("Rispetto ad altri territori:"), "\(wrong)")
      #expect(
        shown.contains(
          "quota senza risposta, ATS di Bergamo e ATS della Città Metropolitana di Milano: d = 0,5000 − 0,0000"
        ))
      #expect(shown.contains("Holm, tra i confronti dichiarati di uno stesso gruppo"))
      #expect(shown.contains("Cov è calcolata su tutte le persone insieme"))
    }
  }

  @Test("of a census the explanation says how the two values stand, without a test")
  func census() throws {
    try Self.with("[{territorio: ATS-325, con: ATS-321}]") { mapping in
      try mapping.replace("profiles/indagine.yaml", "probabilistico", "censuario")
      #expect(mapping.run().0 == .done)
      let (_, shown, errors) = ExampleRun.mappa(["explain", "ATS-325:A3.1", mapping.folder.path])
      #expect(shown.contains(#/d = 0,5000 − 0,0000 = 0,5000\n +più alta\n/#), "\(shown)\(errors)")
    }
  }

  @Test("a map says which territories differ from the whole, and which may differ by chance")
  func map() throws {
    try Self.with("[]") { mapping in
      #expect(mapping.run().0 == .done)
      let told = try Self.rows(mapping)
      #expect(told.allSatisfy { $0["confronto"] == "parte_di_insieme" })
      #expect(told.allSatisfy { $0["altro_territorio"] == "R03" && $0["territorio"] != "R03" })
      func reading(_ territory: String, _ objective: String) -> String? {
        told.first { $0["territorio"] == territory && $0["obiettivo"] == objective }?["lettura"]
      }
      #expect(reading("ATS-325", "A3.1") == "higher")
      #expect(reading("ATS-321", "A3.1") == "lower")
      #expect(reading("ATS-325", "B1") == "notDetectable")
      let page = try mapping.read("reports/scheda-R03.md")
      #expect(page.contains("| Rispetto a Regione Lombardia |"))
      #expect(page.contains("Bergamo sopra il valore di Regione Lombardia"))
      #expect(!page.contains("Territori che la mappatura mette a confronto"))
    }
  }

  @Test("the share of a whole that is one of its parts alone is compared with nothing")
  func onlyPart() throws {
    for pair in ["{territorio: ATS-325, con: R03}", "{territorio: R03, con: ATS-325}"] {
      try onlyPart("[\(pair)]")
    }
  }

  private func onlyPart(_ pairs: String) throws {
    try Self.with(pairs) { mapping in
      let rows = Self.survey.split(separator: "\n").filter { !$0.contains("Lodi") }
      try mapping.write("sources/indagine.csv", rows.joined(separator: "\n") + "\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .done)
      #expect(
        errors.contains(
          "di «Lombardia [R03]» hanno risposto solo persone di «ATS di Bergamo [ATS-325]»"),
        "\(errors)")
      #expect(try Self.rows(mapping).isEmpty)
      #expect(try !mapping.read("reports/scheda-R03.md").contains("Rispetto a Regione Lombardia"))
    }
  }

  @Test("an ambito called like a province and a comune is told apart on page and trail")
  func namesakes() throws {
    try Self.with("[{territorio: A-lodi, con: ATS-325}, {territorio: ATS-321, con: ATS-325}]") {
      mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let page = try mapping.read("reports/scheda-R03.md")
      #expect(page.contains("| Bisogno | Ambito Lodi | ATS di Bergamo | Differenza, in punti |"))
      // Between territories of one level short names do.
      #expect(
        page.contains(
          "| Bisogno | Città Metropolitana di Milano | Bergamo | Differenza, in punti |"))
      let shown = ExampleRun.mappa(["explain", "A-lodi:A3.1", mapping.folder.path]).output
      #expect(shown.contains("Ambito Lodi e ATS di Bergamo: d ="), "\(shown)")
      #expect(shown.contains("Ambito Lodi 0"), "\(shown)")
    }
  }

  @Test("a part and its whole differ the same whichever is named first")
  func eitherOrder() throws {
    func row(_ pair: String) throws -> [String: String] {
      var found: [String: String] = [:]
      try Self.with("[\(pair)]") { mapping in
        #expect(mapping.run().0 == .done)
        found = try #require(
          try Self.rows(mapping).first {
            $0["confronto"] == "dichiarato" && $0["obiettivo"] == "B1"
              && $0["destinatari"] == "tutti" && $0["indicatore"] == "unmet"
          })
      }
      return found
    }
    let part = try row("{territorio: ATS-325, con: R03}")
    let whole = try row("{territorio: R03, con: ATS-325}")
    func number(_ row: [String: String], _ name: String) throws -> Double {
      try #require(row[name].flatMap(Double.init), "\(row)")
    }
    #expect(try number(part, "differenza") == -number(whole, "differenza"))
    #expect(try number(part, "differenza_inf") == -number(whole, "differenza_sup"))
    #expect(part["p_corretto"] == whole["p_corretto"])
    #expect(part["minima_rilevabile"] == whole["minima_rilevabile"])
  }

  @Test(
    "territories that cannot be compared stop the run and say what to write",
    arguments: [
      ("[{territorio: Atlantide, con: ATS-321}]", "«Atlantide», che non è tra i territori"),
      ("[{territorio: ATS-321, con: ATS-321}]", "mette a confronto «ATS-321» con sé stesso"),
      (
        "[{territorio: ATS-321, con: ATS-325}, {territorio: ATS-325, con: ATS-321}]",
        "dice due volte di confrontare «ATS-325» e «ATS-321»"
      ),
      ("[{territorio: ATS-321}]", "«con»"),
      ("[{territorio: Lodi, con: ATS-321}]", "Lodi [A-lodi]"),
    ])
  func refused(_ pairs: String, _ message: String) throws {
    try Self.with(pairs) { mapping in
      for (status, _, errors) in [mapping.run(), mapping.check()] {
        #expect(status == .dataFaults)
        #expect(errors.contains("mappatura.yaml, riga"), "\(errors)")
        #expect(errors.contains(message), "\(errors)")
      }
    }
  }
}
