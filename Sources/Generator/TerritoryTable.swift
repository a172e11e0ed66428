import Region

/// The local territory table: which comuni make up the ambiti of which no source tells.
enum TerritoryTable {
  static let path = "sources/territori-sintetici.csv"

  static func file(areas: [StudyArea]) -> GeneratedFile {
    var csv = CSVText()
    csv.add([
      "codice", "livello", "nome", "alias", "genitore", "valido_dal", "valido_al", "popolazione",
      "lat", "lon", "fonte",
    ])
    for area in areas {
      guard let ambito = area.ambito, ambito.seat != nil else { continue }
      let people = area.places.reduce(0) { $0 + $1.populationCount }
      csv.add([
        ambito.code.rawValue, "ambito", ambito.name, "Ambito di \(ambito.name)",
        ambito.ats.rawValue, "", "", String(people), "", "", "sintetico",
      ])
      for place in area.places {
        csv.add([
          place.code.rawValue, "comune", place.name, "", ambito.code.rawValue, "", "",
          String(place.populationCount), place.latitude.fixed(5), place.longitude.fixed(5),
          "sintetico",
        ])
      }
    }
    return GeneratedFile(path: path, text: csv.text)
  }
}
