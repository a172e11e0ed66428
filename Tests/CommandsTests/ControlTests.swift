import Estimation
import Foundation
import Testing

@testable import Commands

/// The report for the owner of the data, on the screen, as a page and as a table.
struct ControlTests {
  /// A survey with faults of every weight: 250 unknown places, 131 texts nobody knows, a short row.
  private func spoil(_ mapping: SmallMapping) throws {
    var rows = SmallMapping.survey
    for i in 0..<3000 { rows += "\(1000 + i),Lodi,LO,privato,Nessuno,No,No\n" }
    for i in 0..<250 { rows += "\(5000 + i),Luogo\(i),LO,privato,Nessuno,No,No\n" }
    for i in 0..<131 { rows += "\(6000 + i),Lodi,LO,Lavoro \(i % 7),Nessuno,No,No\n" }
    try mapping.write("sources/indagine.csv", rows + "9000,corta\n")
  }

  @Test("causes are grouped with exact counts, the gravest first, and the sum is printed")
  func grouped() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      let (status, output, _) = mapping.check()
      #expect(status == .done)
      #expect(output.contains("  • 250 righe [territory.unknown]\n    riga 3122: «Luogo0»"))
      #expect(output.contains("    … e 247 altri casi\n"))
      #expect(output.contains("  • 1 riga [csv.ragged-row]\n"))
      #expect(output.contains("  • 131 casi [value.unknown-code]\n"))
      #expect(
        output.contains(
          "indagine: 3.251 accolte + 251 respinte + 1 non dati (1 di intestazione) = "
            + "3.503 righe del file"))
      let order = ["Righe respinte: 251 motivi", "Da guardare: 131 dubbi", "Il conto delle righe"]
      let places = try order.map { try #require(output.range(of: $0)).lowerBound }
      #expect(places == places.sorted())
      #expect(output.contains("Che cosa fare adesso\n  1. Per recuperare le righe respinte"))
    }
  }

  @Test("more different texts than are told apart are still counted by column")
  func manyTexts() throws {
    try SmallMapping.with { mapping in
      var rows = SmallMapping.survey
      for i in 0..<2600 { rows += "\(1000 + i),Lodi,LO,Lavoro \(i),Nessuno,No,No\n" }
      try mapping.write("sources/indagine.csv", rows)
      let letters = Array("abcdefghijklmnopqrstuvwxyz")
      var services = SmallMapping.catalogue
      for i in 0..<600 {
        let many = "molti \(letters[i / 26])\(letters[i % 26])"
        services += "T\(i),Centro \(i),Comune di Lodi,Centro estivo,minori,Lodi,LO,\(many)\n"
      }
      try mapping.write("sources/catalogo.csv", services)
      let output = mapping.check().output
      #expect(output.contains("  • 2.600 casi [value.free-text]\n"), "\(output.prefix(600))")
      #expect(output.contains("  • 600 casi [value.bad-places]\n"), "\(output.prefix(600))")
    }
  }

  @Test("a finding about a column is one case, however many rows show it")
  func ofColumn() throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "sources/indagine.csv",
        SmallMapping.survey.replacingOccurrences(of: "pubblico", with: "privato"))
      #expect(mapping.check().output.contains("  • 1 caso [column.constant]\n"))
      try mapping.write(
        "sources/indagine.csv",
        SmallMapping.survey.replacingOccurrences(of: ",cura,", with: ",telefono,")
          .replacingOccurrences(of: "Nessuno", with: "347 1234567"))
      let output = mapping.check().output
      #expect(output.contains("  • 1 caso [privacy.phone]\n"))
      #expect(output.contains("Ferma il lavoro: 3 difetti"))
    }
  }

  @Test("page and table say the same, and that they are private")
  func files() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      mapping.check()
      let page = try mapping.read("privato/controllo.html")
      #expect(page.contains("<p class=\"banner\">Riservato: cita i dati raccolti."))
      #expect(page.contains("250 righe"))
      #expect(page.contains("3.503 righe del file"))
      let table = try mapping.read("privato/controllo.csv").split(separator: "\r\n")
      #expect(
        table[0]
          == "fonte;file;codice;gravita;riga;colonna;valore;messaggio;rimedio;volte;conteggio"
      )
      let places = table.filter { $0.contains(";territory.unknown") }
      #expect(!places.isEmpty && places.allSatisfy { $0.hasSuffix(";250") })
      let work = table.filter { $0.contains(";value.unknown-code;") }
      #expect(work.count == 7)
      #expect(work[0].contains(";dubbio;3372;lavoro;Lavoro 0;"))
      #expect(work[0].hasSuffix(";19;131"))
    }
  }

  @Test("a value that identifies somebody is not repeated")
  func masked() throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "sources/indagine.csv",
        SmallMapping.survey + "900,maria.rossi@example.org,BG,privato,Nessuno,No,No\n")
      let output = mapping.check().output
      #expect(output.contains("[privacy.email]") && output.contains("riga 122"))
      #expect(!output.contains("maria.rossi"))
      for file in ["controllo.html", "controllo.csv"] {
        #expect(try !mapping.read("privato/\(file)").contains("maria.rossi"))
      }
    }
  }

  @Test("a fault of one profile does not hide what is wrong with the other files")
  func oneProfile() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      try mapping.replace("profiles/catalogo.yaml", "nome: {", "nme: {")
      let (status, output, _) = mapping.check()
      #expect(status == .dataFaults)
      #expect(output.hasPrefix("catalogo — sources/catalogo.csv\n\n  Ferma il lavoro: 2 difetti\n"))
      #expect(output.contains("catalogo: non letta"))
      #expect(output.contains("250 righe [territory.unknown]"))
      #expect(output.contains("«mappa run» non comincerebbe"))
    }
  }

  @Test("a source that is refused as a whole still has its rows counted")
  func refusedSource() throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "sources/indagine.csv",
        SmallMapping.survey.replacingOccurrences(of: "BG", with: "XX")
          .replacingOccurrences(of: "BERGAMO", with: "Altrove")
          .replacingOccurrences(of: "Lodi,LO", with: "Altrove,XX"))
      let (status, output, _) = mapping.check()
      #expect(status == .dataFaults)
      #expect(
        output.contains(
          "indagine: 0 accolte + 120 respinte + 1 non dati (1 di intestazione) = 121 righe"))
      #expect(output.contains("[source.mostly-rejected]"))
    }
  }

  @Test("check and run write the same report, and a run that stops writes it too")
  func sameReport() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      mapping.check()
      let checked = try mapping.files("privato")
      #expect(mapping.run().0 == .done)
      #expect(try mapping.files("privato") == checked)
      #expect(mapping.run().output.contains("Niente è cambiato"))
      #expect(try mapping.files("privato") == checked)
      try mapping.write("sources/catalogo.csv", "codice\n1\n")
      #expect(mapping.run().0 == .dataFaults)
      #expect(try mapping.read("privato/controllo.html").contains("Ferma il lavoro"))
    }
  }

  @Test("a run that the design of a survey stops leaves the report of a check")
  func sameReportOfDesign() throws {
    try SmallMapping.with { mapping in
      #expect(mapping.run().0 == .done)
      let design = "strato: {colonna: provincia}\nvicini: {LO: ZZ}\n"
      try mapping.write("profiles/indagine.yaml", SmallMapping.surveyProfile + design)
      #expect(mapping.check().0 == .dataFaults)
      let checked = try mapping.files("privato")
      #expect(try mapping.read("privato/controllo.html").contains("va unito a «ZZ»"))
      #expect(mapping.run().0 == .dataFaults)
      #expect(try mapping.files("privato") == checked)
    }
  }

  @Test("doubts about the design and strange corrections are told by check, run and a run again")
  func sameDoubts() throws {
    try SmallMapping.with { mapping in
      let design = "strato: {colonna: provincia}\nvicini: {ZZ: BG}\n"
      try mapping.write("profiles/indagine.yaml", SmallMapping.surveyProfile + design)
      let folder = mapping.folder.appendingPathComponent("privato/correzioni")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try mapping.write("privato/correzioni/altra.csv", "riga\n1\n")
      #expect(mapping.check().0 == .done)
      let checked = try mapping.files("privato")
      let page = try mapping.read("privato/controllo.html")
      #expect(page.contains("nomina lo strato «ZZ»") && page.contains("altra.csv"))
      #expect(mapping.run().0 == .done)
      #expect(try mapping.files("privato") == checked)
      #expect(mapping.run().output.contains("Niente è cambiato"))
      #expect(try mapping.files("privato") == checked)
    }
  }

  @Test("a disk that fails while designs are checked is told, not passed over")
  func unfinished() throws {
    try SmallMapping.with { mapping in
      var control = ControlLedger(try Mapping(path: mapping.folder.path))
      #expect(throws: ScratchFault.self) {
        try control.estimating { throw ScratchFault(folder: "/spazio", reason: .full) }
      }
      try control.write()
      let page = try mapping.read("privato/controllo.html")
      #expect(page.contains("margini delle indagini non sono stati controllati"))
    }
  }

  @Test("territories that nobody knows in «completo» are all told with their line, before reading")
  func unknownCompleteness() throws {
    try SmallMapping.with { mapping in
      try mapping.replace(
        "profiles/catalogo.yaml", "territori: [R03]", "territori: [Atlantide, R03, Camelot]")
      let (status, output, _) = mapping.check()
      #expect(status == .dataFaults)
      #expect(output.contains("catalogo.yaml, riga 3, colonna 24: «Atlantide»"), "\(output)")
      #expect(output.contains("«Camelot»"))
      let (run, _, errors) = mapping.run()
      #expect(run == .dataFaults)
      #expect(errors.contains("«Atlantide»") && errors.contains("«Camelot»"), "\(errors)")
    }
  }

  @Test("JSON holds every diagnostic and the account of every source")
  func json() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      let (_, output, _) = ExampleRun.mappa(["check", mapping.folder.path, "--json"])
      let document = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
      let sources = try #require(document?["sources"] as? [[String: Any]])
      let survey = try #require(sources.first { $0["name"] as? String == "indagine" })
      #expect(survey["rows"] as? Int == 3503 && survey["rejected"] as? Int == 251)
      let diagnostics = try #require(document?["diagnostics"] as? [[String: Any]])
      #expect(diagnostics.contains { $0["code"] as? String == "value.unknown-code" })
    }
  }

  @Test("nobody but the owner reads the private folder")
  func modes() throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      let folder = mapping.folder.appendingPathComponent("privato")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      chmod(folder.path, 0o755)
      mapping.check()
      func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      }
      #expect(try mode(folder.path) == 0o700)
      let names = try #require(FileManager.default.enumerator(atPath: folder.path))
      var count = 0
      for case let name as String in names {
        let path = folder.appendingPathComponent(name).path
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        #expect(try mode(path) == (isFolder.boolValue ? 0o700 : 0o600), "\(name)")
        count += 1
      }
      #expect(count == 5)
    }
  }

  @Test(
    "what the tool writes is not reached through a link that leads out of the mapping",
    arguments: [
      "privato", "reports", "mappatura.sqlite", "privato/da-correggere", "privato/rejected.csv",
    ])
  func links(name: String) throws {
    try SmallMapping.with { mapping in
      try spoil(mapping)
      try ProjectFolder.withTemporary { outside in
        let place = mapping.folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(at: place, withDestinationURL: outside)
        for command in ["check", "run"] {
          let (status, _, errors) = ExampleRun.mappa([command, mapping.folder.path])
          #expect(status == .dataFaults)
          #expect(errors.contains("fuori dalla cartella della mappatura"), "\(errors)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == [])
      }
    }
  }
}
