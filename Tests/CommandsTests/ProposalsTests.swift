import Foundation
import Testing

@testable import Commands

/// Planned interventions held against the act and the map of needs.
struct ProposalsTests {
  private static let header =
    "codice,titolo,territorio,obiettivi,destinatari,eta_da,eta_a,inizio,fine,modalita,spese,"
    + "solo_destinatari_4_3,vantaggio_imprese,ente,tipo_ente,ruolo,euro_2026\n"

  /// A plan that keeps every rule that can be kept.
  private static let sound = """
    P1,Estate e spesa,Bergamo [ATS-325],A3.1|B1,minori,6,13,01/09/2026,31/08/2028,voucher,educatori e materiali,si,no,Comune di Bergamo,comune,capofila,"60.000,00"
    P1,,,,,,,,,,,,,Coop Il Sole,cooperativa sociale,beneficiario,
    P1,,,,,,,,,,,,,Associazione Famiglie,ETS,beneficiario,
    P1,,,,,,,,,,,,,Fabbrica Rossi,impresa,rete,

    """

  private func told(_ rows: String, in mapping: SmallMapping) throws
    -> (CommandStatus, output: String, errors: String)
  {
    try mapping.write("proposte.csv", Self.header + rows)
    return ExampleRun.mappa(
      [
        "proposals", mapping.folder.appendingPathComponent("proposte.csv").path,
        mapping.folder.path,
      ])
  }

  private func state(_ rule: String, _ output: String) -> String? {
    output.split(separator: "\n").first { $0.contains("| \(rule) |") }
      .map { $0.split(separator: "|")[1].trimmingCharacters(in: CharacterSet(charactersIn: " *")) }
  }

