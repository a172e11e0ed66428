import Region

/// The second part of the survey, as a Google form saved from a sheet: UTF-8, commas, all the
/// choices of a question in one cell, joined by a comma that some choices contain themselves.
struct GoogleFormsExport {
  static let sourcePath = "sources/indagine-moduli.csv"
  static let profilePath = "profiles/moduli-google.yaml"
  static let blankRowCount = 12

  private static let objectives = AskedObjective.asked(with: .googleForms)
  private static let needs = "Di quali di questi aiuti ha bisogno oggi la sua famiglia?"
  private static let unmet = "Per quali non trova una risposta?"
  private static let ways = "Chi risponde oggi al bisogno?"
  private static let obstacles = "Che cosa le impedisce di trovare risposta?"
  private static let cared = "Di chi si prende cura?"
  private static let hours = "Quante ore alla settimana dedica alla cura di figli o familiari?"
  private static let fit = "Quanto gli orari dei servizi si conciliano con il suo lavoro?"
  private static let none = "Nessuno di questi"
  private static let header =
    [
      "Informazioni cronologiche", "In quale ATS vive?", "Comune di residenza", "Provincia",
      "Genere", "Condizione lavorativa", cared, "Vive da solo o da sola con i figli?", needs,
      unmet,
    ] + objectives.map { "\(ways) [\($0.option)]" } + [obstacles, hours, fit, "Peso"]

  static func file(_ sample: Sample, seed: UInt64, areas: [StudyArea]) -> GeneratedFile {
    var random = RandomSource(seed: seed, topic: "moduli")
    var spelling = PlaceSpelling(seed: seed, topic: "moduli")
    var people = sample.persons.filter { $0.tool == .googleForms }
    random.shuffle(&people)
    var rows = people.map {
      row(of: $0, ats: areas[$0.area].ats, random: &random, spelling: &spelling)
    }
    // One person answered in words where the form wanted a number.
    if rows.count > 50 { rows[50][header.count - 3] = "una ventina" }
    if !rows.isEmpty {
      for _ in 0..<blankRowCount {
        rows.insert(Array(repeating: "", count: header.count), at: random.below(rows.count))
      }
    }
    var csv = CSVText(lineEnd: "\r\n")
    csv.add(header)
    for row in rows { csv.add(row) }
    return GeneratedFile(path: sourcePath, text: csv.text)
  }

  private static func row(
    of person: Person, ats: TerritoryCode, random: inout RandomSource,
    spelling: inout PlaceSpelling
  ) -> [String] {
    let (month, day, hour, minute, second) = ExampleDates.moment(&random)
    let clock = [hour, minute, second].map { $0.padded(2) }.joined(separator: ".")
    let answers = Array(zip(objectives, person.statuses))
    let needed = answers.filter { $0.1.isInNeed }.map(\.0.option)
    let open = answers.filter { $0.1 == .unmet }.map(\.0.option)
    let skipped = random.chance(Sample.unknownShare / 2)
    let caredFor = person.cared.map { AnswerWords.words(of: $0) }
    var row = [
      "\(day.padded(2))/\(month.padded(2))/2026 \(clock)", SurveyDesign.name(of: ats),
      spelling.write(person.place), person.place.province,
      person.isWoman ? "femminile" : "maschile", AnswerWords.words(of: person.worker),
      random.chance(0.015)
        ? "" : caredFor.isEmpty ? AnswerWords.nobody : caredFor.joined(separator: ", "),
      random.chance(0.07) ? "sì" : "no",
    ]
    if skipped {
      row += Array(repeating: "", count: 2 + objectives.count + 1)
    } else {
      row.append(needed.isEmpty ? none : needed.joined(separator: ", "))
      row.append(
        needed.isEmpty ? "" : open.isEmpty ? none : open.joined(separator: ", "))
      row += person.statuses.map { status in
        AnswerWords.ways.first { $0.0 == status }?.1 ?? ""
      }
      row.append(person.allObstacles.map { AnswerWords.words(of: $0) }.joined(separator: ", "))
    }
    row += [
      person.careHours.map(String.init) ?? "", CareQuestions.words(of: person.fitStep),
      person.weight.fixed(2),
    ]
    return row
  }

