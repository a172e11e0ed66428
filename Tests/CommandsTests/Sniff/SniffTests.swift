import Foundation
import ReferenceData
import Region
import Testing

@testable import Commands

/// The way of a person with a new file: sniff, look, fill the holes, check.
struct SniffTests {
  private static let objectives: [String] = {
    let library = try! ReferenceLibrary.load(
      at: ProjectFolder.root.appendingPathComponent("Data/reference"))
    return library.objectives.nodes.map(\.code.rawValue).filter { $0.contains(".") }
  }()

  /// What happened on the way.
  struct Journey {
    var report = ""
    var draft = ""
    var firstCheck: (CommandStatus, output: String, errors: String) = (.done, "", "")
    var lastCheck: (CommandStatus, output: String, errors: String) = (.done, "", "")
    var status = CommandStatus.done
  }

  /// Sniffs a file in a fresh mapping, adds the lines that the report tells to add, checks, fills the
  /// holes and checks again.
  static func journey(_ name: String, _ bytes: Data, _ arguments: [String] = []) throws -> Journey {
    try ProjectFolder.withTemporary { folder in
      var journey = Journey()
      #expect(ExampleRun.mappa(["init", folder.path]).0 == .done)
      let file = folder.appendingPathComponent("sources/\(name)")
      try bytes.write(to: file)
      let sniffed = ExampleRun.mappa(["sniff", file.path] + arguments)
      journey.status = sniffed.0
      journey.report = sniffed.output
      #expect(!(sniffed.output + sniffed.errors).contains("⟦"), "\(sniffed.output)")
      let lines = sniffed.output.split(separator: "\n").map { $0.drop { $0 == " " } }
      func told(_ key: String) throws -> String {
        let line = try #require(lines.first { $0.hasPrefix(key) }, "\(sniffed.output)")
        return String(line)
      }
      let entry = [try told("- nome:"), "  " + (try told("file:")), "  " + (try told("profilo:"))]
      let descriptor = folder.appendingPathComponent("mappatura.yaml")
      let text = try String(contentsOf: descriptor, encoding: .utf8)
      try text.replacingOccurrences(
        of: "fonti: []", with: "fonti:\n" + entry.map { "  " + $0 }.joined(separator: "\n")
      ).write(to: descriptor, atomically: true, encoding: .utf8)
      let profile = folder.appendingPathComponent(
        String(try told("profilo:").dropFirst("profilo: ".count)))
      journey.draft = try String(contentsOf: profile, encoding: .utf8)
      journey.firstCheck = ExampleRun.mappa(["check", folder.path])
      var filler = HoleFiller(journey.draft, objectives: objectives)
      try filler.fill(journey.draft).write(to: profile, atomically: true, encoding: .utf8)
      journey.lastCheck = ExampleRun.mappa(["check", folder.path])
      return journey
    }
  }

  private func journey(_ name: String, _ text: String) throws -> Journey {
    try Self.journey(name, Data(text.utf8))
  }

  @Test("a shared form: needs by option, barriers, work and care, and no address let in")
  func google() throws {
    let journey = try journey("modulo.csv", SniffFixtures.google)
    #expect(journey.status == .done)
    #expect(journey.report.contains("Moduli Google"))
    #expect(journey.report.contains("«indagine»"))
    #expect(!journey.report.contains("@example.org") && !journey.draft.contains("@example.org"))
    for line in [
      "comune: {colonna: \"Comune di residenza\"}",
      "- obiettivo: A3.1", "- obiettivo: F1.1", "- obiettivo: A4.2",
      "bisogno: {scelta: richiesti, opzione: \"Centri estivi\"}",
      "non_coperto: {scelta: scoperti, opzione: \"Centri estivi\"}",
      "\"Costa troppo\": costo", "\"Gli orari non vanno bene\": orari",
      "\"Dipendente pubblico\": pubblico", "\"Ballerino\": DA_COMPLETARE",
      "\"Figli, da 0 a 2 anni\": {eta: 0-2}", "popolazione: DA_COMPLETARE",
      "scarta_identificativi: [\"Indirizzo email\"]",
    ] {
      #expect(journey.draft.contains(line), "\(line)\n\(journey.draft)")
    }
    #expect(journey.firstCheck.0 == .dataFaults)
    let told = journey.firstCheck.output + journey.firstCheck.errors
    #expect(told.contains("«popolazione»") && told.contains("DA_COMPLETARE"), "\(told)")
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
    #expect(journey.lastCheck.output.contains("30 accolte"), "\(journey.lastCheck.output)")
  }

