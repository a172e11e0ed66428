import Foundation
import Region
import Report
import Testing

@testable import Commands

/// Each kind of bad input: what a person reads, how the shell sees it, and that nothing is written.
struct BadInputTests {
  /// Spoils a mapping that already ran, runs it again and expects the first error.
  private func expect(
    _ message: String, _ cure: String? = nil, status expected: CommandStatus = .dataFaults,
    sourceLocation: SourceLocation = #_sourceLocation, _ spoil: (SmallMapping) throws -> Void
  ) throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let before = try mapping.files("reports")
      let store = try mapping.files(".")["mappatura.sqlite"]
      try spoil(mapping)
      let (status, _, errors) = mapping.run()
      #expect(status == expected, sourceLocation: sourceLocation)
      let lines = errors.split(separator: "\n").map(String.init)
      #expect(
        lines.contains { $0.hasPrefix(message) }, "\(errors)", sourceLocation: sourceLocation)
      if let cure {
        #expect(
          lines.contains { $0.hasPrefix("  → " + cure) }, "\(errors)",
          sourceLocation: sourceLocation)
      }
      #expect(try mapping.files("reports") == before, sourceLocation: sourceLocation)
      #expect(try mapping.files(".")["mappatura.sqlite"] == store, sourceLocation: sourceLocation)
    }
  }

  @Test("a missing column is named with the nearest header")
  func missingColumn() throws {
    try expect(
      "errore: profiles/catalogo.yaml, riga 5, colonna 7: la colonna «servizio» non c’è in "
        + "sources/catalogo.csv. Le più simili: servizi."
    ) {
      try $0.replace("sources/catalogo.csv", "codice,servizio,", "codice,servizi,")
    }
  }

  @Test("a delimiter stated wrongly is one message, not one for every column")
  func wrongDelimiter() throws {
    try expect(
      "errore: sources/catalogo.csv, riga 1: il profilo dice «separatore: ,», ma il file",
      "scrivere separatore: \";\""
    ) {
      try $0.write(
        "sources/catalogo.csv",
        SmallMapping.catalogue.replacingOccurrences(of: ",", with: ";"))
      // Unsaid, the separator would be found out from the file.
      try $0.replace(
        "profiles/catalogo.yaml", "tipo: catalogo\n", "tipo: catalogo\nfile: {separatore: \",\"}\n")
    }
  }

  @Test("a file that is not there")
  func missingFile() throws {
    try expect(
      "errore: mappatura.yaml, riga 7, colonna 5: il file «sources/catalgo.csv» non c’è.",
      "controllare il nome e la cartella"
    ) {
      try $0.replace("mappatura.yaml", "sources/catalogo.csv", "sources/catalgo.csv")
    }
  }

  @Test("a folder where a file should be")
  func directory() throws {
    try expect("errore: mappatura.yaml, riga 7, colonna 5: «profiles» è una cartella") {
      try $0.replace("mappatura.yaml", "sources/catalogo.csv", "profiles")
    }
  }

  @Test("an empty file")
  func emptyFile() throws {
    try expect("errore: sources/catalogo.csv: ") { try $0.write("sources/catalogo.csv", "") }
  }

  @Test("an unfinished quote names the line where it opens")
  func unfinishedQuote() throws {
    try expect("errore: sources/catalogo.csv, riga 3") {
      try $0.replace("sources/catalogo.csv", "S002,Centro", "S002,\"Centro")
    }
  }

  @Test("a typo in a descriptor is named with the nearest valid key")
  func unknownKey() throws {
    try SmallMapping.with { mapping in
      try mapping.replace("mappatura.yaml", "titolo:", "titlo:")
      let (status, _, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect(errors.contains("mappatura.yaml, riga 1"))
      #expect(errors.contains("«titlo»"))
      #expect(errors.contains("«titolo»"))
    }
  }

  @Test("an objective that the tree does not have")
  func unknownObjective() throws {
    try expect("errore: profiles/indagine.yaml", "forse intendeva: ") {
      try $0.replace("profiles/indagine.yaml", "obiettivo: B1", "obiettivo: B9")
    }
  }

  @Test("a profile that fits another file stops the run rather than reject every row")
  func wrongProfile() throws {
    try expect("errore: sources/indagine.csv: 120 righe su 120 sono state respinte") {
      try $0.write(
        "sources/indagine.csv",
        SmallMapping.survey.replacingOccurrences(of: "BERGAMO,BG", with: "Altrove,XX")
          .replacingOccurrences(of: "Lodi,LO", with: "Altrove,XX"))
    }
  }

  @Test("answers that the profile does not know stop the run before they shift a share")
  func unmappedAnswers() throws {
    try expect(
      "errore: sources/indagine.csv, riga 4, colonna «estate»: 30 risposte su 120",
      "aggiungere i testi a «valori»"
    ) {
      try $0.replace(
        "profiles/indagine.yaml", "\"Non trovo risposta\": non_coperto", "\"Non trvo\": non_coperto"
      )
    }
  }

  @Test("the same file under two names would count everybody twice")
  func sameFile() throws {
    try expect("errore: mappatura.yaml, riga 8, colonna 5: «sources/indagine.csv» è lo stesso file")
    {
      try $0.write(
        "mappatura.yaml",
        SmallMapping.descriptor
          + "  - {nome: doppia, file: sources/indagine.csv, profilo: profiles/indagine.yaml}\n")
    }
  }

  @Test("parts of one wave that asked different populations are not pooled")
  func mixedWave() throws {
    try expect(
      "errore: profiles/altra.yaml: la rilevazione «prova-2026» ha una popolazione diversa"
    ) {
      try $0.write("sources/altra.csv", SmallMapping.survey + "900,Lodi,LO,privato,Nessuno,No,No\n")
      try $0.write(
        "profiles/altra.yaml",
        SmallMapping.surveyProfile.replacingOccurrences(of: "lavoratori", with: "utenti"))
      try $0.write(
        "mappatura.yaml",
        SmallMapping.descriptor
          + "  - {nome: altra, file: sources/altra.csv, profilo: profiles/altra.yaml}\n")
    }
  }

  @Test("parameters out of range are refused with their range", arguments: ["1e308", "-3", "7.5"])
  func parameters(value: String) throws {
    try expect("errore: mappatura.yaml: «mesi_recenti» vale") {
      try $0.write(
        "mappatura.yaml", SmallMapping.descriptor + "parametri: {mesi_recenti: \(value)}\n")
    }
  }

  @Test("an unknown scope is refused")
  func unknownScope() throws {
    try expect("errore: mappatura.yaml: «Atlantide» non è un luogo noto") {
      try $0.replace("mappatura.yaml", "territorio: R03", "territorio: Atlantide")
    }
  }

  @Test(
    "the pages cannot stand where sources or private data do", arguments: ["sources", "privato"])
  func reservedOutput(folder: String) throws {
    try expect("errore: mappatura.yaml: le schede non possono stare in «\(folder)»") {
      try $0.write("mappatura.yaml", SmallMapping.descriptor + "uscita: \(folder)\n")
    }
  }

  @Test("a source that is a pipe is refused at once")
  func pipe() throws {
    try expect(
      "errore: mappatura.yaml, riga 7, colonna 5: il file «sources/catalogo.csv» non si può"
    ) {
      let path = $0.folder.appendingPathComponent("sources/catalogo.csv").path
      try FileManager.default.removeItem(atPath: path)
      #expect(mkfifo(path, 0o600) == 0)
    }
  }

  @Test("a service that is only known to be in a province is not taken for an offer all over it")
  func coarsePlace() throws {
    try SmallMapping.with { mapping in
      try mapping.replace("sources/catalogo.csv", "minori,Bergamo,BG", "minori,,BG")
      let (_, output, errors) = mapping.run()
      #expect(output.contains("catalogo: 3 righe = 1 accolta + 1 respinta + 1 non dati"))
      #expect(errors.contains("è più grande di un comune"))
    }
  }

  @Test("a descriptor that points outside its folder is refused")
  func outside() throws {
    try expect("errore: mappatura.yaml, riga 7") {
      try $0.replace("mappatura.yaml", "sources/catalogo.csv", "../../etc/passwd")
    }
  }

  @Test("a row that is too short is rejected with its line; the others stay")
  func raggedRow() throws {
    try SmallMapping.with { mapping in
      try mapping.write("sources/catalogo.csv", SmallMapping.catalogue + "S003,Corto\n")
      let (status, output, errors) = mapping.run()
      #expect(status == .done)
      #expect(output.contains("catalogo: 4 righe = 2 accolte + 1 respinta + 1 non dati"))
      #expect(errors.contains("sources/catalogo.csv, riga 4"))
    }
  }

  @Test("an impossible number is told with column and value, and kept as unknown, never as zero")
  func impossibleNumber() throws {
    try SmallMapping.with { mapping in
      try mapping.replace("sources/catalogo.csv", ",BG,40", ",BG,-40")
      let (status, output, errors) = mapping.run()
      #expect(status == .done)
      #expect(output.contains("catalogo: 3 righe = 2 accolte + 0 respinte + 1 non dati"))
      #expect(errors.contains("sources/catalogo.csv, riga 2, colonna «posti»: «-40»"))
      let services = try StoredPages(try Mapping(path: mapping.folder.path)).pages.context.services
      #expect(services.map(\.places) == [nil, nil])
    }
  }

  @Test("an unknown code is told with the codes of the profile and never read as no need")
  func unknownCode() throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "sources/indagine.csv",
        SmallMapping.survey + "900,Lodi,LO,privato,Nessuno,Boh,No\n")
      let (status, output, errors) = mapping.run()
      #expect(status == .done)
      #expect(output.contains("121 accolte"))
      #expect(errors.contains("sources/indagine.csv, riga 122, colonna «estate»: «Boh»"))
    }
  }

  @Test("a file that covers more than the territory is not taken for a wrong profile")
  func mostlyOutside() throws {
    try expect(
      "errore: sources/catalogo.csv: 8 righe su 9 sono state respinte, di cui 8 perché parlano di "
        + "luoghi fuori dal territorio", "scrivere «fuori_territorio: conta»"
    ) {
      let rows = (0..<8).map { "T\($0),Centro,Ente,Centro estivo,minori,Torino,TO,3\n" }
      try $0.write(
        "sources/catalogo.csv",
        SmallMapping.catalogue.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n"
          + rows.joined())
    }
  }

  @Test(
    "an address deep in the file stops the import, in a column that is read or not",
    arguments: ["comune", "note"])
  func lateIdentifier(column: String) throws {
    try expect(
      "errore: sources/indagine.csv: il file porta identificativi diretti di persone: \(column). "
        + "L’importazione si ferma e nessuna riga entra."
    ) {
      var lines = SmallMapping.survey.split(separator: "\n").map(String.init)
      lines = [lines[0] + ",note"] + lines.dropFirst().map { $0 + "," }
      for i in 0..<5000 { lines.append("\(1000 + i),Lodi,LO,privato,Nessuno,No,No,") }
      lines.append(
        column == "note"
          ? "9000,Lodi,LO,privato,Nessuno,No,No,scrivere a rosa@example.org"
          : "9000,rosa@example.org,LO,privato,Nessuno,No,No,")
      lines.append("9001,Lodi,LO,privato,Nessuno,No,No,")
      try $0.write("sources/indagine.csv", lines.joined(separator: "\n") + "\n")
    }
  }

  @Test("one code on two different services stops the run")
  func conflictingCodes() throws {
    try expect(
      "errore: sources/catalogo.csv, riga 3, colonna «codice»: lo stesso codice sta su righe "
        + "diverse del catalogo (1 caso; righe 2 ≠ 3)", "se sono due versioni"
    ) { try $0.replace("sources/catalogo.csv", "S002,", "S001,") }
  }

  @Test("one identifier on two different answer sheets stops the run")
  func conflictingIdentifiers() throws {
    try expect(
      "errore: sources/indagine.csv, riga 122, colonna «id»: lo stesso identificativo sta su righe "
        + "con risposte diverse (1 caso; righe 121 ≠ 122)", "togliere dal file la riga"
    ) {
      try $0.write(
        "sources/indagine.csv", SmallMapping.survey + "119,Lodi,LO,privato,Nessuno,No,No\n")
    }
  }

  @Test("free words in a closed question are told by their lines and by what comes back")
  func freeWords() throws {
    try expect(
      "errore: sources/indagine.csv, riga 122, colonna «estate»: 46 risposte su 166 hanno testi che "
        + "il profilo non conosce: contarle come «non note» falserebbe le quote. Quelli che tornano: "
        + "«boh» ×6. Gli altri, almeno 40 contando quelli di pochi, sembrano parole libere: si "
        + "leggono nel file, per esempio alle righe 122, 123, 124, 125, 126."
    ) {
      let words = (0..<40).map { "a modo mio \($0)" } + Array(repeating: "boh", count: 6)
      let rows = words.enumerated().map {
        "\(1000 + $0.offset),Lodi,LO,privato,Nessuno,\($0.element),No\n"
      }
      try $0.write("sources/indagine.csv", SmallMapping.survey + rows.joined())
    }
  }

  @Test("names and e-mails do not pass the door, and are not repeated in the message")
  func identifiers() throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "sources/indagine.csv",
        SmallMapping.survey.replacingOccurrences(of: "id,comune", with: "email,comune")
          .replacingOccurrences(of: "\n0,", with: "\nmaria.rossi@example.org,"))
      try mapping.replace("profiles/indagine.yaml", "identificativo: {colonna: id}\n", "")
      let (status, _, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect(errors.contains("email"))
      #expect(!errors.contains("maria.rossi"))
    }
  }
}
