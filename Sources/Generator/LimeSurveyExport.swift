import Region

/// The first part of the survey, as LimeSurvey exports it: Windows-1252, semicolons, codes in the
/// header, `N/A` for what was not shown, an empty date for who did not finish.
struct LimeSurveyExport {
  static let sourcePath = "sources/indagine-limesurvey.csv"
  static let profilePath = "profiles/limesurvey.yaml"
  /// People who began and did not finish.
  static let unfinishedCount = 45

  private static let objectives = AskedObjective.asked(with: .limeSurvey)

  static func file(_ sample: Sample, seed: UInt64, areas: [StudyArea]) -> GeneratedFile {
    var random = RandomSource(seed: seed, topic: "limesurvey")
    var spelling = PlaceSpelling(seed: seed, topic: "limesurvey")
    var rows = sample.persons.filter { $0.tool == .limeSurvey }
      .map { row(of: $0, ats: areas[$0.area].ats, random: &random, spelling: &spelling) }
    if rows.count > 100 {
      // One answer that is in no code list: somebody edited the export by hand.
      rows[100][firstStatusColumn] = "Sì, mi arrangio"
    }
    let finished = rows
    for _ in 0..<min(unfinishedCount, finished.count) {
      rows.append(unfinished(random.pick(finished), random: &random))
    }
    random.shuffle(&rows)
    var csv = CSVText(separator: ";", lineEnd: "\r\n")
    csv.add(header)
    for (index, row) in rows.enumerated() { csv.add([String(index + 1)] + row.dropFirst()) }
    return GeneratedFile(path: sourcePath, bytes: Windows1252.bytes(csv.text))
  }

  private static let opening = [
    "id", "submitdate", "lastpage", "startlanguage", "seed", "ATS", "COMUNE", "PROV", "SESSO",
    "P3", "P3b",
  ]
  private static let caredColumns = AnswerWords.cared.indices.map { "P4[SQ\(($0 + 1).padded(3))]" }
  private static let firstStatusColumn = opening.count + caredColumns.count
  private static let header =
    opening + caredColumns + objectives.map { "P5[\($0.subcode)]" }
    + objectives.map { "P6[\($0.subcode)]" } + ["P7", "P8", "PESO"]

  private static func row(
    of person: Person, ats: TerritoryCode, random: inout RandomSource,
    spelling: inout PlaceSpelling
  ) -> [String] {
    let (month, day, hour, minute, second) = ExampleDates.moment(&random)
    let clock = [hour, minute, second].map { $0.padded(2) }.joined(separator: ":")
    var row = [
      "", "2026-\(month.padded(2))-\(day.padded(2)) \(clock)", "4", "it",
      String(random.below(1_000_000_000)), SurveyDesign.name(of: ats),
      spelling.write(person.place), person.place.province, person.isWoman ? "F" : "M",
      random.chance(0.02) ? "" : AnswerWords.words(of: person.worker),
      random.chance(0.07) ? "Sì" : "No",
    ]
    let skipped = random.chance(0.015)
    row += AnswerWords.cared.map { kind, _, _, _ in
      skipped ? "" : person.cared.contains(kind) ? "Sì" : "No"
    }
    row += person.statuses.map { status in
      switch status {
      case .notAsked: "N/A"
      case .unknown: random.chance(0.4) ? "" : AnswerWords.words(of: NeedStatus.unknown)
      default: AnswerWords.words(of: status)
      }
    }
    row += zip(person.statuses, person.obstacles).map { status, obstacle in
      status == .unmet ? obstacle.map { AnswerWords.words(of: $0) } ?? "" : "N/A"
    }
    row += [
      person.careHours.map(String.init) ?? "", CareQuestions.words(of: person.fitStep),
      person.weight.fixed(2),
    ]
    return row
  }

  private static func unfinished(_ row: [String], random: inout RandomSource) -> [String] {
    var row = row
    row[1] = ""
    row[2] = "2"
    let last = firstStatusColumn + random.below(objectives.count)
    for column in last..<(row.count - 1) { row[column] = "" }
    return row
  }

  static var profile: GeneratedFile {
    var yaml = YAMLText()
    yaml.add("# Dati sintetici: esportazione nello stile di LimeSurvey, intestazioni a codici.")
    yaml.add("tipo: indagine")
    yaml.add("titolo: \"Indagine sulla conciliazione, parte in linea (sintetica)\"")
    yaml.add("periodo: {dal: \(ExampleDates.surveyStart), al: \(ExampleDates.surveyEnd)}")
    yaml.add(
      "file: {codifica: windows-1252, separatore: \";\", non_mostrata: [\"N/A\"], mancanti: [\"\"]}"
    )
    yaml.add("rilevazione: conciliazione-2026")
    yaml.add("modalita: online")
    yaml.add("popolazione: lavoratori")
    WorkersTable.addCounting(to: &yaml)
    yaml.add("campionamento: probabilistico")
    yaml.add("invitati: 9200")
    yaml.add("identificativo: {colonna: id}")
    yaml.add("completata: {colonna: submitdate}")
    yaml.add("luogo: {comune: {colonna: COMUNE}, provincia: {colonna: PROV}, ats: {colonna: ATS}}")
    yaml.add("base_territoriale: residenza")
    yaml.add("peso: {colonna: PESO}")
    WorkersTable.addWeighting(to: &yaml)
    yaml.add("strato: {colonna: ATS}")
    yaml.add("lavoro:")
    yaml.add("colonna: P3", indent: 1)
    yaml.addMap("valori", AnswerWords.workers.map { ($0.1, $0.2) }, indent: 1)
    yaml.add("assistiti:")
    for (column, kind) in zip(caredColumns, AnswerWords.cared) {
      yaml.add(
        "- {colonna: \"\(column)\", si: [\"Sì\"], no: [\"No\"], \(kind.3)}", indent: 1)
    }
    yaml.add("tratti:")
    yaml.add("donna: {colonna: SESSO, si: [F], no: [M]}", indent: 1)
    yaml.add("monogenitore: {colonna: P3b, si: [\"Sì\"], no: [\"No\"]}", indent: 1)
    yaml.add("bisogni:")
    let statuses = YAMLText.map(AnswerWords.statuses.map { ($0.1, $0.2) })
    let obstacles = YAMLText.map(AnswerWords.obstacles.map { ($0.1, $0.2) })
    for (index, objective) in objectives.enumerated() {
      // Yams reads anchors: the long code lists are written once.
      let (first, again) = (index == 0, index > 0)
      yaml.add("- obiettivo: \(objective.code)", indent: 1)
      yaml.add(
        "stato: {colonna: \"P5[\(objective.subcode)]\", valori: "
          + (first ? "&stati \(statuses)" : "*stati") + "}", indent: 2)
      yaml.add(
        "barriere: {colonna: \"P6[\(objective.subcode)]\", valori: "
          + (again ? "*ostacoli" : "&ostacoli \(obstacles)") + "}", indent: 2)
    }
    CareQuestions.addProfile(to: &yaml, hours: "P7", fit: "P8")
    yaml.add("ignora: [lastpage, startlanguage, seed]")
    return GeneratedFile(path: profilePath, text: yaml.text)
  }
}

extension SurveyDesign {
  static func name(of ats: TerritoryCode) -> String { all.first { $0.ats == ats }?.name ?? "" }
}