  @Test("a questionnaire with statuses: one list of answers for all items, the strange one a hole")
  func limeSurvey() throws {
    let journey = try journey("indagine.csv", SniffFixtures.limeSurvey)
    #expect(journey.report.contains("LimeSurvey"))
    for line in [
      "- obiettivo: F1.1", "- obiettivo: A3.1", "- obiettivo: DA_COMPLETARE", "valori: &stati",
      "valori: *stati", "\"Sì, ma non trovo risposta\": non_coperto",
      "\"Sì, ci pensa la famiglia\": coperto_famiglia",
      "\"Solo in certi giorni\": DA_COMPLETARE",
      "completata: {colonna: \"Data invio\"}", "identificativo: {colonna: \"ID risposta\"}",
    ] {
      #expect(journey.draft.contains(line), "\(line)\n\(journey.draft)")
    }
    #expect(journey.firstCheck.0 == .dataFaults)
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
    #expect(journey.lastCheck.output.contains("24 accolte"), "\(journey.lastCheck.output)")
  }

  @Test(
    "a catalogue with a title line: kinds to objectives, words for people, what is not known open")
  func catalogue() throws {
    let journey = try journey("servizi.csv", SniffFixtures.catalogue)
    #expect(journey.report.contains("«catalogo»"), "\(journey.report)")
    for line in [
      "righe_iniziali: 1", "\"Asilo nido\": [F1.1]", "\"Centro ricreativo diurno\": [A3.1]",
      "\"Servizio di assistenza domiciliare\": [A1]",
      "\"Servizio sperimentale blu\": DA_COMPLETARE",
      "\"abitanti del quartiere\": DA_COMPLETARE", "posti: {colonna: \"POSTI\"}",
      "bacino: {livello: DA_COMPLETARE}", "comune: {colonna: \"COMUNE\"}",
      "indirizzo: {colonna: \"VIA\"}", "civico: {colonna: \"CIVICO\"}", "- \"LAT\"",
    ] {
      #expect(journey.draft.contains(line), "\(line)\n\(journey.draft)")
    }
    #expect(!journey.draft.contains("0371000001") && !journey.report.contains("0371000001"))
    #expect(journey.firstCheck.0 == .dataFaults)
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
    #expect(journey.lastCheck.output.contains("6 accolte"), "\(journey.lastCheck.output)")
  }

  @Test("coded groups: codes to objectives, and where each group met is asked for")
  func taguette() throws {
    let journey = try journey("gruppi.csv", SniffFixtures.taguette)
    #expect(journey.report.contains("Taguette"))
    for line in [
      "\"bisogni\\\\centri estivi\": A3.1", "\"bisogni\\\\badante\": A1",
      "\"clima\": DA_COMPLETARE", "\"Gruppo Crema\": {territorio: DA_COMPLETARE}", "Crema [019035]",
    ] {
      #expect(journey.draft.contains(line), "\(line)\n\(journey.draft)")
    }
    #expect(journey.firstCheck.0 == .dataFaults)
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
    #expect(journey.lastCheck.output.contains("5 accolte"), "\(journey.lastCheck.output)")
  }

