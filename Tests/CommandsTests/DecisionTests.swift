import Foundation
import Testing

@testable import Commands

/// The way of a decision: written in the template, read back, shown, carried to the next run.
struct DecisionTests {
  private func template(_ mapping: SmallMapping) throws -> [String] {
    try mapping.read("reports/decisions.csv").split(separator: "\r\n").map(String.init)
  }

  /// Fills the line of the first uncovered need of the region, as a spreadsheet would save it.
  private func decide(
    _ mapping: SmallMapping, _ answer: String, classID: String? = nil
  ) throws -> String {
    let lines = try template(mapping)
    let line = try #require(lines.first { $0.contains("COP:prova-2026:R03:B1:tutti") })
    #expect(line.hasSuffix(";;;"), "nothing is decided yet: \(line)")
    var cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    if let classID { cells[4] = classID }
    let filled = cells.prefix(5).joined(separator: ";") + ";" + answer
    let text = [lines[0], filled].joined(separator: "\r\n") + "\r\n"
    // A spreadsheet of an Italian office: Windows code page, no byte order mark.
    let bytes = try #require(
      text.replacingOccurrences(of: "\u{FEFF}", with: "").data(using: .windowsCP1252))
    try bytes.write(to: mapping.folder.appendingPathComponent("decisions.csv"))
    return line
  }

  @Test("a decision written in the template is on the sheet, in explain and in the next template")
  func loop() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      _ = try decide(mapping, "Condiviso;\"Priorità: la spesa pesa\";15/10/2026")
      let (status, output, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      #expect(output.contains("1 decisione riportata dalle sedute precedenti."))
      let sheet = try mapping.read("reports/scheda-R03.md")
      #expect(sheet.contains("condiviso (15 ottobre 2026). Priorità: la spesa pesa"))
      #expect(sheet.contains("Decisioni già prese, "))
      let (_, told, _) = ExampleRun.mappa(
        ["explain", "COP:prova-2026:R03:B1:tutti", mapping.folder.path])
      #expect(told.contains("Che cosa ha detto il tavolo: condiviso (15 ottobre 2026)."))
      let carried = try #require(
        try template(mapping).first { $0.contains("COP:prova-2026:R03:B1:tutti") })
      #expect(carried.hasSuffix(";condiviso;Priorità: la spesa pesa;2026-10-15"))

      let (_, again, _) = mapping.run()
      #expect(again.contains("Niente è cambiato"), "\(again)")
    }
  }

  @Test("a template saved over the file of decisions loses nothing")
  func roundTrip() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      _ = try decide(mapping, "non condiviso;- non è nostro;2026-10-15")
      mapping.run()
      let first = try mapping.read("reports/decisions.csv")
      try mapping.write("decisions.csv", first)
      #expect(mapping.run().0 == .done)
      #expect(try mapping.read("reports/decisions.csv") == first)
      #expect(try mapping.read("reports/scheda-R03.md").contains("- non è nostro"))
    }
  }

  @Test("a finding of another class than the one decided on is told, with both")
  func changed() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      _ = try decide(mapping, "condiviso;;15/10/2026", classID: "covered")
      let (status, _, errors) = mapping.run()
      #expect(status == .done)
      #expect(errors.contains("COP:prova-2026:R03:B1:tutti: prima «coperto», ora «"), "\(errors)")
      #expect(
        try mapping.read("reports/scheda-R03.md").contains(
          "L’esito è cambiato: allora era «coperto»."))
      #expect(
        try mapping.read("reports/decisions.csv").contains("(quando si è deciso era: coperto)"))
    }
  }

  @Test("a decision on a finding that is not there is kept at the end of the template")
  func gone() throws {
    try SmallMapping.with { mapping in
      let line = "COP:vecchia-2020:R03:B1:tutti"
      try mapping.write(
        "decisions.csv", "esito_id,decisione,motivazione,data\n\(line),condiviso,,2020-05-04\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .done)
      #expect(errors.contains("1 decisione riguarda un esito che oggi non c’è"), "\(errors)")
      #expect(
        try template(mapping).last == "\(line);;;(oggi non è tra gli esiti);;condiviso;;2020-05-04")
    }
  }

  @Test("lines that cannot be read stop the run, all of them told, and the pages stay")
  func faults() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let before = try mapping.files("reports")
      let id = "COP:prova-2026:R03:B1:tutti"
      try mapping.write(
        "decisions.csv",
        """
        esito_id,decisione,motivazione,data
        \(id),forse,,2026-10-15
        \(id),condiviso,,31/02/2026
        \(id),condiviso,,
        \(id),,da rivedere,
        XYZ,condiviso,,2026-10-15
        \(id),condiviso,,2026-10-16
        \(id),non condiviso,,2026-10-16

        """)
      let (status, _, errors) = mapping.run()
      #expect(status == .dataFaults)
      for told in [
        "riga 2, colonna «decisione»: «forse» non è una decisione",
        "riga 3, colonna «data»: «31/02/2026» non è una data",
        "riga 4, colonna «data»: manca la data",
        "riga 5, colonna «decisione»: c’è una motivazione o una data, ma non la decisione",
        "riga 6, colonna «esito_id»: «XYZ» non è il codice di un esito",
        "riga 8, colonna «esito_id»: lo stesso esito ha nella stessa seduta un’altra decisione",
      ] {
        #expect(errors.contains(told), "\(told)\n\(errors)")
      }
      #expect(try mapping.files("reports") == before)
    }
  }

  @Test("a reason that names a person is told before it is published")
  func personalData() throws {
    try SmallMapping.with { mapping in
      try mapping.write(
        "decisions.csv",
        "esito_id,decisione,motivazione,data\n"
          + "COP:prova-2026:R03:B1:tutti,condiviso,lo dice la signora Bianchi,2026-10-15\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .done)
      #expect(errors.contains("la motivazione sembra nominare una persona"), "\(errors)")
      #expect(!errors.contains("Bianchi"))
    }
  }

  @Test("a table saved as Unicode text is read", arguments: [true, false])
  func unicodeText(isLittle: Bool) throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let text =
        "esito_id\tdecisione\tmotivazione\tdata\r\n"
        + "COP:prova-2026:R03:B1:tutti\tcondiviso\tperché sì\t15/10/2026\r\n"
      let bytes = try #require(
        text.data(using: isLittle ? .utf16LittleEndian : .utf16BigEndian))
      try (Data(isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) + bytes).write(
        to: mapping.folder.appendingPathComponent("decisions.csv"))
      let (status, output, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      #expect(output.contains("1 decisione riportata dalle sedute precedenti."))
      #expect(try mapping.read("reports/scheda-R03.md").contains("perché sì"))
    }
  }

  @Test("a table with a column twice is refused: only one would be read")
  func repeatedColumn() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let before = try mapping.files("reports")
      try mapping.write(
        "decisions.csv",
        "esito_id,decisione,data,Decisione\n"
          + "COP:prova-2026:R03:B1:tutti,condiviso,2026-10-15,non condiviso\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect(
        errors.contains(
          "riga 1, colonna «decisione»: la colonna «decisione» compare più volte (colonne 2, 4)"),
        "\(errors)")
      #expect(try mapping.files("reports") == before)
    }
  }

  @Test("a folder, a pipe or a link in place of the table stops the run at once")
  func noFile() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let before = try mapping.files("reports")
      let place = mapping.folder.appendingPathComponent("decisions.csv")
      let makers: [(String) throws -> Void] = [
        { try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false) },
        { #expect(mkfifo($0, 0o600) == 0) },
        {
          try FileManager.default.createSymbolicLink(
            atPath: $0, withDestinationPath: "/dev/zero")
        },
      ]
      for make in makers {
        try make(place.path)
        let (status, _, errors) = mapping.run()
        #expect(status == .dataFaults)
        #expect(errors.contains("decisions.csv"), "\(errors)")
        #expect(errors.contains("banca dati e schede sono come prima"))
        try FileManager.default.removeItem(at: place)
      }
      #expect(try mapping.files("reports") == before)
    }
  }
}
