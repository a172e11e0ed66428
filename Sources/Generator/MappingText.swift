/// The descriptor of the example and its read-me.
enum MappingText {
  static func descriptor(comparesWaves: Bool) -> GeneratedFile {
    let earlier = ("indagine-2024", EarlierWave.path, EarlierWave.profilePath)
    let sources: [(String, String, String)] =
      (comparesWaves ? [earlier] : []) + [
        ("indagine-limesurvey", LimeSurveyExport.sourcePath, LimeSurveyExport.profilePath),
        ("indagine-moduli", GoogleFormsExport.sourcePath, GoogleFormsExport.profilePath),
        ("indagine-aziende", KoboExport.sourcePath, KoboExport.profilePath),
        ("gruppi", FocusGroups.sourcePath, FocusGroups.profilePath),
        (
          Catalogue.register.rawValue, CatalogueExport.sourcePath(.register),
          CatalogueExport.profilePath(.register)
        ),
        (
          Catalogue.regional.rawValue, CatalogueExport.sourcePath(.regional),
          CatalogueExport.profilePath(.regional)
        ),
        ("adesioni-sprint", Participations.sprintPath, "profiles/adesioni-sprint.yaml"),
        (
          "sedi-centri-famiglia", Participations.centresPath, "profiles/sedi-centri-famiglia.yaml"
        ),
        (
          "adesioni-nidi-gratis", Participations.nurseriesPath,
          "profiles/adesioni-nidi-gratis.yaml"
        ),
        ("popolazione", Margins.populationPath, "profiles/popolazione.yaml"),
        ("lavoratori", WorkersTable.path, WorkersTable.profilePath),
        ("rete", Margins.networkPath, "profiles/rete.yaml"),
      ]
    var yaml = YAMLText()
    yaml.add("# Mappatura sintetica: nessun dato riguarda persone o servizi reali.")
    yaml.add("# Ciò che segue un cancelletto è un commento per chi legge; il programma lo salta.")
    yaml.add("titolo: \"Mappatura di esempio (dati sintetici)\"")
    yaml.add("sintetico: true")
    yaml.add("territorio: R03")
    yaml.add("# Il giorno al quale si giudicano misure in corso ed età dei dati.")
    yaml.add("data_riferimento: \(ExampleDates.reference)")
    yaml.add("lingua: it")
    yaml.add("# Gli ambiti dei quali nessuna fonte pubblica dice i comuni.")
    yaml.add("territori: [\(TerritoryTable.path)]")
    yaml.add("# Una riga per file: come si chiama, dov'è, e il profilo che dice come si legge.")
    yaml.add("fonti:")
    for (name, file, profile) in sources {
      yaml.add("- {nome: \(name), file: \(file), profilo: \(profile)}", indent: 1)
    }
    if comparesWaves {
      yaml.add("# Che cosa è cambiato: le schede mettono accanto le due rilevazioni.")
      yaml.add("confronti: [{prima: \(EarlierWave.wave), dopo: conciliazione-2026}]")
    }
    yaml.add("# Due territori vicini che vogliono sapere dove i loro bisogni sono davvero diversi.")
    yaml.add("confronti_territori: [{territorio: ATS-325, con: ATS-326}]")
    yaml.add("# Indicatori di questa mappatura, in più di quelli comuni a tutte.")
    yaml.add("indicatori: \(indicatorPath)")
    yaml.add("# Nessuna cella con meno di 5 persone esce dalle schede.")
    yaml.add("parametri: {k: 5}")
    yaml.add("uscita: reports")
    return GeneratedFile(path: "mappatura.yaml", text: yaml.text)
  }

  private static let indicatorPath = "indicatori.csv"

  /// Two indicators beside those that all mappings share.
  static var indicators: GeneratedFile {
    let source = "scelta di questa mappatura (dati sintetici)"
    let english = "choice of this mapping (synthetic data)"
    var csv = CSVText()
    csv.add([
      "codice", "etichetta_it", "etichetta_en", "formula", "classi", "obiettivo", "destinatari",
      "unita", "verso", "fonte", "fonte_en",
    ])
    csv.add([
      "E01", "Famiglie che non trovano un pre scuola", "Families without care before school",
      "quota_non_coperta", "", "A4.1", "famiglie-figli", "per cento", "diminuire", source,
      english,
    ])
    csv.add([
      "E02", "Servizi che recapitano la spesa", "Services that deliver the shopping",
      "numero_servizi", "", "B1", "", "numero", "crescere", source, english,
    ])
    return GeneratedFile(path: indicatorPath, text: csv.text)
  }

