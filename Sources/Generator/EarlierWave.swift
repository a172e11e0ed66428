import Region

/// The same survey two years before, by telephone, with two of its questions: of one need the share
/// without an answer was lower, of the other it was what it is.
struct EarlierWave {
  static let path = "sources/indagine-2024.csv"
  static let profilePath = "profiles/indagine-2024.yaml"
  static let truthPath = "verita/cambiamenti.csv"
  static let wave = "conciliazione-2024"

  /// A need asked in both waves.
  struct Need {
    let objective: ObjectiveCode
    let column: String
    /// Of those without an answer in 2026, the share without one in 2024.
    let unmetBefore: Double
    /// What the comparison should say, in the words of the findings.
    let reading: String
  }

  static let needs = [
    Need(objective: "A4.2", column: "doposcuola", unmetBefore: 0.4, reading: "higher"),
    Need(objective: "A3.1", column: "centri_estivi", unmetBefore: 1, reading: "notDetectable"),
  ]

  /// People asked in each ATS.
  private static let sampleSize = 120
  private static let positions: [(String, Double)] = [
    ("privato", 0.62), ("pubblico", 0.2), ("in proprio", 0.18),
  ]

  let files: [GeneratedFile]

  init(seed: UInt64, areas: [StudyArea], cells: CellTruth) {
    var random = RandomSource(seed: seed, topic: "indagine-2024")
    var csv = CSVText()
    csv.add(["id", "ats", "lavoro", "peso"] + Self.needs.map(\.column))
    var number = 0
    for design in SurveyDesign.all {
      let weight =
        Double(WorkersTable.count(in: design.ats, areas: areas)) / Double(Self.sampleSize)
      for _ in 0..<Self.sampleSize {
        number += 1
        let answers = Self.needs.map { need -> String in
          guard let now = cells.shares(of: need.objective, in: design.ats) else { return "" }
          let draw = random.unit()
          if draw < now.unmet * need.unmetBefore { return "non trovo risposta" }
          return draw < now.need ? "uso un servizio" : "no"
        }
        csv.add(
          ["T\(number)", design.name, random.pick(Self.positions), weight.fixed(2)] + answers)
      }
    }
    files = [
      GeneratedFile(path: Self.path, text: csv.text), Self.profile,
      Self.truth(areas: areas, cells: cells),
    ]
  }

  /// Shares without an answer in the region before and now, and what a comparison should say.
  private static func truth(areas: [StudyArea], cells: CellTruth) -> GeneratedFile {
    var csv = CSVText()
    csv.add(["territorio", "obiettivo", "prima", "dopo", "lettura"])
    for need in needs {
      guard let now = cells.shares(of: need.objective, in: .region) else { continue }
      csv.add([
        TerritoryCode.region.rawValue, need.objective.rawValue,
        (now.unmet * need.unmetBefore).fixed(4), now.unmet.fixed(4), need.reading,
      ])
    }
    return GeneratedFile(path: truthPath, text: csv.text)
  }

  private static var profile: GeneratedFile {
    var yaml = YAMLText()
    yaml.add(
      "# Dati sintetici: la stessa indagine due anni prima, al telefono, con due domande sole.")
    yaml.add("tipo: indagine")
    yaml.add("titolo: \"Indagine sulla conciliazione, rilevazione del 2024 (sintetica)\"")
    yaml.add("periodo: {dal: 2024-02-05, al: 2024-04-26}")
    yaml.add("rilevazione: \(wave)")
    yaml.add("modalita: telefono")
    yaml.add("# Due rilevazioni si confrontano se hanno interpellato la stessa popolazione.")
    yaml.add("popolazione: lavoratori")
    yaml.add("conta: {unita: persone, eta: \(WorkersTable.ages)}")
    yaml.add("campionamento: probabilistico")
    yaml.add("identificativo: {colonna: id}")
    yaml.add("luogo: {ats: {colonna: ats}}")
    yaml.add("base_territoriale: residenza")
    yaml.add("peso: {colonna: peso}")
    yaml.add("strato: {colonna: ats}")
    yaml.add("lavoro:")
    yaml.add("colonna: lavoro", indent: 1)
    yaml.add(
      "valori: {\"privato\": privato_indeterminato, \"pubblico\": pubblico, \"in proprio\": autonomo}",
      indent: 1)
    yaml.add("bisogni:")
    for (place, need) in needs.enumerated() {
      let values =
        place == 0
        ? "&stati {\"no\": nessun_bisogno, \"uso un servizio\": coperto_servizio,"
          + " \"non trovo risposta\": non_coperto}" : "*stati"
      yaml.add("- obiettivo: \(need.objective)", indent: 1)
      yaml.add("stato: {colonna: \(need.column), valori: \(values)}", indent: 2)
    }
    return GeneratedFile(path: profilePath, text: yaml.text)
  }
}
