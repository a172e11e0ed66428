import Foundation
import Language
import Testing

@testable import Commands

/// The command line: help, usage faults and exit codes, in the user's language.
struct CommandLineTests {
  private func mappa(_ arguments: String...) -> (CommandStatus, output: String, errors: String) {
    ExampleRun.mappa(arguments)
  }

  @Test("every command has a help with examples in both languages", arguments: Mappa.subcommands)
  func help(command: String) {
    for tongue in Tongue.allCases {
      let (status, output, _) = mappa(command, "--help", "--lang", tongue.rawValue)
      #expect(status == .done)
      #expect(!output.contains("⟦"))
      #expect(output.contains("mappa \(command)"))
      #expect(output.contains(tongue == .it ? "Esempi" : "Example"))
      #expect(output.contains("--json"))
    }
  }

  @Test("the program alone, help and --help give the overview with all commands")
  func overview() {
    for arguments in [[], ["help"], ["--help"], ["-h"]] {
      let (status, output, _) = ExampleRun.mappa(arguments)
      #expect(status == .done)
      for command in Mappa.subcommands { #expect(output.contains("  \(command) ")) }
    }
  }

  @Test("a mistyped command is answered with the nearest one, and exits with 2")
  func unknownCommand() {
    let (status, output, errors) = mappa("rnu")
    #expect(status == .usage)
    #expect(output.isEmpty)
    #expect(
      errors == """
        «rnu» non è un comando di mappa. Intendeva «run»?
        Per l’uso: mappa --help

        """)
  }

  @Test("usage faults are worded, never in the parser's English")
  func usageFaults() {
    #expect(mappa("run", "--forza").errors.hasPrefix("L’opzione «--forza» non esiste."))
    #expect(mappa("run", "a", "b").errors.hasPrefix("«b» è di troppo."))
    #expect(mappa("init").errors.hasPrefix("Manca l’argomento"))
    #expect(mappa("run", "--lang", "de").errors.hasPrefix("Il valore «de» non va bene"))
    #expect(mappa("run", "--forza", "--lang", "en").errors.hasPrefix("There is no option"))
    for arguments in [["run", "--forza"], ["run", "a", "b"], ["init"], ["run", "--lang", "de"]] {
      #expect(ExampleRun.mappa(arguments).0 == .usage)
    }
  }

  @Test("a folder without a descriptor says what is missing")
  func noDescriptor() throws {
    try ProjectFolder.withTemporary { folder in
      let (status, _, errors) = mappa("run", folder.path)
      #expect(status == .dataFaults)
      #expect(errors.contains("mappatura.yaml"))
    }
  }

  @Test("init prepares a folder that check understands, and never replaces a file")
  func initialise() throws {
    try ProjectFolder.withTemporary { root in
      let folder = root.appendingPathComponent("nuova").path
      #expect(mappa("init", folder).0 == .done)
      let descriptor = try String(contentsOfFile: folder + "/mappatura.yaml", encoding: .utf8)
      #expect(descriptor.contains("titolo:"))
      try Data("mio".utf8).write(to: URL(fileURLWithPath: folder + "/mappatura.yaml"))
      let (status, _, errors) = mappa("init", folder)
      #expect(status == .done)
      #expect(errors.contains("«mappatura.yaml» c’è già"))
      #expect(try String(contentsOfFile: folder + "/mappatura.yaml", encoding: .utf8) == "mio")
    }
  }

  @Test("the templates of init read data without a change but the names of the sources")
  func templates() throws {
    try ProjectFolder.withTemporary { root in
      let folder = root.appendingPathComponent("nuova")
      #expect(mappa("init", folder.path).0 == .done)
      func write(_ path: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(path))
      }
      let descriptor = try String(
        contentsOf: folder.appendingPathComponent("mappatura.yaml"), encoding: .utf8)
      try write(
        "mappatura.yaml",
        descriptor.replacingOccurrences(of: "fonti: []", with: "fonti:")
          .replacingOccurrences(of: "\n#  - nome", with: "\n  - nome")
          .replacingOccurrences(of: "\n#    ", with: "\n    "))
      try write(
        "sources/indagine.csv",
        """
        Comune di residenza;Posizione lavorativa;Di chi si prende cura?;Centri estivi
        Bergamo;Dipendente privato;Figli 6-10 anni;Sì, e non trovo risposta
        Lodi;Autonomo;Nessuno;No

        """)
      try write(
        "sources/gruppi.csv",
        "id,document,tag,content\n1,gruppo-1,centri estivi,D'estate non sappiamo come fare\n")
      try write(
        "sources/catalogo.csv",
        "codice,servizio,ente,tipo,destinatari,comune,provincia,posti\n"
          + "1,Estate insieme,Comune,Centro estivo,minori,Bergamo,BG,\n")
      try write("sources/adesioni.csv", "ambito\nLodi\n")
      let (status, output, errors) = mappa("check", folder.path)
      #expect(status == .done, "\(errors)")
      #expect(output.contains("indagine-2026: 2 accolte"))
    }
  }

  @Test("JSON output is one document that a program can read")
  func json() throws {
    try SmallMapping.with { mapping in
      let (status, output, _) = mapping.run("--json")
      #expect(status == .done)
      let document = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
      let sources = try #require(document?["sources"] as? [[String: Any]])
      #expect(sources.count == 2)
      #expect(sources[0]["accepted"] as? Int == 120)
    }
  }

  @Test("explain tells the trail of a finding, and report prints one sheet")
  func explainAndReport() throws {
    try SmallMapping.with { mapping in
      #expect(mappa("explain", "R03:A3.1", mapping.folder.path).0 == .storage)
      mapping.run()
      let (status, output, errors) = mappa("explain", "R03:A3.1", mapping.folder.path)
      #expect(status == .done, "\(errors)")
      #expect(output.contains("hanno risposto 120 persone"))
      #expect(output.contains("Centro estivo Il Prato"))
      // 30 of 120 unweighted answers are unmet; V = p(1 − p)/119.
      #expect(output.contains("120 risposte nella base, da 120 unità in 1 strato"))
      #expect(output.contains("30,0/120,0 = 0,2500"))
      #expect(output.contains("0,0397; n_eff = p(1−p)/V = 119,0"))
      #expect(output.contains("n* = min(n; n_eff·(t(n−1)/t(df))²) = 119,0"))
      #expect(output.contains("affidabilità: alta"))
      #expect(!output.contains("⟦"))
      #expect(mappa("explain", "R03:Z9", mapping.folder.path).0 == .usage)
      let sheet = mappa("report", mapping.folder.path, "--territory", "Regione Lombardia")
      #expect(sheet.0 == .done, "\(sheet.errors)")
      #expect(sheet.output.contains("# "))
      #expect(mappa("report", mapping.folder.path, "--territory", "Atlantide").0 == .usage)
      let before = try mapping.files("reports")
      #expect(mappa("report", mapping.folder.path).0 == .done)
      #expect(try mapping.files("reports") == before)
    }
  }
}
