internal import Diagnostics
internal import Region

extension ReferenceLoader {
  /// The words of levels in reference files and local territory tables.
  static let levels: [String: TerritoryLevel] = [
    "regione": .region, "ats": .ats, "asst": .asst, "ambito": .ambito, "provincia": .province,
    "comune": .comune, "area": .custom,
  ]

  /// The register of territories.
  mutating func territories() -> TerritoryRegister {
    var found: [Territory] = []
    var links: [TerritoryLink] = []
    var seen: Set<String> = []
    var provinces: [String: TerritoryCode] = [:]
    for row in table(
      "territori.csv", ["codice", "livello", "nome", "alias", "sigla", "popolazione"])
    where isNew(row["codice"], of: row, "codice", in: &seen) {
      guard let level = Self.levels[row["livello"]] else {
        faults.append(
          row.fault("livello", expected: Self.levels.keys.sorted().joined(separator: ", ")))
        continue
      }
      let code = TerritoryCode(row["codice"])
      let abbreviation = row["sigla"]
      if !abbreviation.isEmpty { provinces[abbreviation] = code }
      found.append(
        Territory(
          code: code, level: level, name: row["nome"], aliases: row.list("alias"),
          populationCount: row.count("popolazione", &faults),
          provinceAbbreviation: abbreviation.isEmpty ? nil : abbreviation))
    }
    comuni(provinces, &found, &links, &seen)
    for row in table("legami.csv", ["figlio", "genitore", "valido_dal", "valido_al", "fonte"]) {
      for column in ["figlio", "genitore"] where !seen.contains(row[column]) {
        faults.append(
          Diagnostic(
            "reference.unknown-code", .error, at: row.location(column), ["value": row[column]]))
      }
      let validity = Period(
        start: row.date("valido_dal", &faults), end: row.date("valido_al", &faults))
      links.append(
        TerritoryLink(
          child: TerritoryCode(row["figlio"]), parent: TerritoryCode(row["genitore"]),
          validity: validity, source: row["fonte"]))
    }
    return TerritoryRegister(territories: found, links: links, ceasedComuni: ceasedComuni(seen))
  }

  private mutating func comuni(
    _ provinces: [String: TerritoryCode], _ found: inout [Territory],
    _ links: inout [TerritoryLink], _ seen: inout Set<String>
  ) {
    for row in table(
      "comuni.csv", ["codice", "nome", "alias", "provincia", "lat", "lon", "popolazione"])
    where isNew(row["codice"], of: row, "codice", in: &seen) {
      let code = TerritoryCode(row["codice"])
      guard let province = provinces[row["provincia"]] else {
        faults.append(
          row.fault("provincia", expected: provinces.keys.sorted().joined(separator: ", ")))
        continue
      }
      found.append(
        Territory(
          code: code, level: .comune, name: row["nome"], aliases: row.list("alias"),
          populationCount: row.count("popolazione", &faults),
          latitude: row.degrees("lat", within: 90, &faults),
          longitude: row.degrees("lon", within: 180, &faults),
          provinceAbbreviation: row["provincia"]))
      links.append(
        TerritoryLink(child: code, parent: province, validity: .always, source: "comuni.csv"))
    }
  }

  private mutating func ceasedComuni(_ known: Set<String>) -> [CeasedComune] {
    table("comuni-cessati.csv", ["codice", "nome", "provincia", "cessato_il", "successore"])
      .compactMap { row in
        let successor = row["successore"]
        if !successor.isEmpty, !known.contains(successor) {
          faults.append(
            Diagnostic(
              "reference.unknown-code", .error, at: row.location("successore"),
              ["value": successor]))
        }
        guard let end = row.date("cessato_il", &faults) else { return nil }
        return CeasedComune(
          code: TerritoryCode(row["codice"]), name: row["nome"],
          provinceAbbreviation: row["provincia"], end: end,
          successor: successor.isEmpty ? nil : TerritoryCode(successor))
      }
  }

  /// What is known of the world around the register.
  mutating func surroundings(_ register: TerritoryRegister) -> Surroundings {
    var provinces: [Surroundings.Province] = []
    for row in table("province-fuori-regione.csv", ["istat", "sigla", "nome"]) {
      provinces.append(.init(istat: row["istat"], abbreviation: row["sigla"], name: row["nome"]))
    }
    var namesakes: [String: [String]] = [:]
    for row in table("omonimi-fuori-regione.csv", ["nome", "provincia"]) {
      namesakes[FoldedName.key(row["nome"]), default: []].append(row["provincia"])
    }
    var former: [String: [String]] = [:]
    for row in table("province-precedenti.csv", ["sigla", "precedente"]) {
      former[row["sigla"], default: []].append(row["precedente"])
    }
    return Surroundings(provinces: provinces, namesakes: namesakes, formerProvinces: former)
  }
}
