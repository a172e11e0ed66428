import Foundation
import Testing

@testable import Commands

/// How precise published shares are, and what weights they rest on.
struct PrecisionTests {
  /// Weights 100 and 200 by turns.
  private static func with(_ body: (SmallMapping) throws -> Void) throws {
    try SmallMapping.with { mapping in
      let rows = SmallMapping.survey.split(separator: "\n").enumerated().map { place, line in
        place == 0 ? line + ",peso" : line + ",\(place % 2 == 1 ? 100 : 200)"
      }
      try mapping.write("sources/indagine.csv", rows.joined(separator: "\n") + "\n")
      try mapping.write(
        "profiles/indagine.yaml", SmallMapping.surveyProfile + "peso: {colonna: peso}\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      try body(mapping)
    }
  }

  @Test("effective sample, design effect, degrees of freedom and standard error are R's")
  func cells() throws {
    try Self.with { mapping in
      let rows = try rowsOfCSV(mapping.folder.appendingPathComponent("reports/data/celle.csv"))
      let cell = try #require(
        rows.first {
          $0["territorio"] == "R03" && $0["obiettivo"] == "A3.1" && $0["destinatari"] == "tutti"
        })
      func precision(_ name: String) -> [String?] {
        ["n_eff", "deff", "df", "se"].map { cell["\(name)_\($0)"] }
      }
      // R 4.2.2, survey 4.1-1: svymean of svydesign(~1, weights = ~w), p(1 - p)/SE^2 and
      // SE^2/(p(1 - p)/(n - 1)).
      #expect(precision("non_coperto") == ["157.5", "0.7556", "119", "0.0297"])
      #expect(precision("bisogno") == ["157.5", "0.7556", "119", "0.0297"])
      #expect(precision("copertura") == ["79.7", "1.1169", "89", "0.0549"])
      // Only where a share stands as a number.
      for row in rows {
        for name in ["non_coperto", "bisogno", "copertura", "a_carico", "lavoro"]
        where row[name] == "" {
          #expect(["n_eff", "deff", "df", "se"].allSatisfy { row["\(name)_\($0)"] == "" })
        }
      }
    }
  }

  @Test("a share that is left open tells both shares its ends are of")
  func open() throws {
    try SmallMapping.with { mapping in
      try mapping.replace(
        "profiles/indagine.yaml", "\"Ci pensano i nonni\": coperto_famiglia",
        "\"Ci pensano i nonni\": coperto_non_specificato")
      #expect(mapping.run().0 == .done)
      // scipy 1.17: 30 and 60 of 90 in need, n* = 90 * 119/120.
      let told = ExampleRun.mappa(["explain", "COP:prova-2026:R03:A3.1:tutti", mapping.folder.path])
      #expect(told.output.contains("BetaInv(0,025; 29,8; 59,5+1) = 0,2370\n"), "\(told.output)")
      #expect(told.output.contains("BetaInv(0,975; 59,5+1; 29,8) = 0,7630\n"))
    }
  }

  @Test("the weights of a survey are always told")
  func weights() throws {
    try Self.with { mapping in
      // 120 · (60 · 100² + 60 · 200²)/18,000² = 1.11.
      let page = try mapping.read("reports/scheda-R03.md")
      #expect(
        page.contains("| Questionario di prova | 120 | 18.000,0 | 100,00 | 200,00 | 1,11 |"))
    }
  }

  @Test("a table that others made is said to be taken as a simple random sample")
  func tables() throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "sources/tabella.csv",
        "domanda,risposta,n,totale\nServe?,no,103,200\nServe?,senza,37,200\nServe?,usa,60,200\n")
      try mapping.write(
        "profiles/tabella.yaml",
        """
        tipo: aggregati
        titolo: Tabella di un giornale
        rilevazione: tabella-2026
        popolazione: popolazione
        campionamento: probabilistico
        periodo: {dal: 2026-01-10, al: 2026-01-31}
        luogo: {territorio: {fisso: R03}}
        domanda: {colonna: domanda}
        risposta: {colonna: risposta}
        conteggio: {colonna: n}
        base: {colonna: totale}
        voci:
          - {domanda: "Serve?", risposta: "no", obiettivo: C1, quantita: nessun_bisogno}
          - {domanda: "Serve?", risposta: "senza", obiettivo: C1, quantita: non_coperto}
          - {domanda: "Serve?", risposta: "usa", obiettivo: C1, quantita: bisogno}

        """)
      try mapping.write(
        "mappatura.yaml",
        SmallMapping.descriptor
          + "  - {nome: tabella, file: sources/tabella.csv, profilo: profiles/tabella.yaml}\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let cell = try #require(
        try rowsOfCSV(mapping.folder.appendingPathComponent("reports/data/celle.csv"))
          .first { $0["rilevazione"] == "tabella-2026" && $0["territorio"] == "R03" })
      // 97 and 37 of 200.
      #expect([cell["bisogno"], cell["non_coperto"]] == ["0.4850", "0.1850"])
      #expect(
        try mapping.read("reports/scheda-R03.md").contains(
          "Le tabelle già fatte da altri («Tabella di un giornale») non dicono pesi né disegno"))
      // Thirteen people have neither the need nor no need.
      try mapping.replace("sources/tabella.csv", "103,200", "90,200")
      let again = mapping.run()
      #expect(again.errors.contains("le risposte contate fanno 187 persone, la base 200"))
    }
  }
}