  /// - Parameters:
  ///   - respondents: finished answers of the survey, about.
  ///   - comparesWaves: whether there is an earlier wave.
  static func readMe(seed: UInt64, respondents: String, comparesWaves: Bool) -> GeneratedFile {
    let earlier =
      comparesWaves
      ? "| la stessa indagine nel 2024, due domande, 960 risposte | `sources/indagine-2024.csv` |\n"
      : ""
    let changes =
      comparesWaves
      ? """
       `verita/cambiamenti.csv` dice che \
      cosa è cambiato dal 2024: chi non trova un doposcuola era meno della metà di oggi, per i centri estivi la \
      quota era la stessa e la differenza che si vede è solo del campione.
      """ : ""
    return GeneratedFile(
      path: "LEGGIMI.md",
      text: """
        **Dati sintetici: nessuna persona, nessun ente e nessun servizio di questa cartella è reale.**

        # Mappatura di esempio

        Una mappatura completa, inventata, per provare lo strumento. Reali sono soltanto i nomi dei comuni, \
        delle ATS e degli ambiti; la composizione degli ambiti di Bergamo, Lecco e Varese è inventata \
        (`sources/territori-sintetici.csv`), quella di Lodi, Cremasco e Valle Camonica è nota.

        | che cosa | file |
        |---|---|
        | indagine in tre parti, circa \(respondents) risposte: LimeSurvey, Google Moduli, KoboToolbox | `sources/indagine-*.csv` |
        \(earlier)| 14 gruppi di ascolto, codificati | `sources/gruppi.csv` |
        | due cataloghi di servizi che in parte si ripetono | `sources/registro-unita-offerta.csv`, `sources/catalogo-regionale.csv` |
        | adesioni a Sprint!, Centri per la Famiglia, Nidi Gratis | `sources/adesioni-*.csv`, `sources/sedi-centri-famiglia.csv` |
        | residenti e persone che lavorano, per ATS, età e sesso | `sources/popolazione.csv`, `sources/lavoratori.csv` |
        | rete e Comunità di Pratica | `sources/rete.csv` |
        | due indicatori di questa mappatura, in più di quelli comuni | `indicatori.csv` |
        | come si leggono | `mappatura.yaml`, `profiles/*.yaml` |
        | che cosa è vero, e va ritrovato | `verita/*.csv` |

        ## Come è fatta
        In ogni territorio e per ogni obiettivo si decide prima la verità (quanti hanno il bisogno, chi \
        risponde, che cosa offrono i cataloghi), poi si estraggono le risposte e si scrivono i servizi. \
        `verita/celle.csv` elenca la classe di copertura vera delle celle i cui valori veri distano almeno \
        0,05 da ogni soglia (q: diffusione; u: senza risposta; c: risposta da un servizio; f: a carico della \
        famiglia o del privato). `verita/coppie.csv` elenca i servizi registrati due volte, alcune coppie che si \
        somigliano e sono due sedi, e la relazione vera tra servizi e misure. `verita/persone-posti.csv` dice, per \
        la regione e le ATS, quante persone hanno davvero il bisogno e se i posti bastano; `verita/numeri.csv` la \
        media vera delle ore di cura e la mediana vera della domanda sugli orari.\(changes)

        Quante persone hanno un bisogno si legge in tutte le schede. Dove la tavola di chi lavora le conta (la \
        regione e le ATS) il numero viene da lì; altrove, e per i singoli destinatari, è la somma dei pesi \
        dell’indagine (`reports/data/totali.csv`), e manca dove sarebbe troppo incerta. Di chi cura figli o anziani \
        dicono altro `mappa explain` e `reports/data/persone-posti.csv`. \
        La domanda sugli orari non è stata posta nelle aziende (Montagna, Val Padana, Pavia). I posti dei servizi \
        inventati sono pochi in confronto alle persone; bastano solo per gli abbonamenti di Bergamo e di Pavia.

        Nei file ci sono anche difetti come nella vita: maiuscole, spazi, accenti persi, nomi di comuni che non \
        esistono più, righe vuote, risposte non concluse, una risposta fuori elenco, un numero scritto a parole. \
        `mappa check` li elenca, insieme a due capienze lontanissime dalle altre che sono invece giuste.

        Si rifà con `swift run mappa-generate Data/esempio --seed \(seed)`: stesso seme, stessi byte.

        """)
  }
}
