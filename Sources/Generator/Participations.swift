import Region

/// Which ambiti, comuni and sites take part in the regional measures, in the invented lists.
struct Participations: Sendable {
  static let sprintPath = "sources/adesioni-sprint.csv"
  static let centresPath = "sources/sedi-centri-famiglia.csv"
  static let nurseriesPath = "sources/adesioni-nidi-gratis.csv"

  /// Ambiti that take part in Sprint!; the list is declared complete.
  static let sprintAmbiti: [TerritoryCode] = ["A-lodi", "A-lecco", "A-cremasco"]
  /// Sites of the Centri per la Famiglia; the list is declared complete.
  let sites: [(name: String, place: Place, area: Int)]
  /// Comuni of which it is known whether they take part in Nidi Gratis; the list is not complete.
  let nurseries: [(place: Place, area: Int, takesPart: Bool)]

  init(seed: UInt64, areas: [StudyArea]) {
    var random = RandomSource(seed: seed, topic: "adesioni")
    var sites: [(String, Place, Int)] = []
    var nurseries: [(Place, Int, Bool)] = []
    for (index, area) in areas.enumerated() {
      let largest = area.places.sorted {
        ($1.populationCount, $0.code) < ($0.populationCount, $1.code)
      }
      for place in largest.prefix(4) {
        nurseries.append((place, index, random.chance(0.85)))
      }
      guard ScenarioPlan.hasFamilyCentre(area: index) else { continue }
      for (position, place) in largest.prefix(3).enumerated() {
        let kind = position == 0 ? "Centro per la Famiglia" : "Sportello del Centro per la Famiglia"
        sites.append(("\(kind) di \(place.name)", place, index))
      }
    }
    self.sites = sites
    self.nurseries = nurseries
  }

  var files: [GeneratedFile] {
    [sprintFile, centresFile, nurseriesFile] + Self.profiles
  }

  private var sprintFile: GeneratedFile {
    var csv = CSVText()
    csv.add(["misura", "ambito", "aderisce", "dal"])
    for ambito in StudyAmbito.all {
      let takesPart = Self.sprintAmbiti.contains(ambito.code)
      csv.add([
        "Sprint! Lombardia Insieme", ambito.code.rawValue, takesPart ? "sì" : "no",
        takesPart ? "2025-12-09" : "",
      ])
    }
    return GeneratedFile(path: Self.sprintPath, text: csv.text)
  }

  private var centresFile: GeneratedFile {
    var csv = CSVText()
    csv.add(["sede", "tipo", "comune", "provincia", "dal"])
    for site in sites {
      csv.add([
        site.name, site.name.hasPrefix("Centro") ? "hub" : "spoke", site.place.name,
        site.place.province, "2025-12-09",
      ])
    }
    return GeneratedFile(path: Self.centresPath, text: csv.text)
  }

  private var nurseriesFile: GeneratedFile {
    var csv = CSVText()
    csv.add(["comune", "provincia", "anno_educativo", "adesione"])
    for nursery in nurseries {
      csv.add([
        nursery.place.name, nursery.place.province, "2025/2026",
        nursery.takesPart ? "ADERISCE" : "NON ADERISCE",
      ])
    }
    return GeneratedFile(path: Self.nurseriesPath, text: csv.text)
  }

  private static var profiles: [GeneratedFile] {
    let sprint = """
      # Dati sintetici: ambiti che aderiscono a Sprint!, elenco dichiarato completo.
      tipo: adesioni
      titolo: "Adesioni a Sprint! Lombardia Insieme (sintetiche)"
      periodo: {dal: 2025-12-09, al: \(ExampleDates.reference)}
      file: {codifica: utf-8, separatore: ","}
      misura: {colonna: misura, valori: {"Sprint! Lombardia Insieme": sprint}}
      luogo: {ambito: {colonna: ambito}}
      aderisce: {colonna: aderisce, si: ["sì"], no: ["no"]}
      dal: {colonna: dal}
      elenco_completo: true

      """
    let centres = """
      # Dati sintetici: sedi dei Centri per la Famiglia, elenco dichiarato completo.
      tipo: adesioni
      titolo: "Sedi dei Centri per la Famiglia (sintetiche)"
      periodo: {dal: 2025-12-09, al: \(ExampleDates.reference)}
      file: {codifica: utf-8, separatore: ","}
      misura: {fisso: centri-famiglia}
      luogo: {comune: {colonna: comune}, provincia: {colonna: provincia}}
      aderisce: {fisso: si}
      sede: {colonna: sede}
      dal: {colonna: dal}
      elenco_completo: true
      ignora: [tipo]

      """
    let nurseries = """
      # Dati sintetici: comuni di cui si conosce l'adesione a Nidi Gratis; elenco non completo.
      tipo: adesioni
      titolo: "Adesioni a Nidi Gratis (sintetiche)"
      periodo: {dal: 2025-12-09, al: \(ExampleDates.reference)}
      file: {codifica: utf-8, separatore: ","}
      misura: {fisso: nidi-gratis}
      luogo: {comune: {colonna: comune}, provincia: {colonna: provincia}}
      aderisce: {colonna: adesione, si: ["ADERISCE"], no: ["NON ADERISCE"]}
      elenco_completo: false
      ignora: [anno_educativo]

      """
    return [
      GeneratedFile(path: "profiles/adesioni-sprint.yaml", text: sprint),
      GeneratedFile(path: "profiles/sedi-centri-famiglia.yaml", text: centres),
      GeneratedFile(path: "profiles/adesioni-nidi-gratis.yaml", text: nurseries),
    ]
  }
}

extension ScenarioPlan {
  /// Where the invented lists have sites of the Centri per la Famiglia: not where nothing is
  /// planted for information and listening.
  static func hasFamilyCentre(area: Int) -> Bool { area % 3 != 2 }
}
