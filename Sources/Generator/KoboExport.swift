import Region

/// The third part of the survey, as KoboToolbox exports it: semicolons, every field quoted, a second
/// row of tags, one column per option beside the joined one. People were reached through companies.
struct KoboExport {
  static let sourcePath = "sources/indagine-aziende.csv"
  static let profilePath = "profiles/kobo.yaml"

  private static let objectives = AskedObjective.asked(with: .kobo)
  private static let ways = AnswerWords.ways
  private static let opening = [
    "start", "end", "ats", "comune", "provincia", "azienda", "impresa_femminile", "sesso",
    "lavoro",
  ]
  private static let tail = [
    "_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status",
    "_submitted_by", "__version__", "_tags", "_index",
  ]
  private static let header =
    opening + multiple("cura", AnswerWords.cared.map(\.2) + ["nessuno"])
    + multiple("bisogni", objectives.map(\.slug) + ["nessuno"])
    + multiple("scoperti", objectives.map(\.slug) + ["nessuno"])
    + objectives.map { "risposta_\($0.slug)" }
    + multiple("ostacoli", AnswerWords.obstacles.map(\.2)) + ["ore_cura", "peso"] + tail

  private static func multiple(_ question: String, _ options: [String]) -> [String] {
    [question] + options.map { "\(question)/\($0)" }
  }

  /// The joined cell and the 0/1 cells of a multiple choice; all empty when it was not answered.
  private static func choice(_ chosen: [String], of options: [String], isAnswered: Bool)
    -> [String]
  {
    guard isAnswered else { return Array(repeating: "", count: options.count + 1) }
    return [chosen.joined(separator: " ")] + options.map { chosen.contains($0) ? "1" : "0" }
  }

  static func file(_ sample: Sample, seed: UInt64, areas: [StudyArea]) -> GeneratedFile {
    var random = RandomSource(seed: seed, topic: "kobo")
    var spelling = PlaceSpelling(seed: seed, topic: "kobo")
    var people = sample.persons.filter { $0.tool == .kobo }
    random.shuffle(&people)
    var csv = CSVText(separator: ";", lineEnd: "\r\n", quotesAll: true)
    csv.add(header)
    csv.add(header.map { tag(for: $0) })
    for (index, person) in people.enumerated() {
      let row = answers(
        of: person, ats: areas[person.area].ats, random: &random, spelling: &spelling)
      csv.add(row + tail(index: index, time: row[1], random: &random))
    }
    return GeneratedFile(path: sourcePath, text: csv.text)
  }

  private static func tag(for column: String) -> String {
    switch column {
    case "comune": "#adm3+name"
    case "provincia": "#adm2+code"
    case "ats": "#region+health"
    case "peso": "#indicator+weight"
    default: column.hasPrefix("bisogni/") ? "#need+option" : ""
    }
  }

  private static func answers(
    of person: Person, ats: TerritoryCode, random: inout RandomSource,
    spelling: inout PlaceSpelling
  ) -> [String] {
    let (month, day, hour, minute, second) = ExampleDates.moment(&random)
    let date = "2026-\(month.padded(2))-\(day.padded(2))T"
    let length = random.within(4...14)
    func clock(_ minutes: Int) -> String {
      let total = hour * 60 + minute + minutes
      return "\((total / 60).padded(2)):\((total % 60).padded(2)):\(second.padded(2)).000+01:00"
    }
    let company = person.company ?? 0
    let needed = zip(objectives, person.statuses).filter { $0.1.isInNeed }.map(\.0.slug)
    let open = zip(objectives, person.statuses).filter { $0.1 == .unmet }.map(\.0.slug)
    let isAnswered = !random.chance(Sample.unknownShare / 2)
    let cared = person.cared.compactMap { kind in AnswerWords.cared.first { $0.0 == kind }?.2 }
    let hasObstacles = isAnswered && !person.allObstacles.isEmpty
    var row = [
      date + clock(0), date + clock(length), SurveyDesign.name(of: ats),
      spelling.write(person.place), person.place.province, "AZ-\(company.padded(4))",
      // Every fourth company is led by women, whoever answers for it.
      company % 4 == 0 ? "si" : "no", person.isWoman ? "donna" : "uomo",
      AnswerWords.workers.first { $0.0 == person.worker }?.2 ?? "",
    ]
    row += choice(
      cared.isEmpty ? ["nessuno"] : cared, of: AnswerWords.cared.map(\.2) + ["nessuno"],
      isAnswered: !random.chance(0.015))
    row += choice(
      needed.isEmpty ? ["nessuno"] : needed, of: objectives.map(\.slug) + ["nessuno"],
      isAnswered: isAnswered)
    row += choice(
      open.isEmpty ? ["nessuno"] : open, of: objectives.map(\.slug) + ["nessuno"],
      isAnswered: isAnswered && !needed.isEmpty)
    row += person.statuses.map { status in
      isAnswered ? ways.first { $0.0 == status }?.2 ?? "" : ""
    }
    row += choice(
      person.allObstacles.compactMap { barrier in
        AnswerWords.obstacles.first { $0.0 == barrier }?.2
      }, of: AnswerWords.obstacles.map(\.2), isAnswered: hasObstacles)
    return row + [person.careHours.map(String.init) ?? "", person.weight.fixed(2)]
  }

