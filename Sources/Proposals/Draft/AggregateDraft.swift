internal import Ingest
internal import Region

/// Writes the draft of a table that somebody else aggregated: a question, an answer and a count in
/// each row.
final class AggregateDraft {
  private let table: SniffedTable
  /// The question of all rows; nil where a column tells it.
  private let onlyQuestion: String?
  private let rows: [(question: String, answer: String)]
  private let roles: ColumnRoles
  private let writer = DraftWriter()
  private var proposals: [Draft.PlacedProposal] = []

  static func make(_ table: SniffedTable) -> Draft {
    let draft = AggregateDraft(table)
    draft.write()
    return Draft(
      kind: .aggregate, lines: draft.writer.lines,
      placements: draft.roles.placements(in: table), proposals: draft.proposals)
  }

  static let wanted: [ColumnRoles.Wanted] = [
    // A table may be of one question.
    .init(key: "domanda", accepts: { !$0.isNumber || $0 == .constant }),
    .init(key: "risposta", accepts: { !$0.isNumber }),
    .init(key: "base", accepts: \.isNumber), .init(key: "conteggio", accepts: \.isNumber),
    .init(key: "fascia", use: "eta", accepts: { !$0.isEmpty }),
    .init(key: "quota", accepts: \.mayBeShare), .init(key: "inferiore", accepts: \.mayBeShare),
    .init(key: "superiore", accepts: \.mayBeShare),
    .init(key: "errore_standard", accepts: \.mayBeShare),
  ]

  /// Headers that mean the ends of an interval only beside a share that lies between the two.
  private static let bareEnds = [
    ("da", "a"), ("min", "max"), ("inf", "sup"), ("from", "to"), ("low", "high"),
  ]

  /// The columns of a table taken for an aggregated one.
  static func roles(of table: SniffedTable) -> ColumnRoles {
    var roles = ColumnRoles(table, wanted, places: true)
    guard let share = roles["quota"], roles["inferiore"] == nil, roles["superiore"] == nil else {
      return roles
    }
    func free(_ name: String) -> Int? {
      table.tally.columns.indices.first { column in
        ValueInspection.cleaned(table.tally.columns[column].header).lowercased() == name
          && !roles.all.contains(column) && table.contents[column].mayBeShare
      }
    }
    for (lower, upper) in bareEnds {
      guard let low = free(lower), let high = free(upper) else { continue }
      let told = table.tally.firstRows.compactMap { row -> Bool? in
        guard row.indices.contains(max(low, high, share)) else { return nil }
        let numbers = [low, share, high].compactMap { ValueInspection.share(row[$0])?.number }
        return numbers.count == 3 ? numbers[0] <= numbers[1] && numbers[1] <= numbers[2] : nil
      }
      guard !told.isEmpty, !told.contains(false) else { continue }
      roles.add("inferiore", low)
      roles.add("superiore", high)
      break
    }
    return roles
  }

  private init(_ table: SniffedTable) {
    self.table = table
    roles = Self.roles(of: table)
    onlyQuestion = roles["domanda"] == nil && roles["risposta"] != nil ? table.name : nil
    var rows: [(String, String)] = []
    if let answer = roles["risposta"] {
      let question = roles["domanda"]
      var seen: Set<[String]> = []
      for row in table.tally.firstRows where row.indices.contains(max(question ?? 0, answer)) {
        let asked = question.map { ValueInspection.cleaned(row[$0]) } ?? table.name
        let pair = [asked, ValueInspection.cleaned(row[answer])]
        if seen.insert(pair).inserted { rows.append((pair[0], pair[1])) }
      }
    }
    self.rows = rows
  }

  private func write() {
    let head = DraftHead(table: table, kind: .aggregate)
    head.begin(writer)
    writer.gap()
    writer.say("wave")
    writer.put("rilevazione: \(table.slug)")
    writer.say("mode")
    writer.put("modalita: \(DraftWriter.hole)")
    writer.say("population")
    writer.put("popolazione: \(DraftWriter.hole)")
    writer.say("sampling")
    writer.put("campionamento: \(DraftWriter.hole)")
    writer.gap()
    head.place(writer, roles.places)
    writeColumns()
    writer.gap()
    writeEntries()
    head.end(writer, uses: roles.uses(in: table), holdsPeople: false)
  }

