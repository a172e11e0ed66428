import Foundation
import Testing

@testable import Commands

/// What is wrong with strata, numbers and weights is told whole, at its place, in one order.
struct DesignFaultTests {
  /// A mapping whose survey comes in parts, each with its profile; some of other waves.
  private func with(
    _ parts: [(name: String, wave: String, design: String)], _ body: (SmallMapping) throws -> Void
  ) throws {
    try SmallMapping.with { mapping in
      var descriptor = "titolo: Prova\nsintetico: true\nterritorio: R03\n"
      descriptor += "data_riferimento: 2026-06-30\nfonti:\n"
      let lines = SmallMapping.survey.split(separator: "\n").map(String.init)
      for (number, part) in parts.enumerated() {
        let rows = lines.enumerated().map { index, line in
          index == 0
            ? line + ",sesso,anni,ditta"
            : "\(number)-" + line + ",\(index % 3 == 0 ? "uomo" : "donna"),\(index % 5 * 9 + 20)"
              + ",D\(index % 2 == 0 ? 1 : index % 10)"
        }
        try mapping.write("sources/\(part.name).csv", rows.joined(separator: "\n") + "\n")
        try mapping.write(
          "profiles/\(part.name).yaml",
          SmallMapping.surveyProfile.replacing("prova-2026", with: part.wave) + part.design)
        descriptor +=
          "  - {nome: \(part.name), file: sources/\(part.name).csv, "
          + "profilo: profiles/\(part.name).yaml}\n"
      }
      try mapping.write(
        "sources/residenti.csv",
        "comune,eta,F,M\nBergamo,30,20000,21000\nBergamo,50,15000,16000\n"
          + "Lodi,30,9000,9500\nLodi,50,4500,5000\n")
      try mapping.write(
        "profiles/residenti.yaml",
        "tipo: popolazione\ntitolo: Residenti\nperiodo: {dal: 2025-01-01, al: 2025-01-01}\n"
          + "luogo: {comune: {colonna: comune}}\neta: {colonna: eta}\n"
          + "persone_per_sesso: {F: {colonna: F}, M: {colonna: M}}\n")
      try mapping.write(
        "mappatura.yaml",
        descriptor
          + "  - {nome: residenti, file: sources/residenti.csv, profilo: profiles/residenti.yaml}\n"
      )
      try body(mapping)
    }
  }

  /// Places and codes that a check finds in profiles, as `file:line code`.
  private func found(_ mapping: SmallMapping, _ families: [String] = ["design.", "calibration."])
    throws -> [String]
  {
    let (_, output, _) = ExampleRun.mappa(["check", mapping.folder.path, "--json"])
    let document = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let diagnostics = try #require(document?["diagnostics"] as? [[String: Any]])
    return diagnostics.compactMap { diagnostic in
      guard let code = diagnostic["code"] as? String, diagnostic["severity"] as? String == "error",
        families.contains(where: code.hasPrefix)
      else { return nil }
      let file = (diagnostic["file"] as? String ?? "").replacing("profiles/", with: "")
      return "\(file):\(diagnostic["line"] as? Int ?? 0) \(code)"
    }
  }

  /// Lines of the profile before the design.
  private static let head =
    SmallMapping.surveyProfile.split(
      separator: "\n", omittingEmptySubsequences: false
    ).count - 1

