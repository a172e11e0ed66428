internal import Ingest
internal import Region

/// Writes the draft of a catalogue of services.
final class CatalogueDraft {
  private let table: SniffedTable
  private let roles: ColumnRoles
  private let writer = DraftWriter()
  private var proposals: [Draft.PlacedProposal] = []
  /// The column whose texts say what kind of service a row is.
  private let kinds: Int?

  static func make(_ table: SniffedTable) -> Draft {
    let draft = CatalogueDraft(table)
    draft.write()
    return Draft(
      kind: .catalogue, lines: draft.writer.lines, placements: draft.roles.placements(in: table),
      proposals: draft.proposals)
  }

  private init(_ table: SniffedTable) {
    self.table = table
    kinds = Self.kinds(table)
    roles = ColumnRoles(
      table, Self.wanted, taken: kinds.map { ["obiettivi": $0] } ?? [:], places: true)
  }

  /// What marks a catalogue, and what it may tell besides.
  static let wanted: [ColumnRoles.Wanted] = [
    .init(key: "codice"), .init(key: "nome", accepts: { !$0.isEmpty }), .init(key: "ente"),
    .init(key: "codice_ente"), .init(key: "indirizzo", accepts: { !$0.isNumber }),
    .init(key: "civico"), .init(key: "destinatari", accepts: { !$0.isNumber }),
    .init(key: "eta_minima", accepts: \.isNumber), .init(key: "eta_massima", accepts: \.isNumber),
    .init(key: "bacino"), .init(key: "posti", accepts: \.isNumber), .init(key: "prezzo"),
    .init(key: "dal", accepts: \.isDate), .init(key: "al", accepts: \.isDate),
    .init(key: "orari"), .init(key: "stagione", accepts: \.isListable),
    .init(key: "fase", accepts: \.isListable),
    .init(key: "erogazione", accepts: \.isListable),
  ]

  /// The column with a code list of kinds of services: the one whose texts the objectives explain
  /// best, with a word for its header.
  private static func kinds(_ table: SniffedTable) -> Int? {
    var best: (column: Int, score: Double)?
    for column in table.tally.columns.indices {
      let values = table.answers(column)
      let named = table.uses(column)["obiettivi"] ?? 0
      // Of a short catalogue each kind may come once or twice; the header then says that it is one.
      let isShortList =
        named >= 0.55 && table.contents[column] == .text && values.count <= 40
        && values.allSatisfy { $0.text.count <= 80 }
      // The words of a link are those of a site, not of a service.
      if values.contains(where: { $0.text.contains("://") }) { continue }
      guard table.contents[column].isListable || isShortList else { continue }
      let scores = values.map {
        table.matcher.proposals(for: $0.text, in: .objective, limit: 1).first?.score ?? 0
      }
      let mean = scores.reduce(0, +) / Double(max(scores.count, 1))
      let score = mean + named / 4
      if mean >= 0.35, score > best?.score ?? 0.45 { best = (column, score) }
    }
    return best?.column
  }

  private func reference(_ key: String) -> String? {
    roles[key].map { table.tally.columns[$0].reference }
  }

  private func put(_ key: String) {
    if let reference = reference(key) { writer.put("\(key): {\(reference)}") }
  }

  private func write() {
    let head = DraftHead(table: table, kind: .catalogue)
    head.begin(writer)
    writer.gap()
    writer.say("complete")
    writer.gap()
    put("codice")
    if let name = reference("nome") {
      writer.put("nome: {\(name)}")
    } else {
      writer.say("name-missing")
      writer.put("nome: {colonna: \(DraftWriter.hole)}")
    }
    put("ente")
    put("codice_ente")
    put("indirizzo")
    if roles["indirizzo"] != nil { put("civico") }
    writer.gap()
    writeObjectives()
    writer.gap()
    writeTargets()
    put("eta_minima")
    put("eta_massima")
    writer.gap()
    head.place(writer, roles.places)
    writeCatchment()
    writer.gap()
    for key in ["posti", "prezzo", "dal", "al", "orari"] { put(key) }
    let proposer = SlotProposer(matcher: table.matcher)
    writeWords("stagione", "season") { CodedText(proposer.seasons(for: $0.text)) }
    writeWords("fase", "stage")
    writeWords("erogazione", "provision")
    head.end(writer, uses: roles.uses(in: table), holdsPeople: false)
  }

  private func objective(_ text: String) -> CodedText {
    CodedText(table.matcher.proposals(for: text, in: .objective)) { "[\($0)]" }
  }

  private func writeObjectives() {
    guard let kinds else {
      writeFixedObjective()
      return
    }
    let values = table.answers(kinds)
    for value in values {
      let code = objective(value.text)
      proposals.append(
        Draft.PlacedProposal(
          label: value.text, vocabulary: .objective, candidates: code.proposals,
          isFilled: code.isFilled))
    }
    writer.say("objectives")
    writer.put("obiettivi:")
    writer.inside {
      for line in table.tally.columns[kinds].reference.lines { writer.put(line) }
      writer.put("valori:")
      writer.inside { writer.codes(values, .objective) { objective($0.text) } }
    }
  }

