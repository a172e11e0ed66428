import Disclosure
import Findings
import Foundation
import Region
import Testing

@testable import Commands

/// `--sensitivity` as a person uses it.
struct SensitivityRunTests {
  private func rows(_ mapping: SmallMapping) throws -> [[String: String]] {
    try rowsOfCSV(mapping.folder.appendingPathComponent("reports/data/sensibilita.csv"))
  }

  @Test("the table is there when asked for, an unchanged run stays so, the same bytes come again")
  func onRequest() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let plain = try mapping.files("reports")
      #expect(plain["data/sensibilita.csv"] == nil)

      let (status, output, errors) = mapping.run("--sensitivity")
      #expect(status == .done, "\(errors)")
      #expect(!output.contains("Niente è cambiato"), "the pages are others")
      let swept = try mapping.files("reports")
      #expect(swept["data/sensibilita.csv"] != nil)
      let sheet = try mapping.read("reports/scheda-R03.md")
      #expect(sheet.contains("Quanto gli esiti dipendono dalle soglie"))
      #expect(sheet.contains("mappa run --sensitivity"))

      let (_, again, _) = mapping.run("--sensitivity")
      #expect(again.contains("Niente è cambiato"), "\(again)")
      mapping.run("--sensitivity", "--da-capo")
      #expect(try mapping.files("reports") == swept)

      // Without the flag the pages are those without it, byte for byte.
      mapping.run()
      #expect(try mapping.files("reports") == plain)
    }
  }

  @Test("every flip told is the class that a run with that threshold publishes")
  func sameAsRerun() throws {
    try SmallMapping.with { mapping in
      mapping.run("--sensitivity")
      let flips = try rows(mapping).filter { $0["tipo"] == "copertura" }
      let before = try classes(mapping)
      let names = ["unmetNeed": "bisogno_scoperto", "halfCovered": "meta_servita"]
      for (threshold, name) in names.sorted(by: { $0.key < $1.key }) {
        let own = flips.filter { $0["soglia"] == threshold }
        for value in Set(own.compactMap { $0["valore_provato"] }).sorted() {
          try mapping.write(
            "mappatura.yaml", SmallMapping.descriptor + "parametri: {\(name): \(value)}\n")
          mapping.run()
          let after = try classes(mapping)
          for flip in own where flip["valore_provato"] == value {
            let id = try #require(flip["esito_id"])
            #expect(before[id] == flip["classe"])
            #expect(after[id] == flip["classe_con_soglia"])
          }
        }
      }
    }
  }

  private func classes(_ mapping: SmallMapping) throws -> [String: String] {
    Dictionary(
      try rowsOfQuotedCSV(mapping.folder.appendingPathComponent("reports/data/celle.csv"))
        .compactMap {
          row in row["esito_id"].flatMap { id in row["esito"].map { (id, $0) } }
        }, uniquingKeysWith: { first, _ in first })
  }

  @Test("explain tells what would change a finding, with or without the flag on the last run")
  func explain() throws {
    try SmallMapping.with { mapping in
      mapping.run("--sensitivity")
      let flip = try #require(try rows(mapping).first { $0["tipo"] == "copertura" })
      mapping.run()
      let id = try #require(flip["esito_id"])
      let (status, told, _) = ExampleRun.mappa(["explain", id, mapping.folder.path])
      #expect(status == .done)
      #expect(told.contains("più bassa o più alta di un quinto l’esito cambierebbe:"), "\(told)")
    }
  }

  @Test("nothing is told of a cell whose own class, or a share that decides it, is withheld")
  func withheld() throws {
    let publication = try StoredPages(
      try Mapping(path: ExampleRun.shared.folder.path), sweepsThresholds: true
    ).pages.publication
    let sensitivity = try #require(publication.sensitivity)
    #expect(!sensitivity.flips.isEmpty)
    for flip in sensitivity.flips {
      guard case .finding(let id) = flip.subject, id.kind == .coverage else { continue }
      let cell = try #require(
        publication.cells.values.first { $0.verdict?.id == id && $0.verdict?.address == $0.address }
      )
      #expect(cell.sampleSize != nil)
      #expect(sensitivity.tried.contains(id))
    }
    let hidden = publication.cells.values.filter { $0.sign == .suppressed }
    #expect(!hidden.isEmpty)
    for cell in hidden {
      let a = cell.address
      let own = FindingID.coverage(a.wave, a.territory, a.objective, a.target)
      #expect(!sensitivity.tried.contains(own))
    }
  }
}
