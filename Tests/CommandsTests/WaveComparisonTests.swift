import Foundation
import Testing

@testable import Commands

/// Two waves of one survey in one mapping.
struct WaveComparisonTests {
  private static let descriptor =
    SmallMapping.descriptor.replacingOccurrences(
      of: "  - {nome: catalogo,",
      with: """
          - {nome: indagine-2, file: sources/indagine-2.csv, profilo: profiles/indagine-2.yaml}
          - {nome: catalogo,
        """) + "confronti: [{prima: prova-2026, dopo: prova-2028}]\n"

  /// The same people two years later: half of those who used a service no longer find one.
  private static let survey =
    SmallMapping.survey.split(separator: "\n").map { line in
      String(line).replacing(",Uso un servizio,", with: ",Non trovo risposta,", maxReplacements: 1)
    }.joined(separator: "\n") + "\n"

  private static func with<Result>(
    pseudonym: Bool = true, _ body: (SmallMapping) throws -> Result
  ) throws -> Result {
    try SmallMapping.with { mapping in
      try mapping.write("mappatura.yaml", descriptor)
      try mapping.write("sources/indagine-2.csv", survey)
      let profile =
        pseudonym
        ? SmallMapping.surveyProfile + "pseudonimizza: [id]\n" : SmallMapping.surveyProfile
      try mapping.write("profiles/indagine.yaml", profile)
      try mapping.write(
        "profiles/indagine-2.yaml",
        profile.replacingOccurrences(of: "prova-2026", with: "prova-2028")
          .replacingOccurrences(of: "2026-0", with: "2028-0"))
      return try body(mapping)
    }
  }

  private static func rows(_ mapping: SmallMapping) throws -> [[String: String]] {
    let lines = try mapping.read("reports/data/confronti.csv").split(whereSeparator: \.isNewline)
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return lines.dropFirst().map { line in
      // Names with commas come quoted; only what stands after them is looked at here.
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(
        zip(header.reversed(), fields.reversed()), uniquingKeysWith: { a, _ in a })
    }
  }

