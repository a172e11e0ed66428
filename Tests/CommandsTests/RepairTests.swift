import Foundation
import Region
import Report
import Store
import Testing

@testable import Commands

/// The way of a rejected row: told, mended in a spreadsheet, read again, and counted once.
struct RepairTests {
  private static let sheet = "privato/da-correggere/catalogo.csv"
  private static let corrections = "privato/correzioni/catalogo.csv"

  /// A catalogue with one row in an unknown place and one with a quote in the wrong place.
  private func spoil(_ mapping: SmallMapping) throws {
    try mapping.write(
      "sources/catalogo.csv",
      SmallMapping.catalogue + "S003,Nido Sole,Comune,Centro estivo,minori,Bergamasco,BG,007\n"
        + "S004,\"Nido\" Luna,Comune,Centro estivo,minori,Lodi,LO,12\n")
  }

  /// Puts the sheet back as a person would, some texts replaced.
  private func mend(
    _ mapping: SmallMapping, _ changes: [(String, String)],
    saved: (String) -> Data = { Data($0.utf8) }
  ) throws {
    var text = try mapping.read(Self.sheet)
    for (old, new) in changes {
      #expect(text.contains(old), "\(text)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    try FileManager.default.createDirectory(
      at: mapping.folder.appendingPathComponent("privato/correzioni"),
      withIntermediateDirectories: true)
    try saved(text).write(to: mapping.folder.appendingPathComponent(Self.corrections))
  }

  private let cures = [("Bergamasco", "Bergamo"), ("\"\"Nido\"\" Luna", "Nido Luna")]

