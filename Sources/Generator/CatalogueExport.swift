import Region

/// The two invented catalogues, each with its own columns and spellings, and their profiles.
struct CatalogueExport {
  static func sourcePath(_ catalogue: Catalogue) -> String { "sources/\(catalogue.rawValue).csv" }
  static func profilePath(_ catalogue: Catalogue) -> String {
    "profiles/\(catalogue.rawValue).yaml"
  }

  private static let registerHeader = [
    "CODICE_UNITA", "DENOMINAZIONE", "ENTE_GESTORE", "CODICE_FISCALE_ENTE", "TIPOLOGIA",
    "DESTINATARI", "ETA_DA", "ETA_A", "COMUNE", "PROV", "TERRITORI_SERVITI", "POSTI",
    "TARIFFA_MENSILE", "ORARIO", "ATTIVO_DAL", "ATTIVO_AL", "STADIO", "EROGAZIONE",
  ]
  private static let regionalHeader = [
    "codice", "servizio", "ente", "cf_ente", "area_intervento", "a_chi_si_rivolge", "da_anni",
    "a_anni", "comune_sede", "provincia", "territorio_servito", "capienza", "costo_mese",
    "giorni_e_orari", "inizio", "fine", "fase",
  ]
  private static let stages: [(ServiceStage, String, String)] = [
    (.ordinary, "A regime", "ordinario"), (.experimental, "Sperimentale", "sperimentale"),
    (.institutionalised, "Entrato nel Piano di Zona", "istituzionalizzato"),
  ]
  private static let provisions: [(Provision, String, String)] = [
    (.directFree, "Gratuito", "gratuito"),
    (.reducedPrice, "Tariffa calmierata", "prezzo_calmierato"),
    (.voucher, "Voucher", "voucher"), (.refund, "Rimborso", "rimborso"),
  ]

  static func file(_ catalogue: Catalogue, plan: ServicePlan, seed: UInt64) -> GeneratedFile {
    var random = RandomSource(seed: seed, topic: catalogue.rawValue)
    var rows: [[String]] = []
    for (service, entries) in zip(plan.services, plan.entries) {
      for entry in entries where entry.catalogue == catalogue {
        rows.append(
          catalogue == .register
            ? registerRow(service, entry) : regionalRow(service, entry, random: &random))
      }
    }
    random.shuffle(&rows)
    var csv = CSVText(separator: catalogue == .register ? ";" : ",")
    csv.add(catalogue == .register ? registerHeader : regionalHeader)
    for row in rows { csv.add(row) }
    // The register is saved with a byte order mark, as Italian spreadsheets do.
    let mark = catalogue == .register ? "\u{FEFF}" : ""
    return GeneratedFile(path: sourcePath(catalogue), text: mark + csv.text)
  }

  private static func registerRow(_ service: PlannedService, _ entry: CatalogueEntry) -> [String] {
    [
      entry.code, entry.name, entry.provider, service.providerCode,
      service.broadObjective == nil
        ? ServiceKind.of(service.objective).registerWording : ServiceKind.broad.1,
      service.word.word.capitalizedFirst, service.ages.map { String($0.lowerBound) } ?? "",
      service.ages.map { String($0.upperBound) } ?? "", entry.place.name, entry.place.province,
      service.catchment.map(\.rawValue).joined(separator: "|"),
      service.placesCount.map(String.init) ?? "ND",
      service.monthlyEuros.map { $0 == 0 ? "gratuito" : "\($0)" } ?? "",
      service.hours ?? "", service.start.map { italian($0) } ?? "",
      service.end.map { italian($0) } ?? "",
      stages.first { $0.0 == service.stage }?.1 ?? "",
      provisions.first { $0.0 == service.provision }?.1 ?? "",
    ]
  }

  private static func regionalRow(
    _ service: PlannedService, _ entry: CatalogueEntry, random: inout RandomSource
  ) -> [String] {
    [
      entry.code, entry.name, entry.provider, random.chance(0.8) ? service.providerCode : "",
      service.broadObjective == nil
        ? ServiceKind.of(service.objective).regionalWording : ServiceKind.broad.2,
      service.word.word, service.ages.map { String($0.lowerBound) } ?? "",
      service.ages.map { String($0.upperBound) } ?? "", entry.place.name.uppercased(),
      entry.place.province, service.catchment.map(\.rawValue).joined(separator: " / "),
      service.placesCount.map(String.init) ?? "",
      service.monthlyEuros.map { $0 == 0 ? "gratis" : "\($0).00" } ?? "",
      service.hours ?? "", service.start.map(\.description) ?? "",
      service.end.map(\.description) ?? "", stages.first { $0.0 == service.stage }?.2 ?? "",
    ]
  }