  /// No column says what the services are: the name of the file, or the names of most of them, may.
  private func writeFixedObjective() {
    var candidates = table.matcher.proposals(for: table.name, in: .objective)
    var label = table.name
    if candidates.first?.score ?? 0 < Proposal.fillingScore, let column = roles["nome"] {
      var votes: [String: (count: Int, best: Proposal)] = [:]
      let names = table.answers(column)
      for name in names {
        let found = table.matcher.proposals(for: name.text, in: .objective, limit: 1).first
        guard let found, found.score >= 0.4 else { continue }
        let known = votes[found.code]
        let best = known.map { $0.best.score >= found.score ? $0.best : found } ?? found
        votes[found.code] = ((known?.count ?? 0) + 1, best)
      }
      let most = votes.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
      if let most, most.value.count * 2 > names.count {
        let share = Double(most.value.count) / Double(names.count)
        candidates = [
          Proposal(
            code: most.key, score: min(most.value.best.score, share),
            reasons: most.value.best.reasons)
        ]
        label = names.first?.text ?? label
      }
    }
    let code = CodedText(candidates) { "[\($0)]" }
    proposals.append(
      Draft.PlacedProposal(
        label: label, vocabulary: .objective, candidates: candidates, isFilled: code.isFilled))
    writer.say("objective-fixed")
    writer.offer(candidates, .objective)
    writer.put("obiettivi: {fisso: \(code.isFilled ? code.code : "[\(code.code)]")}")
  }

  private func writeTargets() {
    guard let column = roles["destinatari"] else {
      writer.say("targets-fixed")
      let texts = kinds.map { table.answers($0).map(\.text) } ?? [table.name]
      var best: [String: Proposal] = [:]
      for text in texts {
        for found in table.matcher.proposals(for: text, in: .target)
        where found.score > best[found.code]?.score ?? 0 { best[found.code] = found }
      }
      let candidates = best.values.sorted { ($1.score, $0.code) < ($0.score, $1.code) }.prefix(3)
      writer.offer(Array(candidates), .target)
      writer.put("destinatari: {fisso: [\(DraftWriter.hole)]}")
      return
    }
    let values = table.answers(column)
    let strange = values.filter { !table.matcher.isTargetWord($0.text) }
    let tally = table.tally.columns[column]
    if strange.isEmpty || tally.isCapped || values.count > 60 {
      if !strange.isEmpty {
        writer.say(
          "targets-strange", ["texts": strange.prefix(8).map(\.text).joined(separator: ", ")])
      }
      writer.put("destinatari: {\(tally.reference)}")
      return
    }
    writer.say("targets")
    writer.put("destinatari:")
    writer.inside {
      for line in tally.reference.lines { writer.put(line) }
      writer.put("valori:")
      writer.inside { writer.codes(values, .target) { target($0.text) } }
    }
    for value in values {
      let code = target(value.text)
      proposals.append(
        Draft.PlacedProposal(
          label: value.text, vocabulary: .target, candidates: code.proposals,
          isFilled: code.isFilled))
    }
  }

  private func target(_ text: String) -> CodedText {
    if table.matcher.isTargetWord(text) {
      let known = Proposal(
        code: text, score: 1, reasons: [ProposalReason("phrase", ["phrase": text])])
      return CodedText([known]) { "[\(YAMLScalar.quoted($0))]" }
    }
    return CodedText(table.matcher.proposals(for: text, in: .target)) {
      "[\(YAMLScalar.quoted($0))]"
    }
  }

  private func writeCatchment() {
    writer.say("catchment")
    if let column = roles["bacino"] {
      let texts = table.answers(column).map(\.text)
      let mark = ["|", ";", " / ", ", "].first { mark in
        texts.filter { $0.contains(mark) }.count * 5 >= texts.count
      }
      let separator = mark.map { ", separatore: \(YAMLScalar.quoted($0))" } ?? ""
      writer.put("bacino: {\(table.tally.columns[column].reference)\(separator)}")
    } else {
      writer.put("bacino: {livello: \(DraftWriter.hole)}")
    }
  }

  private func writeWords(
    _ key: String, _ remark: String,
    code: (ColumnTally.Value) -> CodedText = { _ in CodedText([]) }
  ) {
    guard let column = roles[key] else { return }
    writer.say(remark)
    writer.put("\(key):")
    writer.inside {
      for line in table.tally.columns[column].reference.lines { writer.put(line) }
      writer.put("valori:")
      writer.inside { writer.codes(table.answers(column), .slot, code: code) }
    }
  }
}
