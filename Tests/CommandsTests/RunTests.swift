import Foundation
import Testing

@testable import Commands

/// What a run promises: all or nothing, nothing twice, the same bytes.
struct RunTests {
  @Test("the rows of every source are accounted for, and the pages are there")
  func summary() throws {
    try SmallMapping.with { mapping in
      let (status, output, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      #expect(output.contains("indagine: 121 righe = 120 accolte + 0 respinte + 1 non dati"))
      #expect(output.contains("120 risposte, 2 servizi"))
      let index = mapping.folder.appendingPathComponent("reports/index.html").path
      #expect(output.hasSuffix(index + "\n"))
      #expect(FileManager.default.fileExists(atPath: index))
      let pages = try mapping.files("reports")
      #expect(pages.keys.contains("scheda-R03.html"))
      #expect(pages.keys.contains("scheda-R03.md"))
      #expect(pages.keys.contains("manifest.json"))
    }
  }

  @Test("a second run changes nothing and says so")
  func unchanged() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let before = try mapping.files(".")
      let (status, output, _) = mapping.run()
      #expect(status == .done)
      #expect(output.contains("Niente è cambiato"))
      #expect(try mapping.files(".") == before)
    }
  }

  @Test("running everything again gives the same bytes")
  func again() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let before = try mapping.files("reports")
      mapping.run("--da-capo")
      #expect(try mapping.files("reports") == before)
    }
  }

  @Test("the same mapping in another folder gives the same bytes")
  func otherFolder() throws {
    try SmallMapping.with { first in
      try SmallMapping.with { second in
        first.run()
        second.run()
        let expected = try second.files("reports")
        #expect(try first.files("reports") == expected)
      }
    }
  }

  @Test("the order of the rows changes no published byte but the hash of the file")
  func shuffled() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let before = try mapping.files("reports/data")
      let rows = SmallMapping.survey.split(separator: "\n")
      let shuffled = [rows[0]] + rows.dropFirst().reversed()
      try mapping.write("sources/indagine.csv", shuffled.joined(separator: "\n") + "\n")
      mapping.run()
      #expect(try mapping.files("reports/data") == before)
    }
  }

  @Test("only the source that changed is read again")
  func onlyChanged() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      try mapping.replace("sources/catalogo.csv", ",BG,40", ",BG,45")
      let (_, output, _) = mapping.run()
      #expect(output.contains("indagine: non è cambiata"))
      #expect(output.contains("catalogo: 3 righe = 2 accolte"))
    }
  }

  @Test("a page that somebody edited is made again")
  func editedPage() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let before = try mapping.files("reports")
      try mapping.write("reports/index.md", "altro")
      mapping.run()
      #expect(try mapping.files("reports") == before)
    }
  }

  @Test("a source removed from the descriptor leaves the store")
  func removedSource() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      try mapping.replace(
        "mappatura.yaml",
        "  - {nome: catalogo, file: sources/catalogo.csv, profilo: profiles/catalogo.yaml}\n", "")
      let (_, output, _) = mapping.run()
      #expect(output.contains("120 risposte, 0 servizi"))
    }
  }

  @Test("a run that fails leaves store and pages as they were")
  func failure() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      func kept() throws -> [String: Data] {
        try mapping.files(".").filter {
          !$0.key.hasPrefix("sources") && !$0.key.hasPrefix("privato")
        }
      }
      let before = try kept()
      try mapping.replace("sources/catalogo.csv", "codice,servizio,ente", "codice,servizi,ente")
      try mapping.write(
        "sources/indagine.csv", SmallMapping.survey + "900,Lodi,LO,privato,Nessuno,No,No\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect(errors.contains("banca dati e schede sono come prima"))
      #expect(try kept() == before)
    }
  }

  @Test("a first run that fails leaves no store behind")
  func failedFirstRun() throws {
    try SmallMapping.with { mapping in
      try mapping.replace("sources/catalogo.csv", "codice,servizio,ente", "codice,servizi,ente")
      #expect(mapping.run().0 == .dataFaults)
      #expect(!Files.exists(mapping.folder.path + "/mappatura.sqlite"))
      #expect(!Files.exists(mapping.folder.path + "/reports"))
    }
  }

  @Test("a folder with somebody else's files is not replaced by the pages")
  func foreignFolder() throws {
    try SmallMapping.with { mapping in
      try FileManager.default.createDirectory(
        at: mapping.folder.appendingPathComponent("reports"), withIntermediateDirectories: true)
      try mapping.write("reports/tesi.txt", "mia")
      let (status, _, errors) = mapping.run()
      #expect(status == .storage)
      #expect(errors.contains("c’è un file che mappa non ha scritto («tesi.txt»)"))
      #expect(try mapping.read("reports/tesi.txt") == "mia")
    }
  }

  @Test("a file added to the pages is not thrown away by the next run")
  func addedFile() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      try mapping.write("reports/appunti.txt", "miei")
      let (status, _, errors) = mapping.run("--da-capo")
      #expect(status == .storage)
      #expect(errors.contains("«appunti.txt»"))
      #expect(try mapping.read("reports/appunti.txt") == "miei")
    }
  }

  @Test("only territories in the scope get a sheet")
  func scope() throws {
    try SmallMapping.with { mapping in
      try mapping.replace("mappatura.yaml", "territorio: R03", "territorio: ATS di Bergamo")
      mapping.run()
      let pages = try mapping.files("reports").keys.filter { $0.hasSuffix(".html") }.sorted()
      #expect(pages == ["index.html", "scheda-ATS-325.html"])
    }
  }

  @Test("check and run agree on what stops, and a rejected row does not")
  func agreement() throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "sources/indagine.csv", SmallMapping.survey + "900,Bergamasco,BG,privato,Nessuno,No,No\n")
      let (status, output, _) = mapping.check()
      #expect(status == .done)
      #expect(output.contains("Niente ferma «mappa run»; 1 riga respinta"))
      #expect(mapping.run().0 == .done)
    }
  }

  @Test("rejected rows are kept beside line and reason, and the run goes on")
  func rejected() throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "sources/indagine.csv", SmallMapping.survey + "900,Bergamasco,BG,privato,Nessuno,No,No\n")
      let (status, output, errors) = mapping.run()
      #expect(status == .done)
      #expect(output.contains("indagine: 122 righe = 120 accolte + 1 respinta + 1 non dati"))
      #expect(errors.contains("sources/indagine.csv, riga 122: «Bergamasco» non è un luogo noto"))
      let ledger = try mapping.read("privato/rejected.csv")
      #expect(ledger.contains("\"sources/indagine.csv\",\"122\",\"territory.unknown"))
      #expect(ledger.contains("900,Bergamasco,BG"))
    }
  }

  @Test("check reports and writes nothing but the ledger")
  func check() throws {
    try SmallMapping.with { mapping in
      let (status, output, _) = mapping.check()
      #expect(status == .done)
      #expect(output.contains("Nessun difetto"))
      #expect(!Files.exists(mapping.folder.path + "/mappatura.sqlite"))
      #expect(!Files.exists(mapping.folder.path + "/reports"))
    }
  }

  @Test("a run asked for its times tells every stage, and no page changes for it")
  func times() throws {
    try SmallMapping.with { mapping in
      let plain = mapping.run().output
      let pages = try mapping.files("reports")
      let timed = mapping.run("--da-capo", "--tempi").output
      let pattern =
        /\d,\d\d s in tutto: lettura .+, stime .+, esiti .+, schede .+, banca dati .+\.\n/
      #expect(timed.firstMatch(of: pattern) != nil)
      #expect(plain.firstMatch(of: pattern) == nil)
      #expect(try mapping.files("reports") == pages)

      let json = mapping.run("--da-capo", "--tempi", "--json").output
      let told = try #require(
        JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      let milliseconds = try #require(told["milliseconds"] as? [String: Int])
      #expect(
        milliseconds.keys.sorted() == [
          "estimating", "findings", "pages", "reading", "storing", "total",
        ])
      #expect(
        told["loaded"] as? [String: Int]
          == ["respondents": 120, "services": 2, "statements": 0])
      let again = mapping.run("--tempi").output
      #expect(again.contains("Niente è cambiato") && again.contains(" s in tutto: lettura "))
      #expect(!mapping.run("--json").output.contains("milliseconds"))
    }
  }

  @Test("no output of a run holds a clock, a user or a machine's path")
  func noTrace() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      for (name, data) in try mapping.files("reports") {
        let text = String(decoding: data, as: UTF8.self)
        #expect(!text.contains(mapping.folder.path), "\(name)")
        #expect(!text.contains(NSTemporaryDirectory()), "\(name)")
      }
    }
  }
}
