internal import Ingest
internal import Region

/// The lines with which every draft begins and ends.
struct DraftHead {
  let table: SniffedTable
  let kind: InstrumentKind

  /// Whether the draft names the tool, so that its conventions need not be written out.
  private var statesFormat: Bool {
    table.isFormatCertain && table.format.kinds.contains(kind)
  }

  private static let words: [InstrumentKind: String] = [
    .survey: "indagine", .focusGroups: "gruppi", .catalogue: "catalogo",
    .participation: "adesioni", .margins: "popolazione", .aggregate: "aggregati",
    .network: "rete",
  ]

  func begin(_ writer: DraftWriter, period: (CalendarDate, CalendarDate)? = nil) {
    writer.say("head", ["file": table.name])
    writer.say("head-holes", ["hole": DraftWriter.hole])
    writer.say("head-delete")
    writer.gap()
    writer.put("tipo: \(Self.words[kind] ?? DraftWriter.hole)")
    writer.say("title")
    writer.put("titolo: \(YAMLScalar.quoted(table.name))")
    if let (first, last) = period {
      writer.say("period-found")
      writer.put("periodo: {dal: \(first), al: \(last)}")
    } else {
      writer.say("period")
      writer.put("periodo: {dal: \(DraftWriter.hole), al: \(DraftWriter.hole)}")
    }
    if statesFormat {
      writer.say("format")
      writer.put("formato: \(table.format.name.rawValue)")
    }
    putFileKeys(writer)
  }

  /// How the table is written; what the stated format says by itself is left out.
  private func putFileKeys(_ writer: DraftWriter) {
    var keys = table.fileKeys
    let conventions = table.format.conventions
    if statesFormat {
      keys.removeAll { Self.layoutKeys.contains($0.key) }
    } else if !conventions.missing.isEmpty {
      keys.append(("mancanti", YAMLScalar.list([""] + conventions.missing)))
    }
    if !statesFormat, !conventions.notShown.isEmpty {
      keys.append(("non_mostrata", YAMLScalar.list(conventions.notShown)))
    }
    if !keys.isEmpty {
      writer.put("file: {" + keys.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}")
    }
  }

  private static let layoutKeys: Set = [
    "righe_iniziali", "righe_intestazione", "righe_etichette",
  ]

  /// Where the rows are: columns whose texts the register of places knows, else a hole.
  func place(_ writer: DraftWriter, _ places: [TerritoryLevel: Int]) {
    let levels: [TerritoryLevel] = [.comune, .province, .ambito, .ats]
    let found = levels.filter { places[$0] != nil }
    if found.isEmpty {
      writer.say("place")
      writer.put("luogo: {territorio: {fisso: \(DraftWriter.hole)}}")
      return
    }
    writer.put("luogo:")
    writer.inside {
      for level in found {
        guard let column = places[level], let word = SurveyReading.words[level] else { continue }
        let share = Int((table.shareKnown(column) * 100).rounded())
        if share == 0 { writer.say("place-unknown") }
        writer.put(
          "\(word): {\(table.tally.columns[column].reference)}",
          .note(ProposalReason("place-known", ["share": String(share)])))
      }
    }
  }

  /// What is left aside: columns that name people, and those for which nobody found a use.
  ///
  /// - Parameter holdsPeople: whether the rows are people, whose names must be dropped by name.
  func end(
    _ writer: DraftWriter, uses: [Int: (use: ProposalReason, isPlaced: Bool)],
    holdsPeople: Bool
  ) {
    let columns = table.tally.columns
    let people = columns.indices.filter {
      table.identifiers.contains($0) && !(uses[$0]?.isPlaced ?? false)
    }
    let namedPeople = Set(people.map { columns[$0].header })
    if holdsPeople, !people.isEmpty {
      writer.gap()
      writer.say("identifiers")
      writer.put(
        "scarta_identificativi: \(YAMLScalar.list(unique(people.map { columns[$0].header })))")
    }
    let read = Set(
      columns.indices.filter { uses[$0]?.isPlaced ?? false }.map { columns[$0].header })
    let left = columns.indices.filter { column in
      !(uses[column]?.isPlaced ?? false) && !read.contains(columns[column].header)
        && !(holdsPeople && namedPeople.contains(columns[column].header))
        && !(statesFormat && table.format.conventions.metadata.contains(columns[column].header))
    }
    if left.isEmpty { return }
    writer.gap()
    writer.say("ignored")
    writer.put("ignora:")
    writer.inside {
      var seen: Set<String> = []
      for column in left where seen.insert(columns[column].header).inserted {
        writer.put(
          "- \(YAMLScalar.quoted(columns[column].header))",
          uses[column].map { .note(ProposalReason("use-" + $0.use.code, $0.use.arguments)) })
      }
    }
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
