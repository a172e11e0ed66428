internal import Ingest
internal import Region

/// Writes the draft of a list of adhesions to measures, of residents by age, or of members of the
/// network.
final class ListDraft {
  private let table: SniffedTable
  private let kind: InstrumentKind
  private let roles: ColumnRoles
  private let writer = DraftWriter()
  private var proposals: [Draft.PlacedProposal] = []

  static func make(_ table: SniffedTable, as kind: InstrumentKind) -> Draft {
    let draft = ListDraft(table, kind)
    draft.write()
    return Draft(
      kind: kind, lines: draft.writer.lines, placements: draft.roles.placements(in: table),
      proposals: draft.proposals)
  }

  static func wanted(_ kind: InstrumentKind) -> [ColumnRoles.Wanted] {
    switch kind {
    case .participation:
      [
        .init(key: "misura"), .init(key: "aderisce"), .init(key: "sede"),
        .init(key: "anni", accepts: { !$0.isDate && !$0.isEmpty }),
        .init(key: "dal", accepts: \.isDate), .init(key: "al", accepts: \.isDate),
      ]
    case .margins:
      [
        .init(key: "persone", accepts: \.isNumber), .init(key: "eta"),
        .init(key: "sesso", accepts: \.isListable),
        .init(key: "femmine", accepts: \.isNumber), .init(key: "maschi", accepts: \.isNumber),
      ]
    default: [.init(key: "organizzazione"), .init(key: "componente"), .init(key: "cdp")]
    }
  }

  private init(_ table: SniffedTable, _ kind: InstrumentKind) {
    self.table = table
    self.kind = kind
    roles = Self.roles(table, kind)
  }

  /// A table with a column for each sex has its total besides, which nobody needs.
  private static func roles(_ table: SniffedTable, _ kind: InstrumentKind) -> ColumnRoles {
    let found = ColumnRoles(table, wanted(kind), places: true)
    guard found["femmine"] != nil, found["maschi"] != nil else { return found }
    let others = wanted(kind).filter { !["persone", "sesso"].contains($0.key) }
    return ColumnRoles(table, others, places: true)
  }

  private func write() {
    let head = DraftHead(table: table, kind: kind)
    head.begin(writer)
    writer.gap()
    switch kind {
    case .participation: writeParticipation(head)
    case .margins:
      head.place(writer, roles.places)
      put("eta")
      writePeople()
    default:
      put("organizzazione")
      writer.say("component")
      put("componente")
      writeYesNo("cdp", isRequired: false)
      head.place(writer, roles.places)
    }
    head.end(writer, uses: roles.uses(in: table), holdsPeople: false)
  }

  /// How many people: a column for each sex, or one for both with the sex in another.
  private func writePeople() {
    if let women = roles["femmine"], let men = roles["maschi"] {
      let columns = table.tally.columns
      writer.say("people-by-sex")
      writer.put(
        "persone_per_sesso: {F: {\(columns[women].reference)}, M: {\(columns[men].reference)}}")
      return
    }
    writeWords("sesso", isRequired: false) { Self.sex($0) }
    put("persone")
  }

  private func writeParticipation(_ head: DraftHead) {
    writer.say("measure")
    if roles["misura"] != nil {
      writeWords("misura", isRequired: true) { text in
        let found = self.table.matcher.proposals(for: text, in: .measure)
        self.proposals.append(
          Draft.PlacedProposal(
            label: text, vocabulary: .measure, candidates: found,
            isFilled: found.first?.score ?? 0 >= Proposal.fillingScore))
        return CodedText(found)
      }
    } else {
      let found = CodedText(table.matcher.proposals(for: table.name, in: .measure))
      writer.offer(found.proposals, .measure)
      writer.put("misura: {fisso: \(found.code)}")
    }
    head.place(writer, roles.places)
    writeYesNo("aderisce", isRequired: true)
    let days = roles["anni"] == nil ? ["dal", "al"] : ["anni"]
    for key in days + ["sede"] where roles[key] != nil { put(key) }
    writer.say("list-complete")
    writer.put("elenco_completo: false")
  }

  private func put(_ key: String) {
    if let column = roles[key] {
      writer.put("\(key): {\(table.tally.columns[column].reference)}")
    } else {
      writer.say("column-missing")
      writer.put("\(key): {colonna: \(DraftWriter.hole)}")
    }
  }

  private func writeWords(_ key: String, isRequired: Bool, code: (String) -> CodedText) {
    guard let column = roles[key] else {
      if isRequired { put(key) }
      return
    }
    writer.put("\(key):")
    writer.inside {
      for line in table.tally.columns[column].reference.lines { writer.put(line) }
      writer.put("valori:")
      writer.inside {
        writer.codes(table.answers(column), .measure) { value in code(value.text) }
      }
    }
  }

  private func writeYesNo(_ key: String, isRequired: Bool) {
    guard let column = roles[key] else {
      if isRequired {
        writer.say("takes-part")
        writer.put("\(key): {fisso: \(DraftWriter.hole)}")
      }
      return
    }
    let reference = table.tally.columns[column].reference
    if case .yesNo(let yes, let no) = table.contents[column] {
      let (yes, no) = (YAMLScalar.list(yes), YAMLScalar.list(no))
      writer.put("\(key): {\(reference), si: \(yes), no: \(no)}")
    } else {
      let texts = table.answers(column).prefix(8).map { "«\($0.text)» ×\($0.count)" }
      writer.say("found-texts", ["texts": texts.joined(separator: ", ")])
      writer.put(
        "\(key): {\(reference), si: [\(DraftWriter.hole)], no: [\(DraftWriter.hole)]}")
    }
  }

  private static func sex(_ text: String) -> CodedText {
    let word = text.lowercased()
    let isWoman = ["f", "femmine", "femmina", "donne", "donna"].contains(word)
    let isMan = ["m", "maschi", "maschio", "uomini", "uomo"].contains(word)
    guard isWoman || isMan else { return CodedText([]) }
    let proposal = Proposal(
      code: isWoman ? "F" : "M", score: 1, reasons: [ProposalReason("phrase", ["phrase": text])])
    return CodedText([proposal])
  }
}
