import Foundation
import Testing

@testable import Commands

/// What the report of `mappa sniff` says of tables that other regions, tools and languages write.
@Suite struct SniffWordingTests {
  private func journey(_ name: String, _ text: String) throws -> SniffTests.Journey {
    try SniffTests.journey(name, Data(text.utf8))
  }

  /// The report with its lines joined again.
  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func residents(_ code: String, _ name: String) -> String {
    let ages = (0...20).map { "\"\(code)\";\"\(name)\";\($0);\(50 + $0);\(40 + $0);\(90 + 2 * $0)" }
    let men = (0...20).reduce(0) { $0 + 50 + $1 }
    let women = (0...20).reduce(0) { $0 + 40 + $1 }
    let rows =
      [
        "\"Popolazione residente per età e sesso\"",
        "\"Codice comune\";\"Comune\";\"Età\";\"Totale maschi\";\"Totale femmine\";\"Totale\"",
      ] + ages + ["\"\(code)\";\"\(name)\";999;\(men);\(women);\(men + women)"]
    return rows.joined(separator: "\n") + "\n"
  }

  @Test("residents by age with a column for each sex are a population, whatever the region")
  func residents() throws {
    let lines = [
      "tipo: popolazione", "eta: {colonna: \"Età\"}",
      "persone_per_sesso: {F: {colonna: \"Totale femmine\"}, M: {colonna: \"Totale maschi\"}}",
      "- \"Totale\"",
    ]
    let here = try journey("residenti.csv", Self.residents("016024", "Bergamo"))
    #expect(here.report.contains("«popolazione»"), "\(here.report)")
    for line in lines + ["comune: {colonna: \"Comune\"}"] {
      #expect(here.draft.contains(line), "\(line)\n\(here.draft)")
    }
    // The file lies in the mapping already: nothing to copy, and no step without a number.
    let steps = here.report.split(separator: "\n").compactMap {
      $0.wholeMatch(of: #/  (\d)\. .+/#)?.1
    }
    #expect(steps == ["1", "2", "3"], "\(here.report)")
    #expect(here.lastCheck.0 == .done, "\(here.lastCheck.errors)\n\(here.draft)")
    #expect(here.lastCheck.output.contains("21 accolte"), "\(here.lastCheck.output)")
    let elsewhere = try journey("residenti.csv", Self.residents("028001", "Abano Terme"))
    #expect(elsewhere.report.contains("«popolazione»"), "\(elsewhere.report)")
    for line in lines + ["comune: {colonna:", "il registro non ne conosce i nomi"] {
      #expect(elsewhere.draft.contains(line), "\(line)\n\(elsewhere.draft)")
    }
  }

  @Test("a reading without separator is called by what it is, and one title line is one")
  func reasons() throws {
    let report = flat(try journey("residenti.csv", Self.residents("016024", "Bergamo")).report)
    #expect(report.contains("1 riga in cima è un titolo"), "\(report)")
    let catalogue = flat(try journey("servizi.csv", "nome;comune\nNido;Lodi\nCRE;Crema\n").report)
    #expect(
      catalogue.contains("la seconda lettura possibile, senza separatore, una colonna sola, vale"),
      "\(catalogue)")
    #expect(!(report + catalogue).contains("«»"))
    #expect(catalogue.contains(#/vale 0,\d\d contro 0,\d\d/#), "\(catalogue)")
  }

