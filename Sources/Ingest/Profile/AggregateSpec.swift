public import Region

/// How the rows of a table that somebody else aggregated become counts.
struct AggregateSpec {
  struct Entry: Hashable {
    let question: String
    let answer: String
  }

  var wave: String?
  var population = PopulationAsked.population
  var sampling = Sampling.nonProbability
  var invitedCount: Int?
  var mode = CollectionMode.unknown
  var counted: CountedPeople?
  var place: PlaceSpec?
  var question: TextSpec?
  var answer: TextSpec?
  var band: TextSpec?
  var count: NumberSpec?
  var base: NumberSpec?
  var share: PrintedShareSpec?
  /// What each answer counts; an entry listed without quantity is known and unused.
  var entries: [Entry: [RawAggregate.Item]] = [:]

  static let keys =
    [
      "rilevazione", "popolazione", "campionamento", "invitati", "modalita", "luogo", "domanda",
      "risposta", "fascia", "conteggio", "base", "voci", "conta",
    ] + PrintedShareSpec.aggregateKeys

  static let quantities: [(String, AggregateCount.Quantity?)] =
    [
      ("bisogno", .inNeed), ("non_coperto", .unmet), ("nessun_bisogno", .noNeed), ("ignora", nil),
    ] + Words.barriers.map { ($0.0, .barrier($0.1)) }

  init(_ fields: DescriptorFields) {
    wave = fields.required("rilevazione")?.text()
    population = fields.required("popolazione")?.word(Words.populations) ?? .population
    sampling = fields.required("campionamento")?.word(Words.samplings) ?? .nonProbability
    invitedCount = fields["invitati"]?.integer(in: 1...Int.max)
    mode = fields["modalita"]?.word(Words.modes) ?? .unknown
    counted = CountedPeople(fields["conta"])
    place = PlaceSpec(fields.required("luogo"))
    question = TextSpec(fields.required("domanda"))
    answer = TextSpec(fields.required("risposta"))
    band = TextSpec(fields["fascia"])
    share = PrintedShareSpec(fields)
    count = NumberSpec(fields["quota"] == nil ? fields.required("conteggio") : fields["conteggio"])
    base = NumberSpec(fields["quota"] == nil ? fields.required("base") : fields["base"])
    for node in fields.required("voci")?.items() ?? [] { read(node) }
  }

  private mutating func read(_ node: DescriptorNode) {
    guard let fields = node.fields(["domanda", "risposta", "obiettivo", "quantita"]),
      let question = fields.required("domanda")?.text(),
      let answer = fields.required("risposta")?.text(),
      let quantity = fields.required("quantita")?.word(Self.quantities)
    else { return }
    let entry = Entry(question: CellText.clean(question), answer: CellText.clean(answer))
    guard let quantity else {
      entries[entry, default: []] += []
      return
    }
    guard let objective = fields.required("obiettivo")?.objective() else { return }
    entries[entry, default: []].append(
      RawAggregate.Item(objective: objective, quantity: quantity))
  }
}

extension AggregateCount.Quantity {
  /// The word that a profile has for it under `quantita`.
  public var profileWord: String {
    AggregateSpec.quantities.first { $0.1 == self }?.0 ?? ""
  }
}