  private func writeColumns() {
    let hasShares = roles["quota"] != nil
    // Beside shares the only number of people is that of all who answered.
    let isBase = hasShares && roles["base"] == nil
    for key in ["domanda", "risposta", "fascia", "conteggio", "base"] {
      let role = key == "base" && isBase ? "conteggio" : key
      if key == "conteggio", isBase { continue }
      if key == "domanda", let onlyQuestion {
        writer.say("only-question")
        writer.put("domanda: {fisso: \(YAMLScalar.quoted(onlyQuestion))}")
        continue
      }
      if let column = roles[role] {
        writer.put("\(key): {\(table.tally.columns[column].reference)}")
      } else if key != "fascia", !(key == "conteggio" && hasShares) {
        writer.say("column-missing")
        writer.put("\(key): {colonna: \(DraftWriter.hole)}")
      }
    }
    if let share = roles["quota"] { writeShares(share) }
  }

  private func writeShares(_ share: Int) {
    func reference(_ column: Int) -> String { table.tally.columns[column].reference }
    let written = table.tally.firstRows.compactMap { row in
      row.indices.contains(share) ? ValueInspection.share(row[share]) : nil
    }
    // A sign tells the scale of its own share only.
    let plain = written.filter { !$0.hasSign }.map(\.number)
    let isOpen = plain.contains { $0 > 0 } && !plain.contains { $0 > 1 }
    if isOpen { writer.say("scale") }
    writer.put(
      "quota: {\(reference(share))\(isOpen ? ", scala: \(DraftWriter.hole)" : "")}")
    if let lower = roles["inferiore"], let upper = roles["superiore"] {
      writer.say("interval")
      writer.put(
        "intervallo: {inferiore: {\(reference(lower))}, superiore: {\(reference(upper))}, livello: 95}"
      )
    }
    if let error = roles["errore_standard"] {
      writer.put("errore_standard: {\(reference(error))}")
    }
  }

  /// Every question with its answers: what a count means is for the person to say. Questions that no
  /// objective answers to are left aside, in sight.
  private func writeEntries() {
    writer.say("entries")
    if rows.isEmpty {
      writer.put("voci: \(DraftWriter.hole)")
      return
    }
    writer.put("voci:")
    var questions: [String] = []
    for row in rows where !questions.contains(row.question) { questions.append(row.question) }
    for (number, question) in questions.enumerated() {
      let answers = rows.filter { $0.question == question }.map(\.answer)
      let found = table.matcher.proposals(for: question, in: .objective)
      let isAsked = asks(question, found, answers)
      if isAsked {
        proposals.append(
          Draft.PlacedProposal(
            label: question, vocabulary: .objective, candidates: found, isFilled: false))
      }
      writer.inside {
        writer.say("entry", ["question": question])
        if isAsked {
          writer.say("entry-objective")
          writer.offer(found, .objective)
        } else {
          writer.say("entry-ignored")
        }
        for (place, answer) in answers.enumerated() {
          let anchor = "obiettivo\(number + 1)"
          let objective =
            !isAsked ? nil : place == 0 ? "&\(anchor) \(DraftWriter.hole)" : "*\(anchor)"
          write(question, answer, objective: objective)
        }
      }
    }
  }

  /// Whether a question is about an objective: by its words, or because its answers are barriers.
  private func asks(_ question: String, _ found: [Proposal], _ answers: [String]) -> Bool {
    if question == onlyQuestion || found.first?.score ?? 0 >= 0.5 { return true }
    let barriers = answers.filter {
      table.matcher.proposals(for: $0, in: .barrier, limit: 1).first?.score ?? 0 >= 0.5
    }
    let asked = table.matcher.fits(of: question, in: .question)["ostacoli"] ?? 0
    return barriers.count >= 2 || (asked >= 0.5 && found.first?.score ?? 0 >= 0.3)
  }

  private func write(_ question: String, _ answer: String, objective: String?) {
    let both = "domanda: \(YAMLScalar.quoted(question)), risposta: \(YAMLScalar.quoted(answer))"
    guard let objective else {
      writer.put("- {\(both), quantita: ignora}")
      return
    }
    let barrier = table.matcher.proposals(for: answer, in: .barrier, limit: 1).first
    let own = table.matcher.proposals(for: answer, in: .objective, limit: 1).first
    let maybe = [barrier, own].compactMap { $0 }.filter { $0.score >= 0.4 }
    writer.put(
      "- {\(both), obiettivo: \(objective), quantita: \(DraftWriter.hole)}",
      maybe.isEmpty ? nil : .maybe(maybe))
  }
}

extension ColumnContent {
  /// Numbers, also with a percent sign.
  fileprivate var mayBeShare: Bool { isNumber || self == .choice || self == .text }
}