  @Test("a share that surely grew is told on the page, in the data and in its explanation")
  func grown() throws {
    try Self.with { mapping in
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let page = try mapping.read("reports/scheda-R03.md")
      // Beside the shares of section 2: sides 1 and 2 of paper carry the order and nothing after it.
      let order = try #require(page.range(of: "\n## 3. ")?.lowerBound)
      #expect(page[..<order].contains("Che cosa è cambiato tra una rilevazione e l’altra"))
      #expect(page.contains("cresciuto"))
      #expect(page.contains("nessuna differenza rilevabile (servirebbero almeno"))
      let told = try Self.rows(mapping).filter { $0["lettura"] == "higher" }
      #expect(!told.isEmpty)
      #expect(
        told.allSatisfy {
          $0["stato"] == "published" && (Double($0["p_holm"] ?? "") ?? 1) <= 0.05
        })
      let (_, shown, wrong) = ExampleRun.mappa([
        "explain", "R03:A3.1", mapping.folder.path,
      ])
      #expect(shown.contains("Rispetto a un’altra rilevazione:"), "\(wrong)")
      #expect(shown.contains("quota senza risposta, da «prova-2026» a «prova-2028»"))
      #expect(shown.contains("persone o unità in tutte e due le rilevazioni: 120"))
    }
  }

  @Test("the later wave stands on the pages, also where fewer answered it or it cannot be shown")
  func later() throws {
    try Self.with { mapping in
      var few = 0
      let lines = SmallMapping.survey.split(separator: "\n").prefix(81).map { line -> String in
        // Of the need of summer only three remain without an answer.
        guard let place = line.range(of: ",Non trovo risposta,") else { return String(line) }
        few += 1
        return few <= 3 ? String(line) : line.replacingCharacters(in: place, with: ",No,")
      }
      try mapping.write("sources/indagine-2.csv", lines.joined(separator: "\n") + "\n")
      #expect(mapping.run().0 == .done)
      func row(_ need: String) throws -> String {
        let page = try mapping.read("reports/scheda-R03.md")
        return try #require(
          page.split(separator: "\n").map(String.init).first { $0.hasPrefix("| " + need) },
          "\(page)")
      }
      #expect(try row("Custodia dei figli nella chiusura estiva A3.1").contains("[s]"))
      // A third of 80 people, of 120 before.
      let told = try row("Servizi di recapito della spesa B1")
      #expect(told.hasSuffix("**33** (22–44) |"), "\(told)")
    }
  }

  @Test("people in both waves make the interval of the change narrower")
  func panel() throws {
    func width(_ row: [String: String]) -> Double {
      (Double(row["differenza_sup"] ?? "") ?? .nan) - (Double(row["differenza_inf"] ?? "") ?? .nan)
    }
    func change(pseudonym: Bool) throws -> [String: String] {
      try Self.with(pseudonym: pseudonym) { mapping in
        #expect(mapping.run().0 == .done)
        return try #require(
          try Self.rows(mapping).first {
            $0["territorio"] == "R03" && $0["lettura"] == "higher" && $0["indicatore"] == "unmet"
          })
      }
    }
    let (together, apart) = (try change(pseudonym: true), try change(pseudonym: false))
    #expect(together["differenza"] == apart["differenza"])
    #expect(width(together) < width(apart))
  }

  @Test("a sample of volunteers without weights is shown as indicative, with no test")
  func volunteers() throws {
    try Self.with { mapping in
      for profile in ["profiles/indagine.yaml", "profiles/indagine-2.yaml"] {
        try mapping.replace(profile, "probabilistico", "non_probabilistico")
      }
      #expect(mapping.run().0 == .done)
      let shown = try Self.rows(mapping).filter { $0["stato"] == "published" }
      #expect(!shown.isEmpty)
      for row in shown {
        #expect(row["lettura"] == "indicative")
        #expect([row["p_holm"], row["differenza_inf"], row["minima_rilevabile"]] == ["", "", ""])
      }
    }
  }

  @Test("a change is withheld where one of the two waves is")
  func withheld() throws {
    try Self.with { mapping in
      // In the later wave three people only lack an answer for the shopping.
      var unmet = 0
      let rows = Self.survey.split(separator: "\n").map { line -> String in
        guard line.hasSuffix(",Non trovo risposta") else { return String(line) }
        unmet += 1
        return unmet <= 3
          ? String(line) : String(line.dropLast("Non trovo risposta".count)) + "No"
      }
      try mapping.write("sources/indagine-2.csv", rows.joined(separator: "\n") + "\n")
      #expect(mapping.run().0 == .done)
      let shopping = try Self.rows(mapping).filter { $0["destinatari"] == "tutti" }
      let hidden = shopping.filter { $0["stato"] == "suppressed" }
      #expect(!hidden.isEmpty)
      #expect(hidden.allSatisfy { $0["prima"] == "" && $0["dopo"] == "" && $0["differenza"] == "" })
    }
  }

  @Test("waves that cannot be compared stop the run with the reason")
  func refused() throws {
    func expect(_ words: String, _ spoil: (SmallMapping) throws -> Void) throws {
      try Self.with { mapping in
        try spoil(mapping)
        let (status, output, errors) = mapping.run()
        #expect(status == .dataFaults)
        #expect((output + errors).contains(words), "\(output)\(errors)")
      }
    }
    try expect("nomina la rilevazione «prova-2027», che nessuna fonte ha") {
      try $0.replace("mappatura.yaml", "prima: prova-2026", "prima: prova-2027")
    }
    try expect("mette a confronto la rilevazione «prova-2028» con sé stessa") {
      try $0.replace("mappatura.yaml", "prima: prova-2026", "prima: prova-2028")
    }
    try expect("dice due volte di confrontare") {
      try $0.replace(
        "mappatura.yaml", "dopo: prova-2028}]",
        "dopo: prova-2028}, {prima: prova-2028, dopo: prova-2026}]")
    }
    try expect("non hanno interpellato la stessa popolazione") {
      try $0.replace("profiles/indagine-2.yaml", "popolazione: lavoratori", "popolazione: utenti")
    }
    try expect("hanno interpellato chi usa servizi") {
      for profile in ["profiles/indagine.yaml", "profiles/indagine-2.yaml"] {
        try $0.replace(profile, "popolazione: lavoratori", "popolazione: utenti")
      }
    }
    try expect("contano le persone in luoghi diversi") {
      try $0.write(
        "profiles/indagine-2.yaml",
        try $0.read("profiles/indagine-2.yaml") + "base_territoriale: lavoro\n")
    }
  }
}
