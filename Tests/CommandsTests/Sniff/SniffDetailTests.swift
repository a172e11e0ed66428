import Foundation
import Testing

@testable import Commands

/// `mappa sniff` on what a questionnaire asks beside the needs, and on a catalogue's season.
struct SniffDetailTests {
  @Test("when, how much, numbers and scales are proposed where they belong, and check accepts them")
  func survey() throws {
    let journey = try SniffTests.journey("modulo.csv", Data(SniffFixtures.details.utf8))
    // Under the need that the question names.
    #expect(
      journey.draft.contains(
        """
            non_coperto: {scelta: scoperti, opzione: "Doposcuola"}
        """), "\(journey.draft)")
    for line in [
      "    fasce:  # quando serve — 0,9",
      "      colonna: \"In quali orari le serve il doposcuola?\"",
      "\"Dopo le 18\": {orari: \"lun-ven 18:00-20:00\"}", "la fine non è detta: due ore",
      "\"16:30 - 18:30\": {orari: \"lun-ven 16:30-18:30\"}", "\"Sabato\": {giorni: [sab]}",
      "\"Sabato mattina\": DA_COMPLETARE", "# {orari: \"sab 08:00-13:00\"} — 0,5",
      "\"Indifferente\": indifferente", "\"Boh\": DA_COMPLETARE",
      "    prezzo_massimo:  # quanto si può pagare", "\"da 50 a 100 euro\": {da: 50, a: 100}",
      "\nfasce:  # quando serve", "\"Estate\": {stagione: estate}", "separatore: \", \"",
      "\"Tutto l'anno\": {stagione: tutto_anno}", "\nprezzo_massimo:  # quanto si può pagare",
      "scaglioni: [20, 50, 80]", "\nnumeri:\n", "- codice: ore-settimana-dedica-cura",
      "Il numero 999 sembra voler dire «non risposto»", "massimo: 168  # trovati da 0 a 999",
      "unita: ore", "\nordinali:\n",
      "scala: [\"per niente\", \"poco\", \"abbastanza\", \"molto\"]", "- \"Età\"",
    ] {
      #expect(journey.draft.contains(line), "\(line)\n\(journey.draft)")
    }
    let told = journey.report
    #expect(told.contains("→ fasce quando serve — 0,"), "\(told)")
    #expect(told.contains("→ ordinali risposta con un gradino di una scala"), "\(told)")
    #expect(journey.firstCheck.0 == .dataFaults)
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
    #expect(journey.lastCheck.output.contains("40 accolte"), "\(journey.lastCheck.output)")
  }

  @Test("columns of yes and no are slots by their labels, a label without a time is left out")
  func options() throws {
    let labels = ["Sabato", "Dopo le 18", "Altro"]
    let header =
      ["ID risposta", "Data invio", "Ultima pagina", "Lingua iniziale", "Comune di residenza"]
      + ["Centro estivo", "Doposcuola"].map { "Ha bisogno di questi servizi? [\($0)]" }
      + labels.map { "In quali giorni le serve? [\($0)]" }
    let statuses = ["No, non ne ho bisogno", "Sì, uso un servizio", "Sì, ma non trovo risposta"]
    var rows = [header]
    for n in 1...24 {
      var row = ["\(n)", "2026-02-\(10 + n % 15) 09:00:00", "3", "it", "Lodi"]
      row += [statuses[n % 3], statuses[(n + 1) % 3]]
      for option in 0..<3 { row.append((n + option) % 2 == 0 ? "Sì" : "No") }
      rows.append(row)
    }
    let text = rows.map { row in row.map { "\"\($0)\"" }.joined(separator: ",") }
    let journey = try SniffTests.journey(
      "indagine.csv", Data((text.joined(separator: "\n") + "\n").utf8))
    for line in [
      "\nfasce:  # quando serve", "  opzioni:",
      "nome: \"Sabato\", giorni: [sab]}", "nome: \"Dopo le 18\", orari: \"lun-ven 18:00-20:00\"}",
    ] {
      #expect(journey.draft.contains(line), "\(line)\n\(journey.draft)")
    }
    #expect(!journey.draft.contains("nome: \"Altro\""))
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
  }

  @Test("a catalogue's column of seasons is read, what it does not say is left open")
  func season() throws {
    let seasons = ["da settembre a giugno", "estate", "a chiamata"]
    let lines = SniffFixtures.catalogue.split(separator: "\n").enumerated().map {
      place, line -> String in
      if place == 0 { return String(line) }
      return line + ";" + (place == 1 ? "PERIODO DELL'ANNO" : seasons[place % 3])
    }
    let journey = try SniffTests.journey(
      "servizi.csv", Data((lines.joined(separator: "\n") + "\n").utf8))
    for line in [
      "stagione:\n  colonna: \"PERIODO DELL'ANNO\"", "\"estate\": estate",
      "\"a chiamata\": DA_COMPLETARE",
    ] {
      #expect(journey.draft.contains(line), "\(line)\n\(journey.draft)")
    }
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
  }

  @Test(
    "the scales of a real form become questions of their own, and its draft is accepted",
    .enabled(if: ProjectFolder.hasShared, "needs ../shared/inputs"))
  func realForm() throws {
    let file = ProjectFolder.shared.appendingPathComponent(
      "inputs/survey/google-forms-ladispoli-pilot.csv")
    let journey = try SniffTests.journey(file.lastPathComponent, try Data(contentsOf: file))
    let scales = journey.draft.ranges(of: "scala: [\"per nulla\", \"poco\", \"abbastanza\"").count
    #expect(scales >= 10, "\(journey.draft)")
    #expect(journey.draft.contains("salute: sì"), "\(journey.draft)")
    #expect(!journey.draft.contains("colonna: \"Età\""))
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
  }
}