  @Test("an aggregated table: one hole for the objective of a question, others left aside in sight")
  func aggregate() throws {
    let journey = try journey("tabella.csv", SniffFixtures.aggregate)
    #expect(journey.report.contains("«aggregati»"), "\(journey.report)")
    #expect(journey.draft.contains("obiettivo: &obiettivo1 DA_COMPLETARE"), "\(journey.draft)")
    #expect(
      journey.draft.contains(
        "{domanda: \"Che giornale legge?\", risposta: \"Nessuno\", quantita: ignora}"))
    #expect(journey.firstCheck.0 == .dataFaults)
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
  }

  @Test(
    "a table of shares: share, interval, error and base find their keys, the scale is asked for")
  func shares() throws {
    let journey = try journey("quote.csv", SniffFixtures.shares)
    #expect(journey.report.contains("«aggregati»"), "\(journey.report)")
    for line in [
      "quota: {colonna: \"percentuale\"}", "base: {colonna: \"intervistati\"}",
      "intervallo: {inferiore: {colonna: \"limite inferiore\"}, superiore: {colonna: \"limite superiore\"}, livello: 95}",
      "errore_standard: {colonna: \"errore standard\"}",
    ] { #expect(journey.draft.contains(line), "\(journey.draft)") }
    #expect(!journey.draft.contains("conteggio:") && !journey.draft.contains("scala:"))
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
    let fractions = try self.journey(
      "frazioni.csv", "domanda;risposta;quota;n\nBus?;Manca;0,32;400\nBus?;Va bene;0,68;400\n")
    #expect(
      fractions.draft.contains("quota: {colonna: \"quota\", scala: DA_COMPLETARE}"),
      "\(fractions.draft)")
    #expect(fractions.draft.contains("base: {colonna: \"n\"}"), "\(fractions.draft)")
  }

  @Test("a table of one question with its interval under bare headers is drafted whole")
  func oneQuestion() throws {
    let table = """
      ats;risposta;percentuale;da;a;intervistati
      ATS di Bergamo;Cercato e non trovato;12,4;9,8;15,4;612
      ATS di Bergamo;Non serve;61,0;57,0;64,9;612
      ATS di Bergamo;Trovato;26,6;23,1;30,3;612
      ATS di Brescia;Cercato e non trovato;20,1;16,0;24,7;408
      ATS di Brescia;Non serve;50,2;45,2;55,2;408
      ATS di Brescia;Trovato;29,7;25,2;34,4;408

      """
    let journey = try journey("nido.csv", table)
    #expect(journey.report.contains("«aggregati»"), "\(journey.report)")
    for line in [
      "domanda: {fisso: \"nido\"}", "risposta: {colonna: \"risposta\"}",
      "quota: {colonna: \"percentuale\"}", "base: {colonna: \"intervistati\"}",
      "intervallo: {inferiore: {colonna: \"da\"}, superiore: {colonna: \"a\"}, livello: 95}",
      "{domanda: \"nido\", risposta: \"Non serve\", obiettivo: *obiettivo1, quantita: DA_COMPLETARE}",
    ] { #expect(journey.draft.contains(line), "\(line)\n\(journey.draft)") }
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
    // From and to of something else are no interval of the share.
    let years = try self.journey(
      "eta.csv", table.replacing(";9,8;15,4;", with: ";18;34;").replacing(";57,0;", with: ";62;"))
    #expect(!years.draft.contains("intervallo"), "\(years.draft)")
    // A sign in some rows leaves the scale of the others open.
    let mixed = try self.journey(
      "segni.csv", "domanda;risposta;quota;n\nBus?;Manca;0,32;400\nBus?;Va bene;68 %;400\n")
    #expect(mixed.draft.contains("scala: DA_COMPLETARE"), "\(mixed.draft)")
  }

  @Test("the kind can be told, and no file that is there is overwritten")
  func options() throws {
    try ProjectFolder.withTemporary { folder in
      let file = folder.appendingPathComponent("servizi.csv")
      try Data(SniffFixtures.catalogue.utf8).write(to: file)
      let draft = folder.appendingPathComponent("bozza.yaml")
      func sniff(_ more: String...) -> (CommandStatus, output: String, errors: String) {
        ExampleRun.mappa(["sniff", file.path, "--output", draft.path] + more)
      }
      #expect(sniff("--tipo", "indagine").0 == .done)
      #expect(try String(contentsOf: draft, encoding: .utf8).contains("tipo: indagine"))
      let again = sniff()
      #expect(again.0 == .storage)
      #expect(again.errors.contains("c’è già"))
      #expect(try String(contentsOf: draft, encoding: .utf8).contains("tipo: indagine"))
      #expect(sniff("--sovrascrivi").0 == .done)
      #expect(try String(contentsOf: draft, encoding: .utf8).contains("tipo: catalogo"))
      #expect(sniff("--sovrascrivi", "--tipo", "romanzo").0 == .usage)
      let json = sniff("--sovrascrivi", "--json")
      #expect(json.0 == .done)
      let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
      #expect((object as? [String: Any])?["kind"] as? String == "catalogo")
    }
  }

  @Test("every line of the report fits a terminal of 100 columns")
  func width() throws {
    let journey = try journey("modulo.csv", SniffFixtures.google)
    for line in journey.report.split(separator: "\n") where !line.contains("/") {
      #expect(line.count <= 100, "\(line)")
    }
  }

  @Test("as clean CSV there is the table and nothing else on standard output, and no draft")
  func cleanTable() throws {
    try ProjectFolder.withTemporary { folder in
      let file = folder.appendingPathComponent("servizi.csv")
      let text = SniffFixtures.catalogue.replacingOccurrences(of: "Nido Girasole", with: "Là, qui")
      try #require(text.data(using: .windowsCP1252)).write(to: file)
      let printed = ExampleRun.mappa(["sniff", file.path, "--to-csv"])
      #expect(printed.0 == .done)
      let lines = printed.output.components(separatedBy: "\r\n")
      #expect(lines.count == 8 && lines.last == "")
      #expect(
        lines.first
          == "CODICE,DENOMINAZIONE,ENTE GESTORE,TIPOLOGIA,DESTINATARI,VIA,CIVICO,COMUNE,PROV,POSTI,"
          + "TELEFONO,LAT")
      #expect(lines[1].hasPrefix("A1,\"Là, qui\",Comune di Lodi,Asilo nido,"), "\(lines[1])")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["servizi.csv"])
    }
  }

  @Test("of a file with thousands of columns the first are told, and how many more there are")
  func manyColumns() throws {
    try ProjectFolder.withTemporary { folder in
      let file = folder.appendingPathComponent("larga.csv")
      let places = 1...2500
      let rows = (0..<3).map { row in places.map { "\($0 * row % 7)" }.joined(separator: ",") }
      let text =
        places.map { "c\($0)" }.joined(separator: ",") + "\n" + rows.joined(separator: "\n")
      try Data((text + "\n").utf8).write(to: file)
      let draft = folder.path + "/x.yaml"
      let report = ExampleRun.mappa(["sniff", file.path, "--output", draft]).output
      #expect(report.contains("3 righe di dati, 2.500 colonne"))
      #expect(report.contains("… e altre 1.920 colonne, tutte nella bozza\n"))
      #expect(report.contains("… le altre 500 colonne del file, dopo la n. 2.000, non sono state"))
      #expect(report.split(separator: "\n").count < 150)
      let written = try String(contentsOfFile: draft, encoding: .utf8)
      #expect(written.contains("c2000") && !written.contains("c2001"))
    }
  }

  @Test("NUL bytes are dropped from the clean table, and both message and status say so")
  func cleanTableWithNULs() throws {
    try ProjectFolder.withTemporary { folder in
      let file = folder.appendingPathComponent("nul.csv")
      try Data("comune,posti\nLodi,1\0\nCrema,2\n\0Como,3\0\nErba,4\n".utf8).write(to: file)
      let printed = ExampleRun.mappa(["sniff", file.path, "--to-csv"])
      #expect(printed.0 == .dataFaults)
      #expect(printed.output == "comune,posti\r\nLodi,1\r\nCrema,2\r\nComo,3\r\nErba,4\r\n")
      #expect(
        printed.errors.contains(
          "nul.csv, riga 2: 3 byte nulli (zeri binari) tolti da 2 righe (righe 2, 4)"),
        "\(printed.errors)")
    }
  }

  @Test("a missing file and a spreadsheet are told, and leave no draft")
  func unreadable() throws {
    try ProjectFolder.withTemporary { folder in
      let missing = ExampleRun.mappa(["sniff", folder.path + "/manca.csv"])
      #expect(missing.0 == .dataFaults)
      let sheet = folder.appendingPathComponent("foglio.csv")
      try Data([0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 60)).write(to: sheet)
      let out = folder.path + "/x.yaml"
      #expect(ExampleRun.mappa(["sniff", sheet.path, "--output", out]).0 == .dataFaults)
      #expect(!FileManager.default.fileExists(atPath: out))
    }
  }
}

