internal import Ingest
internal import Region

/// The lines with which every draft begins and ends.
struct DraftHead {
  let table: SniffedTable

  func begin(_ writer: DraftWriter, kind: String, period: (CalendarDate, CalendarDate)?) {
    writer.say("head", ["file": table.name])
    writer.say("head-holes", ["hole": DraftWriter.hole])
    writer.say("head-delete")
    writer.gap()
    writer.put("tipo: \(kind)")
    writer.say("title")
    writer.put("titolo: \(YAMLScalar.quoted(table.name))")
    if let (first, last) = period {
      writer.say("period-found")
      writer.put("periodo: {dal: \(first), al: \(last)}")
    } else {
      writer.say("period")
      writer.put("periodo: {dal: \(DraftWriter.hole), al: \(DraftWriter.hole)}")
    }
    var keys = table.fileKeys
    let conventions = table.format.conventions
    if !conventions.missing.isEmpty {
      keys.append(("mancanti", YAMLScalar.list([""] + conventions.missing)))
    }
    if !conventions.notShown.isEmpty {
      keys.append(("non_mostrata", YAMLScalar.list(conventions.notShown)))
    }
    if !keys.isEmpty {
      writer.put("file: {" + keys.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}")
    }
  }

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
        let share = shareKnown(column)
        writer.put(
          "\(word): {\(table.tally.columns[column].reference)}",
          .note(ProposalReason("place-known", ["share": share])))
      }
    }
  }

  private func shareKnown(_ column: Int) -> String {
    guard case .place(_, let share) = table.contents[column] else { return "0" }
    return String(Int((share * 100).rounded()))
  }

  /// What is left aside: columns that name people, and those for which nobody found a use.
  ///
  /// - Parameter holdsPeople: whether the rows are people, whose names must be dropped by name.
  func end(
    _ writer: DraftWriter, uses: [Int: (use: ProposalReason, isPlaced: Bool)],
    holdsPeople: Bool
  ) {
    let columns = table.tally.columns
    let people = columns.indices.filter { table.identifiers.contains($0) }
    let people2 = Set(people.map { columns[$0].header })
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
        && !(holdsPeople && people2.contains(columns[column].header))
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
