internal import Ingest
public import Region

/// Makes the draft of a profile from a table.
public enum DraftMaker {
  /// What a table may be, the likeliest first, each with a score in 0...1.
  public static func kinds(of table: SniffedTable) -> [(kind: InstrumentKind, score: Double)] {
    var scores: [InstrumentKind: Double] = [:]
    let usual = table.format.kinds
    let isTool = table.format.name != .plainTable
    for (rank, kind) in usual.enumerated() where isTool { scores[kind] = rank == 0 ? 0.75 : 0.3 }
    func found(_ wanted: [ColumnRoles.Wanted]) -> ColumnRoles {
      ColumnRoles(table, wanted, places: true)
    }
    func raise(_ kind: InstrumentKind, _ score: Double) {
      scores[kind] = max(scores[kind] ?? 0, score)
    }
    let aggregate = AggregateDraft.roles(of: table)
    let isCounted = aggregate["conteggio"] != nil || aggregate["quota"] != nil
    if isCounted, ["domanda", "risposta"].allSatisfy({ aggregate[$0] != nil }) {
      raise(.aggregate, 0.9)
    }
    // Of one question, whose text stands in no column.
    if aggregate["risposta"] != nil, aggregate["quota"] != nil,
      aggregate["base"] != nil || aggregate["superiore"] != nil
    {
      raise(.aggregate, 0.8)
    }
    let margins = found(ListDraft.wanted(.margins))
    let isNarrow = table.tally.columns.count <= 8
    let isBySex = margins["femmine"] != nil && margins["maschi"] != nil
    if isBySex || (margins["persone"] != nil && isNarrow), margins["eta"] != nil,
      !margins.places.isEmpty
    {
      raise(.margins, 0.85)
    }
    let participation = found(ListDraft.wanted(.participation))
    if participation["aderisce"] != nil || participation["misura"] != nil,
      !participation.places.isEmpty, isNarrow
    {
      raise(.participation, participation["aderisce"] == nil ? 0.6 : 0.85)
    }
    let measure = table.matcher.proposals(for: table.name, in: .measure, limit: 1).first
    if measure?.score ?? 0 >= Proposal.fillingScore, !participation.places.isEmpty, isNarrow {
      raise(.participation, 0.65)
    }
    let network = found(ListDraft.wanted(.network))
    if network["componente"] != nil, network["organizzazione"] != nil { raise(.network, 0.8) }
    let groups = found(GroupsDraft.wanted)
    if groups["codice"] != nil, groups["gruppo"] != nil, groups["citazione"] != nil {
      raise(.focusGroups, 0.6)
    }
    let catalogue = found(CatalogueDraft.wanted)
    let telling = ["ente", "posti", "destinatari", "orari", "prezzo", "codice_ente", "bacino"]
    let told = telling.filter { catalogue[$0] != nil }.count
    if catalogue["nome"] != nil, !catalogue.places.isEmpty {
      raise(.catalogue, 0.4 + 0.15 * Double(min(told, 3)))
    }
    let questions = table.questions.filter { $0.kind != .text }.count
    let asked = table.questions.filter { $0.title.hasSuffix("?") }.count
    if questions > 2 || asked > 1 { raise(.survey, asked > 1 ? 0.7 : 0.25) }
    let order = InstrumentKind.allCases
    return scores.map { ($0.key, $0.value) }.sorted { a, b in
      a.1 == b.1
        ? order.firstIndex(of: a.0) ?? 0 < order.firstIndex(of: b.0) ?? 0 : a.1 > b.1
    }
  }

  /// The draft of a table taken for a kind of source.
  public static func draft(_ table: SniffedTable, as kind: InstrumentKind) -> Draft {
    switch kind {
    case .survey: SurveyDraft.make(table)
    case .focusGroups: GroupsDraft.make(table)
    case .catalogue: CatalogueDraft.make(table)
    case .aggregate: AggregateDraft.make(table)
    case .participation, .margins, .network, .territories: ListDraft.make(table, as: kind)
    }
  }
}