  private static func italian(_ date: CalendarDate) -> String {
    "\(date.day.padded(2))/\(date.month.padded(2))/\(date.year)"
  }

  static func profile(_ catalogue: Catalogue) -> GeneratedFile {
    let isRegister = catalogue == .register
    let names = isRegister ? registerHeader : regionalHeader
    var yaml = YAMLText()
    yaml.add("# Dati sintetici: catalogo di servizi inventati.")
    yaml.add("tipo: catalogo")
    yaml.add(
      isRegister
        ? "titolo: \"Registro delle unità di offerta (sintetico)\""
        : "titolo: \"Catalogo regionale dei servizi (sintetico)\"")
    yaml.add("periodo: {dal: 2026-01-01, al: \(ExampleDates.reference)}")
    yaml.add(
      "file: {codifica: utf-8, separatore: \"\(isRegister ? ";" : ",")\", mancanti: [\"\", \"ND\"]}"
    )
    yaml.add("completo:")
    yaml.add(
      "territori: [\(completeness(catalogue).territories.joined(separator: ", "))]", indent: 1)
    yaml.add("obiettivi: [\(completeness(catalogue).letters.joined(separator: ", "))]", indent: 1)
    for (key, column) in zip(["codice", "nome", "ente", "codice_ente"], names) {
      yaml.add("\(key): {colonna: \(column)}")
    }
    yaml.add("obiettivi:")
    yaml.add("colonna: \(names[4])", indent: 1)
    let kinds = (ServiceKind.asked + ServiceKind.others).map {
      (isRegister ? $0.registerWording : $0.regionalWording, $0.objective)
    }
    let broad = (isRegister ? ServiceKind.broad.1 : ServiceKind.broad.2, ServiceKind.broad.0)
    yaml.addMap("valori", (kinds + [broad]).map { ($0.0, "[\($0.1)]") }, indent: 1)
    yaml.add("destinatari: {colonna: \(names[5])}")
    yaml.add("eta_minima: {colonna: \(names[6])}")
    yaml.add("eta_massima: {colonna: \(names[7])}")
    yaml.add("luogo: {comune: {colonna: \(names[8])}, provincia: {colonna: \(names[9])}}")
    yaml.add("bacino: {colonna: \(names[10]), separatore: \"\(isRegister ? "|" : " / ")\"}")
    yaml.add("posti: {colonna: \(names[11])}")
    yaml.add("prezzo: {colonna: \(names[12]), gratuito: [\(isRegister ? "gratuito" : "gratis")]}")
    yaml.add("orari: {colonna: \(names[13])}")
    yaml.add("dal: {colonna: \(names[14])}")
    yaml.add("al: {colonna: \(names[15])}")
    yaml.add(
      "fase: {colonna: \(names[16]), valori: "
        + YAMLText.map(stages.map { (isRegister ? $0.1 : $0.2, $0.2) }) + "}")
    if isRegister {
      yaml.add(
        "erogazione: {colonna: EROGAZIONE, valori: \(YAMLText.map(provisions.map { ($0.1, $0.2) }))}"
      )
    }
    return GeneratedFile(path: profilePath(catalogue), text: yaml.text)
  }

  /// For which territories and letters a catalogue declares that it lists everything. Nobody vouches
  /// for letter D in Pavia: what is not listed there may exist all the same.
  static func completeness(_ catalogue: Catalogue) -> (territories: [String], letters: [String]) {
    switch catalogue {
    case .register:
      (
        SurveyDesign.all.map(\.ats.rawValue).filter { $0 != "ATS-328" },
        ["A", "B", "C", "D", "E", "F"]
      )
    case .regional: ([TerritoryCode.region.rawValue], ["A", "B", "C", "E", "F"])
    }
  }

  /// Whether some catalogue vouches that it lists every service for an objective in a territory.
  static func isComplete(_ objective: ObjectiveCode, in territory: TerritoryCode) -> Bool {
    Catalogue.allCases.contains { catalogue in
      let (territories, letters) = completeness(catalogue)
      let region = TerritoryCode.region.rawValue
      return (territories.contains(territory.rawValue) || territories.contains(region))
        && letters.contains(objective.letter)
    }
  }
}

extension String {
  /// With a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