  @Test("the reasons for a tool are one sentence with one list of columns; points are no telephone")
  func tool() throws {
    let rows = (1...8).map {
      "325;S\($0);RSA \($0);BERGAMO;45,6774\($0);9.66293\($0)1234;0399150016\($0)"
    }
    let text = "COD_ATS;COD_STRUTTURA;DENOM_STRUTTURA;COMUNE_UBICAZIONE;WGS84_Y;WGS84_X;P_IVA\n"
    let journey = try journey("rsa.csv", text + rows.joined(separator: "\n") + "\n")
    let report = flat(journey.report)
    #expect(
      report.contains(": colonne che lo strumento chiama così: COD_ATS, WGS84_Y, WGS84_X. "),
      "\(report)")
    #expect(report.contains("03991500161 03991500162"), "\(report)")
    #expect(!report.contains("••• 45") && report.contains("9.6629311234"), "\(report)")
    let form = try SniffTests.journey("modulo.csv", Data(SniffFixtures.google.utf8))
    #expect(
      flat(form.report).contains("cronologiche; la prima colonna è l’ora dell’invio (01/03/2"))
  }

  @Test("a draft names a tool that is certain and leaves out what it always does")
  func format() throws {
    let groups = try journey("gruppi.csv", SniffFixtures.taguette)
    #expect(groups.draft.contains("\nformato: taguette\n"), "\(groups.draft)")
    let survey = try journey("indagine.csv", SniffFixtures.limeSurvey)
    #expect(survey.draft.contains("\nformato: limesurvey\n"), "\(survey.draft)")
    #expect(!survey.draft.contains("non_mostrata"))
    #expect(!survey.draft.contains("- \"Ultima pagina\""))
    #expect(survey.lastCheck.0 == .done, "\(survey.lastCheck.errors)")
    let catalogue = try journey("servizi.csv", SniffFixtures.catalogue)
    #expect(!catalogue.draft.contains("formato:"))
  }

  @Test("green spaces are cared for, and nobody is; a question of persons is")
  func caredFor() throws {
    let answers = ["per nulla", "poco", "abbastanza", "molto"]
    let cared = ["Figli 0-2 anni", "Genitore anziano", "Nessuno"]
    let rows = (0..<24).map {
      "0\($0 % 9 + 1)/03/2026 10.10.00,Lodi,\(answers[$0 % 4]),\(cared[$0 % 3])"
    }
    let text =
      "Informazioni cronologiche,Comune di residenza,"
      + "Gli spazi verdi sono curati in maniera adeguata?,Di chi si prende cura?\n"
      + rows.joined(separator: "\n") + "\n"
    let journey = try journey("verde.csv", text)
    let lines = journey.report.split(separator: "\n").filter { $0.contains("persone assistite") }
    #expect(lines.count == 1 && lines[0].contains("Di chi si prende cura?"), "\(journey.report)")
    #expect(journey.draft.contains("\"Genitore anziano\": {eta: 65+}"), "\(journey.draft)")
    #expect(!journey.draft.contains("assistiti:\n  - colonna: \"Gli spazi"), "\(journey.draft)")
  }

  @Test("columns of one question that found no use are told together")
  func questions() throws {
    let header = ["Klassen", "Zustände", "Abläufe"].map { "Welche Diagramme nutzen Sie? [\($0)]" }
    let rows = (0..<12).map { n in
      ["\(n)", "2026-02-10 09:00:00", "3", "de"] + (0..<3).map { (n + $0) % 2 == 0 ? "Ja" : "Nein" }
    }
    let lines =
      [["Antwort ID", "Datum Abgeschickt", "Letzte Seite", "Start-Sprache"] + header] + rows
    let text = lines.map { row in row.map { "\"\($0)\"" }.joined(separator: ";") }
    let journey = try journey("umfrage.csv", text.joined(separator: "\n") + "\n")
    #expect(
      flat(journey.report).contains(
        "nessun obiettivo simile: «Welche Diagramme nutzen Sie?» (3 colonne)"),
      "\(journey.report)")
    for item in ["[Klassen]", "[Zustände]", "[Abläufe]"] {
      #expect(journey.report.contains("… \(item)  nessun obiettivo simile"), "\(journey.report)")
    }
  }

  @Test("of a table of HSDS the names of services are shown, and the folder is told of")
  func directory() throws {
    let text =
      "id,organization_id,name,email,status\n1,7,Sportello Lilla,sportello@example.org,active\n"
      + "2,7,Nido Lilla,nido@example.org,active\n"
    let journey = try journey("services.csv", text)
    #expect(journey.report.contains("Sportello Lilla"), "\(journey.report)")
    #expect(!journey.report.contains("@example.org"))
    #expect(flat(journey.report).contains("indichi come «file» la cartella che le contiene"))
    #expect(!journey.draft.contains("formato:"), "a single table is not what hsds reads")
  }

  @Test("names of people and links are neither shown nor taken for kinds of services")
  func people() throws {
    let names = ["Anna Bianchi", "Marco Ferri", "Giulia Neri", "Paolo Galli", "Rosa Conti"]
    let rows = (0..<20).map {
      "CONSULTORIO \($0);LODI;https://www.example.org/salute/famiglia;\(names[$0 % 5])"
    }
    let text = "denominazione;comune;url;rilevatore\n" + rows.joined(separator: "\n") + "\n"
    let survey = try SniffTests.journey("elenco.csv", Data(text.utf8), ["--tipo", "indagine"])
    #expect(survey.draft.contains("scarta_identificativi: [\"rilevatore\"]"), "\(survey.draft)")
    let journey = try journey("elenco.csv", text)
    #expect(journey.report.contains("«catalogo»"), "\(journey.report)")
    #expect(!journey.report.contains("Bianchi") && !journey.draft.contains("Bianchi"))
    #expect(!journey.draft.contains("colonna: \"url\""), "\(journey.draft)")
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
  }
}