  @Test("a fault of a stratum is told at the line of the part that declares it")
  func ownProfile() throws {
    let first = "strato: {colonna: provincia}\npopolazione_strato: {BG: 500, LO: 90}\n"
    let second = """
      strato: {colonna: provincia}
      popolazione_strato:
        BG: 500
        LO: 91
      vicini:
        LO: ZZ

      """
    try with([("a", "w", first), ("b", "w", second)]) { mapping in
      let told = try found(mapping)
      #expect(
        told == [
          "b.yaml:\(Self.head + 4) design.stratum-twice",
          "b.yaml:\(Self.head + 6) design.unknown-neighbour",
        ])
      let (_, output, _) = mapping.check()
      #expect(output.contains("ha dimensione 91 in questo profilo e 90 in «profiles/a.yaml»"))
    }
  }

  @Test("a stratum without a size is told where the sizes are, a lonely one where it was reached")
  func reachingProfile() throws {
    let unsized = "strato: {colonna: provincia}\npopolazione_strato: {BG: 500}\n"
    try with([("a", "w", ""), ("b", "w", unsized)]) { mapping in
      let codes = try found(mapping)
      #expect(codes.contains("b.yaml:\(Self.head + 2) design.stratum-without-population"))
    }
    let lonely = "unita: {colonna: ditta}\nstrato: {colonna: provincia}\n"
    try with([("a", "w", "strato: {colonna: lavoro}\n"), ("b", "w", lonely)]) { mapping in
      let told = try found(mapping)
      #expect(told == ["b.yaml:\(Self.head + 2) design.lonely-unit"])
    }
  }

  private static func calibration(_ bands: String, source: String = "residenti") -> String {
    """
    calibrazione:
      eta: 18-64
      margini:
        - fonte: \(source)
          sesso: {colonna: sesso, valori: {donna: F, uomo: M}}
          eta: {colonna: anni, fasce: \(bands)}

    """
  }

  @Test("weights that do not fit name the profile that asks for them, and all that is missing")
  func ownCalibration() throws {
    let fits = Self.calibration("[18-39, 40-64]")
    // Nobody answered who is older than 56: two categories are empty.
    let empty = Self.calibration("[18-39, 40-56, 57-64]")
    try with([("a", "w", fits), ("b", "w", empty)]) { mapping in
      try mapping.replace("sources/residenti.csv", "Lodi,30", "Lodi,60,100,100\nLodi,30")
      let told = try found(mapping)
      #expect(
        told == [
          "b.yaml:\(Self.head + 2) calibration.nobody",
          "b.yaml:\(Self.head + 2) calibration.nobody",
        ])
    }
  }

  @Test("every wave and every step tells its faults at once, to check and run alike")
  func together() throws {
    let neighbours = "strato: {colonna: provincia}\nvicini: {LO: ZZ}\n"
    let source = Self.calibration("[18-39, 40-64]", source: "abitanti")
    try with([("a", "w1", neighbours + source), ("b", "w2", neighbours)]) { mapping in
      let told = try found(mapping)
      #expect(
        told == [
          "a.yaml:\(Self.head + 2) design.unknown-neighbour",
          "a.yaml:\(Self.head + 4) calibration.no-source",
          "b.yaml:\(Self.head + 2) design.unknown-neighbour",
        ])
      let pages = try mapping.files("privato")
      #expect(mapping.run().0 == .dataFaults)
      #expect(try mapping.files("privato") == pages)
    }
  }

  @Test("the same faults are told in the same order every time")
  func order() throws {
    let strata = ["AA", "EE", "DD", "CC", "BB", "GG", "FF", "HH"]
    let neighbours = strata.map { "\($0): Z\($0)" }.joined(separator: ", ")
    let design = "strato: {colonna: provincia}\nvicini: {\(neighbours)}\n"
    try with([("a", "w", design)]) { mapping in
      let outputs = (0..<4).map { _ in mapping.check().output }
      #expect(Set(outputs).count == 1)
      let told = outputs[0].matches(of: #/va unito a «Z(\w\w)»/#).map { String($0.output.1) }
      #expect(told == Array(strata.sorted().prefix(told.count)) && told.count >= 3, "\(outputs[0])")
      let (_, output, _) = ExampleRun.mappa(["check", mapping.folder.path, "--json"])
      let all = output.matches(of: #/va unito a «Z(\w\w)»/#).map { String($0.output.1) }
      #expect(all == strata, "in the order of the columns")
    }
  }

  @Test("separate processes say the same")
  func processes() throws {
    let program = try ProjectFolder.program()
    let strata = (0..<12).map { "S\($0): Z\($0)" }.joined(separator: ", ")
    try with([("a", "w", "strato: {colonna: provincia}\nvicini: {\(strata)}\n")]) { mapping in
      let outputs = try (0..<3).map { _ in
        let process = Process()
        process.executableURL = program
        process.arguments = ["check", mapping.folder.path, "--json"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
        return data
      }
      #expect(outputs[0].count > 100 && Set(outputs).count == 1)
    }
  }

  @Test("hints are there or left out, never empty, and never the answers without a stratum")
  func hints() throws {
    let design = "strato: {colonna: provincia}\nvicini: {QQQQQQ: BG, LO: BGG}\n"
    try with([("a", "w", design)]) { mapping in
      let survey = try mapping.read("sources/a.csv").replacing(
        "0-7,Lodi,LO", with: "0-7,Lodi,")
      try mapping.write("sources/a.csv", survey)
      let output = mapping.check().output
      #expect(!output.contains("Simili: ."), "\(output)")
      #expect(output.contains("strati che ci sono: BG; o «media»"), "\(output)")
    }
    try with([("a", "w", "strato: {colonna: titolo}\nvicini: {uno: due}\n")]) { mapping in
      let survey = try mapping.read("sources/a.csv").split(separator: "\n").enumerated()
        .map { $1 + ($0 == 0 ? ",titolo" : ",uno") }
      try mapping.write("sources/a.csv", survey.joined(separator: "\n") + "\n")
      let output = mapping.check().output
      #expect(output.contains("non c’è un altro strato a cui unirlo"), "\(output)")
    }
  }
}