  private static func tail(index: Int, time: String, random: inout RandomSource) -> [String] {
    let digits = Array("0123456789abcdef")
    let uuid = [8, 4, 4, 4, 12]
      .map { length in String((0..<length).map { _ in random.pick(digits) }) }
      .joined(separator: "-")
    return [
      String(410_000 + index), uuid, String(time.prefix(19)), "", "", "submitted_via_web", "",
      "vSintetico2026", "", String(index + 1),
    ]
  }

  static var profile: GeneratedFile {
    var yaml = YAMLText()
    yaml.add("# Dati sintetici: esportazione di KoboToolbox, raccolta attraverso le aziende.")
    yaml.add("tipo: indagine")
    yaml.add("titolo: \"Indagine sulla conciliazione, parte nelle aziende (sintetica)\"")
    yaml.add("periodo: {dal: \(ExampleDates.surveyStart), al: \(ExampleDates.surveyEnd)}")
    yaml.add("file: {codifica: utf-8, separatore: \";\", righe_etichette: 1, mancanti: [\"\"]}")
    yaml.add("rilevazione: conciliazione-2026")
    yaml.add("modalita: intervista")
    yaml.add("popolazione: lavoratori")
    WorkersTable.addCounting(to: &yaml)
    yaml.add("campionamento: probabilistico")
    yaml.add("invitati: 6800")
    yaml.add("identificativo: {colonna: _id}")
    yaml.add(
      "luogo: {comune: {colonna: comune}, provincia: {colonna: provincia}, ats: {colonna: ats}}")
    yaml.add("base_territoriale: residenza")
    yaml.add("peso: {colonna: peso}")
    WorkersTable.addWeighting(to: &yaml)
    yaml.add("strato: {colonna: ats}")
    yaml.add("unita: {colonna: azienda}")
    yaml.add("impresa: {colonna: azienda}")
    yaml.add("lavoro:")
    yaml.add("colonna: lavoro", indent: 1)
    yaml.addMap("valori", AnswerWords.workers.map { ($0.2, $0.2) }, indent: 1)
    yaml.add("assistiti:")
    for (_, _, name, meaning) in AnswerWords.cared {
      yaml.add("- {colonna: cura/\(name), si: [\"1\"], no: [\"0\"], \(meaning)}", indent: 1)
    }
    yaml.add("tratti:")
    yaml.add("donna: {colonna: sesso, si: [donna], no: [uomo]}", indent: 1)
    yaml.add(
      "impresa_femminile: {colonna: impresa_femminile, si: [\"si\"], no: [\"no\"]}", indent: 1)
    yaml.add("bisogni:")
    let waysMap = YAMLText.map(ways.map { ($0.2, $0.3) })
    for (index, objective) in objectives.enumerated() {
      let slug = objective.slug
      yaml.add("- obiettivo: \(objective.code)", indent: 1)
      yaml.add("bisogno: {colonna: bisogni/\(slug), si: [\"1\"], no: [\"0\"]}", indent: 2)
      yaml.add("non_coperto: {colonna: scoperti/\(slug), si: [\"1\"], no: [\"0\"]}", indent: 2)
      yaml.add(
        "risposta: {colonna: risposta_\(slug), valori: "
          + (index == 0 ? "&modi \(waysMap)" : "*modi") + "}", indent: 2)
      yaml.add("barriere:" + (index == 0 ? " &ostacoli" : " *ostacoli"), indent: 2)
      guard index == 0 else { continue }
      yaml.add("opzioni:", indent: 3)
      for (_, _, code) in AnswerWords.obstacles {
        yaml.add(
          "- {colonna: ostacoli/\(code), si: [\"1\"], no: [\"0\"], codice: \(code)}", indent: 4)
      }
    }
    CareQuestions.addProfile(to: &yaml, hours: "ore_cura", fit: nil)
    yaml.add("ignora:")
    for column in ["start", "end", "cura", "cura/nessuno", "bisogni", "bisogni/nessuno"]
      + ["scoperti", "scoperti/nessuno", "ostacoli"] + tail.dropFirst()
    {
      yaml.add("- \(column)", indent: 1)
    }
    return GeneratedFile(path: profilePath, text: yaml.text)
  }
}
