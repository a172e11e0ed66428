import Region

/// Invented people by ATS, age band and sex, and the invented network with its community.
enum Margins {
  static let populationPath = "sources/popolazione.csv"
  static let networkPath = "sources/rete.csv"

  /// Age bands with their share of the people, an invented pyramid that resembles the real one.
  private static let bands: [(String, Int)] = [
    ("0-2", 20), ("3-5", 23), ("6-10", 45), ("11-13", 29), ("14-17", 38), ("18", 10),
    ("19-64", 600), ("65-74", 112), ("75+", 123),
  ]

  static func files(areas: [StudyArea]) -> [GeneratedFile] {
    [population(areas: areas), populationProfile, network, networkProfile]
  }

  private static func population(areas: [StudyArea]) -> GeneratedFile {
    var csv = CSVText(separator: ";")
    csv.add(["ats", "fascia", "sesso", "abitanti"])
    for design in SurveyDesign.all {
      let people = areas.filter { $0.ats == design.ats }.flatMap(\.places)
        .reduce(0) { $0 + $1.populationCount }
      for (band, share) in bands {
        let count = people * share / 1_000
        let women = count * (band == "75+" ? 590 : band == "65-74" ? 530 : 495) / 1_000
        csv.add([design.name, band, "femmine", String(women)])
        csv.add([design.name, band, "maschi", String(count - women)])
      }
    }
    return GeneratedFile(path: populationPath, text: csv.text)
  }

  private static var populationProfile: GeneratedFile {
    GeneratedFile(
      path: "profiles/popolazione.yaml",
      text: """
        # Dati sintetici: popolazione inventata per ATS, fascia di età e sesso.
        tipo: popolazione
        titolo: "Popolazione per ATS e fascia di età (sintetica)"
        periodo: {dal: 2026-01-01, al: 2026-01-01}
        file: {codifica: utf-8, separatore: ";"}
        luogo: {ats: {colonna: ats}}
        eta: {colonna: fascia}
        sesso: {colonna: sesso, valori: {"femmine": F, "maschi": M}}
        persone: {colonna: abitanti}

        """)
  }

  /// Components of paragraph 4.1, by code, with an invented organisation.
  private static let components: [(code: String, organisation: String)] = [
    ("sindacati", "Unione dei lavoratori"), ("datoriali", "Associazione delle imprese"),
    ("terzo-settore", "Forum delle associazioni"), ("ambiti", "Ufficio di piano"),
    ("camera", "Camera di commercio"),
  ]

  private static var network: GeneratedFile {
    var csv = CSVText()
    csv.add(["organizzazione", "componente", "ats", "in_comunita_di_pratica"])
    for design in SurveyDesign.all {
      let area = design.name.replacingPrefix("ATS ", with: "")
      // In one ATS a component that must be there is missing.
      for component in components where !(design.ats == "ATS-323" && component.code == "camera") {
        csv.add(["\(component.organisation) \(area)", component.code, design.name, "sì"])
      }
      csv.add(["Cooperativa Le Querce \(area)", "terzo-settore", design.name, "no"])
    }
    return GeneratedFile(path: networkPath, text: csv.text)
  }

  private static var networkProfile: GeneratedFile {
    var yaml = YAMLText()
    yaml.add("# Dati sintetici: rete e Comunità di Pratica inventate.")
    yaml.add("tipo: rete")
    yaml.add("titolo: \"Rete territoriale e Comunità di Pratica (sintetica)\"")
    yaml.add("file: {codifica: utf-8, separatore: \",\"}")
    yaml.add("organizzazione: {colonna: organizzazione}")
    yaml.add("componente: {colonna: componente}")
    yaml.add("cdp: {colonna: in_comunita_di_pratica, si: [\"sì\"], no: [\"no\"]}")
    yaml.add("luogo: {ats: {colonna: ats}}")
    return GeneratedFile(path: "profiles/rete.yaml", text: yaml.text)
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