  @Test("a rejected row comes in a sheet that a spreadsheet opens, with line, reason and cells")
  func sheet() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      let (status, output, _) = mapping.check()
      #expect(status == .done)
      #expect(
        output.contains(
          "catalogo: 2 accolte + 2 respinte + 1 non dati (1 di intestazione) = 5 righe del file"))
      let lines = try mapping.read(Self.sheet).split(separator: "\r\n").map(String.init)
      #expect(lines.count == 3)
      let bytes = try Data(contentsOf: mapping.folder.appendingPathComponent(Self.sheet))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      #expect(
        lines[0] == "\"_riga\";\"_motivo\";\"_versione\";\"codice\";\"servizio\";\"ente\";"
          + "\"tipo\";\"destinatari\";\"comune\";\"provincia\";\"posti\";\"_testo\"")
      #expect(lines[1].hasPrefix("\"4\";\"«Bergamasco» non è un luogo noto"))
      #expect(
        lines[1].hasSuffix(
          ";\"S003\";\"Nido Sole\";\"Comune\";\"Centro estivo\";\"minori\";\"Bergamasco\";"
            + "\"BG\";\"007\";\"\""))
      #expect(
        lines[2].hasSuffix(
          ";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";"
            + "\"S004,\"\"Nido\"\" Luna,Comune,Centro estivo,minori,Lodi,LO,12\""))
    }
  }

  @Test("mended rows are read in place of those of the file: nothing doubles, nothing is lost")
  func loop() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      mapping.check()
      try mend(mapping, cures)
      let (status, output, _) = mapping.check()
      #expect(status == .done)
      #expect(
        output.contains(
          "catalogo: 4 accolte (di cui 2 da correzioni) + 0 respinte + 1 non dati "
            + "(1 di intestazione) = 5 righe del file"))
      #expect(!Files.exists(mapping.folder.appendingPathComponent(Self.sheet).path))
      #expect(!Files.exists(mapping.folder.appendingPathComponent("privato/rejected.csv").path))
      #expect(mapping.run().0 == .done)
      let store = try RegionalStore(
        path: mapping.folder.appendingPathComponent("mappatura.sqlite").path, access: .readOnly)
      let (services, notes) = try store.read {
        (try $0.services(), try $0.diagnostics(of: "catalogo"))
      }
      #expect(services.map(\.name).sorted().suffix(2) == ["Nido Luna", "Nido Sole"])
      #expect(services.map(\.reference.line).sorted() == [2, 3, 4, 5])
      #expect(services.count == 4)
      let provenance = try #require(notes.first { $0.code == "correction.applied" })
      #expect(provenance.arguments["lines"] == "4-5")
      let (_, again, _) = mapping.run()
      #expect(again.contains("Niente è cambiato"))
    }
  }

  @Test(
    "a sheet that a spreadsheet saved in its own way says the same",
    arguments: ["windows-1252", "comma", "tab", "no mark, LF"])
  func saved(form: String) throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      mapping.check()
      // Spreadsheets quote only where they must.
      let plain = { (text: String) in
        text.replacing(#/"((?:[^";]|"")*)"/#) { match in
          match.1.contains("\"") ? match.0 : match.1
        }
      }
      try mend(mapping, [("Bergamasco\";\"BG", "Canonica d’Adda\";\"BG"), cures[1]]) { text in
        switch form {
        case "windows-1252": plain(text).data(using: .windowsCP1252)!
        case "comma": Data(text.replacingOccurrences(of: "\";\"", with: "\",\"").utf8)
        case "tab": Data(text.replacingOccurrences(of: "\";\"", with: "\"\t\"").utf8)
        default: Data(plain(text).replacingOccurrences(of: "\r\n", with: "\n").utf8)
        }
      }
      let (status, output, errors) = mapping.check()
      #expect(status == .done, "\(output)\(errors)")
      #expect(output.contains("catalogo: 4 accolte (di cui 2 da correzioni) + 0 respinte"))
    }
  }

  @Test("a mended row that is still faulty is rejected again, in the correction file")
  func stillFaulty() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      mapping.check()
      try mend(mapping, [("Bergamasco", "Bergamaschino"), cures[1]])
      let (status, output, _) = mapping.check()
      #expect(status == .done)
      #expect(output.contains("catalogo: 3 accolte (di cui 1 da correzioni) + 1 respinta"))
      #expect(output.contains("\(Self.corrections), riga 2: «Bergamaschino» non è un luogo noto"))
      // Saving the new sheet over the corrections must lose none of them.
      try mend(mapping, [("Bergamaschino", "Bergamo")])
      #expect(try mapping.read(Self.corrections).contains("Già corretta"))
      #expect(
        mapping.check().output.contains("catalogo: 4 accolte (di cui 2 da correzioni) + 0 respinte")
      )
    }
  }

  @Test("corrections of another version of the file are refused")
  func otherVersion() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      mapping.check()
      try mend(mapping, cures)
      try mapping.replace("sources/catalogo.csv", "Il Prato", "Il Pratone")
      let (status, output, _) = mapping.check()
      #expect(status == .dataFaults)
      #expect(
        output.contains(
          "\(Self.corrections), riga 2: 2 correzioni sono di un’altra versione della fonte"))
      #expect(output.contains("catalogo: non letta"))
      #expect(mapping.run().0 == .dataFaults)
    }
  }

  @Test("a line number that was touched is refused, and so is one that comes twice")
  func touchedLine() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      mapping.check()
      try mend(mapping, cures + [("\"4\";", "\"2\";")])
      #expect(mapping.check().output.contains("[correction.other-version]"))
      try mend(mapping, cures + [("\"4\";", "\"quattro\";")])
      #expect(mapping.check().output.contains("«quattro» non è un numero di riga"))
      let text = try mapping.read(Self.sheet)
      try mapping.write(
        Self.corrections, text + text.split(separator: "\r\n").dropFirst().joined(separator: "\r\n")
      )
      #expect(mapping.check().output.contains("la riga 4 della fonte è già corretta alla riga 2"))
    }
  }

  @Test("a file that is no correction sheet, lacks a column or belongs to no source is told")
  func strangeFiles() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      mapping.check()
      try mend(mapping, [("\"_versione\"", "\"versione\"")])
      #expect(mapping.check().output.contains("manca _versione"))
      try mend(mapping, [("\"servizio\"", "\"servizi\"")])
      let (status, output, _) = mapping.check()
      #expect(status == .dataFaults)
      #expect(output.contains("nel file delle correzioni mancano colonne della fonte: servizio"))
      try mend(mapping, cures)
      try mapping.write("privato/correzioni/catalgo.csv", "x")
      #expect(mapping.check().output.contains("nessuna fonte ha correzioni con il nome"))
    }
  }

  @Test("a row emptied or deleted stays rejected; text that is no row is told as such")
  func partly() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      mapping.check()
      try mend(mapping, [cures[0], ("\"\"Nido\"\" Luna", "\"\"Nido Luna")])
      let output = mapping.check().output
      #expect(output.contains("catalogo: 3 accolte (di cui 1 da correzioni) + 1 respinta"))
      #expect(output.contains("il testo corretto non è una riga di 8 celle"))
      let lines = try mapping.read(Self.sheet).split(separator: "\r\n")
      try mapping.write(Self.corrections, lines[0] + "\r\n" + lines[2] + "\r\n")
      #expect(
        mapping.check().output.contains("catalogo: 3 accolte (di cui 1 da correzioni) + 1 respinta")
      )
    }
  }

  @Test("a cell that a spreadsheet would run comes back as it was")
  func formula() throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "sources/catalogo.csv",
        SmallMapping.catalogue + "S003,=1+1,'=x,Centro estivo,minori,Bergamasco,BG,-4\n")
      mapping.check()
      #expect(try mapping.read(Self.sheet).contains(";\"'=1+1\";\"''=x\";"))
      try mend(mapping, [cures[0]])
      mapping.run()
      let services = try StoredPages(try Mapping(path: mapping.folder.path)).pages.context.services
      let mended = try #require(services.first { $0.reference.line == 4 })
      #expect(mended.name == "=1+1")
      #expect(mended.provider == "'=x")
    }
  }

  @Test("a run that reads one source again keeps the rejected rows of the others")
  func unchangedSources() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      try mapping.write(
        "sources/indagine.csv", SmallMapping.survey + "900,Bergamasco,BG,privato,Nessuno,No,No\n")
      mapping.run()
      let before = try mapping.files("privato")
      try mapping.replace("mappatura.yaml", "Mappatura di prova", "Altra mappatura")
      mapping.run()
      let after = try mapping.files("privato")
      #expect(after["rejected.csv"] == before["rejected.csv"])
      #expect(after["controllo.csv"] == before["controllo.csv"])
      #expect(after["da-correggere/indagine.csv"] == before["da-correggere/indagine.csv"])
      #expect(try mapping.read("privato/rejected.csv").split(separator: "\r\n").count == 4)
    }
  }
}
