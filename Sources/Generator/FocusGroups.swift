import Region

/// The invented round of focus groups, as Taguette exports it, with what the profile adds.
struct FocusGroups {
  static let sourcePath = "sources/gruppi.csv"
  static let profilePath = "profiles/gruppi-taguette.yaml"

  private struct Group {
    let name: String
    let ats: TerritoryCode
    let actor: String
    let participantCount: Int
  }

  private static let round: [Group] = [
    Group(name: "G01", ats: "ATS-321", actor: "lavoratori", participantCount: 9),
    Group(name: "G02", ats: "ATS-321", actor: "sindacati", participantCount: 7),
    Group(name: "G03", ats: "ATS-321", actor: "terzo settore", participantCount: 8),
    Group(name: "G04", ats: "ATS-322", actor: "lavoratori", participantCount: 10),
    Group(name: "G05", ats: "ATS-322", actor: "imprese", participantCount: 6),
    Group(name: "G06", ats: "ATS-323", actor: "ambiti", participantCount: 8),
    Group(name: "G07", ats: "ATS-324", actor: "lavoratori", participantCount: 9),
    Group(name: "G08", ats: "ATS-324", actor: "terzo settore", participantCount: 7),
    Group(name: "G09", ats: "ATS-325", actor: "lavoratori", participantCount: 8),
    Group(name: "G10", ats: "ATS-325", actor: "imprese", participantCount: 4),
    Group(name: "G11", ats: "ATS-326", actor: "lavoratori", participantCount: 11),
    Group(name: "G12", ats: "ATS-327", actor: "sindacati", participantCount: 8),
    Group(name: "G13", ats: "ATS-327", actor: "ambiti", participantCount: 7),
    Group(name: "G14", ats: "ATS-328", actor: "lavoratori", participantCount: 9),
  ]

  /// How a tag ends when the guide asked, when a need is denied, when nobody took it up.
  private static let endings: [(StatementKind, String, String)] = [
    (.unprompted, "", "spontaneo"), (.prompted, " (su domanda)", "sollecitato"),
    (.contrary, " (contrario)", "contrario"), (.promptedSilence, " (silenzio)", "silenzio"),
  ]

  private static func tag(_ objective: AskedObjective, _ kind: StatementKind) -> String {
    "bisogni\\\(objective.slug)\(endings.first { $0.0 == kind }?.1 ?? "")"
  }

  private let groups: [Group]
  private let rows: [[String]]

  /// Draws what is said in the fourteen groups, or as many codings as asked: then the round of
  /// groups is held again, and the last one stops when there are enough.
  init(seed: UInt64, codingCount: Int? = nil, areas: [StudyArea]) {
    var held: [Group] = []
    var rows: [[String]] = []
    var segments = 0
    repeat {
      for group in Self.round where codingCount.map({ rows.count < $0 }) ?? true {
        let next = Group(
          name: "G\((held.count + 1).padded(2))", ats: group.ats, actor: group.actor,
          participantCount: group.participantCount)
        held.append(next)
        rows += Self.codings(of: next, seed: seed, areas: areas, segments: &segments)
      }
    } while rows.count < codingCount ?? 0
    groups = held
    self.rows = codingCount.map { Array(rows.prefix($0)) } ?? rows
  }

  var files: [GeneratedFile] {
    var csv = CSVText()
    csv.add(["id", "document", "tag", "content"])
    for row in rows { csv.add(row) }
    return [GeneratedFile(path: Self.sourcePath, text: csv.text), profile]
  }

  /// What is said in one group, segment by segment; a segment may have two codings.
  private static func codings(
    of group: Group, seed: UInt64, areas: [StudyArea], segments: inout Int
  ) -> [[String]] {
    var random = RandomSource(seed: seed, topic: "gruppo \(group.name)")
    guard let area = areas.firstIndex(where: { $0.ats == group.ats }) else { return [] }
    var objectives = AskedObjective.all
    random.shuffle(&objectives)
    var rows: [[String]] = []
    for objective in objectives {
      let scenario = ScenarioPlan.scenario(of: objective.code, area: area)
      guard let kind = kind(of: scenario, random: &random) else { continue }
      segments += 1
      let words = sentence(objective, kind, random: &random)
      rows.append([String(segments), group.name, tag(objective, kind), words])
      // A segment may speak of two things at once, and of the people who say it.
      if kind == .unprompted, random.chance(0.15) {
        rows.append([String(segments), group.name, "persone\\famiglie", words])
      }
      if kind == .unprompted, random.chance(0.2) {
        segments += 1
        rows.append([
          String(segments), group.name, tag(objective, kind),
          sentence(objective, kind, random: &random),
        ])
      }
    }
    return rows
  }

  private static func kind(of scenario: Scenario, random: inout RandomSource) -> StatementKind? {
    switch scenario {
    case .uncovered, .onPaper, .partlyAdmitted:
      random.chance(0.5) ? .unprompted : random.chance(0.3) ? .prompted : nil
    case .covered, .absent: random.chance(0.35) ? .contrary : nil
    case .carried, .carriedAlone, .halfCovered, .metThroughPart:
      random.chance(0.2) ? .unprompted : random.chance(0.25) ? .prompted : nil
    case .offCatalogue, .metByWork: random.chance(0.3) ? .promptedSilence : nil
    }
  }

  private static func sentence(
    _ objective: AskedObjective, _ kind: StatementKind, random: inout RandomSource
  ) -> String {
    switch kind {
    case .unprompted, .prompted:
      let core = random.pick(FocusStatements.needs[objective.code] ?? [objective.option])
      return "\(random.pick(FocusStatements.openers)) \(core)."
    case .contrary:
      let core = FocusStatements.contrary[objective.code] ?? objective.option
      return "\(random.pick(FocusStatements.contraryOpeners)) \(core)."
    case .promptedSilence: return "[Alla domanda nessuno prende la parola.]"
    }
  }

  private var profile: GeneratedFile {
    var yaml = YAMLText()
    yaml.add("# Dati sintetici: gruppi di ascolto inventati, codificati nello stile di Taguette.")
    yaml.add("tipo: gruppi")
    yaml.add("titolo: \"Gruppi di ascolto (sintetici)\"")
    yaml.add("periodo: {dal: 2026-03-02, al: 2026-05-29}")
    yaml.add("file: {codifica: utf-8, separatore: \",\"}")
    yaml.add("gruppo: {colonna: document}")
    yaml.add("segmento: {colonna: id}")
    yaml.add("citazione: {colonna: content}")
    yaml.add("codice:")
    yaml.add("colonna: tag", indent: 1)
    let tags = AskedObjective.all.flatMap { objective in
      Self.endings.map { (Self.tag(objective, $0.0), objective.code.rawValue, $0.2) }
    }
    yaml.addMap("valori", tags.map { ($0.0, $0.1) } + [("persone\\famiglie", "null")], indent: 1)
    yaml.add("modo:")
    yaml.add("colonna: tag", indent: 1)
    yaml.addMap(
      "valori", tags.map { ($0.0, $0.2) } + [("persone\\famiglie", "spontaneo")], indent: 1)
    yaml.add("gruppi:")
    for group in groups {
      yaml.add(
        "\(group.name): {territorio: \(group.ats), attore: \(group.actor), "
          + "partecipanti: \(group.participantCount)}", indent: 1)
    }
    return GeneratedFile(path: Self.profilePath, text: yaml.text)
  }
}
