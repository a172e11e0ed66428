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