  static var profile: GeneratedFile {
    var yaml = YAMLText()
    yaml.add("# Dati sintetici: modulo di Google salvato da un foglio di calcolo.")
    yaml.add("tipo: indagine")
    yaml.add("titolo: \"Indagine sulla conciliazione, modulo condiviso (sintetica)\"")
    yaml.add("periodo: {dal: \(ExampleDates.surveyStart), al: \(ExampleDates.surveyEnd)}")
    yaml.add("file: {codifica: utf-8, separatore: \",\", mancanti: [\"\"]}")
    yaml.add("rilevazione: conciliazione-2026")
    yaml.add("modalita: online")
    yaml.add("popolazione: lavoratori")
    WorkersTable.addCounting(to: &yaml)
    yaml.add("campionamento: probabilistico")
    yaml.add("invitati: 4100")
    yaml.add(
      "luogo: {comune: {colonna: \"Comune di residenza\"}, provincia: {colonna: Provincia}, "
        + "ats: {colonna: \"In quale ATS vive?\"}}")
    yaml.add("base_territoriale: residenza")
    yaml.add("peso: {colonna: Peso}")
    WorkersTable.addWeighting(to: &yaml)
    yaml.add("strato: {colonna: \"In quale ATS vive?\"}")
    yaml.add("lavoro:")
    yaml.add("colonna: \"Condizione lavorativa\"", indent: 1)
    yaml.addMap("valori", AnswerWords.workers.map { ($0.1, $0.2) }, indent: 1)
    yaml.add("assistiti:")
    yaml.add("- colonna: \"\(cared)\"", indent: 1)
    yaml.add("separatore: \", \"", indent: 2)
    yaml.addMap(
      "valori",
      AnswerWords.cared.map { ($0.1, "{\($0.3)}") } + [(AnswerWords.nobody, "nessuno")], indent: 2)
    yaml.add("tratti:")
    yaml.add("donna: {colonna: Genere, si: [femminile], no: [maschile]}", indent: 1)
    yaml.add(
      "monogenitore: {colonna: \"Vive da solo o da sola con i figli?\", si: [\"sì\"], "
        + "no: [\"no\"]}", indent: 1)
    yaml.add("scelte:")
    yaml.add(
      "richiesti: {colonna: \"\(needs)\", separatore: \", \", altre_opzioni: [\"\(none)\"]}",
      indent: 1)
    yaml.add(
      "scoperti: {colonna: \"\(unmet)\", separatore: \", \", altre_opzioni: [\"\(none)\"]}",
      indent: 1)
    yaml.add("ostacoli: {colonna: \"\(obstacles)\", separatore: \", \"}", indent: 1)
    yaml.add("bisogni:")
    let waysMap = YAMLText.map(AnswerWords.ways.map { ($0.1, $0.3) })
    let obstacleMap = YAMLText.map(AnswerWords.obstacles.map { ($0.1, $0.2) })
    for (index, objective) in objectives.enumerated() {
      let option = YAMLText.quoted(objective.option)
      yaml.add("- obiettivo: \(objective.code)", indent: 1)
      yaml.add("bisogno: {scelta: richiesti, opzione: \(option)}", indent: 2)
      yaml.add("non_coperto: {scelta: scoperti, opzione: \(option)}", indent: 2)
      yaml.add(
        "risposta: {colonna: \(YAMLText.quoted("\(ways) [\(objective.option)]")), valori: "
          + (index == 0 ? "&modi \(waysMap)" : "*modi") + "}", indent: 2)
      yaml.add(
        "barriere: {scelta: ostacoli, valori: "
          + (index == 0 ? "&ostacoli \(obstacleMap)" : "*ostacoli") + "}", indent: 2)
    }
    CareQuestions.addProfile(to: &yaml, hours: hours, fit: fit)
    yaml.add("ignora: [\"Informazioni cronologiche\"]")
    return GeneratedFile(path: profilePath, text: yaml.text)
  }
}
