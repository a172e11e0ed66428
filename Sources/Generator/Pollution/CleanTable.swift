/// A table in good order, to be polluted.
public struct CleanTable: Codable, Hashable, Sendable {
  /// Names the files made of it.
  public var name: String
  /// Names of the columns.
  public var header: [String]
  /// Rows, each as wide as the header.
  public var rows: [[String]]

  /// Makes a table.
  public init(name: String, header: [String], rows: [[String]]) {
    self.name = name
    self.header = header
    self.rows = rows
  }

  /// Invented Italian tables, always the same for the same seed: services, answers, places.
  public static func invented(seed: UInt64) -> [CleanTable] {
    [
      services(RandomSource(seed: seed, topic: "pollution.services"), seed),
      answers(RandomSource(seed: seed, topic: "pollution.answers"), seed),
      places(RandomSource(seed: seed, topic: "pollution.places"), seed),
    ]
  }

  private static let towns = [
    "Crema", "Lodi", "Forlì", "Cantù", "Salò", "Sant'Angelo Lodigiano", "L'Aquila", "Pavia",
    "San Donà", "Cassano d'Adda", "Busto Arsizio", "Nardò",
  ]
  private static let bodies = [
    "Cooperativa «Il Melo»", "Comune", "Azienda Speciale Consortile", "Parrocchia S. Rocco",
    "Associazione \"Passo dopo passo\"", "Fondazione Bellavista, onlus", "A.S.S.T.", "",
  ]
  private static let words = [
    "accompagnamento", "anziani", "bambini", "compiti", "consegna", "cura", "doposcuola", "estate",
    "famiglie", "lavoro", "mattina", "nidi", "orario", "pasti", "perché", "più", "quartiere",
    "qualità", "spesa", "trasporto",
  ]

  private static func sentence(_ random: inout RandomSource) -> String {
    var text = (0..<random.within(3...12)).map { _ in random.pick(words) }
    if random.chance(0.6) { text[1] += "," }
    if random.chance(0.15) { text[0] = "\"" + text[0] + "\"" }
    let joined = text.joined(separator: " ")
    return joined.prefix(1).uppercased() + joined.dropFirst() + (random.chance(0.5) ? "." : "")
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func date(_ random: inout RandomSource) -> String {
    "\(twoDigits(random.within(1...28)))/\(twoDigits(random.within(1...12)))/\(random.within(2021...2026))"
  }

  private static func services(_ source: RandomSource, _ seed: UInt64) -> CleanTable {
    var random = source
    let rows = (1...random.within(40...90)).map { number -> [String] in
      [
        date(&random),
        "\(twoDigits(random.within(7...19))):\(random.pick(["00", "15", "30", "45"]))",
        "SRV-\(1000 + number)", "\(random.within(0...60))",
        "\(random.within(0...400)).\(twoDigits(random.below(100)))",
        random.pick(["Nido", "Doposcuola", "Centro estivo", "Pasti a domicilio"]) + " "
          + random.pick(towns)
          + (random.chance(0.2) ? ", sede \(random.within(1...9))" : ""),
        sentence(&random), "https://www.esempio.it/servizio/\(1000 + number)",
        random.chance(0.9) ? "" : "da verificare",
      ]
    }
    return CleanTable(
      name: "servizi-\(seed)",
      header: [
        "Data", "Ora", "Codice", "Posti", "Tariffa", "Servizio", "Descrizione", "Pagina", "Note",
      ], rows: rows)
  }

  private static func answers(_ source: RandomSource, _ seed: UInt64) -> CleanTable {
    var random = source
    let rows = (1...random.within(30...70)).map { number -> [String] in
      [
        "\(number)", random.pick(["18-34", "35-49", "50-64", "65 e più"]), random.pick(towns),
        random.pick(["Sì", "No", "Non so"]),
        random.pick(["molto", "abbastanza", "poco", "per niente"]),
        random.chance(0.3) ? "" : "\(random.within(1...10))",
        random.chance(0.5) ? "" : sentence(&random),
      ]
    }
    return CleanTable(
      name: "risposte-\(seed)",
      header: [
        "ID", "Età", "Dove abita?", "Ha bisogno di un nido?", "Quanto pesa, oggi, la cura?",
        "Voto (1-10)", "Altro",
      ], rows: rows)
  }

  private static func places(_ source: RandomSource, _ seed: UInt64) -> CleanTable {
    var random = source
    let rows = (1...random.within(20...50)).map { number -> [String] in
      [
        "0\(16_000 + number)", random.pick(towns), random.pick(bodies),
        "\(random.within(200...90_000))",
        "\(random.within(0...99)),\(random.within(0...9))", date(&random),
      ]
    }
    return CleanTable(
      name: "comuni-\(seed)",
      header: ["codice_istat", "comune", "ente", "abitanti", "quota", "aggiornato"], rows: rows)
  }
}
