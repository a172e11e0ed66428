import Region

/// The invented table of those who work, by ATS, age and sex: the population that the survey asked.
enum WorkersTable {
  static let path = "sources/lavoratori.csv"
  static let profilePath = "profiles/lavoratori.yaml"
  /// Ages of those who work, as the survey states them too.
  static let ages = "18-74"

  private static let bands = [("18-34", 25), ("35-49", 40), ("50-74", 35)]

  /// People of an ATS who work: those for whom the weights of the survey stand.
  static func count(in ats: TerritoryCode, areas: [StudyArea]) -> Int {
    areas.filter { $0.ats == ats }.reduce(0) { $0 + $1.workerCount }
  }

  static func files(areas: [StudyArea]) -> [GeneratedFile] {
    var csv = CSVText(separator: ";")
    csv.add(["ats", "fascia", "sesso", "occupati"])
    for design in SurveyDesign.all {
      var left = count(in: design.ats, areas: areas)
      let whole = left
      for (band, share) in bands {
        let people = band == bands.last?.0 ? left : whole * share / 100
        left -= people
        let women = people * 46 / 100
        csv.add([design.name, band, "femmine", String(women)])
        csv.add([design.name, band, "maschi", String(people - women)])
      }
    }
    return [GeneratedFile(path: path, text: csv.text), profile]
  }

  private static var profile: GeneratedFile {
    GeneratedFile(
      path: profilePath,
      text: """
        # Dati sintetici: chi lavora, per ATS, fascia di età e sesso, numeri inventati.
        # L'indagine ha interpellato chi lavora: solo una tavola di chi lavora dice quante persone ci sono
        # dietro una quota. Quella dei residenti (popolazione.yaml) conta anche chi non è stato interpellato.
        tipo: popolazione
        titolo: "Persone che lavorano, per ATS ed età (sintetica)"
        periodo: {dal: 2026-01-01, al: 2026-01-01}
        file: {codifica: utf-8, separatore: ";"}
        # Chi è contato, e in che unità: le stesse parole stanno nei profili dell'indagine.
        popolazione: lavoratori
        conta: {unita: persone}
        luogo: {ats: {colonna: ats}}
        eta: {colonna: fascia}
        sesso: {colonna: sesso, valori: {"femmine": F, "maschi": M}}
        persone: {colonna: occupati}

        """)
  }

  /// The lines of a survey's profile that say what one answer counts.
  static func addCounting(to yaml: inout YAMLText) {
    yaml.add(
      "# Di chi parla una risposta. Con questa riga e con una tavola che conta le stesse persone")
    yaml.add(
      "# (lavoratori.yaml) le schede dicono anche quante persone hanno il bisogno, non solo quante su cento."
    )
    yaml.add("conta: {unita: persone, eta: \(ages)}")
  }

  /// The lines of a survey's profile that say what a sum of weights counts.
  static func addWeighting(to yaml: inout YAMLText) {
    yaml.add(
      "# Ogni peso dice quante persone rappresenta la risposta: la loro somma è la popolazione.")
    yaml.add("pesi_di_popolazione: sì")
  }
}
