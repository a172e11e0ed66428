internal import Region

/// How the columns of a coding export become statements of focus groups.
struct FocusGroupSpec {
  /// What the profile says of a group that the export does not carry.
  struct Group {
    var place = RawPlace()
    var actor: String?
    var participantCount: Int?
  }

  var group: TextSpec?
  var segment: TextSpec?
  var quote: TextSpec?
  var actor: TextSpec?
  var participants: TextSpec?
  var code: CodedSpec<ObjectiveCode>?
  var kind: CodedSpec<StatementKind>?
  var place: PlaceSpec?
  var groups: [String: Group] = [:]
  /// Marks of the quotes that somebody read and found fit to be shown.
  var reviewedQuotes: Set<String> = []

  static let keys = [
    "gruppo", "segmento", "citazione", "attore", "partecipanti", "codice", "modo", "luogo",
    "gruppi", "citazioni_verificate",
  ]

  init(_ fields: DescriptorFields) {
    group = fields.source(of: "gruppo", or: .group, isRequired: true)
    segment = fields.source(of: "segmento", or: .segment)
    quote = fields.source(of: "citazione", or: .quote)
    actor = TextSpec(fields["attore"])
    participants = TextSpec(fields["partecipanti"])
    let coding = fields.column(.code)
    // Tools that put all codes of a passage in one cell do not all join them alike.
    let joined: CellSeparator? =
      fields.format?.conventions.codeSeparator == nil ? nil : .auto(fields.owner)
    code = CodedSpec(fields.required("codice"), or: coding, joined: joined) { $0.objective() }
    kind = CodedSpec(fields["modo"], or: coding, joined: joined) { $0.word(Words.statementKinds) }
    place = PlaceSpec(fields["luogo"])
    reviewedQuotes = Set(fields["citazioni_verificate"]?.texts() ?? [])
    for node in fields["gruppi"]?.pairs() ?? [] {
      guard let known = node.fields(PlaceSpec.keys + ["attore", "partecipanti"]) else { continue }
      groups[CellText.clean(node.key)] = Group(
        place: RawPlace(
          comune: known["comune"]?.text(), provincia: known["provincia"]?.text(),
          ambito: known["ambito"]?.text(), ats: known["ats"]?.text(),
          territorio: known["territorio"]?.text()),
        actor: known["attore"]?.text(),
        participantCount: known["partecipanti"]?.integer(in: 1...10_000))
    }
  }
}
