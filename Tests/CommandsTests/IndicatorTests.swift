import Diagnostics
import Foundation
import Ingest
import ReferenceData
import Region
import Testing

@testable import Commands

/// Indicators: the shared set, a territory's own, and what they may tell.
struct IndicatorTests {
  private static let header =
    "codice;etichetta_it;etichetta_en;formula;classi;obiettivo;destinatari;unita;verso;fonte\n"

  private func rows(_ mapping: SmallMapping, _ code: String) throws -> [String: [String: String]] {
    let all = try rowsOfQuotedCSV(
      mapping.folder.appendingPathComponent("reports/data/indicatori.csv"))
    return Dictionary(
      all.filter { $0["codice"] == code }.map { ($0["territorio"] ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A mapping with indicators of its own.
  private func withOwn<Result>(_ lines: String, _ body: (SmallMapping) throws -> Result) throws
    -> Result
  {
    try SmallMapping.with { mapping in
      try mapping.write(
        "mappatura.yaml", SmallMapping.descriptor + "indicatori: indicatori.csv\n")
      try mapping.write("indicatori.csv", Self.header + lines)
      return try body(mapping)
    }
  }

  @Test("the shared set reads, and every line says whose choice it is")
  func shared() throws {
    let reference = try ReferenceLibrary.load(at: ReferenceLocator.find())
    let table = try #require(reference.indicatorTable)
    let set = try IndicatorFile.read(
      bytes: table.bytes, shownAs: table.name, isShared: true,
      IndicatorFile.Vocabulary(
        objectives: reference.objectives, targets: reference.targets.map(\.code),
        classes: IndicatorSet.classes))
    #expect(set.count == 13)
    #expect(
      set.allSatisfy {
        $0.isShared && $0.source.it.contains("indicatore: scelta del progetto")
          && $0.source.en.contains("indicator: the project’s choice")
      })
    #expect(Set(set.map(\.formula.unit)).count == 3)
  }

  @Test("an English page tells the English source, and the Italian one where there is no other")
  func sources() throws {
    try withOwn("B01;Estate;Summer;quota_non_coperta;;A3.1;;per cento;diminuire;prova\n") {
      mapping in
      try mapping.replace("mappatura.yaml", "sintetico: true", "sintetico: true\nlingua: en")
      mapping.run()
      #expect(try mapping.read("reports/scheda-R03.md").contains("| prova |"))
      let table = try mapping.read("indicatori.csv")
      try mapping.write(
        "indicatori.csv",
        table.replacingOccurrences(of: ";fonte\n", with: ";fonte;fonte_en\n")
          .replacingOccurrences(of: ";prova\n", with: ";prova;a trial\n"))
      mapping.run()
      let page = try mapping.read("reports/scheda-R03.md")
      #expect(page.contains("| a trial |") && !page.contains("| prova |"))
    }
  }

  @Test("an indicator has the number that its cell publishes, or the cell's sign")
  func values() throws {
    try withOwn(
      """
      B01;Estate senza risposta;Summer unmet;quota_non_coperta;;A3.1;;per cento;diminuire;prova
      B02;Dopo scuola;After school;quota_non_coperta;;A4.2;;per cento;diminuire;prova
      B03;Servizi estivi;Summer services;numero_servizi;;A3;;numero;crescere;prova
      B04;Non coperti;Not covered;numero_esiti;uncovered|onPaper;;;numero;diminuire;prova

      """
    ) { mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let cells = try rowsOfQuotedCSV(
        mapping.folder.appendingPathComponent("reports/data/celle.csv")
      ).filter { $0["destinatari"] == "tutti" && $0["territorio"] == "R03" }
      let summer = try #require(cells.first { $0["obiettivo"] == "A3.1" })
      let own = try #require(try rows(mapping, "B01")["R03"])
      #expect(own["valore"] == summer["non_coperto"] && own["valore"] != "")
      #expect(own["valore_inf"] == summer["non_coperto_inf"])
      let notAsked = try #require(try rows(mapping, "B02")["R03"])
      #expect(notAsked["stato"] == "notAsked" && notAsked["valore"] == "")
      #expect(notAsked["segno_istat"] == "....")
      #expect(try rows(mapping, "B03").mapValues { $0["valore"] }["R03"] == "2.0000")
      #expect(try rows(mapping, "B03").mapValues { $0["valore"] }["ATS-325"] == "1.0000")
      let counted = cells.filter { ["uncovered", "onPaper"].contains($0["esito"] ?? "") }.count
      #expect(try rows(mapping, "B04")["R03"]?["valore"] == "\(counted).0000")

      let sheet = try mapping.read("reports/scheda-R03.md")
      #expect(sheet.contains("Indicatori propri di questa mappatura"))
      let (done, told, _) = ExampleRun.mappa(["explain", "IND:B01:R03", mapping.folder.path])
      #expect(done == .done)
      #expect(told.contains("Estate senza risposta (B01)"))
      #expect(told.contains("Verso atteso: diminuire."))
      #expect(told.contains("mappa explain COP:prova-2026:R03:A3.1:tutti"))
    }
  }

  @Test("a changed table of indicators makes the pages again, an unchanged one does not")
  func rerun() throws {
    try withOwn("B01;a;b;quota_bisogno;;A3.1;;per cento;nessuno;prova\n") { mapping in
      mapping.run()
      #expect(mapping.run().output.contains("Niente è cambiato"))
      try mapping.write(
        "indicatori.csv", Self.header + "B01;a;b;quota_bisogno;;B1;;per cento;nessuno;prova\n")
      #expect(!mapping.run().output.contains("Niente è cambiato"))
    }
  }

  @Test("a withheld cell gives its sign to an indicator, never a number")
  func withheld() throws {
    let rows = try rowsOfQuotedCSV(
      ExampleRun.shared.folder.appendingPathComponent("reports/data/indicatori.csv"))
    #expect(rows.count > 100)
    for row in rows where row["stato"] != "published" && row["stato"] != "unreliable" {
      for column in ["valore", "valore_inf", "valore_sup", "parola"] {
        #expect(row[column] == "", "\(row)")
      }
    }
    #expect(rows.contains { $0["stato"] == "suppressed" && $0["segno_istat"] == "*" })
  }

  @Test(
    "every fault of a table of indicators is told with its place",
    arguments: [
      ("R01;a;b;quota_bisogno;;A3.1;;per cento;nessuno;x", "indicator.repeated-code", "codice"),
      ("B 1;a;b;quota_bisogno;;A3.1;;per cento;nessuno;x", "indicator.bad-code", "codice"),
      (";a;b;quota_bisogno;;A3.1;;per cento;nessuno;x", "indicator.missing-value", "codice"),
      ("B1;a;b;quota;;A3.1;;per cento;nessuno;x", "indicator.unknown-word", "formula"),
      ("B1;a;b;;;A3.1;;per cento;nessuno;x", "indicator.missing-word", "formula"),
      ("B1;a;b;quota_bisogno;;;;per cento;nessuno;x", "indicator.missing-objective", "obiettivo"),
      (
        "B1;a;b;quota_bisogno;;A39;;per cento;nessuno;x", "indicator.unknown-objective-near",
        "obiettivo"
      ),
      (
        "B1;a;b;quota_bisogno;;estate;;per cento;nessuno;x", "indicator.unknown-objective",
        "obiettivo"
      ),
      (
        "B1;a;b;quota_bisogno;;A3.1;zii;per cento;nessuno;x", "indicator.unknown-target",
        "destinatari"
      ),
      ("B1;a;b;quota_bisogno;;A3.1;;numero;nessuno;x", "indicator.other-unit", "unita"),
      (
        "B1;a;b;quota_bisogno;rare;A3.1;;per cento;nessuno;x", "indicator.needless-classes",
        "classi"
      ),
      ("B1;a;b;numero_esiti;;;;numero;nessuno;x", "indicator.missing-word", "classi"),
      ("B1;a;b;numero_esiti;strong;;;numero;nessuno;x", "indicator.unknown-word", "classi"),
      ("B1;a;b;quota_bisogno;;A3.1;;per cento;nessuno;", "indicator.missing-value", "fonte"),
    ])
  func faults(line: String, code: String, column: String) throws {
    let reference = try ReferenceLibrary.load(at: ReferenceLocator.find())
    let vocabulary = IndicatorFile.Vocabulary(
      objectives: reference.objectives, targets: reference.targets.map(\.code),
      classes: IndicatorSet.classes, takenCodes: ["R01"])
    let faults = #expect(throws: DataFaults.self) {
      try IndicatorFile.read(
        bytes: Array((Self.header + line + "\n").utf8), shownAs: "i.csv", isShared: false,
        vocabulary)
    }
    #expect(faults?.diagnostics.map(\.code) == [code])
    let place = faults?.diagnostics.first?.location
    #expect(place?.line == 2 && place?.columnName == column && place?.file == "i.csv")
  }

  @Test("a mapping whose table of indicators is faulty stops with words on how to mend it")
  func stops() throws {
    try withOwn("B01;a;b;quota;;A3.1;;per cento;nessuno;prova\n") { mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect(errors.contains("«quota» non è tra le parole ammesse qui"), "\(errors)")
      #expect(errors.contains("quota_non_coperta, quota_bisogno"))
    }
    try SmallMapping.with { mapping in
      try mapping.write(
        "mappatura.yaml", SmallMapping.descriptor + "indicatori: mancano.csv\n")
      #expect(mapping.run().errors.contains("la tabella degli indicatori non si può leggere"))
    }
  }

  @Test("a table with a column twice is refused")
  func repeatedColumn() throws {
    let faults = #expect(throws: DataFaults.self) {
      try IndicatorFile.read(
        bytes: Array((Self.header.dropLast() + ";Formula\n").utf8), shownAs: "i.csv",
        isShared: false,
        IndicatorFile.Vocabulary(
          objectives: ObjectiveTree(version: 1, nodes: []), targets: [], classes: [:]))
    }
    #expect(
      faults?.diagnostics == [
        Diagnostic(
          "sheet.repeated-column", .error,
          at: SourceLocation(file: "i.csv", line: 1, column: 11, columnName: "formula"),
          ["value": "formula", "found": "4, 11"])
      ])
  }
}