/// The same way with files that nobody here wrote. Skipped where they are absent.
@Suite(.enabled(if: ProjectFolder.hasShared, "needs ../shared/inputs"))
struct SniffRealFileTests {
  @Test(
    "drafts of real files are accepted once their holes are filled",
    arguments: [
      ("survey/google-forms-ladispoli-pilot.csv", "«indagine»", 32),
      ("catalog/lombardia-offerta-sociale-excerpt.csv", "«catalogo»", 10),
      ("catalog/lombardia-rsa.csv", "«catalogo»", 740),
      ("focus/taguette-highlights.csv", "«gruppi»", 3),
      ("aggregate/varesenews-mobilita-2026.csv", "«aggregati»", 0),
    ])
  func realFiles(path: String, kind: String, rows: Int) throws {
    let file = ProjectFolder.shared.appendingPathComponent("inputs/\(path)")
    let journey = try SniffTests.journey(file.lastPathComponent, try Data(contentsOf: file))
    #expect(journey.status == .done)
    #expect(journey.report.contains(kind), "\(journey.report)")
    #expect(journey.firstCheck.0 == .dataFaults)
    #expect(journey.lastCheck.0 == .done, "\(journey.lastCheck.errors)\n\(journey.draft)")
    // The filler leaves every answer of an aggregated table aside.
    if rows > 0 { #expect(journey.lastCheck.output.contains("\(rows) accolte")) }
  }
}