  @Test("a plan that keeps the rules is told so, with where it sits in the map of needs")
  func sound() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let rows = Self.sound.replacingOccurrences(of: "Bergamo [ATS-325]", with: "ATS-325")
      let (status, output, errors) = try told(rows, in: mapping)
      #expect(status == .done, "\(errors)")
      for rule in [
        "Durata biennale", "Almeno due macrocategorie tra a, b, c, d",
        "Almeno tre enti beneficiari",
        "Un ente pubblico territoriale tra i partner", "Capofila pubblico o privato non profit",
        "Le imprese nella rete di supporto", "Spese escluse", "Destinatari del 4.3",
        "Modo di erogazione", "Aiuti de minimis",
      ] {
        #expect(state(rule, output) == "rispettata", "\(rule)\n\(output)")
      }
      let position = output.split(separator: "\n").first {
        $0.hasPrefix("| Custodia dei figli nella chiusura estiva A3.1 | ATS di Bergamo |")
      }
      #expect(position?.contains("| Figli di 6-10 anni | 100") == true, "\(output)")
      // Sprint! gives summer services to the same children: a question, not a fault.
      #expect(state("Complementare o addizionale a ciò che c’è", output) == "da verificare")
      // Centri per la Famiglia give neither: whoever takes part, X stays under .40.
      #expect(output.contains("può sovrapporsi a Sprint! Lombardia Insieme: dire"))
      #expect(output.contains("| Centri per la Famiglia | da verificare |"))
      #expect(output.contains("Custodia dei figli nella chiusura estiva"))
      #expect(
        output.contains("| ATS di Bergamo | 2026 | 60.000 | 110.000 | **entro le risorse** |"))
      #expect(output.contains("non sostituisce l’istruttoria"))
    }
  }

  /// One change to the sound plan, and the rule that it breaks or leaves open.
  static let spoilt: [(change: (String, String), rule: String, state: String, why: String)] = [
    (("31/08/2028", "31/08/2027"), "Durata biennale", "non rispettata", "dura 12 mesi"),
    (("31/08/2028", "30/09/2028"), "Durata biennale", "da verificare", "dura 25 mesi"),
    (("31/08/2028", ""), "Durata biennale", "da verificare", "manca la data"),
    (("A3.1|B1", "A3.1|A4.1"), "Almeno due macrocategorie tra a, b, c, d", "non rispettata", "a)"),
    (
      ("A3.1|B1", "A3.1|E1"), "Almeno due macrocategorie tra a, b, c, d", "da verificare", "Regione"
    ),
    (("A3.1|B1", "A3.1|F5"), "Almeno due macrocategorie tra a, b, c, d", "da verificare", "ATS"),
    (("ETS,beneficiario", "ETS,rete"), "Almeno tre enti beneficiari", "non rispettata", "2 benef"),
    (
      ("ETS,beneficiario", ",beneficiario"), "Almeno tre enti beneficiari", "da verificare",
      "Famigl"
    ),
    (
      ("Comune di Bergamo,comune", "Scuola,ente pubblico"),
      "Un ente pubblico territoriale tra i partner", "non rispettata", "non c’è un comune"
    ),
    (
      ("comune,capofila", "impresa,capofila"), "Capofila pubblico o privato non profit",
      "non rispettata", "non è un ente pubblico"
    ),
    (
      ("comune,capofila", "comune,beneficiario"), "Capofila pubblico o privato non profit",
      "non rispettata", "nessun ente è indicato"
    ),
    (
      ("impresa,rete", "impresa,beneficiario"), "Le imprese nella rete di supporto",
      "da verificare", "4.2"
    ),
    (
      ("educatori e materiali", "educatori e monitoraggio"), "Spese escluse", "non rispettata",
      "monitoraggio"
    ),
    (("educatori e materiali", ""), "Spese escluse", "da verificare", "non sono descritte"),
    ((",si,no,", ",no,no,"), "Destinatari del 4.3", "non rispettata", "anche altri"),
    ((",si,no,", ",,si,"), "Aiuti de minimis", "da verificare", "2023/2831"),
    (("voucher", ""), "Modo di erogazione", "da verificare", "non è detto"),
    (
      ("A3.1|B1", "A1|B1"), "Care giving a domicilio non già sostenuto", "da verificare",
      "Bonus Assistenti Familiari"
    ),
  ]

  @Test("every rule is told unmet, or open where the plan does not say", arguments: 0..<18)
  func spoilt(_ number: Int) throws {
    let (change, rule, expected, why) = Self.spoilt[number]
    try SmallMapping.with { mapping in
      mapping.run()
      let rows = Self.sound.replacingOccurrences(of: "Bergamo [ATS-325]", with: "ATS-325")
      #expect(rows.contains(change.0))
      let (status, output, errors) = try told(
        rows.replacingOccurrences(of: change.0, with: change.1), in: mapping)
      #expect(status == .done, "\(errors)")
      #expect(state(rule, output) == expected, "\(output)")
      let line = output.split(separator: "\n").first { $0.contains("| \(rule) |") } ?? ""
      #expect(line.contains(why), "\(line)")
    }
  }

  @Test("more than the act gives to an ATS in a year is told, all plans together")
  func resources() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let one = Self.sound.replacingOccurrences(of: "Bergamo [ATS-325]", with: "ATS-325")
      let (_, output, _) = try told(
        one + one.replacingOccurrences(of: "P1", with: "P2"), in: mapping)
      #expect(
        output.contains("| 120.000 | 110.000 | **oltre le risorse: servono residui autorizzati** |")
      )
    }
  }

  @Test("words that are not known stop the comparison, all of them told with what was meant")
  func faults() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let rows = """
        P1,,Bergamasca,A33,bambinii,x,,32/01/2026,,vaucher,,forse,,Ente,comunne,capo,tanti
        ,,,,,,,,,,,,,Ente,,,
        """
      let (status, _, errors) = try told(rows + "\n", in: mapping)
      #expect(status == .dataFaults)
      #expect(errors.contains("riga 2, colonna «euro_2026»: «tanti» non è una somma"), "\(errors)")
      #expect(errors.contains("riga 3, colonna «codice»: la riga non ha il codice"))
      let (_, _, more) = try told(
        "P1,,Bergamasca,A33,bambinii,x,,32/01/2026,,vaucher,,forse,,Ente,comunne,capo,\n",
        in: mapping)
      for message in [
        "«A33» non è un obiettivo", "«bambinii» non è tra le parole", "«x» non è un numero",
        "«32/01/2026» non è una data", "«vaucher» non è un modo di erogazione",
        "«forse» non è «si» né «no»", "«comunne» non è un tipo di ente noto. Forse: comune",
        "«capo» non è un ruolo",
      ] {
        #expect(more.contains(message), "\(message)\n\(more)")
      }
    }
  }

  @Test("the template is an empty table that is read back, and is never written over a file")
  func template() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let path = mapping.folder.appendingPathComponent("nuove.csv").path
      #expect(ExampleRun.mappa(["proposals", path, "--modello"]).0 == .done)
      let (status, _, errors) = ExampleRun.mappa(["proposals", path, mapping.folder.path])
      #expect(status == .dataFaults)
      #expect(errors.contains("nel file non c’è nessun intervento"))
      #expect(ExampleRun.mappa(["proposals", path, "--modello"]).0 == .storage)
    }
  }

  @Test("a table with a column twice is refused")
  func repeatedColumn() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      try mapping.write("proposte.csv", Self.header.dropLast() + ",Titolo\nP1\n")
      let (status, _, errors) = ExampleRun.mappa(
        [
          "proposals", mapping.folder.appendingPathComponent("proposte.csv").path,
          mapping.folder.path,
        ])
      #expect(status == .dataFaults)
      #expect(errors.contains("la colonna «titolo» compare più volte (colonne 2, 18)"), "\(errors)")
    }
  }

  @Test("a page is written where it is told, and never over the table it was made from")
  func output() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let rows = Self.sound.replacingOccurrences(of: "Bergamo [ATS-325]", with: "ATS-325")
      try mapping.write("proposte.csv", Self.header + rows)
      let table = mapping.folder.appendingPathComponent("proposte.csv").path
      let page = mapping.folder.appendingPathComponent("proposte.html").path
      let arguments = ["proposals", table, mapping.folder.path, "--output"]
      #expect(ExampleRun.mappa(arguments + [page]).0 == .done)
      #expect(try mapping.read("proposte.html").contains("Estate e spesa"))
      #expect(ExampleRun.mappa(arguments + [table]).0 == .usage)
      #expect(try mapping.read("proposte.csv").hasPrefix("codice,"))
    }
  }
}
